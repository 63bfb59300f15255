/** From the nodes of a drawn card to elements. */
import type { DrawnNode } from '../card/drawn-card.ts';

/** Makes the elements and texts of drawn nodes, for an element's `append`. */
export function putUp(nodes: readonly DrawnNode[]): (Element | string)[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const element = document.createElement(node.tag);
    for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
    element.append(...putUp(node.children));
    return element;
  });
}
