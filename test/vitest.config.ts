import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          globalSetup: ['test/corpus.ts'],
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: ['test/end-to-end/support/globalSetup.ts'],
          fileParallelism: false,
          sequence: {groupOrder: 1},
          expect: {poll: {timeout: 60_000}},
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
