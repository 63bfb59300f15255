/**
 * Where the page scrolls to and where the keyboard's focus goes when the address leads to another place. Who comes
 * from elsewhere, by a link or through the history, is led to the place in the text; who chooses something on the
 * page gets it in the panel and stays where they are.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundPlace } from '../../article/find-place.ts';
import { partHeadingId } from './part.tsx';

/** One coming to a place; another object each time, even where the place is the same. */
export interface Visit {
  /** Of the address, with its `#` if it has one. */
  readonly fragment: string;
  /** What was pressed on the page to come here; null for who comes from elsewhere. */
  readonly pressed: Element | null;
}

/** For the page's root, once what is found is drawn. */
export function useArrival(
  root: RefObject<HTMLElement | null>,
  { article, at, fault }: FoundPlace,
  visit: Visit,
): void {
  /** What the panel was opened from, for when it closes. */
  const opener = useRef<Element | null>(null);
  const lastArticle = useRef<string | null>(null);

  useLayoutEffect(() => {
    const page = root.current;
    if (page === null) return;
    const { pressed } = visit;
    const isFirst = lastArticle.current === null;
    const isOther = lastArticle.current !== article.id;
    lastArticle.current = article.id;
    const panel = page.querySelector('.st-panel');
    if (pressed?.isConnected && !panel?.contains(pressed)) opener.current = pressed;

    if (fault !== null) return goTo(page.querySelector('#st-fault-heading'));
    const headline = page.querySelector(`#${partHeadingId('article')}`);
    if (at === null) {
      if (pressed?.matches('.st-close')) focus(opener.current?.isConnected ? opener.current : headline);
      else if (isOther && !isFirst) goTo(headline);
      return;
    }
    if (at.type === 'part') return goTo(page.querySelector(`#${partHeadingId(at.id)}`));

    panel?.scrollTo({ top: 0, behavior: 'instant' });
    const sentence = page.querySelector('.st-sentence--chosen');
    const staysInPlace = at.type === 'sentence' ? sentence?.contains(pressed) === true : pressed !== null;
    if (at.type !== 'entity' && !staysInPlace) {
      sentence?.scrollIntoView({ block: 'start', behavior: 'instant' });
      return focus(sentence?.querySelector('.st-number') ?? null);
    }
    focus(panel?.querySelector('[data-view-heading]') ?? null);
    // Its card is in sight wherever the text is; who has just come has not seen the text yet.
    if (isFirst)
      page.querySelector('.st-name[aria-current]')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [visit]);
}

function goTo(element: Element | null): void {
  element?.scrollIntoView({ block: 'start', behavior: 'instant' });
  focus(element);
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
