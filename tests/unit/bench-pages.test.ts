/** The bench measures what its pages are said to hold, so what is said of them is counted here, in their HTML. */
import { describe, expect, it } from 'vitest';
import { MENTIONS } from '../bench/names.ts';
import { crowded, MENTIONS_ON_IT } from '../bench/pages/crowded.ts';
import { encyclopedia } from '../bench/pages/encyclopedia.ts';
import { feed, POSTS } from '../bench/pages/feed.ts';
import { isPageName, PAGES } from '../bench/pages/index.ts';
import { novel } from '../bench/pages/novel.ts';
import { oneTextNode } from '../bench/pages/one-text-node.ts';
import { DEPTH, shadowTrees, TREES } from '../bench/pages/shadow-trees.ts';
import { ROWS, table } from '../bench/pages/table.ts';

const options = { seed: 1, names: MENTIONS };
const NAMES = new RegExp(MENTIONS.join('|'), 'g');

/** The text nodes of a page's body, scripts left out; the generators write no comments and no entities. */
function textNodesOf(html: string): string[] {
  const body = html.slice(html.indexOf('<body>')).replace(/<script>.*?<\/script>/s, '');
  return body.split(/<[^>]*>/).filter((text) => text !== '');
}

function countsOf(html: string) {
  const nodes = textNodesOf(html);
  const mentions = nodes.reduce((sum, text) => sum + (text.match(NAMES)?.length ?? 0), 0);
  return { nodes: nodes.length, units: nodes.reduce((sum, text) => sum + text.length, 0), mentions };
}

/** Occurrences of a piece of markup. */
const times = (html: string, markup: string) => html.split(markup).length - 1;

/** How far counts may be from what is claimed of a page: half a percent. */
function near(claimed: number) {
  return { low: claimed * 0.995, high: claimed * 1.005 };
}

function expectNear(actual: number, claimed: number) {
  expect(actual).toBeGreaterThan(near(claimed).low);
  expect(actual).toBeLessThan(near(claimed).high);
}

describe('the pages of the bench', () => {
  it('the encyclopedia has 100,000 text nodes, 4 million units, a mention in every third paragraph', () => {
    const html = encyclopedia(options);
    const { nodes, units, mentions } = countsOf(html);
    expectNear(nodes, 100_000);
    expectNear(units, 4_000_000);
    expect(mentions).toBe(Math.ceil(times(html, '<p>') / 3));
    const lengths = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(
      ([, text = '']) => text.replace(/<[^>]*>/g, '').length,
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(400);
    expect(mean).toBeLessThan(450);
  });

  it('the novel has 30,000 text nodes and 4 million units, quoted and dashed as in print', () => {
    const html = novel(options);
    const { nodes, units, mentions } = countsOf(html);
    expectNear(nodes, 30_000);
    expectNear(units, 4_000_000);
    expect(mentions).toBe(Math.ceil(times(html, '<p>') / 3));
    for (const mark of ['“', '”', '’', '—']) expect(times(html, mark)).toBeGreaterThan(1_000);
  });

  it('the feed has 4,000 posts of nine text nodes', () => {
    const { nodes, mentions } = countsOf(feed(options));
    expect(nodes).toBe(POSTS * 9);
    expect(mentions).toBe(Math.ceil(POSTS / 3));
  });

  it('the table has 20,000 rows of six cells', () => {
    const html = table(options);
    expect(times(html, '<tr>')).toBe(ROWS);
    expect(times(html, '<td>')).toBe(ROWS * 6);
    expect(countsOf(html).mentions).toBe(Math.ceil(ROWS / 3));
  });

  it('the one text node has 3 million units', () => {
    const html = oneTextNode(options);
    const { nodes, units, mentions } = countsOf(html);
    expect(nodes).toBe(1);
    expectNear(units, 3_000_000);
    expect(mentions).toBe(Math.ceil((textNodesOf(html)[0]?.split('\n\n').length ?? 0) / 3));
  });

  it('the shadow trees are as many and as deep as they are said to be', () => {
    const html = shadowTrees(options);
    expect(times(html, '<template')).toBe(TREES * DEPTH);
    expect(times(html, '<template class="later">')).toBe((TREES * DEPTH) / 2);
    expect(html).toContain('</template></bench-box>'.repeat(DEPTH));
    expect(countsOf(html).mentions).toBe(Math.ceil((TREES * DEPTH) / 3));
  });

  it('the crowded page has 100,000 mentions', () => {
    expect(countsOf(crowded(options)).mentions).toBe(MENTIONS_ON_IT);
  });

  it.each(Object.keys(PAGES))('%s is the same for the same seed, and smaller to a smaller scale', (name) => {
    if (!isPageName(name)) throw new Error(name);
    const { html } = PAGES[name];
    expect(html(0.05)).toBe(html(0.05));
    expect(html(0.05).length).toBeLessThan(html(0.1).length);
  });

  it('another seed gives another page', () => {
    expect(novel({ ...options, seed: 2, scale: 0.01 })).not.toBe(novel({ ...options, scale: 0.01 }));
  });

  it('a page without names has none, a page of the large library none of the bundled article', () => {
    expect(countsOf(PAGES['encyclopedia-without'].html(0.2)).mentions).toBe(0);
    expect(countsOf(PAGES['encyclopedia-large'].html(0.2)).mentions).toBe(0);
  });
});
