/**
 * A card as it crosses from the background script, which holds the articles and the views, to the page: what is
 * asked for, and what comes back. No view and no package is needed to put one up.
 */
import type { EntityKey } from '../article/entity-key.ts';
import type { MarkReason } from './mark-why.ts';

/** Which card is asked for. */
export interface CardQuestion {
  /** The entities of a mention, of which each has its card; or the one whose name was pressed. At least one. */
  readonly entities: readonly EntityKey[];
  /** Why the mention is marked, for those of its entities of which that is to be told. */
  readonly reasons: readonly MarkReason[];
  /** Whether it was reached from another card, to which there is a way back. */
  readonly isFollowed: boolean;
  /** Which of the page's mentions it is that the reader stepped to; null where they did not step. */
  readonly position: MentionPosition | null;
}

/** A mention among those of its page. */
export interface MentionPosition {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A drawn card: its content and the stylesheet that it is made for. */
export interface DrawnCard {
  /** CSS. */
  readonly styles: string;
  readonly content: readonly DrawnNode[];
  /** What it is about, to be heard, and in which language that is. */
  readonly spoken: string;
  readonly lang: string;
}

/** A text or an element. */
export type DrawnNode = string | DrawnElement;

export interface DrawnElement {
  /** Of an HTML element. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DrawnNode[];
}

/** The id of the heading that names the card. */
export const HEADING_ID = 'heading';
