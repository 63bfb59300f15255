/** The interface's words: put together from messages, as each language counts, lists and writes. */
import { afterEach, describe, expect, it } from 'vitest';
import { language, languageName, listed, say, sayAround, sayCount } from '../../src/words/words.ts';
import { speakFrom } from './harness/messages.ts';

describe('words', () => {
  afterEach(() => speakFrom('en'));

  it('go where the message has a place for them, and nowhere else', () => {
    expect(say('popup_position', 2, 1_234)).toBe('2 of 1,234');
    expect(say('quotation', 'costs $1 and $2')).toBe('“costs $1 and $2”');
  });

  it('stand around what is no text', () => {
    const name = { tag: 'bdi' };
    expect(sayAround('quotation', name)).toEqual(['“', name, '”']);
  });

  it('count', () => {
    expect([0, 1, 2].map((count) => sayCount('popup_cards', count))).toEqual([
      '0 cards',
      '1 card',
      '2 cards',
    ]);
  });

  it('list, and name languages', () => {
    expect(listed(['Russia', 'Seoul'])).toBe('Russia and Seoul');
    expect(listed(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(languageName('ko')).toBe('Korean');
  });

  it('say which language they are in', () => {
    expect(language()).toEqual({ tag: 'en', direction: 'ltr' });
  });
});
