/** Persistent subscriptions: groups are made and deleted by name, and read from with acknowledgements going back. */
import { randomUUID } from 'node:crypto'
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import type { handleBidiStreamingCall } from '@grpc/grpc-js'
import { status } from '@grpc/grpc-js'
import { type Answers, answersOf, type Call } from './calls.ts'
import { filterOf } from './filters.ts'
import { targetOf } from './links.ts'
import { requireLeader, type ServerNode } from './node.ts'
import { type Consumer, type Group, type GroupSettings, groupOn, type NackAction } from './persistentGroup.ts'
import { beforeAll } from './positions.ts'
import type { LogRecord } from './records.ts'
import { invalidArgument, Refusal, refusalOf } from './refusals.ts'
import { empty, idIn, nameIn, numberIn, recorded } from './wire.ts'
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
    const settings = settingsIn(request)
    const key = keyOf(settings.stream, settings.group)
    manage(call)
    if (groups.has(key)) {
      throw refusal(status.ALREADY_EXISTS, 'persistent-subscription-exists', 'exists', settings)
    }
    const parked = (record: LogRecord): void => void park(call.node, key, record)
    groups.set(key, groupOn(call.node.log, settings, parked))
    return new persistent.CreateResp()
  }

/** Who may not manage the whole server manages no groups; only the leader has them. */
const manage = ({ node, caller, metadata }: Call): void => {
  node.access.check(caller, 'read', '$all')
  if (node.leader() !== node) metadata.set('requires-leader', 'true')
  requireLeader(node, metadata, true)
}

const settingsIn = (request: persistent.CreateReq): GroupSettings => {
  const options = request.getOptions()
  const settings = options?.getSettings()
  if (!options || !settings) throw invalidArgument('The options are missing.')
  const all = options.getAll()
  const position = all?.getPosition()
  const after = position && {
    commit: numberIn(position.getCommitPosition()),
    prepare: numberIn(position.getPreparePosition()),
  }
  return {
    stream: all ? undefined : nameIn(options.getStreamIdentifier() ?? options.getStream()?.getStreamIdentifier()),
    group: options.getGroupName(),
    from: all ? (after ?? beforeAll) : numberIn(settings.getRevision()),
    allows: all ? filterOf(all.getFilter()).allows : () => true,
    followsLinks: settings.getResolveLinks(),
    maxRetries: settings.getMaxRetryCount(),
    maxConsumers: settings.getMaxSubscriberCount(),
    timeoutMs: settings.getMessageTimeoutMs(),
  }
}

/** What nobody could work on is kept aside, as links in a stream of the group's own. */
const park = ({ log }: ServerNode, key: string, { revision, stream }: LogRecord): void => {
  const data = Buffer.from(`${revision}@${stream}`)
  const event = { id: randomUUID(), type: '$>', isJson: false, data, metadata: new Uint8Array() }
  write(log, { stream: `$persistentsubscription-${key}-parked`, expected: 'any', events: [event] })
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
      let joined: { group: Group; consumer: Consumer } | undefined
      for await (const request of call.iterator({ destroyOnReturn: false })) {
        const options = request.getOptions()
        if (options)
          joined = join(groups, { node, caller, metadata: call.metadata }, options, answers, () => call.end())
        else if (joined) settle(joined, request)
      }
      call.end()
    }
    attempt().catch(error => answers.cut(refusalOf(error)))
  }

const join = (
  groups: Groups,
  call: Call,
  options: persistent.ReadReq.Options,
  answers: Answers<Answer>,
  end: () => void,
): { group: Group; consumer: Consumer } => {
  const { node, caller, metadata } = call
  const identifier = options.getStreamIdentifier()
  const name = { stream: identifier && nameIn(identifier), group: options.getGroupName() }
  node.access.check(caller, 'read', textOf(name.stream))
  if (node.leader() !== node) metadata.set('requires-leader', 'true')
  requireLeader(node, metadata, true)
  const group = existing(groups, name)
  const dropped = refusal(status.CANCELLED, 'persistent-subscription-dropped', 'was dropped', name)
  const consumer: Consumer = {
    end,
    bufferSize: options.getBufferSize(),
    deliver: (record, retries) => void answers.send(eventOf(call, group, record, retries)),
    drop: () => answers.cut(dropped),
  }
  const id = keyOf(name.stream, name.group)
  const confirmation = new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(id)
  if (!group.join(consumer)) {
    throw refusal(status.FAILED_PRECONDITION, 'maximum-subscribers-reached', 'has all its subscribers', name)
  }
  answers.send(new persistent.ReadResp().setSubscriptionConfirmation(confirmation))
  answers.onOver(() => group.leave(consumer))
  return { group, consumer }
}

const actions: readonly NackAction[] = ['retry', 'park', 'retry', 'skip', 'stop']

const settle = ({ group, consumer }: { group: Group; consumer: Consumer }, request: Request): void => {
  for (const id of request.getAck()?.getIdsList() ?? []) group.ack(idIn(id))
  const nack = request.getNack()
  for (const id of nack?.getIdsList() ?? []) group.nack(consumer, idIn(id), actions[nack?.getAction() ?? 0] ?? 'retry')
}

/** The events of both services are the same on the wire, in classes of their own. */
const ofGroup = (record: LogRecord): persistent.ReadResp.ReadEvent.RecordedEvent =>
  persistent.ReadResp.ReadEvent.RecordedEvent.deserializeBinary(recorded(record).serializeBinary())

const eventOf = (call: Call, { settings }: Group, record: LogRecord, retries: number): Answer => {
  const isLink = settings.followsLinks && record.type === '$>'
  const target = isLink ? targetOf(call, record) : record
  const message = new persistent.ReadResp.ReadEvent().setCommitPosition(String(record.position))
  if (target) message.setEvent(ofGroup(target))
  if (isLink) message.setLink(ofGroup(record))
  if (retries > 0) message.setRetryCount(retries)
  else message.setNoRetryCount(empty())
  return new persistent.ReadResp().setEvent(message)
}
