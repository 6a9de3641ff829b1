/** How a made-up force is set up: its organisation, people, offices, boards, and who records for them. */
import { keeper } from '../demonstration.ts'
import type { Force, KeptFile, Names } from './force.ts'
import type { Giving } from './giving.ts'
import type { Random } from './random.ts'

const given: [string, ...string[]] = [
  'Asha',
  'Bryn',
  'Carys',
  'Dawit',
  'Elin',
  'Farah',
  'Gwen',
  'Hamid',
  'Iona',
  'Jarek',
]
const surnames: [string, ...string[]] = [
  'Abbott',
  'Bassi',
  'Cole',
  'Dunmore',
  'Ekwueme',
  'Fane',
  'Gill',
  'Hollis',
  'Imber',
]
const firstPeople = 18

export const recordPerson = ({ give }: Giving, chance: Random, happened: string): Promise<string> => {
  const name = `${chance.one(given)} ${chance.one(surnames)}`
  const data = { name, contact: `${name.toLowerCase().replace(' ', '.')}@example.org` }
  return give({ noun: 'person', type: 'RecordPerson', happened, data })
}

type Founding = { giving: Giving; chance: Random; names: Names; files: readonly KeptFile[]; day: string }

/** Sets a force up as of a day, through commands like any other. */
export const foundForce = async ({ giving, chance, names, files, day }: Founding): Promise<Force> => {
  const people: string[] = []
  for (let index = 0; index < firstPeople; index += 1) people.push(await recordPerson(giving, chance, day))
  const founded = { kind: 'force', name: `${names.title} Constabulary` }
  const establish = { noun: 'organisation', type: 'EstablishOrganisation', thing: names.constabulary } as const
  await giving.give({ ...establish, happened: 'notStated', data: founded })
  await fillOffices(giving, names, people, day)
  await constitute(giving, names, day)
  const panelMembers = people.slice(7, 14)
  for (const member of panelMembers) {
    const seat = { member, role: 'member', votes: true, from: day }
    const appoint = { noun: 'body', type: 'AppointMember', thing: names.boards.panel } as const
    await giving.give({ ...appoint, happened: day, data: seat })
  }
  return {
    ...{ names, files, people, panelMembers, open: [], minutes: new Map(), planned: new Map() },
    carried: { executive: [], coordination: [] },
    dealt: { fates: 0, papers: 0, files: 0 },
  }
}

const fillOffices = async ({ give }: Giving, names: Names, people: string[], day: string): Promise<void> => {
  const [detective, learning, digital, prevention] = names.owners
  const offices: [string | undefined, string][] = [
    [names.chiefConstable, `Chief Constable of ${names.title}`],
    [names.commissioner, `${names.title} Police and Crime Commissioner`],
    [names.deputy, `Deputy Chief Constable of ${names.title}`],
    [detective, `Detective Superintendent, Cyber (${names.title})`],
    [learning, `Head of Learning (${names.title})`],
    [digital, `Digital Lead (${names.title})`],
    [prevention, `Prevention Lead (${names.title})`],
  ]
  for (const [index, [thing = '', name]] of offices.entries()) {
    const data = { name, organisation: names.constabulary }
    await give({ noun: 'office', type: 'EstablishOffice', thing, happened: 'notStated', data })
    const tenure = { person: people[index], from: day }
    await give({ noun: 'office', type: 'AppointHolder', thing, happened: day, data: tenure })
  }
}

const constitute = async ({ give }: Giving, names: Names, day: string): Promise<void> => {
  const { boards, title, chiefConstable, commissioner } = names
  const heldBy = (decidingOffice: string) => ({ decides: 'officeHolder', decidingOffice })
  const bodies: [string, object][] = [
    [
      boards.executive,
      { name: `${title} Force Executive Board`, aliases: [`${title} FEB`], ...heldBy(chiefConstable) },
    ],
    [
      boards.coordination,
      { name: `${title} Business Co-ordination Board`, aliases: [`${title} BCB`], ...heldBy(commissioner) },
    ],
    [
      boards.steering,
      { name: `${title} Cybercrime Steering Group`, decides: 'consensusUnderChair', answersTo: boards.executive },
    ],
    [
      boards.performance,
      { name: `${title} Performance Working Group`, decides: 'advisory', answersTo: boards.coordination },
    ],
    [boards.panel, { name: `${title} Police and Crime Panel`, decides: 'vote', quorum: 4 }],
  ]
  for (const [thing, data] of bodies) {
    await give({ noun: 'body', type: 'ConstituteBody', thing, happened: day, data })
    const recorder = { person: keeper, from: day }
    await give({ noun: 'body', type: 'AppointRecorder', thing, happened: day, data: recorder })
  }
}
