/**
 * Finds or installs the browsers once, before any test file. In a test's own hook an installation would run
 * against the hook's time limit, which is made for starting a browser and not for downloading one.
 */
import { requireBrowser } from '../../../scripts/browsers.ts';
import { BROWSERS } from './index.ts';

/** Vitest's global setup. Throws one error that names every browser that is missing and cannot be had. */
export default async function requireBrowsers(): Promise<void> {
  const missing: string[] = [];
  // One after the other: apt lets only one installation run at a time.
  for (const kind of BROWSERS) {
    try {
      const { version, path } = await requireBrowser(kind);
      console.log(`${kind} ${version}: ${path}`);
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (missing.length > 0) throw new Error(missing.join('\n'));
}
