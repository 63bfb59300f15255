/** Opens pages of the extension in tabs. For the extension's own pages and the background script. */
import { browser } from 'wxt/browser';
import { type StoryPlace, storyPath } from '../article/story-place.ts';

/** Opens the story page at a place, in a new tab. */
export async function openStory(place: StoryPlace): Promise<void> {
  await browser.tabs.create({ url: new URL(storyPath(place), browser.runtime.getURL('/popup.html')).href });
}

/** Opens the settings, or shows them where they are open already. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
