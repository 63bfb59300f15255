/** The card that the background script draws for a page: plain nodes, and nothing but what the library has. */
import { describe, expect, it } from 'vitest';
import { parseStoryPlace } from '../../src/article/story-place.ts';
import { draw } from '../../src/card/draw.ts';
import { type CardPage, drawPageCard } from '../../src/card/draw-page-card.tsx';
import { type CardQuestion, type DrawnNode, HEADING_ID } from '../../src/card/drawn-card.ts';
import { sampleArticle } from './sample-article.ts';

const OTHER = { ...sampleArticle, id: 'other' };
const key = (entity: string, article = sampleArticle.id) => `${article}/${entity}` as const;
const wanted = (more: Partial<CardQuestion>): CardQuestion => ({
  entities: [key('nis')],
  reasons: [],
  isFollowed: false,
  position: null,
  ...more,
});
const PAGE: CardPage = { site: 'example.org', mentions: (entity) => (entity === key('nis') ? 3 : 0) };
const drawWhole = (more: Partial<CardQuestion>, page: CardPage = PAGE) => {
  const card = drawPageCard([sampleArticle, OTHER], wanted(more), page);
  if (card === null) throw new Error('there is no card');
  return card;
};
const drawCard = (more: Partial<CardQuestion>, page: CardPage = PAGE) => drawWhole(more, page).content;

const textOf = (node: DrawnNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const allText = (nodes: readonly DrawnNode[]) => nodes.map(textOf).join('\n');
/** The values of an attribute, in document order. */
const valuesOf = (nodes: readonly DrawnNode[], name: string): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const own = node.attributes[name];
    return [...(own === undefined ? [] : [own]), ...valuesOf(node.children, name)];
  });

describe('drawing views', () => {
  it('makes elements, texts and attributes of them, and leaves out what is not shown', () => {
    const Name = ({ children }: { readonly children: string }) => <b lang="en">{children}</b>;
    const view = (
      <>
        {false}
        {null}
        {['a', 2].map((it) => (
          <p key={it} tabIndex={-1} hidden data-at={it} title={undefined} onCopy={() => {}}>
            <Name>Kim</Name>, {it}
            {0}
          </p>
        ))}
      </>
    );
    const drawn = (at: string) => ({
      tag: 'p',
      attributes: { tabindex: '-1', hidden: '', 'data-at': at },
      children: [{ tag: 'b', attributes: { lang: 'en' }, children: ['Kim'] }, ', ', at, '0'],
    });
    expect(draw(view)).toEqual([drawn('a'), drawn('2')]);
  });
});

describe('the card drawn for a page', () => {
  it('crosses to another script as it is', () => {
    const content = drawCard({});
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });

  it('has the heading that names it, what the article says, and names to go on to by their keys', () => {
    const content = drawCard({});
    expect(valuesOf(content, 'id')[0]).toBe(HEADING_ID);
    expect(new Set(valuesOf(content, 'id')).size).toBe(valuesOf(content, 'id').length);
    expect(allText(content)).toContain('National Intelligence Service');
    expect(allText(content)).toContain('they are presumably being prepared');
    expect(valuesOf(content, 'data-entity').length).toBeGreaterThan(0);
    for (const entity of valuesOf(content, 'data-entity'))
      expect(
        drawPageCard([sampleArticle], wanted({ entities: [entity as `${string}/${string}`] }), PAGE),
      ).not.toBe(null);
  });

  it('leads back only where it was followed to', () => {
    expect(valuesOf(drawCard({}), 'data-back')).toEqual([]);
    expect(valuesOf(drawCard({ isFollowed: true }), 'data-back')).toEqual(['']);
  });

  it('is of all articles that have the name, each under its headline', () => {
    const content = drawCard({ entities: [key('nis'), key('nis', 'other')] });
    expect(valuesOf(content, 'id')).toEqual(expect.arrayContaining([HEADING_ID, `${HEADING_ID}-2`]));
    expect(allText(content).split('South Korea summons Russian ambassador')).toHaveLength(3);
  });

  it('tells why the mention is marked, of the entity whose reason is given', () => {
    const grounds = [{ type: 'company', entities: [key('kim'), key('moscow')] }] as const;
    const reasons = [{ entity: key('nis'), words: 'NIS', lang: 'en', grounds }];
    const told = allText(drawCard({ reasons }));
    expect(told).toContain('“NIS” stands for National Intelligence Service.');
    expect(told).toContain('this page also names Kim Hong-kyun and Moscow');
    expect(allText(drawCard({ entities: [key('kim')], reasons }))).not.toContain('It is marked');
  });

  it('is none of what the library does not have', () => {
    const entities = [key('nobody'), key('nis', 'no-article')];
    expect(drawPageCard([sampleArticle], wanted({ entities }), PAGE)).toBeNull();
    expect(allText(drawCard({ entities: [...entities, key('nis')] }))).toBe(allText(drawCard({})));
  });

  it('tells how often the page has the name, and offers to hide it there or to pause there', () => {
    const content = drawCard({});
    expect(allText(content)).toContain('3 times on this page');
    expect(valuesOf(content, 'data-do')).toEqual(expect.arrayContaining(['hide', 'pause', 'show']));
    expect(valuesOf(content, 'data-about')).toContain(key('nis'));
    expect(valuesOf(content, 'data-about')).toContain('example.org');
  });

  it('offers neither on a card that was reached from another, nor a pause where there is no site', () => {
    expect(valuesOf(drawCard({ isFollowed: true }), 'data-do')).not.toContain('hide');
    expect(valuesOf(drawCard({}, { ...PAGE, site: '' }), 'data-do')).not.toContain('pause');
  });

  it('leads from each statement to its sentence in the story page', () => {
    const content = drawCard({});
    const places = valuesOf(content, 'data-about').flatMap((about) => parseStoryPlace(about) ?? []);
    const sentences = places.flatMap(({ at }) => (at?.type === 'sentence' ? [at.id] : []));
    expect(sentences.length).toBeGreaterThan(0);
    const known = sampleArticle.sentences.map(({ id }) => id);
    for (const sentence of sentences) expect(known).toContain(sentence);
  });

  it('is said in one line, with its place on the page where the reader stepped to it', () => {
    expect(drawWhole({}).spoken).toMatch(/^National Intelligence Service, /);
    expect(drawWhole({ position: { number: 2, of: 7 } }).spoken).toMatch(/2 of 7 on this page$/);
  });
});
