/** The service as an operator meets it: started as a process, on a folder of its own. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usage } from '../services/commandLine.ts'
import { started as startedOn } from './support/operator.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const root = join(import.meta.dirname, '..')
let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

const started = (args: string[], settings: Record<string, string> = {}) => startedOn(folder.path, args, settings)
const command = (...args: string[]) => started(['--command', ...args]).ended

test('an empty store is set up for the demonstration, says where to look, and closes when told to', async () => {
  const service = started([])
  const told = await service.until('Stop it with Ctrl+C')
  expect(told).toContain('The record is empty. It is set up for the demonstration')
  expect(told).toMatch(/fourfold-person: person-[0-9a-f-]{36}/)
  service.kill('SIGTERM')
  expect(await service.ended).toMatchObject({ code: 0, told: expect.stringContaining('Stopped') })
  // The log of the read model stayed behind after the start that had built it.
  expect(readdirSync(folder.path).sort()).toEqual(['files', 'readModel.sqlite', 'record.sqlite'])
  expect(await command('check')).toMatchObject({ code: 0, told: expect.stringContaining('The record is whole') })
})

test('a store started empty is not set up, and the start says how that is done', async () => {
  const service = started([], { FOURFOLD_RECORD: 'empty' })
  expect(await service.until('Stop it with Ctrl+C')).toContain('npm run fourfold -- setup')
  service.kill('SIGTERM')
  expect((await service.ended).code).toBe(0)
})

// A record of one's own was started with the header of the demonstration's keeper, whom it does not know.
test('a start on a record of your own names who keeps it, and shows nothing of the demonstration', async () => {
  const setUp = await command('setup', '--name', 'A keeper')
  const kept = /person-[0-9a-f-]{36}/.exec(setUp.told)?.[0]
  const service = started([])
  const told = await service.until('Stop it with Ctrl+C')
  expect(told).toContain(`fourfold-person: ${kept}`)
  expect(told).not.toMatch(/person-0000|queries to try/)
  service.kill('SIGTERM')
  expect((await service.ended).code).toBe(0)
})

// It was written into whatever record there was, and nothing can be taken out of a record again.
test('what is made up goes into an empty record, set up for it; into another only where that is said', async () => {
  expect(await command('generate')).toMatchObject({ code: 0, told: expect.stringContaining('made up from seed 1') })
  const told = expect.stringMatching(/cannot be taken out of it again.*FOURFOLD_DATA=.*--add/)
  expect(await command('generate', '--seed', '2')).toMatchObject({ code: 1, told })
  expect(await command('generate', '--seed', '2', '--add')).toMatchObject({ code: 0 })
})

test('what is made up is not recorded in a record that somebody else keeps, even where it is said', async () => {
  expect(await command('setup', '--name', 'A keeper')).toMatchObject({ code: 0 })
  const told = expect.stringMatching(/Somebody else keeps this record.*FOURFOLD_DATA=/)
  expect(await command('generate', '--add')).toMatchObject({ code: 1, told })
})

test('a second start has nothing to load and says nothing of loading', async () => {
  for (const loads of [true, false]) {
    const service = started([])
    const told = await service.until('Stop it with Ctrl+C')
    expect(/line 82 of 82/.test(told)).toBe(loads)
    service.kill('SIGTERM')
    await service.ended
  }
})

// It loaded all of the demonstration first, and said that it was stopped before it said why.
test('where another program has its port, it says so before it makes a record', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo // it listens on a port, not on a pipe
  const { code, told } = await started([], { PORT: String(port) }).ended
  expect({ code, told }).toEqual({
    code: 1,
    told: expect.stringMatching(`^Port ${port} is in use.*PORT=4001 npm start\n$`),
  })
  expect(existsSync(join(folder.path, 'record.sqlite'))).toBe(false)
  other.close()
})

test('told to stop while it loads, it stops cleanly, and the next start goes on', async () => {
  const first = started([])
  await first.until('It is set up for the demonstration')
  first.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
  const second = started([])
  await second.until('Stop it with Ctrl+C')
  second.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
})

test('a damaged store is not started, and the sentence says what to do', async () => {
  writeFileSync(join(folder.path, 'record.sqlite'), 'no database at all'.repeat(300))
  expect(await started([]).ended).toMatchObject({
    code: 1,
    told: expect.stringMatching(/is damaged.*restore a backup/),
  })
})

// A record of 0 bytes, or none, was taken for a new one, and the demonstration was loaded over what had been there.
test.each(['its read model', 'its files', 'its write-ahead log'])(
  'a record that is lost while %s is still there is not started anew, nor set up, nor built upon',
  async what => {
    const places = {
      'its read model': 'readModel.sqlite',
      'its files': `files/aa/${'a'.repeat(64)}`,
      'its write-ahead log': 'record.sqlite-wal',
    }
    mkdirSync(join(folder.path, 'files/aa'), { recursive: true })
    writeFileSync(join(folder.path, places[what as keyof typeof places]), 'what is left')
    const missing = expect.stringMatching(
      new RegExp(`record.sqlite is missing.*${what}\\. Move .* away.*restore a backup`),
    )
    expect(await started([]).ended).toMatchObject({ code: 1, told: missing })
    expect(await command('setup', '--name', 'A keeper')).toMatchObject({ code: 1, told: missing })
    expect(await command('rebuild')).toMatchObject({ code: 1, told: missing })
    expect(existsSync(join(folder.path, 'record.sqlite'))).toBe(false)
    writeFileSync(join(folder.path, 'record.sqlite'), '')
    const empty = expect.stringContaining('record.sqlite is empty')
    expect(await started([]).ended).toMatchObject({ code: 1, told: empty })
  },
)

test('settings that cannot be used end the start, with a sentence for each', async () => {
  const { code, told } = await started([], { PORT: 'x', FOURFOLD_LOG: 'loud' }).ended
  expect({ code, lines: told.trim().split('\n').length }).toEqual({ code: 1, lines: 2 })
})

test('an operator sets up, loads, backs up, and restores elsewhere', async () => {
  expect(await command('load', join(root, 'infra/records/cambridgeshire-2015'))).toMatchObject({ code: 1 })
  const { code, told: setUp } = await command('setup', '--name', 'A keeper')
  expect(code).toBe(0)
  const [keeper = ''] = /person-[0-9a-f-]{36}/.exec(setUp) ?? []
  const again = { code: 0, told: expect.stringContaining(`already: ${keeper} keeps it`) }
  expect(await command('setup', '--name', 'A keeper', '--person', keeper)).toMatchObject(again)
  expect(await command('setup', '--name', 'Another')).toMatchObject({
    code: 1,
    told: expect.stringContaining('already'),
  })
  expect(await command('load', join(root, 'infra/records/cambridgeshire-2015'))).toMatchObject({ code: 0 })
  expect(await command('backup', join(folder.path, 'backup'))).toMatchObject({ code: 0 })
  expect(await command('restore', join(folder.path, 'backup'))).toMatchObject({
    code: 1,
    told: expect.stringContaining('Move'),
  })
  const elsewhere = { FOURFOLD_DATA: join(folder.path, 'elsewhere') }
  expect(await started(['--command', 'restore', join(folder.path, 'backup')], elsewhere).ended).toMatchObject({
    code: 0,
  })
  expect(await started(['--command', 'check'], elsewhere).ended).toMatchObject({ code: 0 })
})

// One damaged file, and there was no backup at all.
test('an operator whose file is damaged gets the rest backed up, is told which it is, and mends it', async () => {
  expect(await command('setup', '--name', 'A keeper')).toMatchObject({ code: 0 })
  const digest = createHash('sha256').update('A paper').digest('hex')
  const place = join(folder.path, 'files', digest.slice(0, 2), digest)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, 'Another')
  const told = expect.stringMatching(`The file ${digest}, which no document names, is damaged.*`)
  expect(await command('check')).toMatchObject({ code: 1, told })
  const backup = await command('backup', join(folder.path, 'backup'))
  expect(backup).toMatchObject({ code: 1, told })
  expect(backup.told).toMatch(/holds all the rest, verified: .*the backup is not whole.*Then make another backup\./)
  const elsewhere = { FOURFOLD_DATA: join(folder.path, 'elsewhere') }
  const restored = await started(['--command', 'restore', join(folder.path, 'backup')], elsewhere).ended
  expect(restored).toMatchObject({ code: 1, told })
  expect(restored.told).toMatch(/is restored: .*But it is not whole/)
  writeFileSync(place, 'A paper')
  expect(await command('check')).toMatchObject({ code: 0, told: expect.stringContaining('and 1 file.') })
  expect(await command('backup', join(folder.path, 'second'))).toMatchObject({ code: 0 })
})

test.each([[['nonsense']], [['load']], [['check', 'it']], [['load', 'x', '--from-line', '0']], [['setup']]])(
  'what is not understood ends with code 2: %s',
  async args => expect(await command(...args)).toMatchObject({ code: 2 }),
)

test('README prints the usage as it is', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const between = /<!-- usage -->\n```\n([\s\S]*?)\n```\n<!-- end of usage -->/.exec(readme)?.[1]
  expect(between).toBe(usage())
})
