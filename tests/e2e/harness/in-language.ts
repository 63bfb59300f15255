/** The built extension with its words in another language than the browser's: browsers are installed with few. */
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuiltElsewhere } from './build-with-seeds.ts';
import { type BrowserKind, builtExtension } from './index.ts';

/** A copy whose English messages are those of the language. */
export async function builtInLanguage(browser: BrowserKind, language: string): Promise<BuiltElsewhere> {
  const extensionDir = await mkdtemp(path.join(tmpdir(), 'sidelight-language-'));
  await cp(builtExtension(browser), extensionDir, { recursive: true });
  const messages = (of: string) => path.join(extensionDir, '_locales', of, 'messages.json');
  if (language !== 'en') await copyFile(messages(language), messages('en'));
  return {
    extensionDir,
    [Symbol.asyncDispose]: () => rm(extensionDir, { recursive: true }),
  };
}
