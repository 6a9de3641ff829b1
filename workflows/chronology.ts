/** Things happen in order: no step before the one that led there, and nothing at a meeting but when it sat. */
import type { z } from 'zod'
import { isBefore, notStated } from '../schema/edtf.ts'
import { sittings } from '../schema/fields.ts'
import { bare } from '../schema/paths.ts'
import { words } from './decideByMachine.ts'
import type { Facts } from './facts.ts'
import type { AnyCommand, AnyEvent, Problem, State } from './rules.ts'

/**
 * The state with the day on which it came to where it stands, and whether it was moved here. A correction moves
 * nothing: it says on a later day where the thing stood.
 */
export const withSince = (before: State, after: State, { type, happened, entered }: AnyEvent): State => {
  if (after.status === before.status || type === 'EntryCorrected') return after
  const since = happened === notStated ? {} : { since: happened }
  return { ...after, ...since, ...(entered ? {} : { movedHere: true }) }
}

type Step = { state: State; command: AnyCommand; leadsTo: string | undefined }

/** A step that surely came before the one that led to where the thing stands. */
export const backwardFaults = ({ state, command, leadsTo }: Step): Problem[] => {
  const { since, status, stream } = state
  if (since === undefined || leadsTo === status || isBefore(command.happened, since) !== 'true') return []
  const message = `is ${command.happened}, before ${since}, when ${stream} became ${words(status)}`
  return [{ path: 'happened', message }]
}

/** What surely did not happen while the meeting sat that its data name. */
export const sittingFaults = (schema: z.ZodObject, data: object, happened: string, facts: Facts): Problem[] =>
  Object.entries(data).flatMap(([name, meeting]) => {
    const known = isSitting(schema, name) && typeof meeting === 'string' ? facts.meeting(meeting) : undefined
    if (!known || known.date === '') return []
    const { stream, date, lastDay } = known
    if (isBefore(happened, date) === 'true') return fault(`is ${happened}, before ${stream} sat on ${date}`)
    return lastDay !== null && isBefore(lastDay, happened) === 'true'
      ? fault(`is ${happened}, after ${stream}, which last sat on ${lastDay}`)
      : []
  })

const fault = (message: string): Problem[] => [{ path: 'happened', message }]

const isSitting = (schema: z.ZodObject, name: string): boolean => {
  const field = bare(schema.shape[name] as z.ZodType | undefined)
  return field !== undefined && sittings.has(field)
}
