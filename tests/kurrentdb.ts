/**
 * Runs what is tried on a real server of the EventStoreDB family, under prefixes of its own that touch nothing else:
 *
 *     KURRENTDB_URL='esdb://host:2113?tls=false' npm run test:kurrentdb
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Tests that ask for the server of KURRENTDB_URL where it is set. */
const suites = [
  ...['copy.stores', 'copy.breaks', 'eventStore.kurrent', 'eventStore.kurrent.nodes', 'eventStore.kurrent.cuts'],
  ...['append', 'read', 'streams', 'subscribe'].map(part => `protocolServer.${part}`),
].map(name => `${name}.test.ts`)

if (process.env.KURRENTDB_URL) {
  const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
  // One after another: they share a server, and some of them cut it off.
  const given = ['run', '--no-file-parallelism', ...suites.map(name => join('tests', name)), ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, [vitest, ...given], { stdio: 'inherit' }).status ?? 1
} else {
  console.error('KURRENTDB_URL is not set: name the server to try, such as esdb://127.0.0.1:2113?tls=false')
  process.exitCode = 1
}
