/** The names of each language, on sample pages of that language whose mentions are labelled. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOfKey } from '../../src/article/entity-key.ts';
import { detect } from '../../src/detect/detect.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { labelsIn } from '../eval/passages.ts';
import { seed } from './seed.ts';

interface SamplePage {
  readonly about: string;
  /** Paragraphs, parted by empty lines; mentions are labelled as in the labelled set. */
  readonly text: string;
  /** The declared language of the page; that of the file where it is left out. */
  readonly lang?: string;
}

const FOLDER = new URL('../languages/', import.meta.url);
const dictionary = openDictionary(seed.dictionary);

function samplesOf(file: string): readonly SamplePage[] {
  return (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { pages: SamplePage[] }).pages;
}

/** Wrong and missed mentions of a page, each as “entity: words”. */
function faultsOf(page: SamplePage, lang: string): { wrong: string[]; missed: string[] } {
  const marked = page.text.split('\n\n');
  const texts = marked.map((paragraph) => paragraph.replace(/⟦\??[a-z0-9-]+\||⟧/g, ''));
  const wrong: string[] = [];
  const missed: string[] = [];
  detect(dictionary, texts, page.lang ?? lang).forEach((mentions, p) => {
    const text = texts[p] ?? '';
    const labels = labelsIn(marked[p] ?? '');
    const left = new Set(labels);
    for (const { start, end, owners } of mentions) {
      const { entity } = partsOfKey(owners[0].entity);
      const label = labels.find((one) => one.start === start && one.end === end && one.entity === entity);
      if (label !== undefined) left.delete(label);
      else if (!labels.some((one) => one.optional && one.start < end && start < one.end))
        wrong.push(`${entity}: ${text.slice(start, end)}`);
    }
    for (const { entity, start, end, optional } of left)
      if (!optional) missed.push(`${entity}: ${text.slice(start, end)}`);
  });
  return { wrong, missed };
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const lang = file.replace('.json', '');
  it.each(samplesOf(file).map((page, i) => [i, page.about, page] as const))('%i: %s', (_, __, page) => {
    expect(faultsOf(page, lang)).toEqual({ wrong: [], missed: [] });
  });
});
