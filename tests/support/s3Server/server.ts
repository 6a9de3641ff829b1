/**
 * A server of buckets for tests, as S3 is spoken: path style, objects whole or not at all, signatures and the digests
 * of bodies checked, lists in pages. It keeps everything in memory and does wrong on demand. A test support only.
 */
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type Answered, answerInstead, failing, misdeeds, misgive } from './misdeeds.ts'
import { wrongWith } from './signature.ts'

export type S3Server = ReturnType<typeof serverOf> & { url: string; close(): Promise<void> }

export type S3ServerOptions = {
  /** Keys that a page of a list holds at most. */
  pageKeys?: number
  /** The bucket keeps what is deleted, under a marker. */
  isVersioned?: boolean
  region?: string
}

export const bucketName = 'papers'
export const accessKey = { accessKeyId: 'clerk', secretAccessKey: 'a secret/with+signs' }

/** Starts a server with one empty bucket. */
export const startS3Server = async (options: S3ServerOptions = {}): Promise<S3Server> => {
  const parts = serverOf(options)
  const http = createServer((request, response) => {
    parts.answer(request, response).catch(() => response.destroy())
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo // it listens on a port, not on a pipe
  const close = async (): Promise<void> => {
    http.close()
    http.closeAllConnections()
    await once(http, 'close')
  }
  return { ...parts, url: `http://127.0.0.1:${port}`, close }
}

const serverOf = ({ pageKeys = 1_000, isVersioned = false, region = 'us-east-1' }: S3ServerOptions) => {
  const objects = new Map<string, Buffer>()
  const wrongs = misdeeds()
  /** Every request that came: its method, its target, and what it said its body is. */
  const seen: { method: string; target: string; content: string | undefined }[] = []
  let aheadMs = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: target = '' } = request
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    seen.push({ method, target, content: headers['x-amz-content-sha256'] })
    const body = await buffer(request)
    const misdeed = wrongs.next(method)
    const wrong = wrongWith(
      { method, target, headers, bodyDigest: hash('sha256', body, 'hex') },
      {
        secrets: new Map([[accessKey.accessKeyId, accessKey.secretAccessKey]]),
        ...{ region, nowMs: Date.now() + aheadMs },
      },
    )
    const refused = wrong && failing(wrong.status, wrong.code, wrong.message)
    const given = (misdeed && answerInstead(misdeed)) ?? refused ?? done(method, target, body)
    if (misdeed !== undefined && answerInstead(misdeed) === undefined) return misgive(misdeed, response, given)
    // What answers HEAD has no body, whatever went wrong.
    const { status } = given
    response.writeHead(status, { 'content-length': given.body.length, 'x-amz-bucket-region': region, ...given.headers })
    response.end(method === 'HEAD' ? undefined : given.body)
  }

  const done = (method: string, target: string, body: Buffer): Answered => {
    const { pathname, searchParams } = new URL(target, 'http://host')
    const [, bucket = '', ...rest] = decodeURIComponent(pathname).split('/')
    const key = rest.join('/')
    if (bucket !== bucketName) return failing(404, 'NoSuchBucket', 'The specified bucket does not exist')
    if (key === '' && method === 'GET' && searchParams.get('list-type') === '2') return listed(searchParams)
    const found = objects.get(key)
    switch (key === '' ? '' : method) {
      case 'PUT':
        objects.set(key, body)
        return { ...nothing, headers: { etag: `"${hash('md5', body, 'hex')}"` } }
      case 'GET':
      case 'HEAD':
        return found ? { status: 200, headers: {}, body: found } : failing(404, 'NoSuchKey', 'There is no such key.')
      case 'DELETE':
        objects.delete(key)
        return { ...nothing, status: 204, headers: isVersioned ? { 'x-amz-delete-marker': 'true' } : {} }
      default:
        return failing(501, 'NotImplemented', 'This is not done here.')
    }
  }

  const listed = (query: URLSearchParams): Answered => {
    const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString()
    const keys = [...objects.keys()]
      .filter(key => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort((one, other) => (one < other ? -1 : 1))
    const page = keys.slice(0, pageKeys)
    const next = keys.length > page.length ? Buffer.from(page.at(-1) ?? '').toString('base64') : undefined
    const told = page.map(
      key => `<Contents><Key>${escaped(key)}</Key><Size>${objects.get(key)?.length}</Size></Contents>`,
    )
    const more = next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`
    const list = `${told.join('')}<IsTruncated>${next !== undefined}</IsTruncated>${more}`
    const root = 'ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
    const body = Buffer.from(`<?xml version="1.0"?><${root}>${list}</ListBucketResult>`)
    return { status: 200, headers: { 'content-type': 'application/xml' }, body }
  }

  return {
    answer,
    objects,
    seen,
    /** Does something wrong with the next requests, of one method or of any. */
    misbehave: wrongs.plan,
    behave: wrongs.forget,
    /** Sets the server's clock, as far from this machine's as is given. */
    setAhead: (ms: number): void => {
      aheadMs = ms
    },
  }
}

const nothing: Answered = { status: 200, headers: {}, body: Buffer.alloc(0) }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
