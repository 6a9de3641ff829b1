/**
 * Signatures of AWS Signature Version 4, worked out anew from a request as it came over the wire, after Amazon's
 * description ("Signature Calculations for the Authorization Header").
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** A request as it came: `target` is the path with the query; `bodyDigest` the SHA-256 of what came, in hex. */
export type CameIn = {
  method: string
  target: string
  headers: Record<string, string | undefined>
  bodyDigest: string
}

export type Wrong = { status: number; code: string; message: string }

/** The access keys that are known, each with its secret; the region of the server; the time, in milliseconds. */
export type Knows = { secrets: ReadonlyMap<string, string>; region: string; nowMs: number }

const authorizationShape = new RegExp(
  '^AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?' +
    'SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$',
)
const dateShape = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
const clockMayDifferMs = 15 * 60_000
const unsigned = 'UNSIGNED-PAYLOAD'

/** What is wrong with a request's signature or its body; undefined where both are right. */
export const wrongWith = (request: CameIn, { secrets, region, nowMs }: Knows): Wrong | undefined => {
  const { headers } = request
  const [, keyId = '', day = '', scopeRegion = '', signedHeaders = '', signature = ''] =
    authorizationShape.exec(headers.authorization ?? '') ?? []
  if (keyId === '') return { status: 403, code: 'AccessDenied', message: 'The request is not signed.' }
  const secret = secrets.get(keyId)
  if (secret === undefined) return { status: 403, code: 'InvalidAccessKeyId', message: 'There is no such key.' }
  if (scopeRegion !== region) {
    return { status: 400, code: 'AuthorizationHeaderMalformed', message: `The region is ${region}.` }
  }
  const date = headers['x-amz-date'] ?? ''
  const [, ...parts] = dateShape.exec(date) ?? []
  const [year = 0, month = 0, ...rest] = parts.map(Number)
  const atMs = Date.UTC(year, month - 1, ...rest)
  if (parts.length === 0 || Math.abs(nowMs - atMs) > clockMayDifferMs || !date.startsWith(day)) {
    return { status: 403, code: 'RequestTimeTooSkewed', message: 'The clocks differ too much.' }
  }
  const claimed = headers['x-amz-content-sha256'] ?? ''
  const names = signedHeaders.split(';')
  if (!names.includes('host') || !names.includes('x-amz-content-sha256') || !names.includes('x-amz-date')) {
    return { status: 403, code: 'AccessDenied', message: 'The headers that matter are not signed.' }
  }
  const scope = `${day}/${region}/s3/aws4_request`
  const right = signatureOf(canonicalRequest(request, names), { date, scope, secret })
  if (!timingSafeEqual(Buffer.from(right), Buffer.from(signature))) {
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'The signature is another.' }
  }
  if (claimed !== unsigned && claimed !== request.bodyDigest) {
    return { status: 400, code: 'XAmzContentSHA256Mismatch', message: 'The body is not the one that was signed.' }
  }
  return undefined
}

/** `names`: those of the headers that are signed, in order. */
export const canonicalRequest = ({ method, target, headers }: CameIn, names: readonly string[]): string => {
  const [path = '', query = ''] = target.split('?', 2)
  const fields = query === '' ? [] : query.split('&').map(each => each.split('=', 2).map(decoded))
  const encoded = fields.map(([name = '', value = '']) => `${encodedField(name)}=${encodedField(value)}`).sort()
  return [
    method,
    path.split('/').map(decoded).map(encodedField).join('/'),
    encoded.join('&'),
    ...names.map(name => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n')
}

type Scoped = { date: string; scope: string; secret: string }

export const signatureOf = (canonical: string, { date, scope, secret }: Scoped): string => {
  const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
  const key = scope.split('/').reduce<Buffer>((signing, part) => keyed(signing, part), Buffer.from(`AWS4${secret}`))
  return keyed(key, ['AWS4-HMAC-SHA256', date, scope, hash('sha256', canonical, 'hex')].join('\n')).toString('hex')
}

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))

const encodedField = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
