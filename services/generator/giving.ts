/**
 * Gives made-up commands to the handler, under ids that follow from the seed, and the reactions to each at once: the
 * same seed makes the same events in the same order. Given again, they record nothing twice.
 */
import type { Actor, Basis, Marking, StoredEvent } from '../../schema/envelope.ts'
import { uuidOf } from '../../schema/ids.ts'
import type { Noun } from '../../schema/noun.ts'
import { rulesOf } from '../../workflows/nouns.ts'
import type { CommandHandler } from '../commandHandler.ts'
import type { Recorded } from '../commands/outcome.ts'
import { keeper } from '../demonstration.ts'

export type Step = {
  type: string
  happened: string
  data?: object
  thing?: string
  actor?: Actor
  marking?: Marking
  basis?: Basis
}
export type Asked = Step & { noun: Noun }

export type Giving = {
  /** Gives a command that must be recorded; answers the thing. Throws, with the answer, where it is not. */
  give(asked: Asked): Promise<string>
  /** The same, and answers the id of its event as well: for whoever corrects it. */
  giveEntry(asked: Asked): Promise<{ thing: string; event: string }>
}

export type Desk = {
  handler: CommandHandler
  /** Events of a stream from a revision on. */
  read(stream: string, from: bigint): Promise<StoredEvent[]>
  react(stored: StoredEvent): Promise<Recorded[]>
  /** Told of everything that is recorded, before it is reacted to. */
  recorded(events: readonly StoredEvent[], isRepeated: boolean): void
}

const recorder = { person: keeper, known: 'system' } as const

/** A series of commands with ids of its own. */
export const giving = (desk: Desk, series: string): Giving => {
  let given = 0
  const giveEntry = async (asked: Asked): Promise<{ thing: string; event: string }> => {
    const commandId = uuidOf(`generated\n${series}\n${given++}`)
    const outcome = await send(desk.handler, commandId, asked)
    const event = outcome.outcome === 'recorded' ? outcome.events[0]?.id : undefined
    if (outcome.outcome !== 'recorded' || event === undefined) {
      const what = `The generated ${asked.type} of ${asked.thing ?? asked.noun}`
      throw new Error(`${what} was not recorded: ${JSON.stringify(outcome)}`)
    }
    await followOn(desk, outcome)
    return { thing: outcome.thing, event }
  }
  return { give: async asked => (await giveEntry(asked)).thing, giveEntry }
}

const send = async (handler: CommandHandler, commandId: string, { noun, ...asked }: Asked) => {
  const { thing, type, data = {}, actor = { kind: 'notStated' } } = asked
  const isBound = rulesOf(noun).definition.commands[type]?.bound === true
  const read = isBound && thing !== undefined ? { expectedRevision: await handler.revisionOf(thing) } : {}
  return handler.handle({ ...asked, noun, data, actor, commandId, ...read }, recorder)
}

/** Reacts to what was recorded, and to what that records in turn. */
const followOn = async (desk: Desk, first: Recorded): Promise<void> => {
  const waiting = [first]
  for (let outcome = waiting.shift(); outcome !== undefined; outcome = waiting.shift()) {
    const events = await desk.read(outcome.thing, BigInt(outcome.revision - outcome.events.length + 1))
    const own = events.slice(0, outcome.events.length)
    desk.recorded(own, outcome.repeated)
    for (const stored of own) waiting.push(...(await desk.react(stored)))
  }
}
