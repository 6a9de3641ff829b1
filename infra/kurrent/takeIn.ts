/**
 * Takes in another record as it stands. The order of the log is the order of the record, so each event is sent when the
 * one before it is there; what is disclosed of those that come next is written meanwhile.
 */
import { type CheckedTaking, type CheckedUnit, conflict, goesOnOtherwise } from '../../schema/appendUnit.ts'
import { disclosureStream } from '../../schema/envelope.ts'
import { type GovernedPorts, standing } from './governed.ts'
import { reachHead } from './indexFollower.ts'
import { newEvent } from './storedEvents.ts'

type Ports = Pick<GovernedPorts, 'server' | 'index' | 'operational'>

/** Units whose disclosures are written at once: a server may take long over the password of each call. */
const unitsAtOnce = 16

const disclosurePrefix = disclosureStream('')

/** Takes units in and answers the last ordinal. Throws `conflict` where the record goes on otherwise. */
export const takeIn = async (ports: Ports, { after, units }: CheckedTaking): Promise<number> => {
  const { server, index } = ports
  await reachHead(server, index)
  const last = index.last().ordinal
  if (last < after) throw goesOnOtherwise(after, last)
  const { count, ordinal } = await passedOver(ports, { after, units })
  await writeInOrder(ports, units.slice(count))
  const end = units.slice(count).reduce((reached, { events }) => reached + events.length, ordinal)
  const final = units.at(-1)
  if (!final) return end
  const { expected, events, stream } = final
  const arrived = await index.arrivalOf(stream, expected + events.length, server.limits.indexMs)
  if (arrived.ordinal !== end) throw goesOnOtherwise(after, arrived.ordinal)
  return end
}

/** How many of the first units stand there already, each with the ordinals that it is to have. */
const passedOver = async (
  ports: Ports,
  { after, units }: CheckedTaking,
): Promise<{ count: number; ordinal: number }> => {
  const { index } = ports
  let ordinal = after
  for (const [count, unit] of units.entries()) {
    if (index.last().ordinal <= ordinal) return { count, ordinal }
    const end = ordinal + unit.events.length
    const isInPlace = index.ordinalOf(unit.stream, unit.expected + unit.events.length) === end
    if (!isInPlace || (await standing(ports, unit)) !== 'same') throw goesOnOtherwise(ordinal, index.last().ordinal)
    ordinal = end
  }
  return { count: units.length, ordinal }
}

const writeInOrder = async (ports: Ports, units: readonly CheckedUnit[]): Promise<void> => {
  let isReady = writeBefore(ports, units.slice(0, unitsAtOnce))
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    await isReady
    isReady = writeBefore(ports, units.slice(at + unitsAtOnce, at + 2 * unitsAtOnce))
    // It is waited for in the next round; should this one fail first, nobody is to be told of it.
    isReady.catch(() => undefined)
    for (const unit of units.slice(at, at + unitsAtOnce)) await writeEvents(ports, unit)
  }
}

/** Writes what must stand before the events: numbers in their order, disclosures side by side. */
const writeBefore = async ({ operational }: Ports, units: readonly CheckedUnit[]): Promise<void> => {
  const before = units.flatMap(unit => unit.before)
  const isDisclosure = ({ stream }: { stream: string }): boolean => stream.startsWith(disclosurePrefix)
  for (const each of before.filter(each => !isDisclosure(each))) await operational.append(each)
  await Promise.all(before.filter(isDisclosure).map(operational.appendDisclosure))
}

const writeEvents = async ({ server }: Ports, unit: CheckedUnit): Promise<void> => {
  const { stream, expected, events } = unit
  const written = await server.append(
    stream,
    events.map(event => newEvent(event)),
    expected,
  )
  if (written.kind === 'written') return
  const there = await standing({ server }, unit)
  if (there !== 'same') throw conflict(stream, expected, there.head)
}
