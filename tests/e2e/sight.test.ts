/** Only what a reader can see is marked and counted, also where that changes while the page is read. */
import { describe, expect, it } from 'vitest';
import { countsOf, listen, reportOf, showMention } from '../eval/find-mentions.ts';
import { useBuilt } from './harness/built.ts';
import { BROWSERS, highlights, hover, moveTo, readCard, rectOf, waitFor } from './harness/index.ts';

/** Stands on the screen wherever the page is scrolled to, until `lookedAgain` hides it. */
const STANDING = '<div id="standing" style="position:fixed; inset:0 0 auto auto">NATO</div>';
const CLIPPED = 'position:absolute; width:1px; height:1px; overflow:hidden; clip:rect(0 0 0 0)';

describe.each(BROWSERS)('what can be seen in %s', (browser) => {
  const built = useBuilt(browser);
  const marksToBe = (wanted: readonly string[]) =>
    waitFor(async () => JSON.stringify(await highlights(built.page)) === JSON.stringify(wanted), {
      what: `the marks ${wanted.join(', ')}`,
    });
  /** A page of the extension that hears what the page, loaded anew, reports. */
  const openListener = async () => {
    const view = await built.session.openExtensionPage('/popup.html');
    await listen(view);
    await built.page.bringToFront();
    await built.page.reload();
    return view;
  };
  /** The counts that the page reports, once they are these. */
  const countsToBe = async (wanted: Readonly<Record<string, number>>) => {
    const view = await openListener();
    const counts = async () => countsOf(await reportOf(view, built.page.url()));
    await waitFor(async () => JSON.stringify(await counts()) === JSON.stringify(wanted), {
      what: `the counts ${JSON.stringify(wanted)}`,
    });
    await view.close();
  };

  /** Once all that is near the screen has been looked at anew: a name hidden just now has lost its mark. */
  const lookedAgain = async () => {
    await built.page.evaluate(() => {
      const standing = document.querySelector<HTMLElement>('#standing');
      if (standing !== null) standing.style.visibility = 'hidden';
    });
    await waitFor(async () => !(await highlights(built.page)).includes('NATO'), { what: 'NATO to go' });
  };

  it('passes over what is hidden by any means, near the screen or far', async () => {
    const hidden = `
      <div style="display:none"><div class="root">Moscow</div></div>
      <div style="visibility:hidden"><div class="root">Moscow</div></div>
      <div hidden="until-found">Moscow <b>Moscow</b></div>
      <div style="content-visibility:hidden">Moscow</div>
      <p style="font-size:0">Moscow</p>
      <div style="height:0; overflow:hidden"><p>Moscow</p></div>
      <span style="${CLIPPED}">Moscow</span>
      <p style="position:absolute; left:-9999px">Moscow</p>
      <p style="transform:scale(0)">Moscow</p>`;
    await built.open(
      `${hidden}<p>Russia</p><div style="height:9000px"></div>${hidden}
      <script>for (const host of document.querySelectorAll('.root')) host.attachShadow({ mode: 'open' }).textContent = host.textContent;</script>`,
      'Russia',
    );
    await countsToBe({ russia: 1 });
    await marksToBe(['Russia']);
  });

  it('marks what shows without a box of its own, or out of a box of no height', async () => {
    await built.open(
      `<p>From <span style="display:contents">Seoul</span></p>
      <div style="height:0; overflow:hidden"><p style="position:absolute; top:200px">Moscow</p></div>
      <span style="display:contents; visibility:hidden">NATO</span>
      <p dir="rtl">Ukraine</p><p>Russia</p>`,
      'Russia',
    );
    expect(await highlights(built.page)).toEqual(['Seoul', 'Moscow', 'Ukraine', 'Russia']);
  });

  it('lets a mark go when its words are hidden, and marks those that come in their place', async () => {
    await built.open(
      `<p><span id="a">Seoul</span> <span id="b" style="display:none">Vladivostok</span></p>
      <p id="c">Moscow</p><p>Russia</p>`,
      'Russia',
    );
    await marksToBe(['Seoul', 'Moscow', 'Russia']);
    await built.page.evaluate(() => {
      document.querySelector('#a')?.setAttribute('style', 'display:none');
      document.querySelector('#b')?.removeAttribute('style');
      document.querySelector('#c')?.setAttribute('hidden', '');
    });
    await marksToBe(['Vladivostok', 'Russia']);
  });

  it.each([
    [
      'a body that scrolls by itself',
      '<style>html { height: 100%; overflow: hidden } body { height: 100%; margin: 0; overflow: auto }</style>',
      () => {
        document.body.scrollTop = 600;
      },
    ],
    [
      'content that is moved by a transform',
      '<style>html { height: 100%; overflow: hidden }</style>',
      () => {
        const paragraph = document.querySelector('p');
        if (paragraph !== null) paragraph.style.transform = 'translate3d(0, -600px, 0)';
      },
    ],
    [
      'a box in a shadow root around a slot',
      `<style>html { height: 100%; overflow: hidden }</style><script>addEventListener('DOMContentLoaded', () => {
        const root = document.body.attachShadow({ mode: 'open' });
        root.innerHTML = '<div style="height: 500px; overflow: auto"><slot></slot></div>';
      });</script>`,
      () => {
        const box = document.body.shadowRoot?.querySelector('div');
        if (box) box.scrollTop = 600;
      },
    ],
  ])('keeps the marks of a paragraph whose beginning is off the screen in %s', async (_, head, scroll) => {
    await built.open(
      `<!doctype html>${head}<p>Russia. ${'<br>Nothing here.'.repeat(40)}<br>Then Seoul.${'<br>Nothing.'.repeat(60)}</p>${STANDING}`,
      'Russia',
    );
    await built.page.evaluate(scroll);
    await lookedAgain();
    expect(await highlights(built.page)).toContain('Seoul');
  });

  it('marks pages written in columns from right to left', async () => {
    await built.open(
      `<!doctype html><html style="writing-mode: vertical-rl"><p>Russia</p>${'<p>Nothing here.</p>'.repeat(80)}<p>From Seoul</p>`,
      'Russia',
    );
    await countsToBe({ russia: 1, seoul: 1 });
    await built.page.evaluate(() => scrollTo(-document.documentElement.scrollWidth, 0));
    await waitFor(async () => (await highlights(built.page)).includes('Seoul'), { what: 'Seoul' });
  });

  it('marks what comes out of a box of no height, or stands in one by more than its edge', async () => {
    await built.open(
      `<div style="position:relative; height:0; overflow:hidden">
        <div id="pop" popover="manual" style="position:absolute">Seoul</div><dialog style="position:absolute">Moscow</dialog></div>
      <div style="height:0; overflow:clip; overflow-clip-margin:300px">NATO</div><p>Russia</p>
      <script>document.querySelector('#pop').showPopover(); document.querySelector('dialog').showModal();</script>`,
      'Russia',
    );
    const wanted = ['Seoul', 'Moscow', 'NATO', 'Russia'];
    await waitFor(
      async () => {
        const marks = await highlights(built.page);
        return wanted.every((words) => marks.includes(words));
      },
      { what: wanted.join(', ') },
    );
  });

  it('marks text that runs far out of its block', async () => {
    await built.open(
      `<!doctype html><style>html, body { height: 100%; margin: 0 }</style>Russia. ${'<br>Nothing here.'.repeat(400)}<br>Then Seoul.${STANDING}`,
      'Russia',
    );
    await built.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await lookedAgain();
    expect(await highlights(built.page)).toContain('Seoul');
  });

  it('leaves text alone from when the reader may write in it', async () => {
    await built.open('<p id="a">From Seoul</p><p>Russia</p>', 'Russia');
    await built.page.evaluate(() => document.querySelector('#a')?.setAttribute('contenteditable', 'true'));
    await built.page.mouse.click(5, 300);
    await marksToBe(['Russia']);
    await built.page.evaluate(() => {
      document.designMode = 'on';
    });
    await marksToBe([]);
    await built.page.evaluate(() => {
      document.designMode = 'off';
      document.querySelector('#a')?.removeAttribute('contenteditable');
    });
    await marksToBe(['Seoul', 'Russia']);
  });

  it('opens no card on text that has just become editable', async () => {
    await built.open('<p id="a">From Seoul</p><p>Russia</p>', 'Russia');
    const seoul = await rectOf(built.page, 'Seoul');
    await built.page.evaluate(() => {
      // Whenever Sidelight may look by itself, this is a paragraph like all others.
      const paragraph = document.querySelector('#a');
      addEventListener('pointermove', () => paragraph?.setAttribute('contenteditable', 'true'));
      addEventListener('pointerout', () => paragraph?.removeAttribute('contenteditable'));
    });
    // Slowly to and fro on the name, for longer than a rest takes.
    for (const part of [0.5, 0.9, 0.4, 0.8])
      await moveTo(built.page, { ...seoul, width: seoul.width * part });
    expect(await readCard(built.page)).toBeNull();
    await hover(built.page, 'Russia');
    await waitFor(() => readCard(built.page), { what: 'a card' });
  });

  it('finds shadow roots that come late: of an element long there, and of one under the pointer', async () => {
    await built.open('<late-name></late-name><div id="host">Nothing</div><p>Russia</p>', 'Russia');
    await built.page.evaluate(() => {
      const element = document.querySelector('late-name');
      if (element !== null) element.attachShadow({ mode: 'open' }).textContent = 'from Seoul';
    });
    await marksToBe(['Seoul', 'Russia']);
    await built.page.evaluate(() => {
      const host = document.querySelector('#host');
      if (host !== null) host.attachShadow({ mode: 'open' }).textContent = 'from Moscow';
    });
    await hover(built.page, 'from Moscow');
    await marksToBe(['Seoul', 'Moscow', 'Russia']);
  });

  it('scrolls to a mention in a long block inside a box that scrolls by itself', async () => {
    await built.open(
      `<!doctype html><style>html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100%; overflow: auto }</style>
      <main><div>Russia${'<br>A line of nothing.'.repeat(400)}<br>Then Seoul.${'<br>Nothing.'.repeat(40)}</div></main>`,
      'Russia',
    );
    const view = await openListener();
    const seoul = 'south-korea-summons-russian-ambassador/seoul';
    // The page is loaded anew, and its first report may come before its names are known.
    const withSeoul = async () => {
      const report = await reportOf(view, built.page.url());
      return report?.entities.some(({ id }) => id === seoul) ? report : null;
    };
    const report = await waitFor(withSeoul, { what: 'a report of Seoul' });
    const top = () =>
      built.page.evaluate(() => {
        const [flashed] = CSS.highlights.get('sidelight-flash') ?? [];
        if (flashed === undefined) return null;
        const range = document.createRange();
        range.setStart(flashed.startContainer, flashed.startOffset);
        range.setEnd(flashed.endContainer, flashed.endOffset);
        return range.getBoundingClientRect().top / innerHeight;
      });
    // The report may be the last one of the page before it was loaded anew, whose names are then still to come.
    const shown = async () => {
      await showMention(view, report.tab, seoul, 0);
      return top();
    };
    const at = await waitFor(shown, { what: 'the mention to be flashed' });
    expect(at).toBeGreaterThan(0.3);
    expect(at).toBeLessThan(0.7);
    await view.close();
  });
});
