/** Dictionaries of small names files made in a test. */
import type { EntityKind } from '../../src/article/article.ts';
import { checkNames } from '../../src/article/names-schema.ts';
import { compileDictionary } from '../../src/detect/compile-dictionary.ts';
import { type Dictionary, openDictionary } from '../../src/detect/dictionary.ts';
import type { DictionaryData } from '../../src/detect/dictionary-data.ts';

export interface SampleNames {
  readonly entities: Readonly<Record<string, readonly unknown[]>>;
  readonly cues?: Readonly<Record<string, readonly unknown[]>>;
  readonly decoys?: Readonly<Record<string, readonly unknown[]>>;
}

/** Entities are places unless `kinds` says otherwise. Each of `articles` has one names file, in English. */
export function dictionaryDataOf(
  articles: SampleNames | readonly SampleNames[],
  kinds: Readonly<Record<string, EntityKind>> = {},
): DictionaryData {
  return compileDictionary(
    [articles].flat().map((json, i) => ({
      id: `article-${i}`,
      lang: 'en',
      entities: Object.keys(json.entities).map((id) => ({ id, kind: kinds[id] ?? ('place' as const) })),
      names: [checkNames({ file: 'en.json', lang: 'en', json })],
    })),
  );
}

/** The same, opened. */
export function dictionaryOf(...given: Parameters<typeof dictionaryDataOf>): Dictionary {
  return openDictionary(dictionaryDataOf(...given));
}
