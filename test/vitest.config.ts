import { defineConfig } from 'vitest/config'

/** The same tests in each browser. */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: {
    name,
    include: ['test/e2e/**/*.test.ts'],
    env: { BROWSER: name },
    // Files share a browser where they can.
    isolate: false,
    maxWorkers: 1,
    // A busy machine takes its time.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          globalSetup: 'test/unit/built-knowledge.ts',
          // Files of one worker share their modules: the knowledge is read once, not by each file that looks at it.
          isolate: false,
          maxWorkers: 2,
        },
      },
      // Preact holds on to the document that it first met.
      { extends: true, test: { name: 'components', include: ['test/unit/**/*.test.tsx'], maxWorkers: 2 } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
})
