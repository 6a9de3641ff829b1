/** How every call is taken: who calls, kept among the open ones so that it can be cut, and errors told as refusals. */
import type { handleClientStreamingCall, handleServerStreamingCall, handleUnaryCall, Metadata } from '@grpc/grpc-js'
import type { Caller } from './access.ts'
import type { ServerNode } from './node.ts'
import { type Refusal, refusalOf } from './refusals.ts'

export type Call = { node: ServerNode; caller: Caller; metadata: Metadata }

/** Answers of one call, in order; sending waits while the client does not read, and fails once the call is over. */
export type Answers<Answer> = {
  send: (answer: Answer) => Promise<void>
  isOver: () => boolean
  /** Calls when the call is over, or at once if it is; gives the way not to. */
  onOver: (listener: () => void) => () => void
  /** Ends the call with an error, whatever else is under way. */
  cut: (refusal: Refusal) => void
}

type Unary<Request, Answer> = (request: Request, call: Call) => Promise<Answer> | Answer

export const unary =
  <Request, Answer>(node: ServerNode, answer: Unary<Request, Answer>): handleUnaryCall<Request, Answer> =>
  (call, callback) =>
    answerOnce(node, call, () => answer(call.request, callOf(node, call.metadata)), callback)

export const clientStream =
  <Request, Answer>(node: ServerNode, answer: Unary<Request[], Answer>): handleClientStreamingCall<Request, Answer> =>
  (call, callback) => {
    const work = async (): Promise<Answer> => {
      // Asked before anything is read, as a server does that knows the caller from the first header.
      const known = callOf(node, call.metadata)
      const requests: Request[] = []
      for await (const request of call) requests.push(request)
      return answer(requests, known)
    }
    answerOnce(node, call, work, callback)
  }

const callOf = (node: ServerNode, metadata: Metadata): Call => ({
  node,
  metadata,
  caller: node.access.caller(metadata),
})

type Started = { getPath(): string; on(event: 'cancelled', listener: () => void): unknown }

const answerOnce = <Answer>(
  node: ServerNode,
  call: Started,
  work: () => Promise<Answer> | Answer,
  callback: (error: Refusal | null, answer?: Answer) => void,
): void => {
  const { calls, goOn, beLate } = node.mischief
  let isOver = false
  const end = (error: Refusal | null, answer?: Answer): void => {
    if (isOver) return
    isOver = true
    calls.delete(open)
    callback(error, answer)
  }
  const open = { path: call.getPath(), isSubscription: false, cut: end }
  calls.add(open)
  call.on('cancelled', () => {
    isOver = true
    calls.delete(open)
  })
  const attempt = async (): Promise<void> => {
    await goOn()
    if (isOver) return
    const answer = await work()
    await beLate()
    end(null, answer)
  }
  attempt().catch(error => end(refusalOf(error)))
}

type Streaming<Request, Answer> = {
  isSubscription: (request: Request) => boolean
  answer: (request: Request, call: Call, answers: Answers<Answer>) => Promise<void>
}

export const serverStream =
  <Request, Answer>(
    node: ServerNode,
    { isSubscription, answer }: Streaming<Request, Answer>,
  ): handleServerStreamingCall<Request, Answer> =>
  call => {
    const answers = answersOf(node, call, isSubscription(call.request))
    const attempt = async (): Promise<void> => {
      const known = callOf(node, call.metadata)
      await node.mischief.goOn()
      await node.mischief.beLate()
      await answer(call.request, known, answers)
      if (!answers.isOver()) call.end()
    }
    attempt().catch(error => answers.cut(refusalOf(error)))
  }

type Writable<Answer> = {
  write(answer: Answer): boolean
  getPath(): string
  emit(event: 'error', refusal: Refusal): boolean
  on(event: string, listener: () => void): unknown
  once(event: string, listener: () => void): unknown
}

export const answersOf = <Answer>(
  node: ServerNode,
  call: Writable<Answer>,
  isSubscription: boolean,
): Answers<Answer> => {
  const { calls, goOn } = node.mischief
  const listeners = new Set<() => void>()
  let isOver = false
  const finish = (): void => {
    isOver = true
    calls.delete(open)
    for (const listener of listeners) listener()
    listeners.clear()
  }
  const onOver = (listener: () => void): (() => void) => {
    if (isOver) listener()
    else listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const cut = (refusal: Refusal): void => {
    if (isOver) return
    finish()
    call.emit('error', refusal)
  }
  const open = { path: call.getPath(), isSubscription, cut }
  calls.add(open)
  for (const end of ['cancelled', 'finish', 'close']) call.on(end, finish)
  const send = async (answer: Answer): Promise<void> => {
    await goOn()
    if (isOver || call.write(answer)) return
    const { promise, resolve } = Promise.withResolvers<void>()
    call.once('drain', resolve)
    await promise.finally(onOver(resolve))
  }
  return { send, cut, onOver, isOver: () => isOver }
}

type Readable<Request> = { read(): Request | null; on(event: 'readable' | 'end', listener: () => void): unknown }

/**
 * The requests of a call one by one, until the client ends it or the call is over. Not by the stream's own iterator:
 * where a call is cut, that one destroys it before the client is told why.
 */
export const requestsOf = async function* <Request>(
  call: Readable<Request>,
  { isOver, onOver }: Pick<Answers<unknown>, 'isOver' | 'onOver'>,
): AsyncGenerator<Request> {
  let isEnded = false
  let news = Promise.withResolvers<void>()
  const look = (): void => news.resolve()
  call.on('readable', look)
  call.on('end', () => {
    isEnded = true
    look()
  })
  onOver(look)
  while (!isOver() && !isEnded) {
    news = Promise.withResolvers()
    const request = call.read()
    if (request === null) await news.promise
    else yield request
  }
}
