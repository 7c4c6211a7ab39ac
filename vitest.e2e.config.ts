import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // each file has a server and a browser of its own; two at a time is what a small machine bears
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'reports/e2e.json' }]],
  },
})
