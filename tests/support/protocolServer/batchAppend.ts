/** Appends of one client on one long stream: each has a number of its own, may come in parts, and is answered once. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import status from '@eventstore/db-client/generated/status_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { handleBidiStreamingCall, Metadata } from '@grpc/grpc-js'
import anyMessage from 'google-protobuf/google/protobuf/any_pb.js'
import emptyMessage from 'google-protobuf/google/protobuf/empty_pb.js'
import type { Caller } from './access.ts'
import { type Answers, answersOf, requestsOf } from './calls.ts'
import { isLeaderGone, requireLeader, type ServerNode } from './node.ts'
import { Refusal, refusalOf, unavailable } from './refusals.ts'
import { expectedIn, identifierOf, idIn, nameIn, proposedIn, sizeOf } from './wire.ts'
import { type Write, type Written, write } from './write.ts'

type Request = streams.BatchAppendReq
type Answer = streams.BatchAppendResp
type Pending = Write & { events: Write['events'][number][]; deadlineMs: number }

export const batchAppend =
  (node: ServerNode): handleBidiStreamingCall<Request, Answer> =>
  call => {
    const answers = answersOf(node, call, false)
    const attempt = async (): Promise<void> => {
      const caller = node.access.caller(call.metadata)
      const pending = new Map<string, Pending>()
      for await (const request of requestsOf<Request>(call, answers)) {
        await node.mischief.goOn()
        if (answers.isOver()) return
        const answer = takenPart(node, caller, pending, request)
        if (answer === 'later') continue
        if (answer === 'write' && !isWithLeader({ node, metadata: call.metadata, answers, pending, request })) continue
        const ending = node.mischief.takesMidBatch()
        if (ending === 'asIfDone') return void call.end()
        if (ending === 'withError') throw unavailable()
        const done = answer === 'write' ? writeOne(node, pending, request) : answer
        if (node.mischief.takesLostAnswer()) throw unavailable()
        await answerLater(node, answers, done)
      }
      if (!answers.isOver()) call.end()
    }
    attempt().catch(error => answers.cut(refusalOf(error)))
  }

type Arrived = {
  node: ServerNode
  metadata: Metadata
  answers: Answers<Answer>
  pending: Map<string, Pending>
  request: Request
}

/** Whether an append is where it can be written; if not, it is answered, or was forwarded and times out by itself. */
const isWithLeader = ({ node, metadata, answers, pending, request }: Arrived): boolean => {
  const isKnown = node.leader() !== undefined
  // Not leading is no answer to one append: it ends the stream for all of them.
  if (isKnown) requireLeader(node, metadata)
  if (isKnown && !isLeaderGone(node)) return true
  const id = idIn(request.getCorrelationId())
  const stream = pending.get(id)?.stream ?? ''
  pending.delete(id)
  const answer = isKnown ? failed(request, stream, 4, 'Timeout', new shared.Timeout()) : notReady(request, stream)
  const timer = setTimeout(() => void answers.send(answer), isKnown ? node.limits.forwardMs : 0)
  answers.onOver(() => clearTimeout(timer))
  return false
}

/** An error whose details say nothing, which is what clients of this protocol make nothing of. */
const notReady = (request: Request, stream: string): Answer => {
  const nothing = new anyMessage.Any()
  nothing.pack(new emptyMessage.Empty().serializeBinary(), 'google.protobuf.Empty')
  return answerTo(request, stream).setError(new status.Status().setMessage('Server Is Not Ready').setDetails(nothing))
}

/** Late answers are late each by itself: the next append does not wait for them. */
const answerLater = async ({ mischief }: ServerNode, answers: Answers<Answer>, answer: Answer): Promise<void> => {
  const sent = mischief.beLate().then(() => answers.send(answer))
  sent.catch(() => undefined)
}

/** What cannot be understood is a bad request, whatever it was. */
const takenPart: typeof takePart = (node, caller, pending, request) => {
  try {
    return takePart(node, caller, pending, request)
  } catch (error) {
    const { details } = refusalOf(error)
    const id = idIn(request.getCorrelationId())
    const stream = pending.get(id)?.stream ?? ''
    pending.delete(id)
    return failed(request, stream, 3, 'BadRequest', new shared.BadRequest().setMessage(details))
  }
}

