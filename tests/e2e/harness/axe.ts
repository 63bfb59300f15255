/** What axe-core, a well-known checker of accessibility, finds wrong with a page of the extension. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { ExtensionView, InView } from './index.ts';

/** What `axe.run` answers, as far as a report needs it. */
interface Found {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/**
 * Loads axe-core in the view and runs it. Its source is evaluated together with the call, as a function made of text:
 * the policy of the extension's pages lets no script in them evaluate it. It starts from a timer, with nothing else on
 * the stack, of which it needs much.
 */
const RUN = new Function(`return new Promise((resolve) => setTimeout(resolve)).then(() => {
  ${axe.source};
  return axe.run(document, { resultTypes: ['violations'] });
}).then(({ violations }) => violations.map(({ id, help, nodes }) => ({
  rule: id, help, where: nodes.map(({ target, failureSummary }) => target.join(' ') + ': ' + failureSummary),
})));`) as InView<[], readonly Found[]>;

/**
 * What of a view breaks the rules of axe-core (WCAG A and AA, and its best practices), a line for each rule with
 * the places; empty where all is well. It looks at the page as it stands, in the colours it has at that time.
 */
export async function axeViolations(view: ExtensionView): Promise<readonly string[]> {
  const found = await view.evaluate(RUN);
  return found.map(lineOf);
}

/** The same for a part of a web page, by a selector; the page must let scripts in. */
export async function axeViolationsIn(page: Page, selector: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (at) =>
      (globalThis as { readonly axe?: typeof axe }).axe
        ?.run(at, { resultTypes: ['violations'] })
        .then(({ violations }) =>
          violations.map(({ id, help, nodes }) => ({
            rule: id,
            help,
            where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
          })),
        ),
    selector,
  );
  if (found === undefined) throw new Error('axe was not let in');
  return found.map(lineOf);
}

function lineOf({ rule, help, where }: Found): string {
  return `${rule} (${help}): ${where.join(' | ')}`;
}
