/** From what was decided to what is appended: sealed, stamped, numbered. */
import { digestOf, type JsonObject } from '../../schema/canonicalJson.ts'
import { disclosureStream, type EventEnvelope, type StoredEvent } from '../../schema/envelope.ts'
import { eventId } from '../../schema/ids.ts'
import type { AppendUnit, OperationalAppend } from '../../schema/ports/eventStore.ts'
import type { Salt } from '../../schema/ports/system.ts'
import { seal } from '../../schema/sealing.ts'
import { lifecycle } from '../../workflows/lifecycle.ts'
import { allRules } from '../../workflows/nouns.ts'
import type { NewEvent, NounRules } from '../../workflows/rules.ts'
import { type Parsed, planFor, withoutUndefined } from './parse.ts'

export type Judged = {
  parsed: Parsed
  events: NewEvent[]
  stream: string
  /** Revision of the thing's last event; -1 where it has none. */
  revision: number
  at: string
  /** Digest of the policies that were asked. */
  policies: string
  judgedAt: Record<string, number>
}

export type Built = { unit: AppendUnit; stored: Omit<StoredEvent, 'ordinal'>[] }

/** The unit of writing for what was decided. `number` is the numbering that must stand before it. */
export const buildUnit = (judged: Judged, salt: Salt, number: OperationalAppend | undefined): Built => {
  const built = judged.events.map((event, index) => buildEvent(judged, event, index, salt))
  const before = built.flatMap(each => (each.before ? [each.before] : []))
  const unit: AppendUnit = {
    stream: judged.stream,
    expectedRevision: judged.revision < 0 ? 'noStream' : BigInt(judged.revision),
    events: built.map(each => each.event),
    before: number ? [number, ...before] : before,
  }
  return { unit, stored: built.map(({ event, disclosure }) => ({ event, ...(disclosure ? { disclosure } : {}) })) }
}

const buildEvent = (judged: Judged, decided: NewEvent, index: number, salt: Salt) => {
  const { parsed, stream } = judged
  const { frame, rules } = parsed
  const definition = rules.definition.events[decided.type]
  if (!definition) throw new Error(`${decided.type} is no event of ${rules.definition.noun}`)
  // Decided by schema.
  const { data, disclosures } = seal(withoutUndefined(decided.data) as JsonObject, planFor(definition.data), salt)
  const id = eventId(stream, frame.commandId, index)
  const event = {
    ...framed(judged),
    id,
    type: decided.type,
    schema: definition.schema,
    revision: judged.revision + 1 + index,
    data,
    to: decided.to,
  }
  const sealedDigest =
    index === 0 && parsed.digests.sealed !== undefined ? { commandSealedDigest: parsed.digests.sealed } : {}
  if (disclosures.length === 0) return { event }
  const disclosure = { disclosures, ...sealedDigest }
  return { event, disclosure, before: disclosureAppend(event, disclosure) }
}

const disclosureAppend = (event: EventEnvelope, disclosure: JsonObject): OperationalAppend => {
  const stream = disclosureStream(event.id)
  const id = eventId(stream, event.commandId, 0)
  return {
    stream,
    expectedRevision: 'noStream',
    events: [{ id, type: 'Disclosed', data: disclosure, recordedAt: event.recordedAt }],
  }
}

/** What every event of a command says alike. */
const framed = ({ parsed, stream, at, policies, judgedAt }: Judged) => {
  const { frame, recorder, rules, type, digests } = parsed
  const { basis, marking, about } = frame
  const optional = withoutUndefined({ basis, marking, about, entered: type === 'EnterFromSource' ? true : undefined })
  return {
    stream,
    recordedAt: at,
    recordedBy: recorder,
    actor: withoutUndefined(frame.actor) as EventEnvelope['actor'], // parsed by its schema
    happened: frame.happened,
    ...(optional as Pick<EventEnvelope, 'basis' | 'marking' | 'about' | 'entered'>), // likewise
    commandId: frame.commandId,
    commandType: type,
    commandDigest: digests.open,
    correlationId: frame.correlationId ?? frame.commandId,
    causationId: frame.causationId ?? frame.commandId,
    edition: { machine: machineDigest(rules), policies },
    judgedAt,
  }
}

const digests = new Map<NounRules, string>()

/** The digest of a noun's machines: every arrow with its gates. */
export const machineDigest = (rules: NounRules): string => {
  const known = digests.get(rules)
  if (known !== undefined) return known
  const edges = Object.entries(rules.machines).map(([name, machine]) => ({
    name,
    edges: lifecycle(name, machine).edges,
  }))
  const digest = digestOf(edges)
  digests.set(rules, digest)
  return digest
}

/** The digests of all machines, for whoever wants to know the present edition. */
export const machineEditions = (): Record<string, string> =>
  Object.fromEntries(allRules.map(rules => [rules.definition.noun, machineDigest(rules)]))
