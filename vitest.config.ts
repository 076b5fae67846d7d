import { defineConfig } from 'vitest/config'

const inBrowser = {
  globalSetup: ['server/test/prepare-database-server.ts'],
  testTimeout: 600_000,
  hookTimeout: 180_000,
  // As long as the library of the browser waits for what it is told to wait for.
  expect: { poll: { timeout: 60_000 } },
}
const alone = ['e2e/crash-*.test.ts', 'e2e/fetch-ledger.test.ts', 'e2e/external-database.test.ts']

export default defineConfig({
  test: {
    // Two cores: more workers only make each test slower.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'contract', include: ['contract/src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/{src,test}/**/*.test.ts'],
          globalSetup: ['server/test/prepare-database-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'web', include: ['web/{src,build}/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 } },
      // A journey waits more than it works: two at once take little longer than one.
      { extends: true, test: { ...inBrowser, name: 'e2e', include: ['e2e/**/*.test.ts'], exclude: alone } },
      // What is killed, cut off and counted wants the machine for itself.
      { extends: true, test: { ...inBrowser, name: 'crash', include: alone, fileParallelism: false } },
    ],
  },
})
