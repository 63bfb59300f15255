/** The messages of the interface as they stand in the files that the browser reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { speak } from '../../../src/words/words.ts';

const LOCALES = fileURLToPath(new URL('../../../public/_locales', import.meta.url));

/** The languages that there are messages in. */
export const LANGUAGES: readonly string[] = readdirSync(LOCALES);

/** The messages of a language, by key. */
export function messagesOf(language: string): ReadonlyMap<string, string> {
  const file: Record<string, { readonly message: string }> = JSON.parse(
    readFileSync(`${LOCALES}/${language}/messages.json`, 'utf8'),
  );
  return new Map(Object.entries(file).map(([key, { message }]) => [key, message]));
}

/** Has all words come from the messages of a language. */
export function speakFrom(language: string): void {
  const messages = messagesOf(language);
  speak((key) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`there is no message "${key}" in "${language}"`);
    return message;
  });
}
