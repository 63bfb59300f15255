/**
 * The corridor: where a pointer may be on its way from a mention to its card without the card closing. A
 * triangle from the point where it left the mention towards the card's near edge, so that a slanted way over
 * other text is allowed and a way elsewhere is not.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Opening angle at the point of leaving: up to 60° off the straight way to the card. */
const HALF_ANGLE = Math.PI / 3;

/** Whether `at` lies between the point where the pointer left the mention and the card, on the way there. */
export function isInCorridor(at: Point, leftFrom: Point, card: Box): boolean {
  const below = card.top >= leftFrom.y;
  const above = card.bottom <= leftFrom.y;
  // A card beside the mention rather than under or over it overlaps it; nothing lies between.
  if (!below && !above) return false;
  const edge = below ? card.top : card.bottom;
  const direction = below ? 1 : -1;
  const gone = (at.y - leftFrom.y) * direction;
  const whole = (edge - leftFrom.y) * direction;
  // A pixel or two back at the start is a hand's tremor, not a change of mind.
  if (gone < -2 || gone > whole) return false;
  return Math.abs(at.x - leftFrom.x) <= Math.max(gone, 2) * Math.tan(HALF_ANGLE);
}
