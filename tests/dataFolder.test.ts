/** A data folder in which nothing can be kept: the start ends within seconds, and a sentence says what to do. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readyDataFolder } from '../infra/readyDataFolder.ts'
import { service, started } from './support/operator.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

const ends = async (dataFolder: string, says: RegExp): Promise<void> => {
  const { code, told } = await started(dataFolder, []).ended
  expect(told).toMatch(says)
  expect(code).not.toBe(0)
  // A sentence, and no stack that only its makers can read.
  expect(told).not.toContain('    at ')
}
const withoutReadModel = (): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder.path, `readModel.sqlite${suffix}`), { force: true })
}

describe('a data folder', () => {
  test('is made with those above it, and made ready by many at once', async () => {
    const path = join(folder.path, 'year', 'force')
    await Promise.all(Array.from({ length: 20 }, () => readyDataFolder(path)))
    expect(readdirSync(path)).toEqual([])
  })

  test('that cannot be made, as under /proc, is not tried for ever', () =>
    ends('/proc/fourfold', /^Nothing can be written in the data folder \/proc\/fourfold.*Choose another/))

  test('in which nothing can be written is refused', () =>
    ends('/proc/self', /^Nothing can be written in the data folder \/proc\/self.*see who may write there/))

  test('in whose place a file stands is refused, and so is one below a file', async () => {
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    const says = /^Nothing can be written in the data folder .*: .*Choose another with FOURFOLD_DATA, or move that file/
    for (const place of [file, join(file, 'below')]) await ends(place, says)
  })

  // The system's own words were all that came: no such file or directory.
  test('behind a link that leads nowhere, such as to a disk that is not there, is refused with that', async () => {
    const link = join(folder.path, 'disk')
    symlinkSync(join(folder.path, 'nowhere'), link)
    for (const place of [link, join(link, 'below')])
      await ends(place, /disk is a link that leads nowhere.*FOURFOLD_DATA/)
  })

  test('that does not answer is given up after seconds', async () => {
    // A pipe that nobody reads holds whoever writes to it, as a disk does that has gone away.
    execFileSync('mkfifo', [join(folder.path, '.tried')])
    await ends(folder.path, /does not answer: see to its disk or network/)
  })

  test('with a folder in the place of the read model is refused', async () => {
    await (await service(folder.path)).stop()
    withoutReadModel()
    mkdirSync(join(folder.path, 'readModel.sqlite'))
    await ends(folder.path, /readModel\.sqlite is no file: move it away and start again/)
  })

  test('with no room for the read model takes commands, and says why it answers no queries', async () => {
    await (await service(folder.path)).stop()
    withoutReadModel()
    const running = await service(folder.path, 300)
    expect(running.told()).toMatch(/The read model .* cannot be read or written.*the record is safe/)
    const frame = '{ commandId: "7b1f2c1e-3d3c-4f6e-9f62-0a2f8f1d9c11", actor: { kind: notStated }, happened: "2026" }'
    const data = '{ title: "Train the officers", body: "body-cybercrime-steering-group" }'
    const recorded = await running.put(`mutation { proposeAction(frame: ${frame}, data: ${data}) { __typename } }`)
    expect(recorded.data).toEqual({ proposeAction: { __typename: 'Recorded' } })
    const { errors } = await running.put('{ actions { totalCount } }')
    expect(errors).toMatchObject([{ extensions: { code: 'unavailable' } }])
    await running.stop()
  })
})
