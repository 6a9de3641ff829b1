/**
 * HTTP/1.1 as a load generator speaks it: one request after another on a connection that stays open. Node's own client
 * costs about as much as the servers that are measured, and would take their core from them.
 */
import { connect, type Socket } from 'node:net'

export type Answer = { status: number; body: string }
export type Wire = { post(path: string, body: string): Promise<Answer>; close(): void }

const endOfHead = '\r\n\r\n'
const endOfChunks = '\r\n0\r\n\r\n'

/**
 * A connection to a port of this machine. Requests on it must follow one another. Rejects where the server hangs up.
 */
export const openWire = async (port: number, headers: Record<string, string> = {}): Promise<Wire> => {
  const socket = await connected(port)
  const fixed = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const json = 'Content-Type: application/json\r\nAccept: application/json\r\n'
  const head = `Host: 127.0.0.1:${port}\r\n${json}${fixed.join('')}`
  let received = Buffer.alloc(0)
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined

  socket.on('data', data => {
    received = received.length === 0 ? data : Buffer.concat([received, data])
    const answer = wholeAnswer(received)
    if (!answer || !waiting) return
    received = Buffer.alloc(0)
    const { resolve } = waiting
    waiting = undefined
    resolve(answer)
  })
  socket.on('error', error => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error(`The server on port ${port} hung up before it answered`)))

  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error(`The server on port ${port} has hung up`))
        waiting = { resolve, reject }
        socket.write(`POST ${path} HTTP/1.1\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      }),
    close: () => socket.destroy(),
  }
}

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })

/** The answer, once all of it is there. */
const wholeAnswer = (received: Buffer): Answer | undefined => {
  const headEnd = received.indexOf(endOfHead)
  if (headEnd < 0) return undefined
  const head = received.toString('latin1', 0, headEnd)
  const bodyStart = headEnd + endOfHead.length
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const bodyEnd = bodyStart + Number(length)
    return received.length < bodyEnd ? undefined : { status, body: received.toString('utf8', bodyStart, bodyEnd) }
  }
  // The last chunk is empty; its mark may also follow straight on the head.
  const isWhole =
    received.subarray(headEnd + 2).includes(endOfChunks) && received.subarray(-5).equals(Buffer.from('0\r\n\r\n'))
  return isWhole ? { status, body: unchunked(received.subarray(bodyStart)) } : undefined
}

const unchunked = (chunks: Buffer): string => {
  const parts: Buffer[] = []
  for (let place = 0; ; ) {
    const sizeEnd = chunks.indexOf('\r\n', place)
    const size = Number.parseInt(chunks.toString('latin1', place, sizeEnd), 16)
    if (!(size > 0)) return Buffer.concat(parts).toString()
    parts.push(chunks.subarray(sizeEnd + 2, sizeEnd + 2 + size))
    place = sizeEnd + 2 + size + 2
  }
}
