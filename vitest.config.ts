import { configDefaults, defineConfig } from 'vitest/config';

/** The long proofs of delivery and of the clock run on their own: `PROOF=1 npx vitest run test/proof`. */
const LONG = process.env.PROOF ? [] : ['test/proof/**'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...LONG],
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/property-runs.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
