/** What a measurement is: something that can be asked for by name, in one browser. */
import { type BrowserKind, launchWithExtension, type Session } from '../../../scripts/driver/index.ts';
import type { Pages } from '../bench.ts';
import type { Extension } from '../extension/build-extension.ts';
import type { LibraryName, PageName } from '../pages/index.ts';
import type { Result } from '../table.ts';

/** What is put into the browser. */
export type Guest = 'bench' | 'product' | 'product-with-clock' | 'nothing';

export interface Context {
  readonly browser: BrowserKind;
  readonly pages: Pages;
  /** The pages that were asked for. */
  readonly asked: readonly PageName[];
  readonly runs: number;
  /** Builds what is not there yet. */
  extension(guest: Guest, library: LibraryName): Promise<Extension>;
  /** Tells how far the measurement is. */
  log(line: string): void;
}

export type Measurement = (context: Context) => Promise<Result>;

/** Starts the browser with one guest in it. */
export async function launch(
  context: Context,
  guest: Guest,
  library: LibraryName = 'bundled',
): Promise<Session> {
  const { folder } = await context.extension(guest, library);
  return launchWithExtension({ browser: context.browser, extensionDir: folder });
}

/** The two browsers that are measured side by side: one without and one with the product. */
export interface Pair extends AsyncDisposable {
  readonly without: Session;
  readonly with: Session;
}

export async function launchPair(context: Context, library: LibraryName = 'bundled'): Promise<Pair> {
  const without = await launch(context, 'nothing');
  const guest = await launch(context, 'product', library);
  return {
    without,
    with: guest,
    async [Symbol.asyncDispose]() {
      await without.close();
      await guest.close();
    },
  };
}
