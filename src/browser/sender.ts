/** Who sent a message, as far as those who hear reports ask. */
import { browser } from 'wxt/browser';

export interface Sender {
  readonly id?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  /** Chromium's; a page that is being fetched ahead runs content scripts too, in the same tab. */
  readonly documentLifecycle?: string | undefined;
}

/** Whether a message comes from a content script of ours in a page that is shown, not one fetched ahead or left. */
export function isFromShownPage({ id, documentLifecycle = 'active' }: Sender): boolean {
  return id === browser.runtime.id && documentLifecycle === 'active';
}
