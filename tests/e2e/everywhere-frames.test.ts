/** Frames that may do less than others, stand where they are hard to find, or come late: read like the page. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countsOf, listen, reportOf } from '../eval/find-mentions.ts';
import { useBuilt } from './harness/built.ts';
import {
  BROWSERS,
  type ExtensionView,
  highlights,
  hover,
  type PageServer,
  readCard,
  waitFor,
} from './harness/index.ts';
import { unlessGoing } from './harness/unless-going.ts';

describe.each(BROWSERS)('frames in %s', (browser) => {
  const built = useBuilt(browser);
  let server: PageServer;
  let page: Page;
  let view: ExtensionView;
  beforeAll(async () => {
    ({ server, page } = built);
    view = await built.session.openExtensionPage('/popup.html');
    await listen(view);
    await page.bringToFront();
  });

  const frameWith = (body: string) =>
    server.page(`/${crypto.randomUUID()}.html`, `<!doctype html><title>Frame</title>${body}`);
  const otherOrigin = (url: string) => url.replace(server.origin, server.otherOrigin);
  /** The frame, of those beside the main one, in which this is marked, and nothing else. */
  const frameMarking = (...words: string[]): Promise<Frame> =>
    waitFor(
      async () => {
        for (const frame of page.frames().slice(1))
          if ((await unlessGoing(() => highlights(frame), [])).join() === words.join()) return frame;
        return null;
      },
      { what: `a frame with ${words.join(', ')} marked` },
    );
  /** What the document at an address reported: the only way to look into one where no script runs. */
  const reported = (url: string, wanted: Readonly<Record<string, number>>) =>
    waitFor(async () => JSON.stringify(countsOf(await reportOf(view, url))) === JSON.stringify(wanted), {
      what: `the report ${JSON.stringify(wanted)} of ${url}`,
    });

  it.each([
    ['with scripts', 'allow-scripts'],
    ['with scripts and its origin', 'allow-scripts allow-same-origin'],
  ])('has marks and cards in a sandbox %s', async (_, sandbox) => {
    await built.open(
      `<iframe sandbox="${sandbox}" src="${frameWith('<body style="margin: 40px"><p>From Seoul</p>')}"></iframe>
      <iframe sandbox="${sandbox}" srcdoc="<p>From Vladivostok</p>"></iframe>
      <iframe sandbox="${sandbox}" src="data:text/html,<p>in Ukraine</p>"></iframe><p>Russia</p>`,
      'Russia',
    );
    await frameMarking('Vladivostok');
    await frameMarking('Ukraine');
    const frame = await frameMarking('Seoul');
    await hover(page, 'Seoul');
    expect((await waitFor(() => readCard(frame), { what: 'the card' })).heading).toBe('Seoul');
  });

  it('reads a sandbox where no script of a page may run', async () => {
    const frame = frameWith('<p>From Seoul and Seoul</p>');
    const other = otherOrigin(frameWith('<p>From NATO</p>'));
    await built.open(
      `<iframe sandbox src="${frame}"></iframe><iframe sandbox src="${other}"></iframe><p>Russia</p>`,
      'Russia',
    );
    await reported(frame, { seoul: 2 });
    await reported(other, { nato: 1 });
  });

  it('reads frames in shadow trees, and one in another', async () => {
    const inner = frameWith('<p>From Vladivostok</p>');
    const outer = frameWith(
      `<div><template shadowrootmode="closed"><iframe src="${otherOrigin(inner)}"></iframe></template></div>`,
    );
    await built.open(
      `<div><template shadowrootmode="open"><iframe srcdoc="<p>From Seoul</p>"></iframe></template></div>
      <div><template shadowrootmode="closed"><iframe src="${outer}"></iframe></template></div><p>Russia</p>`,
      'Russia',
    );
    await frameMarking('Seoul');
    await frameMarking('Vladivostok');
  });

  it('reads frames that come later, and what they turn into', async () => {
    await built.open('<p>Russia</p><main></main>', 'Russia');
    await page.evaluate(
      (src) => {
        const main = document.querySelector('main');
        const add = (set: (frame: HTMLIFrameElement) => void) => {
          const frame = document.createElement('iframe');
          main?.append(frame);
          set(frame);
        };
        add((frame) => frame.contentDocument?.body.append('From Seoul'));
        add((frame) => frame.setAttribute('srcdoc', '<p>From Vladivostok</p>'));
        add((frame) => {
          frame.src = URL.createObjectURL(new Blob(['<p>From NATO</p>'], { type: 'text/html' }));
        });
        add((frame) => {
          frame.src = 'data:text/html,<p>in Ukraine</p>';
        });
        add((frame) => {
          frame.src = src;
        });
        add((frame) => {
          frame.src = "javascript:'<p>in North Korea</p>'";
        });
      },
      otherOrigin(frameWith('<p>in South Korea</p>')),
    );
    for (const words of ['Seoul', 'Vladivostok', 'NATO', 'Ukraine', 'South Korea', 'North Korea'])
      await frameMarking(words);
    await page.evaluate(() => {
      document.querySelector('iframe')?.setAttribute('srcdoc', '<p>Now Seoul and Ukraine</p>');
      document.querySelectorAll('iframe')[1]?.contentDocument?.querySelector('p')?.append(' and Seoul');
    });
    await frameMarking('Seoul', 'Ukraine');
    await frameMarking('Vladivostok', 'Seoul');
  });

  it('reads the frames of a frameset, and HTML in an object', async () => {
    await page.goto(
      server.page(
        `/${crypto.randomUUID()}.html`,
        `<!doctype html><title>Frames</title><frameset cols="50%,*"><frame src="${frameWith('<p>From Seoul</p>')}">
        <frame src="${frameWith(`<object data="${frameWith('<p>in Ukraine</p>')}" type="text/html"></object>`)}"></frameset>`,
      ),
    );
    await frameMarking('Seoul');
    await frameMarking('Ukraine');
  });
});
