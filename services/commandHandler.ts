/**
 * The one door for writes: parse, look whether the command was recorded before, read what it is judged by, ask policy
 * who may, ask the decider what happens, append. What it answers `recorded` is durable.
 */
import { futureFault, londonDay } from '../schema/edtf.ts'
import type { Recorder, StoredEvent } from '../schema/envelope.ts'
import { references } from '../schema/fields.ts'
import { type EventStore, isEventStoreError } from '../schema/ports/eventStore.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import type { Policy } from '../schema/ports/policy.ts'
import type { Clock, Salt } from '../schema/ports/system.ts'
import { unseal } from '../schema/sealing.ts'
import type { Refusal, State } from '../workflows/rules.ts'
import { type ApprovalStanding, approvalStandings } from './approvalStandings.ts'
import { buildUnit, type Judged } from './commands/build.ts'
import { keepOrder } from './commands/inOrder.ts'
import { type Judge, judge } from './commands/judge.ts'
import { type Opening, openCommands } from './commands/openings.ts'
import type { CommandRequest, Outcome, Recorded } from './commands/outcome.ts'
import { invalidAt, refusedWith } from './commands/outcome.ts'
import { type Parsed, parseCommand } from './commands/parse.ts'
import { type RefusalNotes, refusalNotes } from './commands/refusals.ts'
import { failureOf } from './commands/storeFailure.ts'
import { type Numbered, type Thing, thingOf } from './commands/things.ts'
import { type Numbering, numbering } from './numbering.ts'
import { type Fold, type Streams, shortHash, streams } from './streams.ts'

export type CommandHandler = {
  handle(request: CommandRequest, recorder: Recorder): Promise<Outcome>
  /** The revision a thing is at, for a command bound to what was read; -1 where it is not in the record. */
  revisionOf(thing: string): Promise<number>
  /** For every command of the thing's noun: open to the asker, or why it is shut. */
  openTo(thing: string, recorder: Recorder): Promise<Opening[]>
  /** Whether approvals still hold for what was put, in the order asked. */
  standings(approvals: readonly string[]): Promise<ApprovalStanding[]>
}

export type CommandPorts = {
  store: EventStore
  policy: Policy
  clock: Clock
  salt: Salt
  files: Pick<FileStore, 'stat'>
}

/** Times that a command is judged anew because somebody else wrote to the same stream. */
const attempts = 8

/** What every command is handled with. */
type Desk = {
  store: EventStore
  clock: Clock
  salt: Salt
  folds: Streams
  numbers: Numbering
  judging: Judge
  refusals: RefusalNotes
}

export const commandHandler = (ports: CommandPorts): CommandHandler => {
  const { store, clock, salt, policy, files } = ports
  const folds = streams(store)
  const desk: Desk = {
    store,
    clock,
    salt,
    folds,
    numbers: numbering(store),
    judging: { folds, policy, store, files },
    refusals: refusalNotes(store),
  }
  const inOrder = keepOrder()

  const handle = async (request: CommandRequest, recorder: Recorder): Promise<Outcome> => {
    const result = parseCommand(request, recorder)
    if ('failed' in result) return result.failed
    const { parsed } = result
    // One after another for the same thing, and for the same command sent twice at once.
    const key = parsed.frame.thing ?? parsed.frame.commandId
    try {
      const outcome = await inOrder(key, () => attemptAll(desk, parsed))
      if (outcome.outcome === 'refused') await noteIfOfNote(desk, parsed, outcome.refusal)
      return outcome
    } catch (error) {
      return failureOf(error, parsed.frame.commandId)
    }
  }

  return {
    handle,
    revisionOf: async thing => (await folds.load(thing)).state.revision,
    standings: approvals => approvalStandings(folds, approvals),
    openTo: (thing, recorder) => openCommands(desk.judging, thing, recorder, clock.now()),
  }
}

/** What policy refused to a person of the record, and was not only tried. */
const noteIfOfNote = async (desk: Desk, parsed: Parsed, refusal: Refusal): Promise<void> => {
  const { person } = parsed.recorder
  if (!refusal.byPolicy || parsed.frame.dryRun || !references.person.test(person)) return
  try {
    const { state } = await desk.folds.load(person)
    if (state.revision >= 0) await desk.refusals.note(parsed, refusal, desk.clock.now())
  } catch (error) {
    // It was refused, whether that could be noted or not: a note that fails is no outcome of the command.
    if (!isEventStoreError(error)) throw error
  }
}

const attemptAll = async (desk: Desk, parsed: Parsed): Promise<Outcome> => {
  for (let left = attempts; left > 0; left -= 1) {
    const outcome = await attempt(desk, parsed)
    if (outcome !== 'again') return outcome
  }
  const sentence = 'Others are writing to the same thing; send the same command again.'
  return { outcome: 'unavailable', code: 'busy', sentence }
}

