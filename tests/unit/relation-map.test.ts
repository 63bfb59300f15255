/** The graph of relations says no more than the article: what is only claimed is no solid line. */
import { describe, expect, it } from 'vitest';
import { relationMap } from '../../src/article/relation-map.ts';
import { seed } from './seed.ts';

const { article } = seed;
const map = relationMap(article);
const edge = (from: string, to: string) => map.edges.find((one) => one.from.id === from && one.to.id === to);

describe('relationMap', () => {
  it('has a line for each relation, and the names at their ends and no others', () => {
    expect(map.edges.map(({ from, type, to }) => [from.id, type, to.id])).toEqual(
      article.relations.map(({ from, type, to }) => [from, type, to]),
    );
    const ends = new Set(article.relations.flatMap(({ from, to }) => [from, to]));
    expect(map.nodes.map(({ id }) => id).toSorted()).toEqual([...ends].toSorted());
    expect(new Set(map.edges.map(({ id }) => id)).size).toBe(map.edges.length);
  });

  it.each([
    ['south-korea-foreign-ministry', 'georgi-zinoviev', 'stated', 'the article says so itself'],
    ['russia', 'north-korea', 'claimed', 'the ambassador says so'],
    ['north-korean-army', 'figure-1500', 'claimed', 'it is an accusation'],
    ['russian-ships', 'north-korean-soldiers', 'open', 'it is only reported'],
    ['north-korea', 'figure-12000', 'open', 'they are said to have decided'],
    ['nis', 'north-korean-army', 'stated', 'that somebody accused is no claim'],
    ['russia', 'ukraine', 'stated', 'the accusation takes the war for granted'],
    ['yoon-suk-yeol', 'south-korea', 'stated', 'an office is told by the article, whatever its holder says'],
  ])('has %s – %s as %s: %s', (from, to, certainty) => {
    expect(edge(from, to)?.certainty).toBe(certainty);
  });

  it.each([
    ['south-korea-foreign-ministry', 'georgi-zinoviev', 'has summoned', 'summoned'],
    ['north-korean-army', 'figure-1500', 'having already sent', 'sent'],
    ['north-korea', 'figure-12000', 'decided to send', 'decided to send'],
    [
      'mark-rutte',
      'troop-deployment',
      'warned against the deployment of North Korean troops',
      'warned against',
    ],
    // A noun, a sentence's beginning, a pronoun in between, and no more than the other end's name.
    ['mark-rutte', 'nato', 'NATO Secretary General', null],
    ['georgi-zinoviev', 'kim-hong-kyun', 'The latter replied', null],
    ['kim-hong-kyun', 'georgi-zinoviev', 'conveyed his regrets to', null],
    ['nis', 'facial-recognition', 'facial recognition software', null],
  ])('finds the verb on the line from %s to %s in the article’s words “%s”: %s', (from, to, words, verb) => {
    expect(edge(from, to)).toMatchObject({ words, verb });
  });

  it('puts only the article’s own words on a line as such', () => {
    for (const { verb, words } of map.edges) expect(words).toContain(verb ?? '');
    expect(map.edges.filter(({ verb }) => verb !== null)).toHaveLength(6);
  });

  it('knows which relations have no direction', () => {
    expect(map.edges.filter(({ isMutual }) => isMutual).map(({ type }) => type)).toEqual([
      'cooperated-with',
      'opposed',
      'cooperated-with',
    ]);
  });
});
