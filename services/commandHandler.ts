/**
 * The one door for writes: parse, look whether the command was recorded before, read what it is judged by, ask policy who
 * may, ask the decider what happens, append. What it answers `recorded` is durable.
 */
import type { Recorder, StoredEvent } from '../schema/envelope.ts'
import { type EventStore, isEventStoreError } from '../schema/ports/eventStore.ts'
import type { Policy } from '../schema/ports/policy.ts'
import type { Clock, Salt } from '../schema/ports/system.ts'
import type { Refusal } from '../workflows/rules.ts'
import { type Built, buildUnit, type Judged } from './commands/build.ts'
import { keepOrder } from './commands/inOrder.ts'
import { type Judge, judge, openCommands } from './commands/judge.ts'
import type { CommandRequest, Outcome, Recorded } from './commands/outcome.ts'
import { invalidAt, refusedWith } from './commands/outcome.ts'
import { type Parsed, parseCommand } from './commands/parse.ts'
import { noteRefusal } from './commands/refusals.ts'
import { failureOf } from './commands/storeFailure.ts'
import { type Thing, thingOf } from './commands/things.ts'
import { numbering } from './numbering.ts'
import { shortHash, streams } from './streams.ts'

export type CommandHandler = {
  handle(request: CommandRequest, recorder: Recorder): Promise<Outcome>
  /** The revision a thing is at, for a command bound to what was read; -1 where it is not in the record. */
  revisionOf(thing: string): Promise<number>
  /** For every command of the thing's noun: open to the asker, or why it is shut. */
  openTo(thing: string, recorder: Recorder): Promise<{ command: string; open: boolean; refusal?: Refusal }[]>
}

export type CommandPorts = { store: EventStore; policy: Policy; clock: Clock; salt: Salt }

/** Times that a command is judged anew because somebody else wrote to the same stream. */
const attempts = 8

export const commandHandler = (ports: CommandPorts): CommandHandler => {
  const { store, clock, salt } = ports
  const folds = streams(store)
  const numbers = numbering(store)
  const inOrder = keepOrder()
  const judging: Judge = { folds, policy: ports.policy, store }

  const repeated = async (parsed: Parsed, stream: string, hashes: readonly number[]): Promise<Outcome | undefined> => {
    if (!hashes.includes(shortHash(parsed.frame.commandId))) return undefined
    const found = (await folds.events(stream)).filter(({ event }) => event.commandId === parsed.frame.commandId)
    return found.length === 0 ? undefined : answerAgain(parsed, found)
  }

  const append = async (judged: Judged, thing: Thing): Promise<Outcome | 'again'> => {
    const { parsed, at } = judged
    const numbered = thing.numbered
    const taken =
      numbered &&
      numbers.take(numbered.noun, numbered.year, {
        commandId: parsed.frame.commandId,
        recordedAt: at,
        reference: numbered.reference,
      })
    const stream = taken?.reference ?? judged.stream
    const built = buildUnit({ ...judged, stream }, salt, taken?.before)
    try {
      const appended = await store.append(built.unit)
      return answer(built, stream, appended.ordinal)
    } catch (error) {
      if (numbered) numbers.forget(numbered.noun, numbered.year)
      if (isEventStoreError(error, 'conflict')) return 'again'
      return failureOf(error, parsed.frame.commandId)
    }
  }

  const answer = (built: Built, stream: string, lastOrdinal: number): Recorded => {
    const first = lastOrdinal - built.stored.length + 1
    const stored: StoredEvent[] = built.stored.map((each, index) => ({ ...each, ordinal: first + index }))
    folds.advance(stream, stored)
    return recordedAs(stream, stored, false)
  }

  const attempt = async (parsed: Parsed): Promise<Outcome | 'again'> => {
    const at = clock.now()
    const thing = await thingOf(parsed, at, numbers)
    if ('failed' in thing) return thing.failed
    const fold = await folds.load(thing.stream)
    const again = await repeated(parsed, thing.stream, fold.commands)
    if (again) return again
    const stale = await conflict(parsed, thing.stream, fold.state.revision)
    if (stale) return stale
    const judged = await judge(judging, { parsed, state: fold.state, at })
    if ('failed' in judged) return judged.failed
    if (parsed.frame.dryRun) {
      const events = judged.events.map(({ type, to }) => ({ type, to }))
      return {
        outcome: 'wouldRecord',
        thing: thing.numbered && !thing.numbered.reference ? null : thing.stream,
        events,
      }
    }
    return append({ ...judged, parsed, stream: thing.stream, revision: fold.state.revision, at }, thing)
  }

  /** The sender read an earlier revision than the present one: what happened since is told, and nothing is recorded. */
  const conflict = async (parsed: Parsed, stream: string, revision: number): Promise<Outcome | undefined> => {
    const expected = parsed.frame.expectedRevision
    if (expected === undefined) {
      return parsed.definition.bound
        ? invalidAt('expectedRevision', `must be given: ${parsed.type} is bound to what was read`)
        : undefined
    }
    if (expected === revision) return undefined
    const since = (await folds.events(stream)).filter(({ event }) => event.revision > expected)
    return {
      outcome: 'conflict',
      thing: stream,
      expectedRevision: expected,
      actualRevision: revision,
      since: since.map(({ ordinal, event }) => ({ ordinal, type: event.type, recordedAt: event.recordedAt })),
    }
  }

  const attemptAll = async (parsed: Parsed): Promise<Outcome> => {
    for (let left = attempts; left > 0; left -= 1) {
      const outcome = await attempt(parsed)
      if (outcome !== 'again') return outcome
    }
    return {
      outcome: 'unavailable',
      code: 'busy',
      sentence: 'Others are writing to the same thing; send the same command again.',
    }
  }

  const handle = async (request: CommandRequest, recorder: Recorder): Promise<Outcome> => {
    const result = parseCommand(request, recorder)
    if ('failed' in result) return result.failed
    const { parsed } = result
    // One after another for the same thing, and for the same command sent twice at once.
    const key = parsed.frame.thing ?? parsed.frame.commandId
    try {
      const outcome = await inOrder(key, () => attemptAll(parsed))
      if (outcome.outcome === 'refused' && outcome.refusal.byPolicy)
        await noteRefusal(store, parsed, outcome.refusal, clock.now())
      return outcome
    } catch (error) {
      if (isEventStoreError(error)) return failureOf(error, parsed.frame.commandId)
      throw error
    }
  }

  return {
    handle,
    revisionOf: async thing => (await folds.load(thing)).state.revision,
    openTo: (thing, recorder) => openCommands(judging, thing, recorder, clock.now()),
  }
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
  const sealed = first?.disclosure?.commandSealedDigest
  const isSame =
    first?.event.commandDigest === parsed.digests.open &&
    (sealed === undefined || parsed.digests.sealed === undefined || sealed === parsed.digests.sealed)
  if (first && isSame) return recordedAs(first.event.stream, found, true)
  return refusedWith(
    'commandIdReused',
    'This command id was used before for another command.',
    'Send it under a new id.',
  )
}