const attempt = async (desk: Desk, parsed: Parsed): Promise<Outcome | 'again'> => {
  const at = desk.clock.now()
  const early = futureFault(parsed.frame.happened, londonDay(at))
  if (early) return invalidAt('happened', early)
  const thing = await thingOf(parsed, at, desk.numbers)
  if ('failed' in thing) return thing.failed
  const fold = await desk.folds.load(thing.stream)
  const known = (await repeated(desk, parsed, fold)) ?? (await conflict(desk, parsed, fold.state))
  if (known) return known
  const judged = await judge(desk.judging, { parsed, state: fold.state, at })
  if ('failed' in judged) return judged.failed
  if (parsed.frame.dryRun) {
    const events = judged.events.map(({ type, to }) => ({ type, to }))
    return {
      outcome: 'wouldRecord',
      thing: thing.numbered && !thing.numbered.reference ? null : thing.stream,
      events,
    }
  }
  return append(desk, { ...judged, parsed, stream: thing.stream, revision: fold.state.revision, at }, thing)
}

const repeated = async (desk: Desk, parsed: Parsed, { state, commands }: Fold): Promise<Outcome | undefined> => {
  if (!commands.includes(shortHash(parsed.frame.commandId))) return undefined
  const all = await desk.folds.events(state.stream)
  const found = all.filter(({ event }) => event.commandId === parsed.frame.commandId)
  return found.length === 0 ? undefined : answerAgain(parsed, found)
}

/** The sender read an earlier revision than the present one: what happened since is told, and nothing is recorded. */
const conflict = async (desk: Desk, parsed: Parsed, { stream, revision }: State): Promise<Outcome | undefined> => {
  const expected = parsed.frame.expectedRevision
  if (expected === undefined) {
    const needed = `must be given: ${parsed.type} is bound to what was read`
    return parsed.definition.bound ? invalidAt('expectedRevision', needed) : undefined
  }
  if (expected === revision) return undefined
  const since = (await desk.folds.events(stream)).filter(({ event }) => event.revision > expected)
  return {
    outcome: 'conflict',
    thing: stream,
    expectedRevision: expected,
    actualRevision: revision,
    since: since.map(({ ordinal, event }) => ({ ordinal, type: event.type, recordedAt: event.recordedAt })),
  }
}

const append = async (desk: Desk, judged: Judged, { numbered }: Thing): Promise<Outcome | 'again'> => {
  const { parsed, at } = judged
  const { commandId } = parsed.frame
  const taking = { commandId, recordedAt: at, reference: numbered?.reference }
  // Nothing is awaited between taking the number and appending: units reach the store in the order of their numbers.
  const taken = numbered && desk.numbers.take(numbered.noun, numbered.year, taking)
  const stream = taken?.reference ?? judged.stream
  const built = buildUnit({ ...judged, stream }, desk.salt, taken?.before)
  try {
    const { ordinal } = await desk.store.append(built.unit)
    const first = ordinal - built.stored.length + 1
    const stored: StoredEvent[] = built.stored.map((each, index) => ({ ...each, ordinal: first + index }))
    desk.folds.advance(stream, stored)
    return recordedAs(stream, stored, false)
  } catch (error) {
    if (numbered) desk.numbers.forget(numbered.noun, numbered.year)
    if (!isEventStoreError(error, 'conflict')) return failureOf(error, commandId)
    const isThere = numbered && numbered.reference === undefined && error.detail.stream === stream
    return isThere ? nextFree(desk.numbers, numbered) : 'again'
  }
}

/** There is a thing under the number that was next: the numbers of the record are not whole. */
const nextFree = async (numbers: Numbering, { noun, year }: Numbered): Promise<Outcome | 'again'> => {
  if (await numbers.passOver(noun, year)) return 'again'
  const sentence = `Numbers that ${noun}s of ${year} took are missing from the record, too many to pass over at once.`
  const instead = 'Send the same command again to go on, or restore a backup.'
  return { outcome: 'unavailable', code: 'numbersMissing', sentence: `${sentence} ${instead}` }
}

const recordedAs = (thing: string, stored: readonly StoredEvent[], isRepeated: boolean): Recorded => {
  const last = stored.at(-1)
  if (!last) throw new Error(`Nothing was recorded in ${thing}`)
  const events = stored.map(({ event, ordinal }) => ({ id: event.id, type: event.type, ordinal }))
  return {
    outcome: 'recorded',
    thing,
    revision: last.event.revision,
    ordinal: last.ordinal,
    events,
    repeated: isRepeated,
  }
}

/** The same command again gets the first answer; another command under the same id is told so. */
const answerAgain = (parsed: Parsed, found: readonly StoredEvent[]): Outcome => {
  const [first] = found
  const isSame = first?.event.commandDigest === parsed.digests.open && isSealedAlike(parsed, found)
  if (first && isSame) return recordedAs(first.event.stream, found, true)
  return refusedWith(
    'commandIdReused',
    'This command id was used before for another command.',
    'Send it under a new id.',
  )
}

// Where the digest was erased with its disclosure, the commitments still show whether anything was sealed at all.
const isSealedAlike = ({ digests }: Parsed, found: readonly StoredEvent[]): boolean => {
  const kept = found.map(({ disclosure }) => disclosure?.commandSealedDigest).find(digest => digest !== undefined)
  if (kept !== undefined) return kept === digests.sealed
  const hadSealed = found.some(({ event }) => unseal(event.data).withheld > 0)
  return hadSealed === (digests.sealed !== undefined)
}
