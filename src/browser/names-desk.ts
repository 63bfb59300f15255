/**
 * The desk for names: the background script holds the one dictionary of the library and finds names for all pages.
 * It keeps nothing of them, as it may be stopped between any two questions.
 */
import { browser } from 'wxt/browser';
import { answerNames } from '../detect/answer-names.ts';
import { type Dictionary, openDictionary } from '../detect/dictionary.ts';
import type { DictionaryData } from '../detect/dictionary-data.ts';
import { readQuestion } from '../detect/names-question.ts';
import { wordsBesideIn } from '../detect/words-beside.ts';
import { parseNamesWanted, parseWordsBesideWanted } from './message-schemas.ts';

/**
 * Starts answering; for the life of the background script. `readDictionary` is called when first asked: the background
 * script also wakes for much that needs no dictionary.
 */
export function startNamesDesk(readDictionary: () => DictionaryData): void {
  let opened: Dictionary | null = null;
  const dictionary = (): Dictionary => {
    opened ??= openDictionary(readDictionary());
    return opened;
  };

  browser.runtime.onMessage.addListener((message, sender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const wanted = parseNamesWanted(message);
    if (wanted !== null) {
      const question = readQuestion(wanted);
      return Promise.resolve(question === null ? null : answerNames(dictionary(), question));
    }
    const beside = parseWordsBesideWanted(message);
    if (beside === null) return undefined;
    const isRule = beside.rule < dictionary().ruleCount;
    return Promise.resolve(isRule ? wordsBesideIn(dictionary(), beside.rule, beside) : null);
  });
}
