/** A made-up force: what its offices, boards and people are called, and what of it goes on from month to month. */
import type { Actor } from '../../schema/envelope.ts'
import type { Giving, Step } from './giving.ts'
import type { Random } from './random.ts'

export type Names = ReturnType<typeof namesOf>

const shires = ['North', 'East', 'South', 'West'] as const

/** What everything of a force is called. The first force of the first seed is Northshire, with keys in `north`. */
export const namesOf = (seed: number, index: number) => {
  const shire = shires[index % shires.length] ?? shires[0]
  const round = Math.floor(index / shires.length) + 1
  const place = shire.toLowerCase() + (seed === 1 ? '' : `-s${seed}`) + (round === 1 ? '' : `-${round}`)
  const title = `${shire}shire${round === 1 ? '' : ` ${round}`}`
  const office = (key: string): string => `office-${place}-${key}`
  const owners: [string, ...string[]] = [
    office('detective-superintendent'),
    office('head-of-learning'),
    office('digital-lead'),
    office('prevention-lead'),
  ]
  return {
    place,
    title,
    office,
    scheme: `${place}-1`,
    chiefConstable: office('chief-constable'),
    deputy: office('deputy-chief-constable'),
    commissioner: office('commissioner'),
    owners,
    constabulary: `organisation-${place}-constabulary`,
    boards: {
      steering: `body-${place}-steering`,
      executive: `body-${place}-executive`,
      coordination: `body-${place}-coordination`,
      performance: `body-${place}-performance`,
      panel: `body-${place}-panel`,
    },
  }
}

export type KeptFile = { digest: string; bytes: number; mediaType: string; fileName: string }

/** What is still to become of an action: in so many months, by which command. */
export type Undertaking = { action: string; deeds: (Deed & { in: number })[] }
export type Deed = { type: string; data?: object; by?: 'chair'; needs?: 'others' }

/** An item of an agenda, and the meeting at which it is taken. */
export type Sitting = { meeting: string; day: string; label: string }
export type Item = {
  title: string
  about?: string
  /** Lists it, before the agenda goes out. */
  list?: (at: Sitting) => Promise<unknown>
  /** At the meeting itself. */
  take?: (at: Sitting) => Promise<unknown>
  /** Once it is over. */
  follow?: (at: Sitting) => Promise<unknown>
}

export type Carried = (of: Month) => Item

export type Force = {
  names: Names
  files: readonly KeptFile[]
  people: string[]
  panelMembers: string[]
  /** Actions under way, with what is still to become of them. */
  open: Undertaking[]
  /** By body: its last minutes that no meeting has confirmed, and the meeting that it has planned already. */
  minutes: Map<string, string>
  planned: Map<string, string>
  /** What a board takes up at its next meeting. */
  carried: { executive: Carried[]; coordination: Carried[] }
  /** Counts what is dealt out in turn, so that each year has all of it. */
  dealt: { fates: number; papers: number; files: number }
}

/** A day of the month in hand, as a date. */
export type Day = (date: number) => string
export type Month = { giving: Giving; chance: Random; force: Force; year: number; month: number; day: Day }

/** Gives commands about one thing. */
export const about =
  ({ giving }: Pick<Month, 'giving'>, noun: Parameters<Giving['give']>[0]['noun'], thing: string) =>
  (type: string, happened: string, data: object = {}, more: Partial<Step> = {}): Promise<string> =>
    giving.give({ noun, type, thing, happened, data, ...more })

const office = (ref: string, capacity: 'holder' | 'acting' | 'delegate'): Actor => ({
  kind: 'office',
  ref,
  capacity,
  holder: 'notStated',
})
export const chairOf = (ref: string): Actor => ({ kind: 'body', ref, capacity: 'chair' })
export const holderOf = (ref: string): Actor => office(ref, 'holder')

export const monthsAway = { acting: 8, delegated: 9 } as const

/** Who speaks for a body: in August somebody acts as Chief Constable, in September the deputy is the delegate. */
export const voiceOf = ({ force: { names }, month }: Month, body: string): Actor => {
  const { boards, chiefConstable, commissioner, deputy } = names
  if (body === boards.coordination) return holderOf(commissioner)
  if (body === boards.panel) return { kind: 'body', ref: body }
  if (body !== boards.executive) return chairOf(body)
  if (month === monthsAway.acting) return office(chiefConstable, 'acting')
  return month === monthsAway.delegated ? office(deputy, 'delegate') : holderOf(chiefConstable)
}

export const pad = (number: number): string => String(number).padStart(2, '0')
