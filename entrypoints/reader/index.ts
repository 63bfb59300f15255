/** The content script, in every frame of every page. Declared in wxt.config.ts. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from './read-page.ts';
import { whenThere } from './when-there.ts';

// WXT loads this module in Node to read its options, without `main` and what only `main` imports.
export default defineUnlistedScript(() => whenThere(readPage));
