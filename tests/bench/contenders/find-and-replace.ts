/** findAndReplaceDOMText with one regular expression of all names; it wraps what it finds, across elements. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import { type Contender, escaped, inOneGo } from './contender.ts';

export const findAndReplace: Contender = (names) =>
  inOneGo(() => {
    const find = new RegExp(names.map(escaped).join('|'), 'g');
    return findAndReplaceDOMText(document.body, { find, wrap: 'mark', preset: 'prose' }).reverts.length;
  });
