/** A second pass over the content script, which every frame of every page loads: terser takes another thirtieth off. */
import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';

const OPTIONS: MinifyOptions = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 3, pure_getters: true, hoist_funs: true, unsafe_arrows: true },
};
/** A string longer than any that code has, of the characters that tables are packed in (sieve-tables.ts). */
const TABLE = /"[@-\x7f]{10000,}"/g;

/** Makes a script of the build smaller once more, after all that the build does by itself. */
export function secondMinifier(fileName: string): Plugin {
  return {
    name: 'sidelight:second-minifier',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || file.fileName !== fileName) continue;
        const tables: string[] = [];
        // Names are chosen by the letters that the code has anyway, to be compressed with it; not by those of tables.
        const withoutTables = file.code.replace(TABLE, (table) => `"table ${tables.push(table) - 1}"`);
        const { code } = await minify(withoutTables, OPTIONS);
        if (code === undefined) throw new Error(`terser made nothing of ${fileName}`);
        file.code = code.replace(/"table (\d+)"/g, (_, number) => tables[Number(number)] ?? '');
      }
    },
  };
}
