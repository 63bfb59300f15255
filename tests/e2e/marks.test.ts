/** What is marked on a page, and what is not: read from the highlights as the page itself sees them. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { treeOf } from './harness/dom.ts';
import { BROWSERS, highlights, type PageServer, waitFor } from './harness/index.ts';
import { chooseSettings } from './harness/settings.ts';

describe.each(BROWSERS)('marks in %s', (browser) => {
  const built = useBuilt(browser);
  let server: PageServer;
  let page: Page;
  beforeAll(() => {
    ({ server, page } = built);
  });

  const open = async (body: string, headers: Record<string, string> = {}) => {
    const url = server.page(`/${crypto.randomUUID()}.html`, {
      body: body.includes('<html')
        ? body
        : `<!doctype html><meta charset="utf-8"><title>A page</title>${body}`,
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    });
    await page.goto(url);
  };
  /** The marks once the last of `words` is among them; every test page ends with a name that is marked. */
  const marksUntil = (words: string, where: Page | Frame = page) =>
    waitFor(
      async () => {
        const marks = await highlights(where);
        return marks.at(-1) === words ? marks : null;
      },
      { what: `“${words}” to be marked last` },
    );

  it('paints names in running text, across inline elements, and nothing across blocks', async () => {
    await open(`
      <p>In South&nbsp;<em>Korea</em> and <b>Se</b>oul, the war in<br>Ukraine.</p>
      <table><tr><td>South</td><td>Korea</td></tr></table>
      <div>North</div><div>Korea</div>
      <p><span style="display:block">North</span><span style="display:block">Korea</span></p>
      <p>International<br><br>law. Russia</p>`);
    expect(await marksUntil('Russia')).toEqual(['South\u00a0Korea', 'Seoul', 'war inUkraine', 'Russia']);
  });

  it('leaves alone what is hidden, written, or code', async () => {
    await open(`
      <p hidden>Seoul</p><p style="display:none">Moscow</p><p style="visibility:hidden">Ukraine</p>
      <nav style="display:none"><a href="#">North Korea</a></nav>
      <textarea>Vladivostok</textarea><input value="Vladivostok">
      <div contenteditable="true">NATO and <b>Seoul</b></div>
      <pre>Ukraine</pre><code>NATO</code> <kbd>Seoul</kbd> <samp>Moscow</samp>
      <script>var x = 'Mark Rutte';</script><noscript>Mark Rutte</noscript><template>Mark Rutte</template>
      <svg><title>Mark Rutte</title><defs><text>Mark Rutte</text></defs></svg>
      <details><summary>More</summary>Mark Rutte</details>
      <p aria-hidden="true">South Korea</p><p>Russia</p>`);
    expect(await marksUntil('Russia')).toEqual(['South Korea', 'Russia']);
  });

  it('marks what comes into sight later, and counts it', async () => {
    await open(
      '<details id="d"><summary>More</summary>Seoul is here</details><p id="v" style="visibility:hidden">Moscow</p><p>Russia</p>',
    );
    await marksUntil('Russia');
    await page.evaluate(() => document.querySelector('#d')?.setAttribute('open', ''));
    await waitFor(async () => (await highlights(page)).includes('Seoul'), { what: 'Seoul to be marked' });
    await page.evaluate(() => document.querySelector('#v')?.removeAttribute('style'));
    await page.mouse.click(5, 300);
    await waitFor(async () => (await highlights(page)).includes('Moscow'), { what: 'Moscow to be marked' });
  });

  it('does not change a byte of the page', async () => {
    await open(`<p>Seoul and <a href="#x">Moscow</a></p><div id="host"></div>
      <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>NATO</p>';</script><p>Russia</p>`);
    const before = await treeOf(page);
    expect(await marksUntil('Russia')).toEqual(['Seoul', 'Moscow', 'NATO', 'Russia']);
    expect(await treeOf(page)).toBe(before);
    expect(before).not.toContain('sidelight');
  });

  it('paints in open shadow roots, nested and late ones', async () => {
    await open(`<div id="a"></div><late-one></late-one><p>Russia</p><script>
      const outer = document.querySelector('#a').attachShadow({ mode: 'open' });
      outer.innerHTML = '<p>Seoul</p><section></section>';
      outer.querySelector('section').attachShadow({ mode: 'open' }).innerHTML = 'from Moscow';
      addEventListener('load', () => setTimeout(() => customElements.define('late-one', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = 'to <i>Vladivostok</i>'; }
      }), 300));
    </script>`);
    await waitFor(async () => (await highlights(page)).includes('Vladivostok'), {
      what: 'the late root to be marked',
    });
    expect(await highlights(page)).toEqual(['Seoul', 'Moscow', 'Vladivostok', 'Russia']);
    // The look reaches in: without it a mark would be registered and invisible.
    const look = await page.evaluate(() => {
      const root = document.querySelector('#a')?.shadowRoot;
      const text = root?.querySelector('p');
      return text
        ? getComputedStyle(text, '::highlight(sidelight-underline-place)').textDecorationStyle
        : null;
    });
    expect(look).toBe('dotted');
  });

  it('follows a page that changes', async () => {
    await open('<main><p id="p">Nothing yet</p></main><p id="last">Russia</p>');
    await marksUntil('Russia');
    await page.evaluate(() => {
      const p = document.querySelector('#p');
      if (p?.firstChild) p.firstChild.nodeValue = 'Now Seoul';
      const added = document.createElement('section');
      added.innerHTML = '<h2>About NATO</h2><ul><li>Vladi<b>vostok</b></li></ul>';
      document.querySelector('main')?.append(added);
    });
    await waitFor(async () => (await highlights(page)).length === 4, { what: 'four marks' });
    expect(await highlights(page)).toEqual(['Seoul', 'NATO', 'Vladivostok', 'Russia']);
    await page.evaluate(() => {
      document.querySelector('section')?.remove();
      document.querySelector('#p')?.append(' and ', 'South ', 'Korea');
    });
    await waitFor(async () => (await highlights(page)).includes('South Korea'), {
      what: 'South Korea to be marked',
    });
    expect(await highlights(page)).toEqual(['Seoul', 'South Korea', 'Russia']);
    await page.evaluate(() => {
      // Moved, not changed: the mark goes along.
      const last = document.querySelector('#last');
      if (last) document.querySelector('main')?.prepend(last);
    });
    await waitFor(async () => (await highlights(page))[0] === 'Russia', { what: 'the mark to move along' });
  });

  it('weighs the whole page: a surname waits for the full name', async () => {
    await open('<p id="a">Rutte said so.</p><p>Russia</p>');
    expect(await marksUntil('Russia')).toEqual(['Russia']);
    await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>Mark Rutte of NATO</p>'));
    await waitFor(async () => (await highlights(page)).includes('Rutte'), {
      what: 'the surname to be marked',
    });
    await page.evaluate(() => document.querySelector('p')?.remove());
    await waitFor(async () => !(await highlights(page)).includes('Rutte'), {
      what: 'the surname’s mark to go',
    });
    expect(await highlights(page)).toEqual(['Russia']);
  });

  it('paints under a policy that allows nothing', async () => {
    // Firefox calls its own request for an icon an error; that one is let through.
    await open('<p>Seoul and Russia</p>', {
      'content-security-policy': "default-src 'none'; img-src 'self'",
    });
    expect(await marksUntil('Russia')).toEqual(['Seoul', 'Russia']);
  });

  it('paints in every kind of frame', async () => {
    const inner = server.page('/inner.html', '<!doctype html><p>from Seoul</p>');
    const other = inner.replace(server.origin, server.otherOrigin);
    await open(`
      <iframe src="${inner}"></iframe><iframe src="${other}"></iframe><iframe srcdoc="<p>from South Korea</p>"></iframe>
      <iframe src="data:text/html,<p>from Ukraine</p>"></iframe><iframe id="blank"></iframe><iframe id="blob"></iframe>
      <script>
        document.querySelector('#blank').contentDocument.body.innerHTML = '<p>from NATO</p>';
        document.querySelector('#blob').src = URL.createObjectURL(new Blob(['<p>from Vladivostok</p>'], { type: 'text/html' }));
      </script><p>Russia</p>`);
    await marksUntil('Russia');
    const wanted = ['NATO', 'Russia', 'Seoul', 'Seoul', 'South Korea', 'Ukraine', 'Vladivostok'];
    const all = async () =>
      (await Promise.all(page.frames().map((frame) => highlights(frame)))).flat().sort();
    await waitFor(async () => (await all()).length >= wanted.length, { what: 'marks in all frames' });
    expect(await all()).toEqual(wanted);
  });

  it('registers only what is near the screen', async ({ onTestFinished }) => {
    await chooseSettings(built.session, { density: 'all' });
    onTestFinished(() => chooseSettings(built.session, {}));
    await page.bringToFront();
    await open(`${'<p>A paragraph about Seoul and Moscow.</p>'.repeat(3_000)}<p>Russia</p>`);
    await waitFor(async () => (await highlights(page)).length > 20, { what: 'marks on the first screen' });
    expect((await highlights(page)).length).toBeLessThan(600);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await marksUntil('Russia');
    expect((await highlights(page)).length).toBeLessThan(600);
  });
});
