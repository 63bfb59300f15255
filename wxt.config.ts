import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { articlePlugin } from './build/article-plugin.ts';
import { secondMinifier } from './build/second-minifier.ts';

/** Folders of structured articles. SIDELIGHT_SEEDS names others, as PATH names folders: to try an article out. */
const seeds = process.env.SIDELIGHT_SEEDS?.split(delimiter) ?? [
  fileURLToPath(new URL('./seeds', import.meta.url)),
];

/** The content script, declared by hand: see docs/decisions/002-content-script-as-unlisted-script.md. */
const CONTENT_SCRIPT = {
  matches: ['<all_urls>'],
  js: ['reader.js'],
  css: ['assets/marks.css'],
  all_frames: true,
  match_origin_as_fallback: true,
  // Not later: a page that is sent bit by bit has no end to wait for. It waits by itself (when-there.ts).
  run_at: 'document_start' as const,
};

/** The oldest browsers it runs in: what they know need not be rewritten for older ones. */
const OLDEST = { chrome: '128', firefox: '146' };

/** Heard in src/browser/commands.ts; the browsers let the reader choose other keys. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
  'step-to-next-mention': {
    suggested_key: { default: 'Alt+Shift+K' },
    description: '__MSG_command_next__',
  },
  'step-to-previous-mention': {
    suggested_key: { default: 'Alt+Shift+J' },
    description: '__MSG_command_previous__',
  },
  'open-card': {
    suggested_key: { default: 'Alt+Shift+L' },
    description: '__MSG_command_open_card__',
  },
};

/** Nothing leaves the machine: the pages of the extension cannot even ask. */
const EXTENSION_PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [articlePlugin(seeds), secondMinifier('reader.js')],
    build: { sourcemap: false, target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
  }),
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: ['storage'],
    action: { default_title: '__MSG_extension_name__' },
    commands: COMMANDS,
    // The dev server loads modules and styles of extension pages over the network.
    ...(command === 'build' && { content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.invalid',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [...(manifest.content_scripts ?? []), CONTENT_SCRIPT];
    },
  },
});
