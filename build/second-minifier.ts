/** A second pass over the content script, which every frame of every page loads: terser takes another thirtieth off. */
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Makes a script of the build smaller once more, after all that the build does by itself. */
export function secondMinifier(fileName: string): Plugin {
  return {
    name: 'sidelight:second-minifier',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || file.fileName !== fileName) continue;
        const { code } = await minify(file.code, { ecma: 2020, toplevel: true, compress: { passes: 2 } });
        if (code === undefined) throw new Error(`terser made nothing of ${fileName}`);
        file.code = code;
      }
    },
  };
}
