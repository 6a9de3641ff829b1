/** Somebody who records for some bodies and keeps no record, and a meeting that is minuted to its end, for tests. */
import type { Recorder } from '../../schema/envelope.ts'
import { revision } from './papers.ts'
import { chiefConstable, type World } from './world.ts'

const person = 'person-00000000-0000-4000-8000-000000000002'
export const clerk: Recorder = { person, known: 'header' }

export const clerkOf = async ({ does }: World, ...bodies: string[]): Promise<void> => {
  await does({ noun: 'person', type: 'RecordPerson', thing: person, data: { name: 'Clerk' } })
  for (const body of bodies)
    await does({ noun: 'body', type: 'AppointRecorder', thing: body, data: { person, from: '2026-01-01' } })
}

/** The Executive Board has confirmed the minutes of the meeting, at its next one. */
export const confirms = async (world: World, meeting: string): Promise<void> => {
  const { does } = world
  const minutes = `minutes-${meeting}`
  await does({ noun: 'minutes', type: 'DraftMinutes', data: { meeting, text: 'The minutes.' } })
  await does({ noun: 'minutes', type: 'CirculateMinutes', thing: minutes })
  const next = await does({ noun: 'meeting', type: 'PlanMeeting', data: { body: 'body-feb', date: '2026-03-10' } })
  await does({ noun: 'meeting', type: 'HoldMeeting', thing: next })
  const confirm = { noun: 'minutes', type: 'ConfirmMinutes', thing: minutes, actor: chiefConstable } as const
  await does({ ...confirm, data: { atMeeting: next }, ...(await revision(world, minutes)) })
}

/** A meeting of the Executive Board on 9 March that was held. */
export const heldMeeting = async ({ does }: World): Promise<string> => {
  const planned = { body: 'body-feb', date: '2026-03-09' }
  const meeting = await does({ noun: 'meeting', type: 'PlanMeeting', data: planned, happened: '2026-03-01' })
  await does({ noun: 'meeting', type: 'HoldMeeting', thing: meeting, happened: '2026-03-09' })
  return meeting
}

export const confirmedMeeting = async (world: World): Promise<string> => {
  const meeting = await heldMeeting(world)
  await confirms(world, meeting)
  return meeting
}
