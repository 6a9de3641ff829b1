/** What the server of buckets does wrong on demand. */
import type { ServerResponse } from 'node:http'

export type Misdeed =
  /** Answers 500, or 503 as a server does that has too much to do. */
  | 'fail'
  | 'busy'
  /** Takes the request and answers nothing. */
  | 'silent'
  /** Breaks the connection before an answer, or in the middle of a body. */
  | 'cut'
  | 'cutInside'
  /** Refuses: the key has no right. */
  | 'deny'
  /** Has no room. */
  | 'full'
  /** Gives half of a body as if it were all. */
  | 'shorten'
  /** Answers as a proxy in between does, or with a list that is cut off and does not tell how it goes on. */
  | 'garble'
  | 'cutList'

export type Answered = { status: number; body: Buffer; headers: Record<string, string> }

/** Which misdeeds are to come; each for requests of one method, or of any. */
export const misdeeds = () => {
  const planned: { misdeed: Misdeed; method: string | undefined }[] = []
  return {
    plan: (misdeed: Misdeed, { times = 1, method }: { times?: number; method?: string } = {}): void => {
      for (let left = times; left > 0; left -= 1) planned.push({ misdeed, method })
    },
    next: (method: string): Misdeed | undefined => {
      const at = planned.findIndex(each => each.method === undefined || each.method === method)
      return at < 0 ? undefined : planned.splice(at, 1)[0]?.misdeed
    },
    forget: (): void => void planned.splice(0),
  }
}

/** An error as S3 writes it. */
export const failing = (status: number, code: string, message: string): Answered => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  ),
})

const instead: Partial<Record<Misdeed, Answered>> = {
  fail: failing(500, 'InternalError', 'We encountered an internal error.'),
  busy: failing(503, 'SlowDown', 'Please reduce your request rate.'),
  deny: failing(403, 'AccessDenied', 'Access Denied'),
  full: failing(507, 'InsufficientStorage', 'There is no room.'),
  cutList: {
    status: 200,
    headers: {},
    body: Buffer.from('<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>'),
  },
  garble: { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html><p>Welcome<br></html>') },
}

/** The answer that a misdeed gives in place of the right one; undefined where the right one is only given wrongly. */
export const answerInstead = (misdeed: Misdeed): Answered | undefined => instead[misdeed]

/** Gives the right answer, wrongly. */
export const misgive = (misdeed: Misdeed, response: ServerResponse, { status, headers, body }: Answered): void => {
  if (misdeed === 'silent') return
  if (misdeed === 'cut') {
    response.destroy()
    return
  }
  const half = body.subarray(0, Math.floor(body.length / 2))
  response.writeHead(status, { ...headers, 'content-length': misdeed === 'shorten' ? half.length : body.length })
  if (misdeed === 'shorten') response.end(half)
  else response.write(half, () => response.destroy())
}
