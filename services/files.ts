/** Files over HTTP: a paper's bytes go in once and come out under the SHA-256 of their content. */
import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler } from 'express'
import { FileError, type FileStore, fileLimits } from '../schema/ports/fileStore.ts'
import { answer } from './httpProblems.ts'
import type { Log } from './log.ts'

/**
 * PUT /files: answers the file's digest and bytes. A digest claimed in Content-Digest or Repr-Digest (RFC 9530), or in
 * Digest, is checked.
 */
export const putFile =
  (files: FileStore): RequestHandler =>
  async (request, response) => {
    if (Number(request.headers['content-length'] ?? 0) > fileLimits.fileBytes) {
      throw new FileError('tooLarge', `The file is larger than ${fileLimits.fileBytes} bytes.`)
    }
    const stored = await files.put(request, claimedDigest(request))
    answer(response, 201, stored)
  }

const digestHeaders = ['content-digest', 'repr-digest', 'digest']

/** The digest that the sender claims, as lower-case hex; undefined where none is. Throws where two are claimed. */
const claimedDigest = (request: Request): string | undefined => {
  const claims = new Set(digestHeaders.flatMap(name => claimIn(name, request.get(name)) ?? []))
  if (claims.size <= 1) return [...claims][0]
  const sentence = `The digest headers name different files, ${[...claims].join(' and ')}: send the one that is meant.`
  throw new FileError('wrongDigest', sentence)
}

/** `Content-Digest: sha-256=:<base64>:` or, before RFC 9530, `Digest: sha-256=<base64>`; as lower-case hex. */
const claimIn = (name: string, header: string | undefined): string | undefined => {
  if (header === undefined) return undefined
  const base64 = /(?:^|,)\s*sha-256=:?([A-Za-z0-9+/]{43}=):?\s*(?:,|$)/i.exec(header)?.[1]
  if (base64 !== undefined) return Buffer.from(base64, 'base64').toString('hex')
  const shape = 'write sha-256=:, the digest in base64, and a colon'
  throw new FileError('wrongDigest', `The header ${name} names no SHA-256 that can be read: ${shape}.`)
}

/** GET /files/:digest: the bytes, if they are whole, always as a download and never for the browser to interpret. */
export const getFile =
  (files: FileStore, log: Log): RequestHandler<{ digest: string }> =>
  async (request, response) => {
    const { digest } = request.params
    const found = await files.stat(digest)
    if (!found) throw new FileError('notFound', 'There is no such file.')
    const content = await files.read(digest)
    response.set({
      'content-type': 'application/octet-stream',
      'content-length': String(found.bytes),
      'content-disposition': `attachment; filename="${digest}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${digest}"`,
    })
    try {
      if (request.method === 'HEAD') {
        content.destroy()
        response.end()
      } else await pipeline(content, response)
    } catch (cause) {
      // The head is gone already: a broken-off body is all that can tell the reader. A reader who left is no news.
      if (cause instanceof FileError) log({ requestId: request.requestId, message: `File ${digest} failed`, cause })
      response.destroy()
    }
  }
