/** Runs a labelled set through the built extension in a real browser, each passage as a page of its own. */
import { type ExtensionView, type Session, servePages } from '../../scripts/driver/index.ts';
import { findMentions, labelsOf, listen } from './find-mentions.ts';
import type { ScoredPassage } from './groups.ts';
import { type Passage, pageOf } from './passages.ts';
import { score } from './score.ts';

/**
 * Most of the time a page only waits for its report, so that several are open at once: in windows, for what is
 * painted of a tab in the background is not what a reader sees.
 */
const WINDOWS = 3;

/** What the extension finds in each passage, scored, in the order of the set. */
export async function runSet(session: Session, passages: readonly Passage[]): Promise<ScoredPassage[]> {
  await using server = await servePages({ folder: null });
  const view = await session.openExtensionPage('/popup.html');
  await listen(view);
  const results = new Map<Passage, ScoredPassage>();
  // All windows take from one list.
  const rest = passages.entries();
  const readOn = async () => {
    const page = await session.newPage('window');
    for (const [index, passage] of rest) {
      try {
        await page.goto(server.page(`/${index}.html`, pageOf(passage)));
        results.set(passage, await scorePage(page, view, passage));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`passage ${passage.id}: ${why}`, { cause: error });
      }
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: WINDOWS }, readOn));
  await view.close();
  return passages.flatMap((passage) => results.get(passage) ?? []);
}

async function scorePage(
  page: Awaited<ReturnType<Session['newPage']>>,
  view: ExtensionView,
  passage: Passage,
): Promise<ScoredPassage> {
  const found = await findMentions(page, view);
  const { text, labels } = await labelsOf(page, passage.marked);
  return { passage, text, score: score(text, labels, found) };
}
