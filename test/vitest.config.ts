import {defineConfig} from 'vitest/config'

const elsewhere = ['**/node_modules/**', '**/lib/**', '**/dist/**', '**/.lectern/**']

// Laws over a thousand generated cases, or over every page of a site, take longer than the rest.
const laws = ['**/{laws,*.law}.test.{ts,tsx}']

// A property of hundreds of cases takes its time on a busy machine.
const busyMs = 30_000

// Tests of functions leave nothing behind: with `isolate: false` files share what they import.
export default defineConfig({
  test: {
    // Of itself vitest leaves one of two cores to what it does not run here: a watching editor.
    maxWorkers: '100%',
    // Projects share what they make of the same modules, and the next run finds it.
    fsModuleCache: true,
    projects: [
      {
        test: {
          name: 'quick',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, 'test/**', ...laws],
          globalSetup: ['test/corpus.ts'],
          testTimeout: busyMs,
          hookTimeout: busyMs,
          isolate: false,
        },
      },
      {
        test: {
          name: 'laws',
          include: laws,
          exclude: elsewhere,
          globalSetup: ['test/corpus.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'processes',
          include: ['test/processes/**/*.test.{ts,tsx}'],
          isolate: false,
          globalSetup: ['test/corpus.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: {groupOrder: 1},
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: ['test/end-to-end/support/globalSetup.ts'],
          // What a process began with, a lake and a browser with a Studio loaded, serves its next file too.
          isolate: false,
          sequence: {groupOrder: 2},
          expect: {poll: {timeout: 60_000}},
          // A busy machine may keep a browser from what it was told; the report names what was tried again.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
