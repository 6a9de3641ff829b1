/**
 * Runs what is tried on a real server of the EventStoreDB family, under prefixes of its own that touch nothing else:
 *
 *     KURRENTDB_URL='esdb://host:2113?tls=false' npm run test:kurrentdb
 *
 * Where KURRENTDB_KILL_LEADER is a command that kills the leader of a cluster and starts it again, that is tried too.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isGuarded, isSeveral, killLeaderCommand, realServer } from './support/realServer.ts'

/** Tests that ask for the server of KURRENTDB_URL where it is set, and what such a server must have for them. */
const suites: { files: RegExp; isTried: boolean; needs: string }[] = [
  {
    files: /^(?:eventStore\.kurrent(?:\.nodes|\.cuts|\.sweep)?|copy\.(?:stores|breaks))\.test\.ts$/,
    isTried: true,
    needs: '',
  },
  {
    files: /^protocolServer\.(?:append|read|streams|subscribe|persistent|groups|wire)\.test\.ts$/,
    isTried: true,
    needs: '',
  },
  { files: /^protocolServer\.access\.test\.ts$/, isTried: isGuarded, needs: 'TLS and credentials' },
  { files: /^(?:services\.nodes|readModel\.cuts)\.test\.ts$/, isTried: true, needs: '' },
  { files: /^services\.gone\.test\.ts$/, isTried: !isSeveral, needs: 'one node in its address' },
  {
    files: /^eventStore\.kurrent\.hosts\.test\.ts$/,
    isTried: isSeveral && killLeaderCommand !== undefined,
    needs: 'several nodes, and KURRENTDB_KILL_LEADER to end the one that leads',
  },
  { files: /^protocolServer\.followers\.test\.ts$/, isTried: isSeveral, needs: 'several nodes in its address' },
]

if (realServer) {
  const all = readdirSync(import.meta.dirname)
  const tried = suites.filter(({ isTried }) => isTried).flatMap(({ files }) => all.filter(name => files.test(name)))
  for (const { needs } of suites.filter(({ isTried }) => !isTried)) {
    console.error(`Not tried on this server: what needs ${needs}.`)
  }
  const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
  // One after another: they share a server, and some of them cut it off.
  const given = ['run', '--no-file-parallelism', ...tried.map(name => join('tests', name)), ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, [vitest, ...given], { stdio: 'inherit' }).status ?? 1
} else {
  console.error('KURRENTDB_URL is not set: name the server to try, such as esdb://127.0.0.1:2113?tls=false')
  process.exitCode = 1
}
