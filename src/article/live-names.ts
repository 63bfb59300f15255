/**
 * The names in an article's own text, and its stretches cut at them: so that a view can make each name lead to its
 * card, and show a statement in its sentence, without adding to the text or leaving any of it out.
 */
import { type Article, type EntityId, type Span, wordsAt } from './article.ts';

/** A stretch of the article's text that refers to one of its entities. */
export interface LiveName extends Span {
  readonly entity: EntityId;
}

/** A piece of a stretch of text. */
export interface TextPiece {
  /** Where it starts in the article's text; unique among the pieces of a stretch. */
  readonly start: number;
  readonly text: string;
  /** The entity that the piece is a name of. */
  readonly entity: EntityId | null;
  /** Whether it belongs to what was asked to be marked. */
  readonly isMarked: boolean;
}

/**
 * The article's text at `span`, cut where the names in it begin and end and, outside of names, where `marked` does.
 * A name counts as marked where a part of it is. `names` are in reading order, without overlaps; those that are not
 * wholly inside `span` are no names in it.
 */
export function textPieces(
  article: Article,
  span: Span,
  names: readonly LiveName[],
  marked: Span | null,
): readonly TextPiece[] {
  const inside = names.filter(({ start, end }) => start >= span.start && end <= span.end);
  const cuts = (marked === null ? [] : [marked.start, marked.end])
    .filter((cut) => cut > span.start && cut < span.end)
    .filter((cut) => !inside.some(({ start, end }) => cut > start && cut < end));
  const edges = [span.start, span.end, ...cuts, ...inside.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(edges)].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const piece = { start, end: places[at + 1] ?? span.end };
    const name = inside.find((one) => one.start === start && one.end === piece.end);
    return {
      start,
      text: wordsAt(article, piece),
      entity: name?.entity ?? null,
      isMarked: marked !== null && piece.start < marked.end && piece.end > marked.start,
    };
  });
}
