/**
 * The floor, which everything is measured against: one walk over all text nodes that reads every unit once. What
 * cannot be reached by walking, shadow roots, it is given for nothing.
 */
import { type Contender, inOneGo } from './contender.ts';

export const floor: Contender = () => {
  const roots: Node[] = [document.body, ...shadowRootsUnder(document.body)];
  return inOneGo(() => {
    let sum = 0;
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
      }
    }
    return sum;
  });
};

/** All open shadow roots under `root`, those in other ones as well. */
export function shadowRootsUnder(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : [shadowRoot, ...shadowRootsUnder(shadowRoot)],
  );
}
