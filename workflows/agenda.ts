/** A thing's place on a meeting's agenda: one label each, and no label twice. */
import type { Facts } from './facts.ts'
import type { Problem } from './rules.ts'

type Listing = { meeting: string; label: string }

/** Why a thing cannot be listed for a meeting under a label; none where the agenda has it there, or nothing. */
export const labelFaults = (thing: string, { meeting, label }: Listing, facts: Facts): Problem[] => {
  const items = facts.meeting(meeting)?.items ?? []
  const own = items.find(item => item.about === thing && !item.withdrawn)
  if (own) return own.label === label ? [] : fault(`is not its label: it is item ${own.label} of ${meeting} already`)
  const taken = items.find(item => item.label === label)
  if (!taken) return []
  const elsewhere = 'give another label'
  if (taken.withdrawn) return fault(`was taken off the agenda of ${meeting}, and no label is used twice: ${elsewhere}`)
  // An item that does not say yet what it is about is its item from now on.
  return taken.about === null ? [] : fault(`is about ${taken.about} on the agenda of ${meeting}: ${elsewhere}`)
}

const fault = (message: string): Problem[] => [{ path: 'data.label', message }]

/** What the event says besides: the meeting for which it was listed before, where it moves from one to another. */
export const movedFrom = (before: string | null, meeting: string, isListed: boolean): { movedFrom?: string } =>
  isListed && before !== null && before !== meeting ? { movedFrom: before } : {}
