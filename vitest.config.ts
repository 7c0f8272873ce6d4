import { configDefaults, defineConfig } from 'vitest/config';

const EVERY = ['test/**/*.test.ts'];
const NOT_HERE = [...configDefaults.exclude, 'test/browser/**'];

/** Tests that start programs, end them or crash their server. */
const WITH_PROCESSES = [
  'test/{main,metrics,shutdown}.test.ts',
  'test/proof/{chaos,lost-connections,ten-processes}.test.ts',
  'test/sandbox/without-terminal.test.ts',
  'test/sandbox/web/serve-page.test.ts',
  'test/store/lock.test.ts',
];

const COMMON = {
  setupFiles: 'test/property-runs.ts',
  pool: 'forks',
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
} as const;

/**
 * No module keeps anything but what it knows anyway, and each file has a database of its own, so most files share a
 * process that has imported everything once. Projects run in the order of their names: the long ones first.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/global-setup.ts',
    projects: [
      { test: { ...COMMON, name: 'alone', include: WITH_PROCESSES, exclude: NOT_HERE } },
      {
        test: {
          ...COMMON,
          name: 'together',
          isolate: false,
          include: EVERY,
          exclude: [...NOT_HERE, ...WITH_PROCESSES],
        },
      },
    ],
  },
});
