/** Why the browser did not store a choice, told from what it says. Only pages of the extension import this module. */

export type StoreRefusal =
  /** There is no room for more: `storage.sync` has 512 items and 100 KB. */
  | { readonly type: 'full' }
  /** Chromium stores 120 times a minute and 1,800 times an hour. */
  | { readonly type: 'too-often' }
  | { readonly type: 'other'; readonly reason: string };

/** The refusal behind an error of a storage area. */
export function refusalOf(error: unknown): StoreRefusal {
  const reason = error instanceof Error ? error.message : String(error);
  if (/MAX_WRITE_OPERATIONS/.test(reason)) return { type: 'too-often' };
  // Chromium names which of its limits it is; Firefox has but one word for all.
  return /quota/i.test(reason) ? { type: 'full' } : { type: 'other', reason };
}
