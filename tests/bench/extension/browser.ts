/** The extension API as src/browser sees it in the bench: answers to the content script's messages can be timed. */
import { nativeBrowser as plainBrowser } from '../../../src/browser/native-browser.ts';

/** Hands an answer on; what follows from it is work of the page's main thread. */
export type Deliver = (handOn: () => void) => void;

let deliver: Deliver = (handOn) => handOn();

/** From now on all answers are handed on by `by`. */
export function deliverAnswersBy(by: Deliver): void {
  deliver = by;
}

/** The API whose answers are handed on so. Nothing else is different about it. */
export function nativeBrowser(): ReturnType<typeof plainBrowser> {
  const plain = plainBrowser();
  const sendMessage = (message: unknown) =>
    new Promise((resolve, reject) => {
      plain.runtime.sendMessage(message).then((answer: unknown) => deliver(() => resolve(answer)), reject);
    });
  const runtime = new Proxy(plain.runtime, {
    get: (target, name) => (name === 'sendMessage' ? sendMessage : Reflect.get(target, name)),
  });
  return new Proxy(plain, {
    get: (target, name) => (name === 'runtime' ? runtime : Reflect.get(target, name)),
  });
}
