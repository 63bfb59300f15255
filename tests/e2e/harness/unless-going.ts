/** Asking a document something while it, or the frame it is in, goes elsewhere. */

/** What `ask` answers; `otherwise` where the document has gone before it could. */
export async function unlessGoing<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isGone = /context was destroyed|detached|no such frame|cannot find context/i;
    if (error instanceof Error && isGone.test(error.message)) return otherwise;
    throw error;
  }
}
