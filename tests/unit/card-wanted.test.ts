/** What the background script takes for the question for a card. */
import { describe, expect, it } from 'vitest';
import { parseCardWanted } from '../../src/browser/message-schemas.ts';
import type { CardWanted } from '../../src/browser/messages.ts';

const QUESTION: CardWanted = {
  type: 'card-wanted',
  entities: ['story/nato', 'other/nato'],
  reasons: [
    {
      entity: 'story/nato',
      words: 'NATO',
      lang: 'en',
      grounds: [
        { type: 'unmistakable' },
        { type: 'introduced' },
        { type: 'word-beside', side: 'after', word: 'said' },
        { type: 'company', entities: ['story/kim', 'story/seoul'] },
        { type: 'witness', where: 'on-page', words: 'Mark Rutte' },
      ],
    },
  ],
  isFollowed: false,
  position: { number: 2, of: 7 },
  site: 'example.org',
};

describe('the question for a card', () => {
  it('is taken with every kind of ground', () => {
    expect(parseCardWanted(structuredClone(QUESTION))).toEqual(QUESTION);
  });

  it.each([
    ['of another type', { ...QUESTION, type: 'site-wanted' }],
    ['of no entity', { ...QUESTION, entities: [] }],
    ['of an id without its article', { ...QUESTION, entities: ['nato'] }],
    ['of more cards than fit', { ...QUESTION, entities: Array(101).fill('story/nato') }],
    [
      'with a ground unknown',
      { ...QUESTION, reasons: [{ ...QUESTION.reasons[0], grounds: [{ type: 'x' }] }] },
    ],
    [
      'with words that are a book',
      { ...QUESTION, reasons: [{ ...QUESTION.reasons[0], words: 'a'.repeat(9999) }] },
    ],
    ['without its reasons', { type: 'card-wanted', entities: QUESTION.entities, isFollowed: false }],
    ['that is no object', 'card-wanted'],
  ])('is not one %s', (_, message) => {
    expect(parseCardWanted(message)).toBeNull();
  });
});
