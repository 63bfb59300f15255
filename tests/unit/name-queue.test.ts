/** The queue of texts to the desk for names: what goes in a message, and when. */
import { describe, expect, it } from 'vitest';
import { createNameQueue } from '../../src/browser/name-queue.ts';
import { answerNames } from '../../src/detect/answer-names.ts';
import { type NamesQuestion, readQuestion } from '../../src/detect/names-question.ts';
import { scan } from '../../src/detect/scan.ts';
import { dictionaryOf } from './sample-names.ts';

const dictionary = dictionaryOf({ entities: { rome: ['Rome'], spain: ['Spain'] } });

function answerTo(question: NamesQuestion): unknown {
  const read = readQuestion(question);
  return read === null ? null : answerNames(dictionary, read);
}

/** A desk that keeps its questions, and answers each when told to. */
function createDesk() {
  const open: { readonly question: NamesQuestion; readonly reply: (answer: unknown) => void }[] = [];
  let heard = () => {};
  return {
    ask: (question: NamesQuestion) =>
      new Promise<unknown>((reply) => {
        open.push({ question, reply });
        heard();
      }),
    /** The next question, with the way to answer it. */
    async next() {
      if (open.length === 0)
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      const asked = open.shift();
      if (asked === undefined) throw new Error('nothing was asked');
      return asked;
    },
    get isIdle() {
      return open.length === 0;
    },
  };
}

describe('the queue of texts', () => {
  it('asks at once for all that is wanted at one moment', async () => {
    const desk = createDesk();
    const queue = createNameQueue(desk.ask);
    const found = [queue.find(['Rome', '']), queue.find([]), queue.find(['in Spain'])];
    const { question, reply } = await desk.next();
    expect(question.texts).toBe('Romein Spain');
    reply(answerTo(question));
    expect(await Promise.all(found)).toEqual([
      [scan(dictionary, 'Rome'), []],
      [],
      [scan(dictionary, 'in Spain')],
    ]);
    expect(desk.isIdle).toBe(true);
  });

  it('asks for what came meanwhile when it has been answered, and for no rule again', async () => {
    const desk = createDesk();
    const queue = createNameQueue(desk.ask);
    const first = queue.find(['Rome']);
    const one = await desk.next();
    const others = [queue.find(['Spain']), queue.find(['Rome'])];
    await Promise.resolve();
    expect(desk.isIdle).toBe(true);
    one.reply(answerTo(one.question));
    await first;
    const two = await desk.next();
    expect(two.question).toMatchObject({ texts: 'SpainRome' });
    expect(readQuestion(two.question)?.known).toEqual(
      new Set(scan(dictionary, 'Rome').map(({ rule }) => rule)),
    );
    two.reply(answerTo(two.question));
    expect(await Promise.all(others)).toEqual([[scan(dictionary, 'Spain')], [scan(dictionary, 'Rome')]]);
  });

  it('cuts what is long, and puts its names back in their places', async () => {
    const lengths: number[] = [];
    const queue = createNameQueue(async (question) => {
      lengths.push(question.texts.length);
      return answerTo(question);
    });
    const long = `In Rome it rains; ${'elsewhere '.repeat(30)} in Spain. `.repeat(3_000);
    const texts = [long, 'Rome', ...Array.from({ length: 20_000 }, () => ''), 'Spain'];
    expect(await queue.find(texts)).toEqual(texts.map((text) => scan(dictionary, text)));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2 ** 18);
    expect(lengths.length).toBeLessThan(10);
  });

  it('tells all who wait that nobody answers, and asks again for who comes later', async () => {
    const desk = createDesk();
    const queue = createNameQueue(desk.ask);
    const early = queue.find(['Rome']);
    const { reply } = await desk.next();
    const meanwhile = queue.find(['Spain']);
    reply(null);
    expect(await Promise.all([early, meanwhile])).toEqual([null, null]);
    const late = queue.find(['Rome']);
    const { question, reply: replyLate } = await desk.next();
    replyLate(answerTo(question));
    expect(await late).toEqual([scan(dictionary, 'Rome')]);
  });
});
