/** mark.js, which wraps what it finds in elements: within text nodes, or across elements as Sidelight finds names. */
import Mark from 'mark.js/dist/mark.es6.js';
import { type Contender, inOneGo } from './contender.ts';

function marker(acrossElements: boolean): Contender {
  return (names) =>
    inOneGo(() => {
      let found = 0;
      new Mark(document.body).mark(names, {
        separateWordSearch: false,
        caseSensitive: true,
        acrossElements,
        // Without frames in the page it is called before `mark` returns.
        done: (marked) => {
          found = marked;
        },
      });
      return found;
    });
}

export const markJs = marker(false);
export const markJsAcross = marker(true);
