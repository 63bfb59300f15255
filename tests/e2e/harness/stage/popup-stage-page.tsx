/**
 * The popup's screen as a web page of its own, to be put into states that a real page and browser seldom are in. What
 * it is to show is handed to `showPopup`; what it asks for is kept in `popupCalls`.
 */
import { openLibrary } from 'virtual:bundled-library';
import { render } from 'preact';
import en from '../../../../public/_locales/en/messages.json';
import type { PopupCallbacks, PopupData } from '../../../../src/screens/popup-data.ts';
import { PopupScreen } from '../../../../src/screens/popup-screen.tsx';
import { speak } from '../../../../src/words/words.ts';
import '../../../../src/card/card.css';
import '../../../../src/screens/popup.css';
import '../../../../src/screens/list-view.css';
import '../../../../src/screens/list-rows.css';
import '../../../../src/screens/page-map.css';
import '../../../../src/screens/article-view.css';
import '../../../../entrypoints/popup/popup.css';

/** How the words are to be changed, to see what the interface does with other languages. */
export type Speech = 'english' | 'long' | 'right-to-left';

export interface StageWindow {
  /** Starts anew with these data. */
  showPopup(data: PopupData, speech?: Speech): void;
  /** Changes some of them. */
  changePopup(news: Partial<PopupData>): void;
  /** The names of the callbacks that were called, with what they were given. */
  popupCalls(): readonly PopupCall[];
}

export type PopupCall = readonly [name: keyof PopupCallbacks, ...given: unknown[]];

const messages: Readonly<Record<string, { readonly message: string }>> = en;

/** German and French need about 1.4 times as much as English. */
const longer = (message: string): string =>
  message.replace(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase());

const speakAs = (speech: Speech) =>
  speak((key) => {
    const message = messages[key]?.message ?? '';
    if (key === 'language_direction') return speech === 'right-to-left' ? 'rtl' : 'ltr';
    return speech === 'long' && !key.startsWith('language_') ? longer(message) : message;
  });

let calls: PopupCall[] = [];
const keep =
  (name: keyof PopupCallbacks) =>
  (...given: readonly unknown[]) => {
    calls.push([name, ...given]);
  };
const callbacks: PopupCallbacks = {
  onShowMention: keep('onShowMention'),
  onPause: keep('onPause'),
  onPauseEverywhere: keep('onPauseEverywhere'),
  onOrder: keep('onOrder'),
  onAllowSites: keep('onAllowSites'),
  onReload: keep('onReload'),
  onRetry: keep('onRetry'),
  onOpenStory: keep('onOpenStory'),
  onOpenSettings: keep('onOpenSettings'),
};

const root = document.getElementById('popup');
let data: PopupData | null = null;

const draw = () => {
  if (root !== null && data !== null)
    render(<PopupScreen library={openLibrary()} data={data} callbacks={callbacks} />, root);
};
const stage: StageWindow = {
  showPopup(shown, speech = 'english') {
    speakAs(speech);
    calls = [];
    if (root !== null) render(null, root);
    data = shown;
    draw();
  },
  changePopup(news) {
    if (data !== null) data = { ...data, ...news };
    draw();
  },
  popupCalls: () => calls,
};
Object.assign(window, stage);
