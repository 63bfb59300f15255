/** The messages of all languages: none is missing or left over, and each has a place for what goes into it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { language, sayCount } from '../../src/words/words.ts';
import { LANGUAGES, messagesOf, speakFrom } from './harness/messages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const english = messagesOf('en');
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Keys of counted messages, without their form. */
const counted = [...english.keys()].flatMap((key) =>
  key.endsWith('_other') && english.has(key.replace(/_other$/, '_one')) ? [key.replace(/_other$/, '')] : [],
);
const isOfCounted = (key: string) => counted.some((base) => FORMS.some((form) => key === `${base}_${form}`));
const plain = [...english.keys()].filter((key) => !isOfCounted(key));

/** The keys that a language needs: of counted messages one for each form that it has. */
const keysFor = (tag: string) => {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return [...plain, ...counted.flatMap((base) => pluralCategories.map((form) => `${base}_${form}`))].sort();
};
const placesIn = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

const source = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(tsx?|html)$/.test(name))
  .concat('wxt.config.ts')
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))
  .join('\n');

describe('the English messages', () => {
  it('are each used somewhere', () => {
    const isUsed = (key: string) => new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(source);
    expect([...plain, ...counted].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('stand in the order of their keys, so that two changes seldom meet', () => {
    expect([...english.keys()]).toEqual([...english.keys()].sort());
  });
});

describe('the languages', () => {
  it('are nine', () => {
    expect([...LANGUAGES].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'ru', 'uk']);
  });

  describe.each(LANGUAGES)('%s', (tag) => {
    const messages = messagesOf(tag);
    afterEach(() => speakFrom('en'));

    it('has every message that it needs and no other', () => {
      expect([...messages.keys()].sort()).toEqual(keysFor(tag));
    });

    it('has a place for everything that goes into a message', () => {
      for (const [key, message] of messages) {
        const [base] = counted.filter((one) => isOfCounted(key) && key.startsWith(`${one}_`));
        const pattern = english.get(base === undefined ? key : `${base}_other`) ?? '';
        const places = placesIn(message);
        // One, two or none may be told in words.
        if (base !== undefined && /_(zero|one|two)$/.test(key) && !places.includes('$1'))
          places.unshift('$1');
        expect(places, key).toEqual(placesIn(pattern));
      }
    });

    it('says nothing with spaces around it, or nothing at all', () => {
      for (const [key, message] of messages) expect(message, key).toMatch(/^\S(.*\S)?$/);
    });

    it('says which language it is in', () => {
      speakFrom(tag);
      expect(language()).toEqual({ tag, direction: tag === 'ar' ? 'rtl' : 'ltr' });
    });

    it('counts', () => {
      speakFrom(tag);
      for (let count = 0; count < 130; count++)
        for (const base of counted)
          expect(sayCount(base as Parameters<typeof sayCount>[0], count, 'a', 'b')).not.toBe('');
    });
  });
});
