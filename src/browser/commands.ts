/**
 * The keys that the reader has for the page: from mention to mention, through all its frames, and to the card of the one
 * they are at. The browser hears them and lets the reader change them.
 */
import { browser } from 'wxt/browser';
import { reportsOf } from './badge.ts';
import type { PageRequest } from './messages.ts';

/** By the names that the manifest gives the commands. */
const STEPS = { 'step-to-next-mention': 1, 'step-to-previous-mention': -1 } as const;

const keyOf = (tabId: number): string => `stepped:${tabId}`;

/** Starts listening; for the life of the background script. Firefox for Android has no such keys. */
export function startCommands(): void {
  const commands = browser.commands as typeof browser.commands | undefined;
  commands?.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    const done = command in STEPS ? step(tabId, STEPS[command as keyof typeof STEPS]) : openCard(tabId);
    done.catch((error: unknown) => console.error(`Sidelight could not do "${command}".`, error));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void browser.storage.session.remove(keyOf(tabId));
  });
}

/** On in the frame that was last stepped in, then in those after it, and around. */
async function step(tabId: number, by: 1 | -1): Promise<void> {
  const named = [...(await reportsOf(tabId))].flatMap(([id, { entities }]) =>
    entities.length > 0 ? [id] : [],
  );
  // The top frame may just be about to report.
  const frames = [...new Set([0, ...named])].sort((a, b) => (a - b) * by);
  const last = await steppedFrame(tabId);
  const from = last === null ? 0 : Math.max(0, frames.indexOf(last));
  // Around to the one it began in, from the other end.
  const inTurn = [...frames.slice(from), ...frames.slice(0, from + 1)];
  for (const [i, frameId] of inTurn.entries()) {
    const start = frameId === last ? 'last' : 'sight';
    const request = { type: 'step', step: by, from: i > 0 ? 'edge' : start } as const;
    if (!(await asked(tabId, request, frameId))) continue;
    await browser.storage.session.set({ [keyOf(tabId)]: frameId });
    return;
  }
}

async function openCard(tabId: number): Promise<void> {
  const frameId = await steppedFrame(tabId);
  if (frameId !== null && (await asked(tabId, { type: 'open-card' }, frameId))) return;
  // Nobody has stepped yet: the first name on the screen is meant.
  await step(tabId, 1);
  const now = await steppedFrame(tabId);
  if (now !== null) await asked(tabId, { type: 'open-card' }, now);
}

async function steppedFrame(tabId: number): Promise<number | null> {
  const stored: unknown = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return typeof stored === 'number' ? stored : null;
}

/** Whether the frame says that it did what it was asked for. */
async function asked(tabId: number, request: PageRequest, frameId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, request, { frameId })) === true;
  } catch (error) {
    console.debug('Sidelight: the frame has gone meanwhile.', error);
    return false;
  }
}
