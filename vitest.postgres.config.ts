import { defineConfig } from 'vitest/config'
import { databaseTests } from './test/architecture/database-tests.ts'

if (!process.env.TEST_DATABASE_URL) throw new Error('set TEST_DATABASE_URL to a PostgreSQL server where databases may be made')

/** The suites that store something, once more, on a server: `npm run test:postgres`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: databaseTests(),
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // by default one core stays free: on two that is half of them
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: 'reports/postgres.json' }]],
  },
})
