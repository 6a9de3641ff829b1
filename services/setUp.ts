/** The first set-up: on an empty record nobody may do anything until somebody is named who keeps it. */
import { londonDay } from '../schema/edtf.ts'
import type { Recorder } from '../schema/envelope.ts'
import { recordCommandId } from '../schema/ids.ts'
import type { EventStore } from '../schema/ports/eventStore.ts'
import { systemStream } from '../schema/system.ts'
import { setupRecorder } from '../workflows/recorders.ts'
import type { SystemState } from '../workflows/system.state.ts'
import type { CommandHandler } from './commandHandler.ts'
import type { Outcome } from './commands/outcome.ts'
import { streams } from './streams.ts'

/** The first person who may record, the name to be kept of them (sealed), and the offices that they may fill. */
export type FirstKeeper = { person: string; name: string; mayFill: string[] }

const recorder: Recorder = { person: setupRecorder, known: 'system' }
const actor = { kind: 'system' as const, ref: setupRecorder }

/**
 * Records the first keeper and sets the record up, once. The ids of its two commands are always the same, so that a
 * set-up that was broken off goes on; a record that somebody else keeps refuses it.
 */
export const setUpRecord = async (
  handler: CommandHandler,
  keeper: FirstKeeper,
  now = new Date().toISOString(),
): Promise<Outcome> => {
  const frame = { actor, happened: londonDay(now) }
  if ((await handler.revisionOf(keeper.person)) < 0 && (await handler.revisionOf(systemStream)) < 0) {
    const commandId = recordCommandId('set-up', keeper.person)
    const data = { name: keeper.name }
    const recorded = await handler.handle(
      { noun: 'person', type: 'RecordPerson', thing: keeper.person, data, commandId, ...frame },
      recorder,
    )
    if (recorded.outcome !== 'recorded') return recorded
  }
  const commandId = recordCommandId('set-up', `${systemStream} ${keeper.person}`)
  const data = { keeper: keeper.person, mayFill: keeper.mayFill }
  return handler.handle(
    { noun: 'system', type: 'SetUpRecord', thing: systemStream, data, commandId, ...frame },
    recorder,
  )
}

/** The persons who keep the record now; none where it is not set up. */
export const keepersOf = async (store: EventStore): Promise<string[]> => {
  const { state } = await streams(store).load(systemStream)
  return 'keepers' in state ? (state as SystemState).keepers : [] // the fold of the system's stream
}
