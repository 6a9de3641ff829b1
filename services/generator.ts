/**
 * Made-up forces: a year of one from a seed, or as many years and forces as make so many events. All through commands,
 * with the reactions to each. The same seed makes the same events in the same order, whatever the disk's timing.
 */
import type { StoredEvent } from '../schema/envelope.ts'
import { type EventStore, limits } from '../schema/ports/eventStore.ts'
import type { FileStore } from '../schema/ports/fileStore.ts'
import { type CommandPorts, commandHandler } from './commandHandler.ts'
import { aheadStore } from './generator/ahead.ts'
import { keepFiles } from './generator/files.ts'
import { type Force, type KeptFile, namesOf } from './generator/force.ts'
import { foundForce } from './generator/founding.ts'
import { type Desk, giving } from './generator/giving.ts'
import { random } from './generator/random.ts'
import { generateYear } from './generator/year.ts'
import { placeOf } from './place.ts'
import { checkpoints } from './reactionLog.ts'
import { mayAskForMore, reactor } from './reactions.ts'

export type Generate = {
  /** The files of the papers are kept in the same store that commands look into. */
  ports: CommandPorts & { files: FileStore }
  seed: number
  /** Goes on with further years and forces until so many events are recorded; one year where left out. */
  events?: number
  onProgress?: (events: number) => void
  signal?: AbortSignal
}

const firstYear = 2020
/** The years of one force: all of them have passed. Then comes another force. */
const yearsOfForce = 5
/** Years after which memory lets go of what it holds: later forces have nothing to do with earlier ones. */
const yearsOfDesk = 10 * yearsOfForce

/** Records made-up forces on a record that is set up, to which nobody else writes. Answers how many events it made. */
export const generate = async ({ ports, seed, events = 0, onProgress, signal }: Generate): Promise<number> => {
  const { store, clock } = ports
  const checkpoint = checkpoints(store, clock)
  const isReactedTo = await hasReacted(store, (await checkpoint.read()).ordinal)
  const kept = await keepFiles(ports.files)
  const count = { made: 0 }
  let desk = deskOver(ports, count)
  let force: Force | undefined
  for (let index = 0; index === 0 || (count.made < events && !signal?.aborted); index += 1) {
    if (index % yearsOfDesk === 0) desk = deskOver(ports, count)
    const turn = { seed, force: Math.floor(index / yearsOfForce) }
    const year = firstYear + (index % yearsOfForce)
    if (year === firstYear || force === undefined) force = await founded(desk, turn, kept)
    const series = `${seed} force ${turn.force} year ${year}`
    await generateYear({ giving: giving(desk, series), chance: random(seed + index + 1), force, year })
    await desk.flush()
    if (isReactedTo) await moveTo(store, checkpoint)
    onProgress?.(count.made)
  }
  return count.made
}

/** Moves the checkpoint to the last event: what was made up here has been reacted to. */
const moveTo = async (store: EventStore, checkpoint: ReturnType<typeof checkpoints>): Promise<void> => {
  const [last] = await store.readAll(await store.lastOrdinal(), 1)
  if (last) await checkpoint.write(placeOf(last))
}

type Turn = { seed: number; force: number }

const founded = (desk: Desk, { seed, force }: Turn, files: readonly KeptFile[]): Promise<Force> =>
  foundForce({
    ...{ giving: giving(desk, `${seed} force ${force}`), chance: random(seed + force), files },
    ...{ names: namesOf(seed, force), day: `${firstYear}-01-01` },
  })

/** Whether nothing after the reactions' checkpoint asks for more. Only then may it move past what is made up here. */
const hasReacted = async (store: EventStore, checkpoint: number): Promise<boolean> => {
  for (let from = checkpoint + 1; ; ) {
    const page = await store.readAll(from)
    if (page.some(mayAskForMore)) return false
    if (page.length < limits.eventsPerRead) return true
    from = (page.at(-1)?.ordinal ?? from) + 1
  }
}

/** Where commands are given and reacted to, ahead of the record. */
const deskOver = (ports: CommandPorts, count: { made: number }): Desk & { flush(): Promise<void> } => {
  const ahead = aheadStore(ports.store)
  const handler = commandHandler({ ...ports, store: ahead.store })
  const resting = new Map<string, string[]>()
  const approvalsResting = async (document: string) => resting.get(document) ?? []
  return {
    handler,
    read: (stream, from) => ahead.store.readStream(stream, { from }),
    react: reactor({ ...ports, store: ahead.store, handler, approvalsResting }),
    recorded: (events, isRepeated) => {
      if (!isRepeated) count.made += events.length
      for (const stored of events) noteResting(resting, stored)
    },
    flush: ahead.flush,
  }
}

/** Notes which approvals rest on a document, as the read model will once it has caught up. */
const noteResting = (resting: Map<string, string[]>, { event }: StoredEvent): void => {
  if (event.type !== 'ApprovalDrafted') return
  // Its schema says a list of references.
  for (const document of event.data.documents as string[]) {
    resting.set(document, [...(resting.get(document) ?? []), event.stream])
  }
}
