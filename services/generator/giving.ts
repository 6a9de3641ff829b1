/**
 * Gives made-up commands to the handler, under ids that follow from the seed: given again, they record nothing twice.
 */
import type { Actor } from '../../schema/envelope.ts'
import { uuidOf } from '../../schema/ids.ts'
import type { Noun } from '../../schema/noun.ts'
import type { CommandHandler } from '../commandHandler.ts'
import { keeper } from '../demonstration.ts'

export type Asked = {
  noun: Noun
  type: string
  data?: object
  thing?: string
  actor?: Actor
  happened: string
  /** The command is bound to what was read: the revision is looked up. */
  bound?: boolean
}

export type Giving = {
  /** Gives a command that must be recorded; answers the thing. Throws, with the answer, where it is not. */
  give(asked: Asked): Promise<string>
  /** The same, and answers the id of its event as well: for whoever corrects it. */
  giveEntry(asked: Asked): Promise<{ thing: string; event: string }>
  /** Gives a command that may be refused. */
  tryTo(asked: Asked): Promise<boolean>
  /** Events recorded so far. */
  recorded(): number
}

/** A series of commands of its own; series may be given at the same time. */
export const giving = (handler: CommandHandler, series: string, counter: { events: number }): Giving => {
  let given = 0
  const send = async (asked: Asked) => {
    const { bound, noun, type, thing, happened, actor = { kind: 'notStated' }, data = {} } = asked
    const commandId = uuidOf(`generated\n${series}\n${given++}`)
    const revision = bound && thing !== undefined ? await handler.revisionOf(thing) : undefined
    const named = {
      ...(thing === undefined ? {} : { thing }),
      ...(revision === undefined ? {} : { expectedRevision: revision }),
    }
    const outcome = await handler.handle(
      { noun, type, data, happened, actor, commandId, ...named },
      { person: keeper, known: 'system' },
    )
    if (outcome.outcome === 'recorded') {
      counter.events += outcome.events.length
    }
    return outcome
  }
  const giveEntry = async (asked: Asked): Promise<{ thing: string; event: string }> => {
    const outcome = await send(asked)
    const event = outcome.outcome === 'recorded' ? outcome.events[0]?.id : undefined
    if (outcome.outcome === 'recorded' && event !== undefined) return { thing: outcome.thing, event }
    const what = `The generated ${asked.type} of ${asked.thing ?? asked.noun}`
    throw new Error(`${what} was not recorded: ${JSON.stringify(outcome)}`)
  }
  return {
    give: async asked => (await giveEntry(asked)).thing,
    giveEntry,
    tryTo: async asked => (await send(asked)).outcome === 'recorded',
    recorded: () => counter.events,
  }
}
