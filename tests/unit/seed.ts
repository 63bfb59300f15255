/** The bundled article, read and compiled for tests as the build does it. */
import { fileURLToPath } from 'node:url';
import { BUNDLED_ARTICLE, loadSeed } from '../../build/article-plugin.ts';

export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

export const seed = await loadSeed(SEEDS, BUNDLED_ARTICLE);
