/** The command that starts the protocol test server by itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { EventStoreDBClient } from '@eventstore/db-client'
import { expect, test } from 'vitest'
import { credentials, listOf, numbered } from './support/protocolGround.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const program = 'tests/support/protocolServer/start.ts'

/** Starts the command, waits for as many addresses as it prints, and gives them with the way to stop it. */
const started = async (addresses: number, ...options: string[]) => {
  const server = spawn(process.execPath, [program, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  const found = (): string[] => printed.match(/^esdb:.*\n/gm) ?? []
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    printed += chunk
    if (found().length === addresses) break
  }
  const stop = async (): Promise<unknown> => {
    server.kill('SIGTERM')
    const [code] = await once(server, 'exit')
    return code
  }
  return { addresses: found().map(line => line.trim()), stop }
}

test('prints where its nodes are, serves any client, and ends on SIGTERM leaving no file', async () => {
  const folder = await temporaryFolder()
  const { addresses, stop } = await started(4, '--nodes', '3', '--tls', '--folder', folder.path)
  expect((await readdir(folder.path)).sort()).toEqual(['protocolServer.crt', 'protocolServer.db'])
  const [all = '', ...each] = addresses
  const client = EventStoreDBClient.connectionString(all)
  await client.appendToStream('orders', numbered(1), { credentials })
  for (const address of each) {
    const reader = EventStoreDBClient.connectionString(address)
    expect(await listOf(reader.readStream('orders'))).toHaveLength(1)
    await reader.dispose()
  }
  expect(await stop()).toBe(0)
  expect(await readdir(folder.path)).toEqual([])
  await client.dispose()
  await folder.remove()
})

test('begins with nothing each time', async () => {
  const first = await started(1)
  const client = EventStoreDBClient.connectionString(first.addresses[0] ?? '')
  await client.appendToStream('orders', numbered(1), { credentials })
  expect(await first.stop()).toBe(0)
  const second = await started(1)
  const other = EventStoreDBClient.connectionString(second.addresses[0] ?? '')
  expect(await listOf(other.readAll())).toHaveLength(1)
  await second.stop()
})
