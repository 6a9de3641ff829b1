/**
 * Runs the reactions: follows the record from a durable checkpoint and gives the commands that events ask for. A command's
 * id follows from its cause, so that a crash between the appends, or a second node, records nothing twice.
 */
import { reactionCommandId } from '../schema/ids.ts'
import { type EventStore, isEventStoreError } from '../schema/ports/eventStore.ts'
import type { Clock } from '../schema/ports/system.ts'
import { type Facts, factsOf } from '../workflows/facts.ts'
import { type Cause, type Reaction, type ReactionCommand, reactions } from '../workflows/reactions.ts'
import { nounOf, type State } from '../workflows/rules.ts'
import type { CommandHandler } from './commandHandler.ts'
import type { Outcome } from './commands/outcome.ts'
import { checkpoints, type ReactionTask, reactionTasks } from './reactionLog.ts'
import { disclosed } from './recordedEvents.ts'
import { streams } from './streams.ts'

/** Approvals that rest on a document: asked of the read model once it has caught up with the event. */
export type ApprovalsResting = (document: string, ordinal: number) => Promise<string[]>

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
/** Events between two checkpoints. */
const checkpointEvery = 1_000

export const startReactions = (ports: ReactionPorts): Reactions => {
  const { store, handler, clock } = ports
  const folds = streams(store)
  const checkpoint = checkpoints(store, clock)
  const tasks = reactionTasks(store, clock)
  const stopping = new AbortController()
  const waiting = new Map<() => void, number>()
  let done = 0

  const factsFor = async (cause: Cause, reaction: Reaction): Promise<Facts> => {
    const read = new Map<string, State>()
    const facts = factsOf(read)
    for (let round = 0; round < rounds; round += 1) {
      const missing = reaction.needs(cause, facts).filter(stream => !read.has(stream) && nounOf(stream))
      if (missing.length === 0) break
      for (const stream of missing) read.set(stream, (await folds.load(stream)).state)
    }
    return facts
  }

  const give = async (cause: Cause, asked: ReactionCommand): Promise<void> => {
    const commandId = reactionCommandId(cause.id, asked.reaction, asked.thing)
    const request = {
      ...{ noun: asked.noun, type: asked.type, thing: asked.thing, data: asked.data, commandId },
      ...{ actor: { kind: 'system' as const, ref: system.person }, happened: cause.happened, causationId: cause.id },
    }
    for (;;) {
      const outcome = await handler.handle(request, system)
      if (outcome.outcome !== 'unavailable' && outcome.outcome !== 'outcomeUnknown')
        return settle(cause, asked, commandId, outcome)
      if (stopping.signal.aborted) throw new Error(`Stopped before ${asked.type} was recorded`)
      await new Promise(resolve => setTimeout(resolve, retryMs))
    }
  }

  // Refused reactions become tasks that a person sees: nothing that should have followed is lost in silence.
  const settle = async (cause: Cause, asked: ReactionCommand, commandId: string, outcome: Outcome): Promise<void> => {
    if (outcome.outcome === 'recorded') return
    const sentence = outcome.outcome === 'refused' ? outcome.refusal.sentence : JSON.stringify(outcome)
    const code = outcome.outcome === 'refused' ? outcome.refusal.code : outcome.outcome
    await tasks.add({
      commandId,
      event: cause.id,
      reaction: asked.reaction,
      thing: asked.thing,
      command: asked.type,
      code,
      sentence,
    } satisfies ReactionTask)
  }

  const reactTo = async (cause: Cause): Promise<void> => {
    for (const reaction of reactions) {
      if (!reaction.on.includes(cause.type)) continue
      const facts = await factsFor(cause, reaction)
      for (const asked of reaction.react(cause, facts)) await give(cause, asked)
    }
    for (const asked of await staleByDocument(cause, ports, folds)) await give(cause, asked)
  }

  const follow = async (): Promise<void> => {
    done = await checkpoint.read()
    kept = done
    for await (const delivery of store.subscribe(done, { signal: stopping.signal })) {
      if (delivery.kind === 'caughtUp') continue
      for (const stored of delivery.events) {
        if (stopping.signal.aborted) break
        if (!stored.event.entered) await reactTo(disclosed(stored))
        done = stored.ordinal
        for (const [tell, ordinal] of waiting) if (done >= ordinal && waiting.delete(tell)) tell()
      }
      // Not after every event: what is reacted to again records nothing twice.
      if (done - kept >= checkpointEvery) await keep()
    }
  }

  let kept = 0
  const keep = async (): Promise<void> => {
    const ordinal = done
    await checkpoint.write(ordinal)
    kept = ordinal
  }

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await follow()
      } catch (error) {
        if (stopping.signal.aborted && isEventStoreError(error, 'closed')) return
        ports.log?.('Reactions stopped and start again from their checkpoint', error)
        await new Promise(resolve => setTimeout(resolve, retryMs))
      }
    }
  }
  const running = run()

  return {
    reached: ordinal => (done >= ordinal ? Promise.resolve() : new Promise(resolve => waiting.set(resolve, ordinal))),
    close: async () => {
      stopping.abort()
      await running
      await keep().catch(error => ports.log?.('The reactions could not keep their checkpoint', error))
    },
  }
}

/** A new version of a document makes the approvals that rest on it stale for their actions. */
const staleByDocument = async (
  cause: Cause,
  ports: ReactionPorts,
  folds: ReturnType<typeof streams>,
): Promise<ReactionCommand[]> => {
  if (cause.type !== 'VersionAdded' || !ports.approvalsResting) return []
  const approvals = await ports.approvalsResting(cause.stream, cause.ordinal)
  const told: ReactionCommand[] = []
  for (const approval of approvals) {
    const { state } = await folds.load(approval)
    const bound = 'binding' in state && state.binding !== null && 'actions' in state ? (state.actions as string[]) : []
    const data = { approval, standing: 'stale' }
    told.push(
      ...bound.map(thing => ({
        reaction: `tellStale ${approval}`,
        noun: 'action' as const,
        type: 'TellApprovalStanding',
        thing,
        data,
      })),
    )
  }
  return told
}
