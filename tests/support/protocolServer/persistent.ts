/** Persistent subscriptions: groups are made and deleted by name, and read from with acknowledgements going back. */
import { randomUUID } from 'node:crypto'
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import type { handleBidiStreamingCall, Metadata } from '@grpc/grpc-js'
import { status } from '@grpc/grpc-js'
import { type Answers, answersOf, type Call, requestsOf } from './calls.ts'
import { targetOf } from './links.ts'
import { lastOf, requireLeader, type ServerNode } from './node.ts'
import { type Consumer, type Group, type GroupSettings, groupOn, type NackAction } from './persistentGroup.ts'
import { settingsIn } from './persistentSettings.ts'
import type { LogRecord } from './records.ts'
import { Refusal, refusalOf } from './refusals.ts'
import { empty, type IdForm, idIn, nameIn, recorded } from './wire.ts'
import { write } from './write.ts'

type Groups = Map<string, Group>
type Answer = persistent.ReadResp
type Request = persistent.ReadReq

const textOf = (stream: string | undefined): string => stream ?? '$all'
const keyOf = (stream: string | undefined, group: string): string => `${textOf(stream)}::${group}`

const refusal = (code: status, exception: string, sentence: string, { stream, group }: GroupName): Refusal =>
  new Refusal(code, `Subscription group ${group} on stream ${textOf(stream)} ${sentence}.`, {
    exception,
    'stream-name': textOf(stream),
    'group-name': group,
  })

type GroupName = Pick<GroupSettings, 'stream' | 'group'>

export const createGroup =
  (groups: Groups) =>
  (request: persistent.CreateReq, call: Call): persistent.CreateResp => {
    manage(call)
    const settings = settingsIn(request, call.node.log)
    const key = keyOf(settings.stream, settings.group)
    if (groups.has(key)) {
      throw refusal(status.ALREADY_EXISTS, 'persistent-subscription-exists', 'exists', settings)
    }
    if (!settings.stream && settings.from > lastOf(call.node.log).commit && !isAtEnd(request)) throw tooFar(settings)
    const parked = (record: LogRecord, reason: string): void => park(call.node, { settings, key, record, reason })
    groups.set(key, groupOn(call.node.log, settings, parked))
    return new persistent.CreateResp()
  }

const requireThisToLead = (node: ServerNode, metadata: Metadata): void => {
  metadata.set('requires-leader', 'true')
  requireLeader(node, metadata)
}

const isAtEnd = (request: persistent.CreateReq): boolean => request.getOptions()?.getAll()?.hasEnd() ?? false

const tooFar = ({ stream, group }: GroupName): Refusal => {
  const reason =
    'Invalid Start From position: commit position must be less than or equal to the last commit position ' +
    'in the transaction file.'
  return new Refusal(status.INTERNAL, `Subscription group ${group} on stream ${textOf(stream)} failed: '${reason}'`, {
    exception: 'persistent-subscription-failed',
    'stream-name': textOf(stream),
    'group-name': group,
    reason,
  })
}

/** Who may not manage the whole server manages no groups; only the leader has them. */
const manage = ({ node, caller, metadata }: Call): void => {
  node.access.check(caller, 'manageGroups', '$all')
  requireThisToLead(node, metadata)
}

type Parking = { settings: GroupSettings; key: string; record: LogRecord; reason: string }

/** What nobody could work on is kept aside, as links in a stream of the group's own. */
const park = (node: ServerNode, { settings, key, record, reason }: Parking): void => {
  const isLink = settings.followsLinks && record.type === '$>'
  const target = isLink ? targetOf({ node }, record) : record
  const data = target ? Buffer.from(`${target.revision}@${target.stream}`) : record.data
  const metadata = Buffer.from(JSON.stringify({ added: new Date().toISOString(), reason }))
  const event = { id: randomUUID(), type: '$>', isJson: false, data, metadata }
  write(node.log, { stream: `$persistentsubscription-${key}-parked`, expected: 'any', events: [event] })
}

export const deleteGroup =
  (groups: Groups) =>
  (request: persistent.DeleteReq, call: Call): persistent.DeleteResp => {
    const options = request.getOptions()
    const identifier = options?.getStreamIdentifier()
    const name = { stream: identifier && nameIn(identifier), group: options?.getGroupName() ?? '' }
    manage(call)
    const key = keyOf(name.stream, name.group)
    const group = existing(groups, name)
    groups.delete(key)
    group.close()
    return new persistent.DeleteResp()
  }

