/** Answers of the door itself, when it refuses or fails: a code, a sentence and the request's id. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { FileError, type FileErrorCode } from '../schema/ports/fileStore.ts'
import type { Log } from './log.ts'

export type Problem = { status: number; code: string; sentence: string /** What can be done. */; instead?: string }

/** Answers with JSON. */
export const answer = (response: Response, status: number, body: object): void => {
  response.status(status).json(body)
}

/** Refuses a request; at /graphql in the shape in which GraphQL clients expect errors. */
export const refuse = (response: Response, { status, code, sentence, instead }: Problem): void => {
  const { requestId, originalUrl } = response.req
  const isGraphql = /^\/graphql(?:[/?]|$)/.test(originalUrl)
  const asGraphql = { errors: [{ message: sentence, extensions: { code, requestId } }] }
  answer(response, status, isGraphql ? asGraphql : { code, sentence, instead, requestId })
}

/** What is asked of /files in neither of the two ways; curl adds a name to an address that ends in a slash. */
export const noSuchFileRequest: RequestHandler = (_request, response) => {
  const sentence = 'A file is sent by PUT to /files, without a name, and read by GET from /files/<digest>.'
  refuse(response, { status: 405, code: 'badInput', sentence })
}

export const notFound: RequestHandler = (_request, response) =>
  refuse(response, { status: 404, code: 'notFound', sentence: 'There is nothing at this address.' })

const fileStatus: Record<FileErrorCode, number> = {
  empty: 422,
  tooLarge: 413,
  wrongDigest: 422,
  notFound: 404,
  damaged: 500,
  full: 507,
  unavailable: 503,
  invalid: 503,
}

/** What these say is for operators: where files are kept, and with which key. */
const untold: ReadonlySet<FileErrorCode> = new Set(['unavailable', 'invalid'])
const filesAway: Problem = {
  status: 503,
  code: 'unavailable',
  sentence: 'Files cannot be kept or read just now: try again shortly.',
}

/** What a thrown error is to the client. */
const problemOf = (error: unknown): Problem | undefined => {
  if (error instanceof FileError && untold.has(error.code)) return filesAway
  if (error instanceof FileError) return { status: fileStatus[error.code], code: error.code, sentence: error.message }
  const type = error instanceof Error && 'type' in error ? error.type : undefined
  if (type === 'entity.too.large')
    return { status: 413, code: 'tooLarge', sentence: 'The body of this request is too large.' }
  if (type === 'entity.parse.failed')
    return { status: 400, code: 'badInput', sentence: 'The body of this request is no JSON.' }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return {
      status: 415,
      code: 'badInput',
      sentence: 'The body of this request is in an encoding that is not read here.',
    }
  if (error instanceof URIError) return { status: 400, code: 'badInput', sentence: 'The address cannot be read.' }
  // Such as a body that is not compressed as its header says.
  if (statusOf(error) === 400) {
    const sentence = 'The body of this request cannot be read: it is not what its headers say.'
    return { status: 400, code: 'badInput', sentence }
  }
  return undefined
}

const statusOf = (error: unknown): unknown => (error instanceof Error && 'status' in error ? error.status : undefined)

/** Whether the client went away before it had sent all: no fault of anybody here, and nobody is left to be told. */
const hasLeft = (error: unknown): boolean =>
  error instanceof Error &&
  (('type' in error && error.type === 'request.aborted') || ('code' in error && error.code === 'ECONNRESET'))

/** The last resort: what was meant for the client is told, all else is masked and logged. */
export const failed =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, _next) => {
    if (hasLeft(error)) {
      response.destroy()
      return
    }
    const problem = problemOf(error)
    // What is wrong on our side is the operator's news, whatever the client is told of it.
    if (!problem || problem.status >= 500)
      log({ requestId: request.requestId, message: 'A request failed', cause: error })
    if (response.headersSent) {
      response.destroy()
      return
    }
    refuse(
      response,
      problem ?? {
        status: 500,
        code: 'internal',
        sentence: 'Something went wrong on our side. Quote the request id when you report it.',
      },
    )
  }
