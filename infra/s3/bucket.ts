/**
 * A bucket of an S3-compatible server: the five requests that a file store needs, each signed, limited in time, and
 * asked again within that time where the server is busy or the connection breaks. All of them may be done twice.
 *
 * aws4fetch signs: 11 KB without dependencies against the 22 MB of Amazon's own client, and of the small ones alone in
 * signing what a file's bytes are, so that the server refuses any others. parse-xml, as small, reads the lists.
 */
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { parseXml } from '@rgrove/parse-xml'
import { AwsClient } from 'aws4fetch'
import type { StoredFile } from '../../schema/ports/fileStore.ts'
import { backOffMs } from '../kurrent/timeLimits.ts'
import type { BucketAddress, BucketKey } from './address.ts'
import { asUnavailable, BucketRefusal, elementsIn, isPassing, refusalIn, textIn } from './refusal.ts'

export type BucketLimits = {
  /** Milliseconds for a request with all that is tried again of it. */
  callMs: number
  /** The same where a file's bytes go with it. */
  transferMs: number
  /** How often a request is tried at most. */
  tries: number
}

export const usualBucketLimits: BucketLimits = { callMs: 10_000, transferMs: 120_000, tries: 4 }

export type Listed = { objects: { key: string; bytes: number }[]; next: string | undefined }

/** What can be asked of a bucket. Keys are whole, with the prefix. All throw FileError `unavailable`, and `full`. */
export type Bucket = {
  address: BucketAddress
  /** Keeps a local file's bytes, whole or not at all. */
  put(key: string, path: string, stored: StoredFile): Promise<void>
  /** Gives an object's bytes to `take`, anew where a connection broke; undefined where there is none. */
  get<T>(key: string, take: (body: Readable) => Promise<T>): Promise<T | undefined>
  /** An object's size; undefined where there is none. */
  size(key: string): Promise<number | undefined>
  /** Answers whether the bucket keeps what was deleted, as an older version. */
  remove(key: string): Promise<{ isKept: boolean }>
  /** A page of what begins with a prefix, in order; `from` is the `next` of the page before. */
  list(prefix: string, from?: string): Promise<Listed>
}

type Asked = {
  method: string
  key?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Blob
  limitMs: number
}

/** The SHA-256 of no bytes, which is what goes with every request but one. */
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** The bucket at an address. Nothing is asked of it yet. */
export const bucketAt = (address: BucketAddress, key: BucketKey, limits: BucketLimits = usualBucketLimits): Bucket => {
  const client = new AwsClient({ ...key, service: 's3', region: address.region, retries: 0 })

  const attempt = async <T>(asked: Asked, signal: AbortSignal, take: (answer: Response) => Promise<T>): Promise<T> => {
    const { method, key: name = '', query = {}, headers = {}, body } = asked
    const url = new URL(name === '' ? address.url : `${address.url}/${name}`)
    for (const [field, value] of Object.entries(query)) url.searchParams.set(field, value)
    const signed = await client.sign(url, {
      ...{ method, signal, redirect: 'manual' },
      headers: { 'x-amz-content-sha256': ofNothing, ...headers },
      ...(body && { body }),
    })
    const answer = await fetch(signed)
    if (!answer.ok) throw await refusalIn(answer)
    return take(answer)
  }

  const ask = async <T>(asked: Asked, take: (answer: Response) => Promise<T>): Promise<T> => {
    const signal = AbortSignal.timeout(asked.limitMs)
    for (let round = 1; ; round += 1) {
      try {
        return await attempt(asked, signal, take)
      } catch (error) {
        if (round >= limits.tries || signal.aborted || !isPassing(error)) {
          throw asUnavailable(signal.aborted ? signal.reason : error, address, asked.limitMs)
        }
      }
      await pause(backOffMs(round))
    }
  }

  /** The same, with undefined where there is no such object. */
  const find = <T>(asked: Asked, take: (answer: Response) => Promise<T>): Promise<T | undefined> =>
    ask(asked, take).catch((error: Error) => {
      const { cause } = error
      if (cause instanceof BucketRefusal && cause.status === 404 && cause.code !== 'NoSuchBucket') return undefined
      throw error
    })

  const { callMs, transferMs } = limits
  return {
    address,
    put: async (name, path, { digest }) => {
      const body = await openAsBlob(path)
      const headers = { 'x-amz-content-sha256': digest, 'content-type': 'application/octet-stream' }
      await ask({ method: 'PUT', key: name, headers, body, limitMs: transferMs }, answer => answer.text())
    },
    get: (name, take) =>
      find({ method: 'GET', key: name, limitMs: transferMs }, ({ body }) => take(Readable.from(body ?? []))),
    size: name => find({ method: 'HEAD', key: name, limitMs: callMs }, async ({ headers }) => sizeIn(headers)),
    remove: async name => {
      const isKept = await find({ method: 'DELETE', key: name, limitMs: callMs }, async answer => {
        await answer.text()
        return answer.headers.get('x-amz-delete-marker') === 'true'
      })
      return { isKept: isKept ?? false }
    },
    list: (prefix, from) => {
      const query = { 'list-type': '2', prefix, ...(from !== undefined && { 'continuation-token': from }) }
      return ask({ method: 'GET', query, limitMs: callMs }, async answer => listedIn(await answer.text()))
    },
  }
}

const sizeIn = (headers: Headers): number => {
  const length = headers.get('content-length')
  if (length === null) throw new Error('it does not tell how large a file is')
  return Number(length)
}

const listedIn = (body: string): Listed => {
  const { root } = parseXml(body)
  if (root?.name !== 'ListBucketResult') throw new Error('what it answers is no list of a bucket')
  const isCut = textIn(root, 'IsTruncated') === 'true'
  const next = textIn(root, 'NextContinuationToken')
  // Without it the first page would come again, for ever.
  if (isCut && next === '') throw new Error('its list is cut off, and does not tell how it goes on')
  return {
    objects: elementsIn(root, 'Contents').map(each => ({
      key: textIn(each, 'Key'),
      bytes: Number(textIn(each, 'Size')),
    })),
    next: isCut ? next : undefined,
  }
}
