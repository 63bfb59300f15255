/** What the page itself can tell of its own state: its whole tree, byte for byte. */
import type { Frame, Page } from 'puppeteer-core';

/** The serialized document, open shadow roots included. */
export function treeOf(where: Page | Frame): Promise<string> {
  return where.evaluate(() => {
    const shadows = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot }) =>
          shadowRoot === null ? '' : `\n#shadow ${shadowRoot.innerHTML}${shadows(shadowRoot)}`,
        )
        .join('');
    return document.documentElement.outerHTML + shadows(document);
  });
}
