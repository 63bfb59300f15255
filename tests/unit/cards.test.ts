import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, MODES, type Span, type Statement, wordsAt } from '../../src/article/article.ts';
import { type CardStatement, cardStatement, certaintyOf } from '../../src/article/card-statement.ts';
import { type Card, cardOf, tellingStatements } from '../../src/article/cards.ts';
import { sampleArticle } from './sample-article.ts';

function card(id: string, article: Article = sampleArticle): Card {
  const found = cardOf(article, id);
  if (found === null) throw new Error(`No card for ${id}`);
  return found;
}

const ids = (statements: readonly { readonly id: string }[]) => statements.map(({ id }) => id);
const sentenceText = (statement: CardStatement) => statement.segments.map(({ text }) => text).join('');

describe('cardOf', () => {
  it('is null for an entity the article does not have', () => {
    expect(cardOf(sampleArticle, 'nobody')).toBeNull();
  });

  it('heads the card with the article’s words', () => {
    expect(card('kim')).toMatchObject({
      kind: 'person',
      name: 'Kim Hong-kyun',
      description: 'Vice Foreign Minister',
      lang: 'en',
    });
    expect(card('moscow').description).toBeNull();
  });

  it('has what is said about the entity and what it says, in reading order', () => {
    expect(ids(card('zinoviev').statements)).toEqual(['summons', 'regrets', 'lawful', 'positions']);
    expect(ids(card('nis').statements)).toEqual(['sent', 'shipped', 'prepared']);
  });

  it('keeps who said it, how surely and when with every statement', () => {
    const statements = card('soldiers').statements;
    expect(statements.find(({ id }) => id === 'sent')).toMatchObject({
      speaker: { id: 'nis', name: 'National Intelligence Service' },
      mode: 'accused',
      attribution: "South Korea's National Intelligence Service (NIS) accused",
      day: 'On Friday',
    });
    expect(statements.find(({ id }) => id === 'prepared')).toMatchObject({
      mode: 'presumed',
      hedge: 'presumably',
      attribution: 'According to the NIS',
    });
  });

  it('names the other end of a relation and the direction it is seen from', () => {
    const seen = (id: string) =>
      card(id).relations.map(({ type, direction, relations }) => [
        direction,
        type,
        ...relations.map(({ to }) => to.id),
      ]);
    expect(seen('zinoviev')).toEqual([
      ['incoming', 'summoned', 'ministry'],
      ['incoming', 'conveyed-regrets-to', 'kim'],
    ]);
    expect(seen('army')).toEqual([
      ['incoming', 'accused', 'nis'],
      ['outgoing', 'sent', 'soldiers'],
    ]);
    expect(seen('seoul')).toEqual([['outgoing', 'opposed', 'moscow']]);
  });

  it('keeps with a relation the statement it rests on', () => {
    const sent = card('army').relations.find(({ type }) => type === 'sent')?.relations[0];
    expect(sent).toMatchObject({ words: 'having already sent', statement: { mode: 'accused' } });
  });

  it('has the quotes of its statements and the figure it stands for', () => {
    expect(card('yoon').quotes).toMatchObject([{ speaker: { id: 'yoon' } }]);
    expect(card('kim').quotes).toEqual([]);
    expect(card('figure-1500').figure).toMatchObject({ value: 1500, unit: 'soldiers' });
    expect(card('army').figure).toBeNull();
  });
});

describe('the segments of a statement', () => {
  it('mark the hedge inside the statement and the attribution before it', () => {
    const [, , prepared] = card('nis').statements;
    expect(prepared?.segments.map(({ text, place, mark }) => [place, mark, text])).toEqual([
      ['before', 'attribution', 'According to the NIS'],
      ['before', null, ', the soldiers have been transported in Russian ships to Vladivostok, where '],
      ['statement', null, 'they are '],
      ['statement', 'hedge', 'presumably'],
      ['statement', null, ' being prepared for deployment in the war in Ukraine'],
      ['after', null, '.'],
    ]);
  });

  it('are the sentence when put together, and lose no word of attribution or hedge', () => {
    const shipped = sampleArticle.statements.find(({ id }) => id === 'shipped');
    const sentence = sampleArticle.sentences.find(({ id }) => id === 's-ships');
    if (shipped === undefined || sentence === undefined) throw new Error('the sample has changed');
    const inside = spanWithin(sentence.span);
    const anywhere = spanWithin({ start: 0, end: sampleArticle.text.length });
    fc.assert(
      fc.property(
        inside,
        fc.option(anywhere),
        fc.option(anywhere),
        fc.constantFrom(...MODES),
        (span, hedge, attribution, mode) => {
          const statement: Statement = { ...shipped, span, hedge, attribution, mode };
          const shown = cardStatement(sampleArticle, statement);
          expect(sentenceText(shown)).toBe(wordsAt(sampleArticle, sentence.span));
          expect(textWhere(shown, ({ place }) => place === 'statement')).toBe(wordsAt(sampleArticle, span));
          for (const part of [hedge, attribution]) {
            if (part === null) continue;
            const within = part.start >= sentence.span.start && part.end <= sentence.span.end;
            if (!within) expect(shown.outside).toContain(wordsAt(sampleArticle, part));
          }
          const hedgeShown = textWhere(shown, ({ mark }) => mark === 'hedge');
          if (hedge !== null && !shown.outside.includes(wordsAt(sampleArticle, hedge)))
            expect(hedgeShown).toBe(wordsAt(sampleArticle, hedge));
        },
      ),
    );
  });
});

describe('certaintyOf', () => {
  it.each([
    ['stated', null, 'stated'],
    ['said', null, 'claimed'],
    ['accused', null, 'claimed'],
    ['warned', null, 'claimed'],
    ['reported', null, 'open'],
    ['presumed', null, 'open'],
    ['planned', null, 'open'],
    ['stated', 'presumably', 'open'],
    ['said', 'is said to', 'open'],
  ] as const)('%s, hedged with %s, is %s', (mode, hedge, certainty) => {
    expect(certaintyOf({ mode, hedge })).toBe(certainty);
  });
});

describe('tellingStatements', () => {
  it('prefers what is about the entity to what it says', () => {
    expect(ids(tellingStatements(card('zinoviev'), 2))).toEqual(['summons', 'regrets']);
  });

  it('prefers what is about fewer, and shows the choice in reading order', () => {
    expect(ids(tellingStatements(card('soldiers'), 2))).toEqual(['threat', 'prepared']);
  });

  it('takes a second statement of a sentence only when the sentences are used up', () => {
    expect(ids(tellingStatements(card('nis'), 2))).toEqual(['sent', 'shipped']);
    expect(ids(tellingStatements(card('nis'), 3))).toEqual(['sent', 'shipped', 'prepared']);
  });

  it('is a choice of the card’s statements, in their order, as long as asked for where it can be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sampleArticle.entities.map(({ id }) => id)),
        fc.nat({ max: 10 }),
        (id, count) => {
          const { statements } = card(id);
          const chosen = tellingStatements(card(id), count);
          expect(chosen).toHaveLength(Math.min(count, statements.length));
          const wanted = new Set(ids(chosen));
          expect(ids(chosen)).toEqual(ids(statements).filter((statement) => wanted.has(statement)));
        },
      ),
    );
  });
});

function spanWithin({ start, end }: Span): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: start, max: end - 1 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
}

function textWhere(
  statement: CardStatement,
  holds: (segment: CardStatement['segments'][number]) => boolean,
): string {
  return statement.segments
    .filter(holds)
    .map(({ text }) => text)
    .join('');
}
