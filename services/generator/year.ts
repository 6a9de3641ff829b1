/** A year of a made-up force, month by month. Each month stands on the one before. */

import { raise, work } from './actions.ts'
import { boardDay, courses } from './executive.ts'
import { type Force, type Item, type Month, monthsAway, pad } from './force.ts'
import type { Giving } from './giving.ts'
import { correctByDecision, enterInError } from './mistakes.ts'
import { attendPanel, cancelled, decideInHaste, workProgramme } from './panel.ts'
import { otherPapers, tablePaper } from './papers.ts'
import { enterPast, keepRecord } from './past.ts'
import { commissionerDecides } from './publications.ts'
import type { Random } from './random.ts'
import { leaversAndJoiners, posts, taskGroup, unit, whileTheChiefIsAway } from './registers.ts'
import { review, scrutinise } from './scrutiny.ts'
import { sit } from './sitting.ts'

export type Year = { giving: Giving; chance: Random; force: Force; year: number }

const raisedEachMonth = 3

export const generateYear = async (of: Year): Promise<void> => {
  for (let month = 1; month <= 12; month += 1) {
    const day = (date: number) => `${of.year}-${pad(month)}-${pad(date)}`
    await generateMonth({ ...of, month, day })
  }
}

const generateMonth = async (of: Month): Promise<void> => {
  const { boards } = of.force.names
  await atTheRegisters(of)
  const steering = await steeringMeets(of)
  await work(of)
  await executiveMeets(of, steering)
  await commissionerDecides(of)
  await otherPapers(of)
  if (of.month % 2 === 0) {
    const { carried } = of.force
    const back = carried.coordination.map(item => item(of))
    carried.coordination = []
    const mishap = of.month === 4 ? { mishap: 'adjourned' as const } : {}
    await sit(of, { body: boards.coordination, date: 24, items: [...back, ...(await scrutinise(of))], ...mishap })
  }
  if (of.month % 3 === 0) {
    await sit(of, { body: boards.panel, date: 26, items: [workProgramme(of)], attend: attendPanel(of) })
  }
  if (of.month % 3 === 1) {
    await sit(of, { body: boards.performance, date: 28, items: [{ title: 'The log', take: () => review(of) }] })
  }
}

/** Actions are raised at the meeting; in one month of the year it is put off to another day first. */
const steeringMeets = async (of: Month): Promise<string> => {
  const { boards } = of.force.names
  const log: Item = {
    title: 'New actions',
    take: async ({ meeting }) => {
      for (let index = 0; index < raisedEachMonth; index += 1) await raise(of, meeting)
      if (of.month === 2) await tablePaper(of, meeting, boards.steering, of.day(5))
    },
  }
  const mishap = of.month === 5 ? { mishap: 'postponed' as const } : {}
  const meeting = await sit(of, { body: boards.steering, date: 5, items: [log], ...mishap })
  if (of.month === 10) await correctByDecision(of, meeting)
  return meeting
}

const executiveMeets = async (of: Month, steering: string): Promise<void> => {
  const { force, month } = of
  const course = courses[month - 1]
  const carried = force.carried.executive.map(item => item(of))
  force.carried.executive = []
  const items = [...carried, ...(course ? [await course(of, steering)] : [])]
  if (month === 5) items.push(await decideInHaste(of))
  await sit(of, { body: force.names.boards.executive, date: boardDay, items })
}

/** What happens to people, posts and groups, each in its month. */
const atTheRegisters = async (of: Month): Promise<void> => {
  const { month } = of
  if (month === 1) await enterPast(of)
  if (month === 2) await posts(of)
  if (month === 3) await taskGroup(of)
  if (month === 4) await unit(of)
  if (month === 6) await enterInError(of)
  if (month === 7) await cancelled(of)
  if (month === monthsAway.acting) await whileTheChiefIsAway(of)
  if (month === 11) await keepRecord(of)
  if (month === 12) await leaversAndJoiners(of)
}
