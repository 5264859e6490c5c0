import { defineConfig } from 'vitest/config'

/** The same tests in each browser; two workers, so that one browser waits while the other works. */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: {
    name,
    include: ['test/e2e/**/*.test.ts'],
    env: { BROWSER: name },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          globalSetup: 'test/unit/built-knowledge.ts',
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
})
