/** What every file store promises, run on each of them. */
import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileError, type FileErrorCode, type FileStore } from '../../schema/ports/fileStore.ts'

/** Files of at most 1,000 bytes, in a fresh and empty place. */
export type OpenedFiles = {
  files: FileStore
  /** The names of all that lies there, also of what is not kept yet. */
  everything(): Promise<string[]>
  /** Puts other bytes in a file's place, past the store. */
  alter(digest: string, content: string): Promise<void>
  remove(): Promise<void>
}

export const paper = 'A paper on training, version one.'
export const digest = hash('sha256', paper, 'hex')

/** Demands that something fails with a code of the port, and gives the error. */
export const fails = async (work: Promise<unknown>, code: FileErrorCode): Promise<FileError> => {
  const error = await work.then(
    () => undefined,
    (found: unknown) => found,
  )
  expect(error).toBeInstanceOf(FileError)
  expect(error).toMatchObject({ code })
  return error as FileError // as the line before demands
}

/** Runs the whole contract on the stores that a factory opens. */
export const fileStoreContract = (name: string, open: () => Promise<OpenedFiles>): void => {
  describe(`the file store contract, kept by ${name}`, () => {
    let opened: OpenedFiles
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.remove())
    keepingContract(() => opened)
    refusingContract(() => opened)
    readingContract(() => opened)
  })
}

type Opened = () => OpenedFiles

const keepingContract = (opened: Opened): void => {
  it('finds a file that was kept again under the digest of its bytes', async () => {
    const { files, everything } = opened()
    expect(await files.put(Readable.from([paper]), digest)).toEqual({ digest, bytes: paper.length })
    expect(await files.stat(digest)).toEqual({ digest, bytes: paper.length })
    expect(await text(await files.read(digest))).toBe(paper)
    expect(await everything()).toEqual([`${digest.slice(0, 2)}/${digest}`])
  })

  it('keeps bytes as they are, all of them that the limit allows', async () => {
    const { files } = opened()
    const content = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256))
    const stored = await files.put(Readable.from([content.subarray(0, 1), content.subarray(1)]))
    expect(stored).toEqual({ digest: hash('sha256', content, 'hex'), bytes: 1_000 })
    expect((await buffer(await files.read(stored.digest))).equals(content)).toBe(true)
  })

  it('has one file where the same one is kept twice, or by several at once', async () => {
    const { files } = opened()
    await files.put(Readable.from([paper]))
    const others = Array.from({ length: 8 }, (_, at) => Readable.from([paper.slice(0, at), paper.slice(at)]))
    await Promise.all(others.map(other => files.put(other)))
    expect(await Array.fromAsync(files.list())).toEqual([{ digest, bytes: paper.length }])
    expect(await text(await files.read(digest))).toBe(paper)
  })

  it('lists every file once, with its size', async () => {
    const { files } = opened()
    const stored = []
    for (let at = 0; at < 23; at += 1) stored.push(await files.put(Readable.from([`paper ${at}`])))
    const inOrder = stored.toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
    expect(await Array.fromAsync(files.list())).toEqual(inOrder)
  })

  it('is rid of a deleted file, and deletes what is not there without an error', async () => {
    const { files, everything } = opened()
    await files.put(Readable.from([paper]))
    await files.delete(digest)
    await files.delete(digest)
    await files.delete('../../etc/passwd')
    expect(await files.stat(digest)).toBeUndefined()
    expect(await everything()).toEqual([])
  })
}

const refusingContract = (opened: Opened): void => {
  it('keeps no bytes that are not what the sender claims', async () => {
    const { files, everything } = opened()
    await fails(files.put(Readable.from(['something else']), digest), 'wrongDigest')
    await fails(files.put(Readable.from([paper]), 'no digest at all'), 'wrongDigest')
    expect(await everything()).toEqual([])
  })

  it('refuses an empty file and one over the limit, and nothing is left of them', async () => {
    const { files, everything } = opened()
    await fails(files.put(Readable.from([])), 'empty')
    await fails(files.put(Readable.from([Buffer.alloc(600), Buffer.alloc(401)])), 'tooLarge')
    expect(await everything()).toEqual([])
  })

  it('is left nothing by an upload that breaks off', async () => {
    const { files, everything } = opened()
    const broken = Readable.from(
      (async function* () {
        yield 'half of'
        throw new Error('the line went dead')
      })(),
    )
    await expect(files.put(broken)).rejects.toThrow('the line went dead')
    expect(await everything()).toEqual([])
  })
}

const readingContract = (opened: Opened): void => {
  // The whole tampered body was given out, and only the log knew.
  it('gives out nothing of a file that was altered, and keeping it again mends it', async () => {
    const { files, alter } = opened()
    await files.put(Readable.from([paper]))
    expect(await text(await files.read(digest))).toBe(paper)
    await alter(digest, paper.replace('one', 'two'))
    expect((await fails(files.read(digest), 'damaged')).message).toMatch(/is damaged: its bytes give.*mends it\.$/)
    await files.put(Readable.from([paper]))
    expect(await text(await files.read(digest))).toBe(paper)
  })

  it('does not find what is not there, whatever name is asked', async () => {
    const { files } = opened()
    for (const name of [digest, '../../etc/passwd', digest.toUpperCase(), '', 'constructor']) {
      expect(await files.stat(name)).toBeUndefined()
      await fails(files.read(name), 'notFound')
    }
  })

  it('leaves nothing behind of a file that was read, to its end or not', async () => {
    const { files, everything } = opened()
    await files.put(Readable.from([paper]))
    await text(await files.read(digest))
    const given = await files.read(digest)
    given.destroy()
    expect(await everything()).toHaveLength(1)
  })
}
