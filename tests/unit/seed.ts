/** The bundled article, read and compiled for tests as the build does it. */
import { fileURLToPath } from 'node:url';
import { loadLibrary } from '../../build/article-plugin.ts';

export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

const { articles, dictionary } = await loadLibrary([SEEDS]);

export const seed = { article: articles[0], dictionary };
