/** Builds the popup's stage as one document, which needs no extension around it. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { articlePlugin } from '../../../../build/article-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The document, to be served. */
export async function buildPopupStage(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: here('.'),
    logLevel: 'error',
    plugins: [articlePlugin([here('../../../../seeds')])],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { input: here('popup-stage-page.tsx') },
    },
  })) as Rolldown.RolldownOutput;
  const parts = built.output.map((part) => ({
    name: part.fileName,
    text: part.type === 'chunk' ? part.code : String(part.source),
  }));
  const all = (ending: string) =>
    parts
      .filter(({ name }) => name.endsWith(ending))
      .map(({ text }) => text)
      .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Popup</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${all('.css')}</style></head>
<body><main id="popup"></main><script type="module">${all('.js').replaceAll('</script', '<\\/script')}</script></body></html>`;
}
