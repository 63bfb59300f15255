/** Where the words of the extension's own scripts come from: the browser, which knows the reader's language. */
import { browser } from 'wxt/browser';
import { language, speak } from '../words/words.ts';

/** For what goes into a text: in its place as it is written, for `say` to put it in. */
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** To be called once by each script that says something, before it does. */
export function speakAsBrowser(): void {
  // WXT types the keys as well, but knows nothing of plural forms that English does not have.
  const i18n = browser.i18n as { getMessage(key: string, places: string[]): string };
  speak((key) => i18n.getMessage(key, PLACES));
}

/** Has the document of an extension page say which language it is in. */
export function setDocumentLanguage(): void {
  const { tag, direction } = language();
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}
