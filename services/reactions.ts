/**
 * Runs the reactions: follows the record from a durable checkpoint and gives the commands that events ask for. A
 * command's id follows from its cause, so that a crash between the appends, or a second node, records nothing twice.
 */
import type { StoredEvent } from '../schema/envelope.ts'
import { reactionCommandId } from '../schema/ids.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import type { Clock } from '../schema/ports/system.ts'
import { type Facts, factsOf } from '../workflows/facts.ts'
import type { Cause, Reaction, ReactionCommand } from '../workflows/reaction.ts'
import { reactions } from '../workflows/reactions.ts'
import { nounOf, type State } from '../workflows/rules.ts'
import type { CommandHandler } from './commandHandler.ts'
import type { Outcome, Recorded } from './commands/outcome.ts'
import { outcomeSentence } from './outcomeSentence.ts'
import { placeOf } from './place.ts'
import { checkpoints, type ReactionTask, reactionTasks } from './reactionLog.ts'
import { disclosed } from './recordedEvents.ts'
import { type Streams, streams } from './streams.ts'

/** Approvals that rest on a document: asked of the read model once it has caught up with the event. */
export type ApprovalsResting = (document: string, ordinal: number, signal: AbortSignal) => Promise<string[]>

export type ReactionPorts = {
  store: EventStore
  handler: CommandHandler
  clock: Clock
  approvalsResting?: ApprovalsResting
  log?: (sentence: string, error?: unknown) => void
}

export type Reactions = {
  /** Resolves once everything recorded up to an ordinal has been reacted to. */
  reached(ordinal: number): Promise<void>
  /** Ends after the event in hand. */
  close(): Promise<void>
}

export const system = { person: 'system:reactions', known: 'system' } as const
/** Milliseconds before a command is sent again that could not be recorded for want of the store. */
const retryMs = 500
const rounds = 4
/** Events between two checkpoints, and milliseconds after which one is kept as well. */
const checkpointEvery = 1_000
const checkpointMs = 1_000
/** Milliseconds after which an event counts as old: another node may have reacted to it long ago. */
const oldMs = 5_000

/** What an event is reacted to with. */
type Reacting = {
  ports: ReactionPorts
  folds: Streams
  tasks: ReturnType<typeof reactionTasks>
  stopping: AbortController
}

/** What the reactions work with, and how far they have come. */
type Running = Reacting & {
  checkpoint: ReturnType<typeof checkpoints>
  waiting: Map<() => void, number>
  /** The last ordinal that was reacted to, its event where it was met since the start, and the last ordinal kept. */
  done: number
  last: StoredEvent | undefined
  kept: number
  /** Keeps the checkpoint after a while. */
  keeping: NodeJS.Timeout | undefined
  /** How far any node has come, and when that was asked (milliseconds). */
  others: { ordinal: number; askedMs: number }
}

export const startReactions = (ports: ReactionPorts): Reactions => {
  const { store, clock } = ports
  const running: Running = {
    ...{ ...reactingWith(ports), waiting: new Map(), done: 0, last: undefined, kept: 0, keeping: undefined },
    others: { ordinal: 0, askedMs: Number.NEGATIVE_INFINITY },
    checkpoint: checkpoints(store, clock),
  }
  const ended = followUntilStopped(running)
  return {
    reached: ordinal =>
      running.done >= ordinal
        ? Promise.resolve()
        : new Promise(resolve => {
            running.waiting.set(resolve, ordinal)
          }),
    close: async () => {
      running.stopping.abort()
      await ended
      clearTimeout(running.keeping)
      await keepIfCan(running)
    },
  }
}

const reactingWith = (ports: ReactionPorts): Reacting => ({
  ...{ ports, folds: streams(ports.store), stopping: new AbortController() },
  tasks: reactionTasks(ports.store, ports.clock),
})

const asking = new Set(reactions.flatMap(({ on }) => on))
/** Whether an event may ask for something; what was entered from a source never does. */
export const mayAskForMore = ({ event }: StoredEvent): boolean => !event.entered && asking.has(event.type)

/**
 * Reacts to events one by one, for whoever records in bulk and follows on at once. Answers what was recorded for it.
 */
export const reactor = (ports: ReactionPorts): ((stored: StoredEvent) => Promise<Recorded[]>) => {
  const reacting = reactingWith(ports)
  return async stored => (mayAskForMore(stored) ? reactTo(reacting, disclosed(stored)) : [])
}

const followUntilStopped = async (running: Running): Promise<void> => {
  const { signal } = running.stopping
  while (!signal.aborted) {
    try {
      await follow(running)
    } catch (error) {
      if (signal.aborted) return
      running.ports.log?.('Reactions stopped and start again from their checkpoint', error)
      await new Promise(resolve => setTimeout(resolve, retryMs))
    }
  }
}

