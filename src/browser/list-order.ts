/** How the popup's list was last put in order, remembered until the browser is closed. */
import { browser } from 'wxt/browser';

export const LIST_ORDERS = ['appearance', 'kind'] as const;
/** As the page, or the article, has them; or by what kind of entity they are. */
export type ListOrder = (typeof LIST_ORDERS)[number];

const KEY = 'list-order';

/** The order chosen last; by appearance where none was. */
export async function readListOrder(): Promise<ListOrder> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return LIST_ORDERS.find((order) => order === stored) ?? 'appearance';
}

export async function storeListOrder(order: ListOrder): Promise<void> {
  await browser.storage.session.set({ [KEY]: order });
}
