/** A version of a document is a file that is kept: what names another is bad input, and a source may name any. */
import { expect, test } from 'vitest'
import { cedarPolicy } from '../infra/policyEngine.cedar.ts'
import { recordLoader } from '../services/recordLoader.ts'
import { editions } from '../workflows/protocol/editions.ts'
import { boardWorld, secretary } from './support/world.ts'

const named = { mediaType: 'text/plain', fileName: 'case.txt' }
const elsewhere = { digest: 'a'.repeat(64), bytes: 10 }

const registered = async () => {
  const world = await boardWorld()
  const data = { kind: 'paper', title: 'The case', body: 'body-feb' }
  const thing = await world.does({ noun: 'document', type: 'RegisterDocument', data })
  const add = (file: object) => ({ noun: 'document', type: 'AddVersion', thing, data: { ...named, ...file } }) as const
  return { world, thing, add }
}

test('a file that is kept becomes the next version', async () => {
  const { world, thing, add } = await registered()
  await world.does(add(await world.keep('The case for a unit.')))
  await world.does(add(await world.keep('The case for two units.')))
  const versions = (await world.store.readStream(thing)).slice(1).map(({ event }) => event.data.number)
  expect(versions).toEqual([1, 2])
})

test('a digest under which no file is kept is bad input, and what to do first is told', async () => {
  const { world, add } = await registered()
  expect(await world.ask(add(elsewhere))).toEqual({
    outcome: 'invalid',
    problems: [{ path: 'data.digest', message: expect.stringContaining('PUT /files') }],
  })
  expect(await world.ask({ ...add(elsewhere), dryRun: true })).toMatchObject({ outcome: 'invalid' })
})

test('another number of bytes than the file has is bad input', async () => {
  const { world, add } = await registered()
  const { digest, bytes } = await world.keep('The case for a unit.')
  expect(await world.ask(add({ digest, bytes: bytes + 1 }))).toMatchObject({
    outcome: 'invalid',
    problems: [{ path: 'data.bytes', message: `is ${bytes + 1}, but the file kept under its digest has ${bytes}` }],
  })
})

test('the file of the latest version is no new one', async () => {
  const { world, add } = await registered()
  const file = await world.keep('The case for a unit.')
  await world.does(add(file))
  expect(await world.ask(add(file))).toMatchObject({ outcome: 'invalid', problems: [{ path: 'data.digest' }] })
})

test('a source may name a version whose file nobody has any more', async () => {
  const { world, thing } = await registered()
  const data = { event: 'VersionAdded', data: { number: 1, ...elsewhere } }
  const entered = { noun: 'document', type: 'EnterFromSource', thing, data, happened: '2015-02' } as const
  expect(await world.ask(entered)).toMatchObject({ outcome: 'recorded' })
})

test('a record that adds a version is rehearsed on the files that are kept', async () => {
  const { world, thing } = await registered()
  const { store, files, handler } = world
  const clock = { now: () => '2026-03-10T10:00:00.000Z' }
  const ports = { store, files, clock, policy: cedarPolicy(editions), salt: () => 'c2FsdA' }
  const line = (key: string, file: object) => {
    const command = { key, noun: 'document', type: 'AddVersion', thing, data: { ...named, ...file } }
    return JSON.stringify({ ...command, actor: { kind: 'notStated' }, happened: '2026-03-10' })
  }
  const lines = [line('kept', await world.keep('The case for a unit.')), line('not-kept', elsewhere)]
  const source = {
    ...{ name: 'versions', title: 'Versions', describes: 'Lines of a test.' },
    lines: async function* () {
      yield* lines
    },
  }
  const report = await recordLoader(ports, handler).load({ source, recorder: secretary })
  expect(report).toMatchObject({ recorded: 0, faults: [{ key: 'not-kept', says: expect.stringContaining('no file') }] })
})
