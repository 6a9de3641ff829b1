/**
 * Upcasters: stored events are never rewritten; one in an older shape is read through one function for each change
 * since. A shape that is newer than this program knows is not guessed at.
 */
import type { JsonObject } from './canonicalJson.ts'
import type { EventDefinitions } from './noun.ts'

/** Brings the data of one event type from one version of its shape to the next. Pure. */
export type Upcaster = (data: JsonObject) => JsonObject
/** By event type, then by the version they start from. */
export type Upcasters = Record<string, Record<number, Upcaster>>

/** Every change of a shape since the first record. There has been none. */
export const upcasters: Upcasters = {}

type Shaped = { type: string; schema: number; data: JsonObject }

/**
 * The event in today's shape. Throws where the type or its version is unknown: the program is older than the record.
 */
export const upcast = <E extends Shaped>(event: E, definitions: EventDefinitions, steps: Upcasters = upcasters): E => {
  const definition = definitions[event.type]
  if (!definition || event.schema > definition.schema) {
    throw new Error(`${event.type} in version ${event.schema} is not known to this program: use a newer one`)
  }
  let { schema, data } = event
  for (; schema < definition.schema; schema += 1) {
    const step = steps[event.type]?.[schema]
    if (!step) throw new Error(`There is no upcaster of ${event.type} from version ${schema}`)
    data = step(data)
  }
  return schema === event.schema ? event : { ...event, schema, data }
}
