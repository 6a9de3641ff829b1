/** What is said to be open can be given, and nothing else is recorded: asked of random records of every noun. */
import { describe, expect, test } from 'vitest'
import { nouns } from '../schema/noun.ts'
import type { Opening } from '../services/commands/openings.ts'
import { random } from '../services/generator/random.ts'
import { rulesOf } from '../workflows/nouns.ts'
import { nounOf } from '../workflows/rules.ts'
import type { Dice } from './support/randomHistory.ts'
import { everyReference, recordedAbout, someCommand, someFiles } from './support/someData.ts'
import { boardWorld, chiefConstable, type Given, secretary, steeringChair, type World } from './support/world.ts'

const attempts = 1_500
const steps = 120
const common = ['EnterFromSource', 'CorrectEntry', 'EnterInError']

/** What only says that the body must first hold a meeting at which enough of its voters are recorded. */
const wantsMeeting = ['votesAtMeeting', 'isAttendanceKnown', 'isQuorate']

type Found = { given?: Given; canBeGiven: boolean }

/** Throws data until a dry run would record the command. */
const found = async (world: World, thing: string, opening: Opening, dice: Dice): Promise<Found> => {
  let canBeGiven = false
  const about = await recordedAbout(world, thing)
  for (let left = attempts; left > 0; left -= 1) {
    const deciders = opening.powerHeldBy.length > 0 ? opening.powerHeldBy : [chiefConstable, steeringChair]
    const actor = opening.needsPower ? deciders[dice(deciders.length)] : undefined
    const given = { ...someCommand(about, opening.command, dice), ...(actor ? { actor } : {}) }
    const outcome = await world.ask({ ...given, dryRun: true })
    if (outcome.outcome === 'wouldRecord') return { given, canBeGiven: true }
    canBeGiven ||= outcome.outcome === 'refused' && wantsMeeting.includes(outcome.refusal.code)
  }
  return { canBeGiven }
}

const keyed = { body: 'body-new', office: 'office-new', organisation: 'organisation-new' } as const
const person = 'person-00000000-0000-4000-8000-000000000007'

/** References under which things could be made: keys of their own, or after what they belong to. */
const newThings = async (world: World, step: number): Promise<string[]> => {
  const known = await everyReference(world)
  const after = known.flatMap(each => {
    if (each.startsWith('meeting-')) return [`minutes-${each}`]
    if (each.startsWith('decision-')) return [`publication-${each}`]
    return each.startsWith('approval-') ? [`publication-${each}`, `condition-${each}-1`] : []
  })
  const numbered = ['meeting', 'document', 'action', 'approval', 'scrutiny', 'decision'].map(
    noun => `${noun}-2015-${String(step + 1).padStart(4, '0')}`,
  )
  return [...Object.values(keyed), person, ...numbered, ...after].filter(each => !known.includes(each))
}

/** Puts fresh things into the record, so that a command that needs another thing finds one to name. */
const furnish = async (world: World): Promise<void> => {
  const put = async (given: Given) => void (await world.ask(given))
  await put({ noun: 'person', type: 'RecordPerson', data: { name: 'Ann' } })
  const organisation = { name: 'A unit', kind: 'unit' }
  const thing = `organisation-${await world.store.lastOrdinal()}`
  await put({ noun: 'organisation', type: 'EstablishOrganisation', thing, data: organisation })
  for (const text of someFiles) await world.keep(text)
  for (const body of (await everyReference(world)).filter(each => each.startsWith('body-'))) {
    // An action is split into two others.
    for (const title of ['To do', 'To do as well'])
      await put({ noun: 'action', type: 'ProposeAction', data: { title, body } })
    const held = { event: 'MeetingHeld', data: { body, date: '2026-03-10' } }
    await put({ noun: 'meeting', type: 'EnterFromSource', data: held })
    await put({ noun: 'meeting', type: 'PlanMeeting', data: { body, date: '2026-04' } })
  }
  const proposals = [{ number: 1, text: 'That it be so' }]
  for (const action of (await everyReference(world)).filter(each => each.startsWith('action-'))) {
    const approval = {
      body: 'body-feb',
      title: 'To approve',
      actions: [action],
      documents: [],
      gate: 'none',
      proposals,
    }
    await put({ noun: 'approval', type: 'DraftApproval', data: approval })
  }
}

// Without its bodies and offices the record could do nothing more.
const isRegister = (thing: string, { command }: Opening): boolean =>
  command === 'EnterInError' && /^(?:body|office)-/.test(thing)

/** Makes or moves something, whatever the dice say; commands that end a thing for good are thrown less often. */
const step = async (world: World, dice: Dice, number: number): Promise<void> => {
  const known = (await everyReference(world)).filter(each => each !== 'system-record')
  const fresh = await newThings(world, number)
  const things = dice(3) === 0 ? fresh : known
  const thing = things[dice(things.length)] ?? 'body-feb'
  const openings = (await world.handler.openTo(thing, secretary)).filter(({ open }) => open)
  const opening = openings[dice(openings.length)]
  if (!opening || isRegister(thing, opening) || (common.includes(opening.command) && dice(10) > 0)) return
  const { given } = await found(world, thing, opening, dice)
  if (given) await world.ask(given)
}

describe('on every thing of a random record', () => {
  test.each([1, 4, 6, 7])(
    'what is said open can be given by somebody, with some data (%i)',
    async seed => {
      const dice = random(seed).below
      const world = await boardWorld()
      await furnish(world)
      for (let number = 0; number < steps; number += 1) await step(world, dice, number)
      await furnish(world)
      const impossible: string[] = []
      for (const thing of await everyReference(world)) {
        for (const opening of await world.handler.openTo(thing, secretary)) {
          if (opening.open && !(await found(world, thing, opening, dice)).canBeGiven)
            impossible.push(`${opening.command} ${thing}`)
        }
      }
      expect(impossible).toEqual([])
    },
    120_000,
  )

  test('every noun is met, and every command of it is told with a sentence where it is shut', async () => {
    const world = await boardWorld()
    for (const noun of nouns) {
      const reference = (await everyReference(world))
        .concat(await newThings(world, 1))
        .find(each => nounOf(each) === noun)
      if (reference === undefined) continue
      const openings = await world.handler.openTo(reference, secretary)
      expect(openings.map(({ command }) => command)).toEqual(Object.keys(rulesOf(noun).definition.commands))
      for (const { command, open, refusal } of openings) expect(open || refusal?.sentence, command).toBeTruthy()
    }
  })
})
