/**
 * Draws views without a document: what they say becomes plain nodes, which another script can put up that has
 * neither the views nor Preact.
 */
import { type ComponentChildren, type FunctionComponent, isValidElement, type VNode } from 'preact';
import type { DrawnNode } from './drawn-card.ts';

/**
 * The nodes that views consist of. The views must be functions of their props, without hooks. What they would do
 * when something is pressed is left out: who puts the nodes up goes by their attributes.
 */
export function draw(view: ComponentChildren): readonly DrawnNode[] {
  if (view === null || view === undefined || typeof view === 'boolean') return [];
  if (Array.isArray(view)) return view.flatMap(draw);
  if (isValidElement(view)) return drawVNode(view);
  return [String(view)];
}

function drawVNode({ type, props }: VNode): readonly DrawnNode[] {
  // A class would have to be made and mounted; the views are functions, Preact's fragment is one, too.
  if (typeof type !== 'string') return draw((type as FunctionComponent)(props, null));
  const { children, ...attributes } = props;
  return [{ tag: type, attributes: drawAttributes(attributes), children: draw(children) }];
}

function drawAttributes(props: object): Record<string, string> {
  const drawn: Record<string, string> = {};
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false || typeof value === 'function') continue;
    // Preact has properties' names for some, as `tabIndex`.
    drawn[name.toLowerCase()] = value === true ? '' : String(value);
  }
  return drawn;
}
