/**
 * Where the keyboard's focus goes when the view changes: on to the new view's heading, or back to what
 * opened the view that was left. Without it the focus would fall to the top of the document.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupState, View } from './popup-state.ts';

/** For the element that holds the views. When the popup opens the focus is on the search field. */
export function useViewFocus(state: PopupState) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef<View | null>(null);
  useLayoutEffect(() => {
    if (shown.current === state.view || root.current === null) return;
    shown.current = state.view;
    const scrollsByItself = state.view.name === 'article';
    focusTarget(root.current, state)?.focus({ preventScroll: scrollsByItself });
  }, [state]);
  const current = useRef(state);
  current.current = state;
  useEffect(() => {
    // Firefox loads a popup out of sight and moves it to where it is seen: the focus may be lost on the way.
    const cameIntoSight = () => {
      if (root.current !== null && document.activeElement === document.body)
        focusTarget(root.current, current.current)?.focus();
    };
    window.addEventListener('focus', cameIntoSight);
    return () => window.removeEventListener('focus', cameIntoSight);
  }, []);
  return root;
}

function focusTarget(root: HTMLElement, { view, left }: PopupState): HTMLElement | null {
  const heading = root.querySelector<HTMLElement>('[data-view-heading]');
  if (view.name === 'article' && view.sentence !== null)
    return marked(root, 'sentence', view.sentence) ?? heading;
  // In the list the row that was opened is still selected, and the keys are the search field's.
  if (view.name === 'list')
    return left?.name === 'article' ? marked(root, 'article', left.article) : searchField(root);
  if (left?.name === 'card') return marked(root, 'entity', left.entity) ?? heading;
  if (left?.name === 'article' && left.sentence !== null)
    return marked(root, 'sentence', left.sentence) ?? heading;
  return heading;
}

function marked(root: HTMLElement, what: 'article' | 'entity' | 'sentence', id: string): HTMLElement | null {
  const candidates = [...root.querySelectorAll<HTMLElement>(`[data-${what}]`)];
  return candidates.find((element) => element.dataset[what] === id) ?? null;
}

/** None where a finger is the pointer: the keyboard on the screen would cover half of the list. */
function searchField(root: HTMLElement): HTMLElement | null {
  const isTouched = matchMedia('(hover: none) and (pointer: coarse)').matches;
  return isTouched ? null : root.querySelector<HTMLElement>('[data-search]');
}
