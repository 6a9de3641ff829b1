/** How the tests are run: in Node, each file in a process of its own, on the machine's own address only. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vitest would take another build of graphql than Node does; two in one process refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // Disks that are slow to sync make a slow test, not a failed one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
  },
})
