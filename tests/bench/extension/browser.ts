/** The extension API as src/browser sees it in the bench: answers to the content script's messages can be timed. */
import { browser as plain } from '@wxt-dev/webextension-polyfill/browser';

/** Hands an answer on; what follows from it is work of the page's main thread. */
export type Deliver = (handOn: () => void) => void;

let deliver: Deliver = (handOn) => handOn();

/** From now on all answers are handed on by `by`. */
export function deliverAnswersBy(by: Deliver): void {
  deliver = by;
}

const runtime = new Proxy(plain.runtime, {
  get(target, name) {
    if (name !== 'sendMessage') return Reflect.get(target, name);
    return (message: unknown) =>
      new Promise((resolve, reject) => {
        target.sendMessage(message).then((answer: unknown) => deliver(() => resolve(answer)), reject);
      });
  },
});

export const browser = new Proxy(plain, {
  get: (target, name) => (name === 'runtime' ? runtime : Reflect.get(target, name)),
});
