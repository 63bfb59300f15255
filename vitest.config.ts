import { defineConfig } from 'vitest/config';

/** Browsers start slowly on a small machine; a hanging step still ends well before a human would give up. */
const E2E_TIMEOUT_MS = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/harness/speak-english.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/harness/require-browsers.ts'],
          testTimeout: E2E_TIMEOUT_MS,
          hookTimeout: E2E_TIMEOUT_MS,
          // Two browsers at a time are all that two cores drive without one waiting for the other.
          fileParallelism: false,
        },
      },
    ],
  },
});
