/** What a command names must be in the record, and must not have been entered in error. */
import { commandFrameSchema } from '../schema/envelope.ts'
import { type Named, namedIn } from '../schema/named.ts'
import type { CommandsOf, commonCommands, NounDefinition } from '../schema/noun.ts'
import { withValueAt } from '../schema/paths.ts'
import type { Entry, Facts } from './facts.ts'
import { reactionsRecorder } from './recorders.ts'
import type { AnyCommand, Problem, State } from './rules.ts'

type Common = CommandsOf<typeof commonCommands>
type Correcting = Extract<Common, { type: 'CorrectEntry' }>

/** Everything that a command names beside the thing itself: in its frame, its data, the entry it enters or corrects. */
export const namedBy = (definition: NounDefinition, command: AnyCommand, thing: string, facts: Facts): Named[] => {
  const data = definition.commands[command.type]?.data
  return [
    ...namedIn(commandFrameSchema, command),
    ...(data ? namedIn(data, command.data, 'data') : []),
    ...namedWithin(definition, command as Common & AnyCommand, facts),
  ].filter(({ stream }) => stream !== thing)
}

const namedWithin = (definition: NounDefinition, command: Common, facts: Facts): Named[] => {
  switch (command.type) {
    case 'EnterFromSource': {
      const entered = definition.events[command.data.event]?.data
      return entered ? namedIn(entered, command.data.data, 'data.data') : []
    }
    case 'CorrectEntry': {
      const entry = facts.entry(command.data.event)
      return entry ? namedAnew(definition, command, entry) : []
    }
    default:
      return []
  }
}

/** What the right value of a field names that the wrong one did not: that one may have named anything. */
const namedAnew = (definition: NounDefinition, { data: { field, is } }: Correcting, entry: Entry): Named[] => {
  const before = new Set(namedAt(definition, entry, field).map(({ stream }) => stream))
  return namedAt(definition, withValueAt(entry, field, is), field)
    .filter(({ stream }) => !before.has(stream))
    .map(each => ({ ...each, path: `data.is${each.path.slice(field.length)}` }))
}

const namedAt = (definition: NounDefinition, entry: Entry, field: string): Named[] => {
  const data = definition.events[entry.type]?.data
  const all = [...namedIn(commandFrameSchema, entry), ...(data ? namedIn(data, entry.data, 'data') : [])]
  return all.filter(({ path }) => path === field || path.startsWith(`${field}.`))
}

/**
 * What is wrong with the things that a command names, field by field. What a reaction tells may be about things that
 * have been entered in error since.
 */
export const namingFaults = (
  named: readonly Named[],
  command: AnyCommand,
  folds: ReadonlyMap<string, State>,
): Problem[] =>
  named.flatMap(({ path, stream, mayBeInError }) => {
    const state = folds.get(stream)
    if (state === undefined || state.revision < 0) return [{ path, message: `There is no ${stream} in the record` }]
    if (state.status !== 'enteredInError' || mayBeInError || command.by === reactionsRecorder) return []
    return [{ path, message: `${stream} was entered in error` }]
  })
