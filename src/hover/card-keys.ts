/** The arrow keys on a card: from one of its controls to the next. */

const CONTROLS = 'button, summary';

/** Moves the focus, where there is a control that way; elsewhere the arrows scroll. Keys stay in the card. */
export function moveAmongControls(event: KeyboardEvent): void {
  // What is typed on a card is none of the page's shortcuts.
  event.stopPropagation();
  const { key, currentTarget, target } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || !(currentTarget instanceof Element)) return;
  const controls = [...currentTarget.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) =>
    one.checkVisibility(),
  );
  const at = target instanceof HTMLElement ? controls.indexOf(target) : -1;
  const next = controls[key === 'ArrowDown' ? at + 1 : at - 1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
