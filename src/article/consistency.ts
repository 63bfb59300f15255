/**
 * Whether the parts of an article agree with each other and with its text, once every quotation has its
 * place and every id leads somewhere. Only what must hold for any article is asked here; whether a
 * structure understood its source is for its writer to judge. See "What is checked" in
 * docs/article-format.md.
 */
import { type Article, type Quote, type Statement, wordsAt } from './article.ts';
import { isNumberIn } from './number-in-words.ts';

type Report = (path: string, reason: string) => void;

/** Tells `fault` of everything in a compiled article that contradicts something else in it. */
export function checkConsistency(article: Article, fault: Report): void {
  checkSentences(article, fault);
  checkModes(article, fault);
  checkQuotes(article, fault);
  checkFigures(article, fault);
  checkRelations(article, fault);
}

function checkSentences(article: Article, fault: Report): void {
  const told = new Set(article.statements.map(({ sentence }) => sentence));
  const spans = new Map(article.sentences.map(({ id, span }) => [id, span]));
  article.sections.forEach(({ paragraphs }, s) => {
    paragraphs.forEach(({ sentences }, p) => {
      sentences.forEach((id, k) => {
        const span = spans.get(id);
        if (span === undefined || told.has(id)) return;
        const words = wordsAt(article, span);
        fault(
          `sections[${s}].paragraphs[${p}][${k}]`,
          `no statement is made of ${id}, so it would be on no card: “${words}”`,
        );
      });
    });
  });
}

function checkModes(article: Article, fault: Report): void {
  article.statements.forEach((statement, i) => {
    const reason = modeFault(article, statement);
    if (reason !== null) fault(`statements[${i}].mode`, reason);
  });
}

/** What somebody else says must never look like the article's own word, nor hearsay like a statement. */
function modeFault(article: Article, { mode, speaker, attribution, hedge }: Statement): string | null {
  if (mode === 'stated') {
    const own = '"stated" is what the article says itself, but';
    if (speaker !== null) return `${own} the speaker is "${speaker}"`;
    if (attribution !== null) return `${own} “${wordsAt(article, attribution)}” attributes it`;
    return null;
  }
  if (speaker === null && attribution === null && hedge === null)
    return `"${mode}" without a speaker needs the words that say so, as hedge or attribution`;
  return null;
}

function checkQuotes(article: Article, fault: Report): void {
  const speakers = new Map(article.statements.map(({ id, speaker }) => [id, speaker ?? 'article']));
  article.quotes.forEach((quote, i) => {
    const speaker = speakers.get(quote.statement);
    if (speaker !== quote.speaker)
      fault(
        `quotes[${i}].speaker`,
        `the quote is given to "${quote.speaker}", its statement "${quote.statement}" to "${speaker}"`,
      );
    if (!isBetweenMarks(article, quote))
      fault(`quotes[${i}].text`, `“${wordsAt(article, quote.span)}” does not stand between quotation marks`);
  });
}

/** Some languages set a space inside their marks. */
const ENDS_WITH_MARK = /\p{Quotation_Mark}\s*$/u;
const BEGINS_WITH_MARK = /^\s*\p{Quotation_Mark}/u;

/** A quotation that runs over several sentences has a quote in each, and marks only at its two ends. */
function isBetweenMarks({ text, quotes }: Article, { span }: Quote): boolean {
  const areNeighbours = (end: number, start: number) => end < start && text.slice(end, start).trim() === '';
  const opens =
    ENDS_WITH_MARK.test(text.slice(0, span.start)) ||
    quotes.some((before) => areNeighbours(before.span.end, span.start));
  const closes =
    BEGINS_WITH_MARK.test(text.slice(span.end)) ||
    quotes.some((after) => areNeighbours(span.end, after.span.start));
  return opens && closes;
}

function checkFigures(article: Article, fault: Report): void {
  article.figures.forEach(({ entity, value, unit }, i) => {
    const name = article.entities.find(({ id }) => id === entity)?.name;
    if (name === undefined) return;
    const words = wordsAt(article, name);
    if (!isNumberIn(words, value, wordsAt(article, unit)))
      fault(`figures[${i}].value`, `${value} is not the number in “${words}”`);
  });
}

function checkRelations({ relations }: Article, fault: Report): void {
  relations.forEach(({ from, to }, i) => {
    if (from === to) fault(`relations[${i}].to`, `a relation has two ends, and both of this are "${from}"`);
  });
}
