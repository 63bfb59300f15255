/**
 * Says something to those who hear a page: a live region in a closed shadow root, in the page only while it is wanted.
 */

/** Screen readers hear what changes in a region that they know; it is there for so many milliseconds before. */
const KNOWN_AFTER_MS = 100;
/** Tells its host from other elements, as that of a card. */
export const VOICE_MARK = 'data-sidelight-voice';
const UNSEEN = 'all: initial !important; position: fixed !important; clip-path: inset(50%) !important';

export interface Voice {
  /** Says it when nothing else is being said. */
  say(words: string, lang: string): void;
  owns(node: Node): boolean;
  /** Takes the region out of the page. */
  end(): void;
}

export function createVoice(): Voice {
  let host: HTMLElement | null = null;
  let region: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say(words, lang) {
      if (host === null || region === null) {
        host = document.createElement('div');
        host.setAttribute(VOICE_MARK, '');
        region = document.createElement('div');
        region.role = 'status';
        host.style.cssText = UNSEEN;
        host.attachShadow({ mode: 'closed' }).append(region);
        (document.documentElement as Element | null)?.append(host);
      }
      region.lang = lang;
      const speaker = region;
      clearTimeout(timer);
      timer = setTimeout(() => {
        speaker.textContent = words;
      }, KNOWN_AFTER_MS);
    },
    owns: (node) => node === host,
    end() {
      clearTimeout(timer);
      host?.remove();
      host = region = null;
    },
  };
}
