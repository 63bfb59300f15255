/** The other end-to-end tests are only as good as what they look through; this holds the harness itself. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BROWSERS,
  highlights,
  hover,
  launchBuilt,
  marks,
  type PageServer,
  type Session,
  serveTestPages,
  waitFor,
} from './harness/index.ts';

// The words stand for nothing in any article, so that Sidelight stays out of it.
const FRAME = `<!doctype html><title>Frame</title>
<p style="margin-top: 900px">a <i>pebble</i> in the frame</p>
<script>setTimeout(() => { throw new Error('thrown in the frame'); });</script>`;

const page = (frameUrl: string) => `<!doctype html><title>Page</title>
<p id="first">one <b>peb</b>ble</p><div id="host"></div><p>last pebble</p>
<div style="height: 1500px"></div><iframe src="${frameUrl}" style="height: 300px; border: 7px solid"></iframe>
<script>
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>a pebble in the shadow</p>';
  const own = new Highlight();
  for (const node of [document.querySelector('p:nth-of-type(2)').firstChild,
                      host.shadowRoot.querySelector('p').firstChild]) {
    const at = node.data.indexOf('pebble');
    own.add(new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + 6 }));
  }
  CSS.highlights.set('own', own);
  console.error('said in the page');
  addEventListener('pointermove', (event) => { window.over = event.composedPath()[0].textContent; });
</script>`;

describe.each(BROWSERS)('%s', (browser) => {
  let server: PageServer;
  let session: Session;
  let tab: Page;

  beforeAll(async () => {
    server = await serveTestPages();
    session = await launchBuilt(browser, { dark: true });
    tab = await session.newPage();
    server.page('/frame', FRAME);
    await tab.goto(server.page('/page', page(`${server.otherOrigin}/frame`)));
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const wordsUnderPointer = () => tab.evaluate(() => Reflect.get(window, 'over') as string | undefined);

  it('reads a highlight in document order, open shadow roots in their place', async () => {
    expect(await highlights(tab, 'own')).toEqual(['pebble', 'pebble']);
    const [inShadow, last] = await marks(tab, 'own');
    expect(inShadow?.rect?.y).toBeLessThan(last?.rect?.y ?? 0);
    expect(await highlights(tab, 'no such highlight')).toEqual([]);
  });

  it('moves the pointer to words across elements and in shadow roots', async () => {
    await hover(tab, 'pebble', 0);
    expect(await wordsUnderPointer()).toMatch(/^peb$|^one pebble$/);
    await hover(tab, 'pebble', 1);
    expect(await wordsUnderPointer()).toBe('a pebble in the shadow');
  });

  it('moves the pointer to words in a frame of another origin', async () => {
    await hover(tab, 'pebble', 3);
    const frame = await waitFor(() => tab.frames().find((it) => it.url().endsWith('/frame')), {
      what: 'frame',
    });
    const isHovered = () => frame.evaluate(() => document.querySelector('i:hover')?.textContent === 'pebble');
    expect(await waitFor(isHovered, { what: 'the word to be hovered' })).toBe(true);
  });

  it('says how many there are when there are too few', async () => {
    await expect(hover(tab, 'pebble', 9)).rejects.toThrow('the page has 4 of "pebble", not 10');
  });

  it('emulates a dark scheme', async () => {
    expect(await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  it('hears the errors of the page and of its frames', async () => {
    const texts = async () => (await session.errors()).map(({ text }) => text).join('\n');
    await waitFor(async () => (await texts()).includes('thrown in the frame'), {
      what: 'the error of the frame',
    });
    expect(await texts()).toContain('said in the page');
  });

  it('opens the real popup on the page, and closes it', async () => {
    const popup = await session.openPopup(tab);
    expect(await popup.url()).toBe(`${session.extensionOrigin}/popup.html`);
    await popup.close();
    expect(await popup.isOpen()).toBe(false);
  });
});
