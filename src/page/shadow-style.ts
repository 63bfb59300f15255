/**
 * The marks' look inside shadow roots, where the document's rules do not reach in: in Firefox none do, in
 * Chromium those for SVG text. The sheet is adopted, not inserted: no node of the page changes.
 */
import { atEnd } from './at-end.ts';
import firefoxStyles from './marks-firefox.css?inline';
import graphicsStyles from './marks-graphics.css?inline';

/** A function that adopts that look into a root, once per root. The sheet is taken back with `signal`. */
export function createShadowStyle(signal: AbortSignal): (root: ShadowRoot) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(import.meta.env.FIREFOX ? firefoxStyles : graphicsStyles);
  // An empty sheet has no effect, so that roots need not be remembered to be cleaned.
  atEnd(signal, () => sheet.replaceSync(''));
  return (root) => {
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