/** Takes one part of an append: its answer where it is refused, or whether it is complete. */
const takePart = (
  node: ServerNode,
  caller: Caller,
  pending: Map<string, Pending>,
  request: Request,
): Answer | 'later' | 'write' => {
  const id = idIn(request.getCorrelationId())
  const options = request.getOptions()
  // Options that come a second time are not looked at.
  if (options && !pending.has(id)) {
    const stream = nameIn(options.getStreamIdentifier())
    if (!mayWrite(node, caller, stream)) return failed(request, stream, 7, 'AccessDenied', new shared.AccessDenied())
    const deadlineMs = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY
    if (deadlineMs <= Date.now()) return failed(request, stream, 4, 'Timeout', new shared.Timeout())
    pending.set(id, { stream, expected: expectedIn(options, options.getStreamPosition()), events: [], deadlineMs })
  }
  const append = pending.get(id)
  if (!append) return 'later'
  append.events.push(...request.getProposedMessagesList().map(proposedIn))
  if (append.events.reduce((sum, event) => sum + sizeOf(event), 0) > node.limits.appendBytes) {
    pending.delete(id)
    const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(node.limits.appendBytes)
    return failed(request, append.stream, 3, 'MaximumAppendSizeExceeded', details)
  }
  return request.getIsFinal() ? 'write' : 'later'
}

const mayWrite = (node: ServerNode, caller: Caller, stream: string): boolean => {
  try {
    node.access.check(caller, 'write', stream)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const writeOne = (node: ServerNode, pending: Map<string, Pending>, request: Request): Answer => {
  const id = idIn(request.getCorrelationId())
  const append = pending.get(id)
  if (!append) throw new Error(`Append ${id} was taken twice`)
  pending.delete(id)
  const { stream, expected, deadlineMs } = append
  if (deadlineMs <= Date.now()) return failed(request, stream, 4, 'Timeout', new shared.Timeout())
  const written = write(node.log, append)
  if (written.kind === 'written') return succeeded(request, stream, written)
  if (written.kind === 'conflict') {
    return failed(request, stream, 6, 'WrongExpectedVersion', conflictOf(expected, written.current))
  }
  const deleted = new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream))
  return failed(request, stream, 5, 'StreamDeleted', deleted)
}

const answerTo = (request: Request, stream: string): Answer =>
  new streams.BatchAppendResp().setCorrelationId(request.getCorrelationId()).setStreamIdentifier(identifierOf(stream))

const succeeded = (request: Request, stream: string, written: Written & { kind: 'written' }): Answer => {
  const success = new streams.BatchAppendResp.Success()
  const position = String(written.position)
  if (written.position === undefined) success.setNoPosition(new emptyMessage.Empty())
  else success.setPosition(new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position))
  if (written.revision < 0n) success.setNoStream(new emptyMessage.Empty())
  else success.setCurrentRevision(String(written.revision))
  return answerTo(request, stream).setSuccess(success)
}

type Details = { serializeBinary(): Uint8Array }

/** An error of one append: a code, its sentence, and details whose type the client looks for by name. */
const failed = (request: Request, stream: string, code: number, type: string, details: Details): Answer => {
  const packed = new anyMessage.Any()
  packed.pack(details.serializeBinary(), `event_store.client.${type}`)
  const error = new status.Status()
    .setCode(code)
    .setMessage(sentences[type] ?? type)
    .setDetails(packed)
  return answerTo(request, stream).setError(error)
}

const sentences: Record<string, string> = {
  AccessDenied: 'Access Denied',
  StreamDeleted: 'Stream Deleted',
  MaximumAppendSizeExceeded: 'Maximum Append Size Exceeded',
  WrongExpectedVersion: 'Wrong Expected Version',
}

const conflictOf = (expected: Write['expected'], current: bigint): shared.WrongExpectedVersion => {
  const conflict = new shared.WrongExpectedVersion()
  if (current < 0n) conflict.setCurrentNoStream(new emptyMessage.Empty())
  else conflict.setCurrentStreamRevision(String(current))
  if (expected === 'any') return conflict.setExpectedAny(new emptyMessage.Empty())
  if (expected === 'streamExists') return conflict.setExpectedStreamExists(new emptyMessage.Empty())
  if (expected === 'noStream') return conflict.setExpectedNoStream(new emptyMessage.Empty())
  return conflict.setExpectedStreamPosition(String(expected))
}
