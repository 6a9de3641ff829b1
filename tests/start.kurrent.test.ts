/** The service on a server, as an operator meets it: a process on a folder of its own, several on one record. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { started as startedOn } from './support/operator.ts'
import { type ProtocolServer, startProtocolServer } from './support/protocolServer/server.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folders: Awaited<ReturnType<typeof temporaryFolder>>[]
let server: ProtocolServer
beforeEach(async () => {
  folders = [await temporaryFolder(), await temporaryFolder()]
  server = await startProtocolServer({ tls: true })
})
afterEach(async () => {
  await server.close()
  for (const folder of folders) await folder.remove()
})

/** Starts a service or a command on the nth folder. */
const started = (node: number, args: string[] = [], settings: Record<string, string> = {}) => {
  const folder = folders[node]?.path ?? ''
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, 'changeit\n')
  const secrets = { FOURFOLD_STORE_USER: 'admin', FOURFOLD_STORE_PASSWORD_FILE: passwordFile }
  const address = server.connectionString.replace(/\/\/.*@/, '//')
  return startedOn(folder, args, { FOURFOLD_STORE: address, ...secrets, ...settings })
}

const inFile = expect.stringMatching(/works on a record in a file/)

const actionsAt = async (told: string): Promise<number> => {
  const url = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(told)?.[0] ?? ''
  const body = JSON.stringify({ query: '{ actions(first: 1) { totalCount } }' })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await answer.json()) as { data: { actions: { totalCount: number } } }).data.actions.totalCount
}

test('two services on one server keep one record, which only the first of them sets up', async () => {
  const first = started(0)
  const toldFirst = await first.until('Stop it with Ctrl+C')
  expect(toldFirst).toContain('The record is empty. It is set up for the demonstration')
  const second = started(1)
  const toldSecond = await second.until('Stop it with Ctrl+C')
  expect(toldSecond).not.toContain('The record is empty')
  const [one, other] = [await actionsAt(toldFirst), await actionsAt(toldSecond)]
  expect(one).toBeGreaterThan(0)
  expect(other).toBe(one)
  // What it makes up relies on the order in which it was submitted, which several streams of a server do not share.
  expect(await started(0, ['--command', 'generate']).ended).toMatchObject({ code: 1, told: inFile })
  for (const service of [first, second]) {
    service.kill('SIGTERM')
    expect(await service.ended).toMatchObject({ code: 0, told: expect.stringContaining('Stopped') })
  }
})

test('a server that cannot be used ends the start, with a sentence that says why', async () => {
  const wrong = { FOURFOLD_STORE: server.connectionString.replace('esdb://', 'kurrentdb://') }
  expect(await started(0, [], wrong).ended).toMatchObject({ code: 1, told: expect.stringContaining('Write esdb://') })
  const nobody = { FOURFOLD_STORE: 'esdb://127.0.0.1:1?tls=false', FOURFOLD_STORE_USER: '' }
  const without = { ...nobody, FOURFOLD_STORE_PASSWORD_FILE: '' }
  expect(await started(0, [], without).ended).toMatchObject({
    code: 1,
    told: expect.stringMatching(/The store at 127\.0\.0\.1:1 cannot be used/),
  })
  const noFile = { FOURFOLD_STORE_PASSWORD_FILE: join(folders[0]?.path ?? '', 'nowhere') }
  expect(await started(0, [], noFile).ended).toMatchObject({ code: 1, told: expect.stringContaining('nowhere') })
})

test.each([['check'], ['backup', 'there'], ['restore', 'there']])(
  '%s works on a record in a file, and names the copy that makes one where the record is on a server',
  async (...args) => {
    const ended = await started(0, ['--command', ...args]).ended
    expect(ended).toMatchObject({ code: 1, told: inFile })
    expect(ended.told).toMatch(/copy --from (?:<server> --to sqlite:<file>|sqlite:<file> --to <server>)/)
  },
)
