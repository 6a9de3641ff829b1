/** Between the messages of the protocol and our own words. Names of streams are bytes, 64-bit numbers are texts. */
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Position } from './positions.ts'
import type { LogRecord } from './records.ts'
import { metadataMissing, stumbled } from './refusals.ts'
import type { Expected, Proposed } from './write.ts'

export const empty = (): shared.Empty => new shared.Empty()

export const nameIn = (identifier: shared.StreamIdentifier | undefined): string => {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8')
  if (name === '') throw stumbled()
  return name
}

export const identifierOf = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8'))

/** Ids are texts or pairs of signed numbers, as the client asked for them. */
export type IdForm = 'text' | 'numbers'

export const uuidOf = (id: string, form: IdForm = 'text'): shared.UUID => {
  if (form === 'text') return new shared.UUID().setString(id)
  const hex = id.replaceAll('-', '')
  const half = (digits: string): string => String(BigInt.asIntN(64, BigInt(`0x${digits}`)))
  const numbers = new shared.UUID.Structured()
  numbers.setMostSignificantBits(half(hex.slice(0, 16))).setLeastSignificantBits(half(hex.slice(16)))
  return new shared.UUID().setStructured(numbers)
}

export const idIn = (uuid: shared.UUID | undefined): string => {
  const structured = uuid?.getStructured()
  if (!structured) return (uuid?.getString() ?? '').toLowerCase()
  const halves = [structured.getMostSignificantBits(), structured.getLeastSignificantBits()]
  const hex = halves.map(half => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const largest = 2n ** 63n - 1n

/** A position or revision, of which clients send unsigned ones: what is beyond the log's own numbers is the largest. */
export const numberIn = (text: string): bigint => (BigInt(text) > largest ? largest : BigInt(text))

/** A record begins before it ends: a prepare position after its commit is none. */
export const positionIn = (position: streams.ReadReq.Options.Position): Position => {
  const [commit, prepare] = [numberIn(position.getCommitPosition()), numberIn(position.getPreparePosition())]
  if (prepare > commit) throw stumbled()
  return { commit, prepare }
}

type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage

export const proposedIn = (message: ProposedMessage): Proposed => {
  const metadata = message.getMetadataMap()
  const property = (name: string): string => {
    const value = metadata.get(name)
    if (value === undefined) throw metadataMissing(name)
    return value
  }
  const id = idIn(message.getId())
  const type = property('type')
  if (type === '' || !isUuid.test(id)) throw stumbled()
  return {
    id,
    type,
    isJson: property('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  }
}

const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** What an event counts for in the size of an append. */
export const sizeOf = ({ type, data, metadata }: Proposed): number => data.length + metadata.length + type.length * 2

type ExpectedOptions = {
  hasNoStream(): boolean
  hasAny(): boolean
  hasStreamExists(): boolean
}

export const expectedIn = (options: ExpectedOptions, revision: string): Expected => {
  if (options.hasNoStream()) return 'noStream'
  if (options.hasAny()) return 'any'
  return options.hasStreamExists() ? 'streamExists' : BigInt(revision)
}

/** An event as it is read; `link` is the event that pointed at it, where links were followed. */
export const eventMessage = (event: LogRecord | undefined, link: LogRecord | undefined, form: IdForm) => {
  const commit = (link ?? event)?.position
  const message = new streams.ReadResp.ReadEvent()
  if (event) message.setEvent(recorded(event, form))
  if (link) message.setLink(recorded(link, form))
  if (commit === undefined) message.setNoPosition(empty())
  else message.setCommitPosition(String(commit))
  return new streams.ReadResp().setEvent(message)
}

export const recorded = (record: LogRecord, form: IdForm): streams.ReadResp.ReadEvent.RecordedEvent => {
  const message = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuidOf(record.id, form))
    .setStreamIdentifier(identifierOf(record.stream))
    .setStreamRevision(String(record.revision))
    .setPreparePosition(String(record.position))
    .setCommitPosition(String(record.position))
    .setCustomMetadata(record.metadata)
    .setData(record.data)
  message
    .getMetadataMap()
    .set('type', record.type)
    .set('created', String(record.created))
    .set('content-type', record.isJson ? 'application/json' : 'application/octet-stream')
  return message
}

export const checkpointMessage = ({ commit, prepare }: Position): streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  )
