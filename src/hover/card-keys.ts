/** Keys on a card: the arrows and Tab go from one of its controls to the next, and none of them leaves it. */

const CONTROLS = 'button, summary';

/** Moves the focus where the key leads: with Tab around, with the arrows to the end, where they scroll. */
export function moveAmongControls(event: KeyboardEvent): void {
  // What is typed on a card is none of the page's shortcuts.
  event.stopPropagation();
  const { key, shiftKey, currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || !(target instanceof HTMLElement)) return;
  const isTab = key === 'Tab';
  const step = key === 'ArrowDown' || (isTab && !shiftKey) ? 1 : isTab || key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  // The heading may have the focus, but is no place to come to.
  const places = [...currentTarget.querySelectorAll<HTMLElement>(`${CONTROLS}, [tabindex]`)].filter(
    (one) => one === target || (one.matches(CONTROLS) && one.checkVisibility()),
  );
  const next = places.indexOf(target) + step;
  const place = isTab ? places.at(next % places.length) : places[next];
  if (place === undefined) return;
  event.preventDefault();
  place.focus();
}