const follow = async (running: Running): Promise<void> => {
  const { ports, stopping } = running
  const { ordinal } = await running.checkpoint.read()
  running.done = ordinal
  running.kept = ordinal
  running.last = undefined
  tellWhoWaits(running)
  for await (const delivery of ports.store.subscribe(ordinal, { signal: stopping.signal })) {
    if (delivery.kind === 'caughtUp') continue
    for (const stored of delivery.events) {
      if (stopping.signal.aborted) return
      if (mayAskForMore(stored) && !(await isReactedTo(running, stored))) await reactTo(running, disclosed(stored))
      reacted(running, stored)
    }
    // Not after every event: what is reacted to again records nothing twice.
    if (running.done - running.kept >= checkpointEvery) await keep(running)
    else keepSoon(running)
  }
}

/**
 * Whether another node has reacted to an event that is no longer new here, as where this one was away. Things have
 * moved on since: asked now, a reaction may give what it did not give then.
 */
const isReactedTo = async (running: Running, { ordinal, event }: StoredEvent): Promise<boolean> => {
  const { others, ports, checkpoint } = running
  const isOld = Date.parse(ports.clock.now()) - Date.parse(event.recordedAt) > oldMs
  if (isOld && ordinal > others.ordinal && performance.now() - others.askedMs > checkpointMs) {
    running.others = { ordinal: (await checkpoint.read()).ordinal, askedMs: performance.now() }
  }
  return isOld && ordinal <= running.others.ordinal
}

const keepSoon = (running: Running): void => {
  running.keeping ??= setTimeout(() => {
    running.keeping = undefined
    void keepIfCan(running)
  }, checkpointMs).unref()
}

const tellWhoWaits = ({ done, waiting }: Running): void => {
  for (const [tell, ordinal] of waiting) if (done >= ordinal && waiting.delete(tell)) tell()
}

const reacted = (running: Running, stored: StoredEvent): void => {
  running.done = stored.ordinal
  running.last = stored
  tellWhoWaits(running)
}

const keep = async (running: Running): Promise<void> => {
  const { last } = running
  if (!last || last.ordinal <= running.kept) return
  await running.checkpoint.write(placeOf(last))
  running.kept = last.ordinal
}

const keepIfCan = (running: Running): Promise<void> =>
  keep(running).catch(error => running.ports.log?.('The reactions could not keep their checkpoint', error))

const reactTo = async (reacting: Reacting, event: Cause): Promise<Recorded[]> => {
  const cause = await withResting(reacting, event)
  const given: (Recorded | undefined)[] = []
  for (const reaction of reactions) {
    if (!reaction.on.includes(cause.type)) continue
    const facts = await factsFor(reacting.folds, cause, reaction)
    for (const asked of reaction.react(cause, facts)) given.push(await give(reacting, cause, asked))
  }
  return given.filter(each => each !== undefined)
}

/** Whatever happens to a document concerns the approvals that rest on it, which its own stream does not name. */
const withResting = async ({ ports, stopping }: Reacting, cause: Cause): Promise<Cause> => {
  if (nounOf(cause.stream) !== 'document' || !ports.approvalsResting) return cause
  return { ...cause, resting: await ports.approvalsResting(cause.stream, cause.ordinal, stopping.signal) }
}

const factsFor = async (folds: Streams, cause: Cause, reaction: Reaction): Promise<Facts> => {
  const read = new Map<string, State>()
  const facts = factsOf(read)
  for (let round = 0; round < rounds; round += 1) {
    const missing = reaction.needs(cause, facts).filter(stream => !read.has(stream) && nounOf(stream))
    if (missing.length === 0) break
    for (const stream of missing) read.set(stream, (await folds.load(stream)).state)
  }
  return facts
}

const give = async (reacting: Reacting, cause: Cause, asked: ReactionCommand): Promise<Recorded | undefined> => {
  const { reaction, ...command } = asked
  const commandId = reactionCommandId(cause.id, reaction, asked.thing)
  const actor = { kind: 'system' as const, ref: system.person }
  const request = { ...command, commandId, actor, happened: cause.happened, causationId: cause.id }
  for (;;) {
    const outcome = await reacting.ports.handler.handle(request, system)
    if (outcome.outcome !== 'unavailable' && outcome.outcome !== 'outcomeUnknown') {
      return settle(reacting, cause, asked, { commandId, outcome })
    }
    if (reacting.stopping.signal.aborted) throw new Error(`Stopped before ${asked.type} was recorded`)
    await new Promise(resolve => setTimeout(resolve, retryMs))
  }
}

type Answered = { commandId: string; outcome: Outcome }

// Refused reactions become tasks that a person sees: nothing that should have followed is lost in silence.
const settle = async (
  reacting: Reacting,
  cause: Cause,
  asked: ReactionCommand,
  { commandId, outcome }: Answered,
): Promise<Recorded | undefined> => {
  if (outcome.outcome === 'recorded') return outcome
  // Reacted to again after things have moved on, an event asks for something else: what it asked at the time stands.
  if (outcome.outcome === 'refused' && outcome.refusal.code === 'commandIdReused') return undefined
  const isRefused = outcome.outcome === 'refused'
  const task: ReactionTask = {
    ...{ commandId, event: cause.id, reaction: asked.reaction, thing: asked.thing, command: asked.type },
    code: isRefused ? outcome.refusal.code : outcome.outcome,
    sentence: isRefused ? outcome.refusal.sentence : outcomeSentence(outcome),
  }
  await reacting.tasks.add(task)
  return undefined
}
