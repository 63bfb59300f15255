/** Pages of labelled text for the tests of names: what detection finds in them and should not, and the other way. */
import { readdirSync, readFileSync } from 'node:fs';
import { partsOfKey } from '../../src/article/entity-key.ts';
import { detect } from '../../src/detect/detect.ts';
import { openDictionary } from '../../src/detect/dictionary.ts';
import { labelsIn, withoutLabels } from '../eval/passages.ts';
import { seed } from './seed.ts';

export interface SamplePage {
  /** Paragraphs, parted by empty lines; mentions are labelled as in the labelled set. */
  readonly text: string;
  /** The declared language of the page; that of its group where it is left out. */
  readonly lang?: string;
}

/** A sample page of a language, and what it is about. */
export interface NamedPage extends SamplePage {
  readonly about: string;
}

const FOLDER = new URL('../languages/', import.meta.url);

/** The languages with sample pages. */
export const SAMPLE_LANGUAGES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** The sample pages of a language. */
export function samplesOf(lang: string): readonly NamedPage[] {
  const file = readFileSync(new URL(`${lang}.json`, FOLDER), 'utf8');
  return (JSON.parse(file) as { pages: NamedPage[] }).pages;
}

/** The paragraphs of a page, without labels. */
export function paragraphsOf({ text }: SamplePage): readonly string[] {
  return text.split('\n\n').map(withoutLabels);
}

const dictionary = openDictionary(seed.dictionary);

/** Wrong and missed mentions of a page, each as “entity: words”. */
export function faultsOf(page: SamplePage, lang: string): { wrong: string[]; missed: string[] } {
  const marked = page.text.split('\n\n');
  const texts = paragraphsOf(page);
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
