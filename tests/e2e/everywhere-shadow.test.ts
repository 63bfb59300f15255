/** Text in shadow trees of any kind: marked as in the page around them, once, and where it shows. */
import { describe, expect, it } from 'vitest';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, marks, moveTo, readCard, waitFor } from './harness/index.ts';
import { marksToBe } from './harness/marks-to-be.ts';

/** All elements of HTML that may have a shadow root, and one of a page's own. */
const HOSTS =
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span own-name'.split(' ');
const MODES = ['open', 'closed'] as const;

/** Where pages under test keep their roots, closed ones too. */
interface WithRoots {
  roots?: ShadowRoot[];
}

describe.each(BROWSERS)('shadow trees in %s', (browser) => {
  const built = useBuilt(browser);
  const toBe = (...wanted: string[]) => marksToBe(built.page, wanted);
  const rootsDo = (act: (roots: ShadowRoot[]) => void) =>
    built.page.evaluate(`(${act})(globalThis.roots)`) as Promise<void>;

  it.each(MODES)('are read when %s, on any element', async (mode) => {
    await built.open(
      `<p>Russia</p>${HOSTS.map((name) => `<div><${name} class="host"></${name}></div>`).join('')}<script>
      globalThis.roots = [...document.querySelectorAll('.host')].map((host) => {
        const root = host.attachShadow({ mode: '${mode}' });
        root.innerHTML = '<b>from Seoul</b>';
        return root;
      });</script>`,
      'Russia',
    );
    await toBe('Russia', ...HOSTS.map(() => 'Seoul'));
    // The look reaches in: without it a mark would be registered and invisible.
    const looks = await built.page.evaluate(() =>
      ((globalThis as WithRoots).roots ?? []).map((root) => {
        const text = root.querySelector('b');
        return text && getComputedStyle(text, '::highlight(sidelight-underline-place)').textDecorationStyle;
      }),
    );
    expect(new Set(looks)).toEqual(new Set(['dotted']));
  });

  it.each(MODES)('are read when declared %s, one in another', async (mode) => {
    const declared = (inner: string) => `<template shadowrootmode="${mode}">${inner}</template>`;
    await built.open(
      `<p>Russia</p><div>${declared(`<p>Seoul</p><section>${declared('<own-name><i>to Mos</i>cow</own-name>')}</section>`)}</div>`,
      'Russia',
    );
    await toBe('Russia', 'Seoul', 'Moscow');
  });

  it('open a card where closed ones stand one in another', async () => {
    await built.open(
      `<style>body { margin: 80px }</style><p>Russia</p><div id="a"></div><script>
      const root = document.querySelector('#a').attachShadow({ mode: 'closed' });
      root.innerHTML = '<p><span></span></p>';
      root.querySelector('span').attachShadow({ mode: 'closed' }).innerHTML = 'News from <i>Vladivostok</i>';
      </script>`,
      'Russia',
    );
    await toBe('Russia', 'Vladivostok');
    const rect = (await marks(built.page))[1]?.rect;
    if (rect == null) throw new Error('the mark has no box');
    await moveTo(built.page, rect);
    expect((await waitFor(() => readCard(built.page), { what: 'the card' })).heading).toBe('Vladivostok');
    expect(await highlights(built.page, 'sidelight-open')).toEqual(['Vladivostok']);
  });

  it.each(MODES)('are followed as they change, and let go with their hosts, when %s', async (mode) => {
    await built.open(
      `<p>Russia</p><div id="a"></div><script>
      const root = document.querySelector('#a').attachShadow({ mode: '${mode}' });
      root.innerHTML = '<p>Seoul</p>';
      globalThis.roots = [root];</script>`,
      'Russia',
    );
    await toBe('Russia', 'Seoul');
    await rootsDo(([root]) => root?.append(' and Moscow'));
    await toBe('Russia', 'Seoul', 'Moscow');
    await rootsDo(([root]) => root?.querySelector('p')?.replaceChildren('Vladivostok'));
    await toBe('Russia', 'Vladivostok', 'Moscow');
    await rootsDo(([root]) => root?.host.remove());
    await toBe('Russia');
    await rootsDo(([root]) => root && document.body.append(root.host));
    await toBe('Russia', 'Vladivostok', 'Moscow');
  });

  it.each(MODES)('are found when they come to elements read before, when %s', async (mode) => {
    await built.open(
      '<p>Russia</p><own-name></own-name><div class="late"></div><p class="late">Nothing, <b>nothing</b></p>',
      'Russia',
    );
    await built.page.evaluate((how) => {
      const hosts = document.querySelectorAll('own-name, .late');
      ['in Seoul', 'in Moscow', 'in Vladivostok'].forEach((text, i) => {
        const root = hosts[i]?.attachShadow({ mode: how });
        if (root !== undefined) root.innerHTML = `<b>${text}</b>`;
      });
    }, mode);
    // Not in order: closed roots cannot be placed.
    await waitFor(
      async () => (await highlights(built.page)).sort().join() === 'Moscow,Russia,Seoul,Vladivostok',
      { what: 'the marks in all of them' },
    );
  });

  it('are found below the screen once they are scrolled to', async () => {
    await built.open(
      '<p>Russia</p><div style="height: 3000px"></div><div class="late" style="min-height: 90px"></div>',
      'Russia',
    );
    await built.page.evaluate(() => {
      const root = document.querySelector('.late')?.attachShadow({ mode: 'closed' });
      if (root !== undefined) root.innerHTML = '<p>in Seoul</p>';
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await waitFor(async () => (await highlights(built.page)).includes('Seoul'), {
      what: 'Seoul to be marked',
    });
  });
});