const existing = (groups: Groups, name: GroupName): Group => {
  const group = groups.get(keyOf(name.stream, name.group))
  if (group) return group
  throw refusal(status.NOT_FOUND, 'persistent-subscription-does-not-exist', 'does not exist', name)
}

export const readGroup =
  (groups: Groups, node: ServerNode): handleBidiStreamingCall<Request, Answer> =>
  call => {
    const answers = answersOf(node, call, true)
    const attempt = async (): Promise<void> => {
      const caller = node.access.caller(call.metadata)
      let joined: Group | undefined
      for await (const request of requestsOf<Request>(call, answers)) {
        const options = request.getOptions()
        if (options) joined = await join(groups, { node, caller, metadata: call.metadata }, options, answers)
        else if (joined) settle(joined, request)
      }
      if (!answers.isOver()) call.end()
    }
    attempt().catch(error => answers.cut(refusalOf(error)))
  }

const join = async (
  groups: Groups,
  call: Call,
  options: persistent.ReadReq.Options,
  answers: Answers<Answer>,
): Promise<Group> => {
  const { node, caller, metadata } = call
  const identifier = options.getStreamIdentifier()
  const name = { stream: identifier && nameIn(identifier), group: options.getGroupName() }
  node.access.check(caller, 'read', textOf(name.stream))
  requireThisToLead(node, metadata)
  const group = existing(groups, name)
  if (group.isFull()) throw full(name)
  const id = keyOf(name.stream, name.group)
  const confirmation = new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(id)
  await answers.send(new persistent.ReadResp().setSubscriptionConfirmation(confirmation))
  const consumer: Consumer = {
    bufferSize: options.getBufferSize(),
    deliver: deliveriesTo({
      call,
      group,
      answers,
      form: options.getUuidOption()?.hasStructured() ? 'numbers' : 'text',
    }),
    drop: () => answers.cut(refusal(status.CANCELLED, 'persistent-subscription-dropped', 'was dropped', name)),
  }
  group.join(consumer)
  answers.onOver(() => group.leave(consumer))
  return group
}

const full = ({ stream, group }: GroupName): Refusal =>
  new Refusal(
    status.FAILED_PRECONDITION,
    `Maximum subscriptions reached for subscription group ${group} on stream ${textOf(stream)}.`,
    { exception: 'maximum-subscribers-reached', 'stream-name': textOf(stream), 'group-name': group },
  )

type Delivering = { call: Call; group: Group; answers: Answers<Answer>; form: IdForm }

/** One after the other, slowly where the server is told to; no more are under way than the consumer has room for. */
const deliveriesTo = ({ call, group, answers, form }: Delivering): Consumer['deliver'] => {
  let before = Promise.resolve()
  return (record, retries) => {
    before = before
      .then(() => call.node.mischief.beSlow())
      .then(() => answers.send(eventOf(call, group.settings, { record, retries, form })))
    before.catch(error => answers.cut(refusalOf(error)))
  }
}

// A real server does nothing more for a consumer that says stop: the event is done with, and the consumer stays.
const actions: readonly NackAction[] = ['retry', 'park', 'retry', 'skip', 'skip']

const settle = (group: Group, request: Request): void => {
  for (const id of request.getAck()?.getIdsList() ?? []) group.ack(idIn(id))
  const nack = request.getNack()
  const action = actions[nack?.getAction() ?? 0] ?? 'skip'
  for (const id of nack?.getIdsList() ?? []) group.nack(idIn(id), action, nack?.getReason() ?? '')
}

/** The events of both services are the same on the wire, in classes of their own. */
const ofGroup = (record: LogRecord, form: IdForm): persistent.ReadResp.ReadEvent.RecordedEvent =>
  persistent.ReadResp.ReadEvent.RecordedEvent.deserializeBinary(recorded(record, form).serializeBinary())

type Delivered = { record: LogRecord; retries: number; form: IdForm }

const eventOf = (call: Call, { followsLinks }: GroupSettings, { record, retries, form }: Delivered): Answer => {
  const isLink = followsLinks && record.type === '$>'
  const target = isLink ? targetOf(call, record) : record
  const message = new persistent.ReadResp.ReadEvent().setCommitPosition(String(record.position))
  if (target) message.setEvent(ofGroup(target, form))
  if (isLink) message.setLink(ofGroup(record, form))
  if (retries > 0) message.setRetryCount(retries)
  else message.setNoRetryCount(empty())
  return new persistent.ReadResp().setEvent(message)
}
