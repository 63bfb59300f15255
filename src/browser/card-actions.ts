/** Does what readers choose on the cards over their pages, which may do nothing themselves. */
import { browser } from 'wxt/browser';
import { isEntityKey } from '../article/entity-key.ts';
import { parseStoryPlace } from '../article/story-place.ts';
import { parseCardAction } from './message-schemas.ts';
import type { CardAction } from './messages.ts';
import { openStory } from './open-pages.ts';
import { setNameHidden, setSitePaused } from './settings.ts';

/** Starts listening; for the life of the background script. */
export function startCardActions(): void {
  browser.runtime.onMessage.addListener((message, sender): undefined => {
    const action = sender.id === browser.runtime.id ? parseCardAction(message) : null;
    if (action === null) return;
    act(action).catch((error: unknown) => {
      console.error(`Sidelight could not do what was chosen on a card (${action.what}).`, error);
    });
  });
}

async function act({ what, about, site }: CardAction): Promise<void> {
  switch (what) {
    case 'hide':
    case 'show':
      if (isEntityKey(about)) await setNameHidden(about, site, what === 'hide');
      return;
    case 'pause':
      await setSitePaused(site, true);
      return;
    case 'story': {
      const place = parseStoryPlace(about);
      if (place !== null) await openStory(place);
    }
  }
}
