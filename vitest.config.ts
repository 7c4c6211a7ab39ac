import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'reference/**/*.test.{ts,tsx}',
      'bench/**/*.test.ts',
      'test/*.test.ts',
      'test/architecture/*.test.ts',
      'test/world/*.test.ts',
    ],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // by default one core stays free: on two that is half of them
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
  },
})
