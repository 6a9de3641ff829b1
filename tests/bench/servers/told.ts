/**
 * What a server of the bench needs besides what it serves: its options, its port told to the bench, JSON in and out.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The options given on the command line as JSON. Their shape is known to whoever started this process. */
export const givenOptions = (): Record<string, unknown> =>
  JSON.parse(process.argv[2] ?? '{}') as Record<string, unknown> // made by serve() in this repository

/** Tells the bench the port, and ends when the bench does. */
export const tellPort = (port: number): void => {
  process.send?.(port)
  process.once('disconnect', () => process.exit(0))
}

/** The parsed body of a POST. */
export const readBody = (request: IncomingMessage): Promise<unknown> =>
  new Promise((resolve, reject) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => resolve(JSON.parse(text)))
    request.on('error', reject)
  })

export const answerJson = (response: ServerResponse, body: unknown): void => {
  const text = JSON.stringify(body)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
