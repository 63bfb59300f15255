/**
 * Where the keyboard's focus goes when the view changes: on to the new view's heading, or back to what
 * opened the view that was left. Without it the focus would fall to the top of the document.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupState, View } from './popup-state.ts';

/** For the element that holds the views. When the popup opens the focus is on the search field. */
export function useViewFocus(state: PopupState) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef<View | null>(null);
  useLayoutEffect(() => {
    if (shown.current === state.view || root.current === null) return;
    shown.current = state.view;
    focusTarget(root.current, state)?.focus({ preventScroll: state.view.name === 'article' });
  }, [state]);
  return root;
}

function focusTarget(root: HTMLElement, { view, left }: PopupState): HTMLElement | null {
  const heading = root.querySelector<HTMLElement>('[data-view-heading]');
  if (view.name === 'article' && view.sentence !== null)
    return marked(root, 'sentence', view.sentence) ?? heading;
  if (left?.name === 'card') return marked(root, 'entity', left.entity) ?? heading ?? searchField(root);
  if (left?.name === 'article' && view.name === 'list') return marked(root, 'article', left.article);
  if (left?.name === 'article' && left.sentence !== null)
    return marked(root, 'sentence', left.sentence) ?? heading;
  return heading ?? searchField(root);
}

function marked(root: HTMLElement, what: 'article' | 'entity' | 'sentence', id: string): HTMLElement | null {
  const candidates = [...root.querySelectorAll<HTMLElement>(`[data-${what}]`)];
  return candidates.find((element) => element.dataset[what] === id) ?? null;
}

function searchField(root: HTMLElement): HTMLElement | null {
  return root.querySelector<HTMLElement>('[data-search]');
}
