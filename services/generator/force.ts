/** A made-up force: its offices and people, its five boards, and who records for them. Keys begin with `north`. */
import type { Actor } from '../../schema/envelope.ts'
import { keeper } from '../demonstration.ts'
import type { Giving } from './giving.ts'
import type { Random } from './random.ts'

export const chiefConstable = 'office-north-chief-constable'
export const commissioner = 'office-north-commissioner'
export const boards = {
  steering: 'body-north-steering',
  executive: 'body-north-executive',
  coordination: 'body-north-coordination',
  performance: 'body-north-performance',
  panel: 'body-north-panel',
} as const
export const owners = [
  'office-north-detective-superintendent',
  'office-north-head-of-learning',
  'office-north-digital-lead',
  'office-north-prevention-lead',
] as const
const force = 'organisation-north-constabulary'

export const holderOf = (office: string): Actor => ({
  kind: 'office',
  ref: office,
  capacity: 'holder',
  holder: 'notStated',
})
export const chairOf = (body: string): Actor => ({ kind: 'body', ref: body, capacity: 'chair' })

const names: [string, ...string[]] = [
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

export type Force = { people: string[]; panelMembers: string[] }

/** Sets the force up as of a day, through commands like any other. */
export const setUpForce = async (giving: Giving, chance: Random, day: string): Promise<Force> => {
  const { give } = giving
  await give({
    noun: 'organisation',
    type: 'EstablishOrganisation',
    thing: force,
    happened: 'notStated',
    data: { kind: 'force', name: 'Northshire Constabulary' },
  })
  const people: string[] = []
  for (let index = 0; index < 16; index += 1) {
    const name = `${chance.one(names)} ${chance.one(surnames)}`
    people.push(await give({ noun: 'person', type: 'RecordPerson', happened: day, data: { name } }))
  }
  const offices: [string, string][] = [
    [chiefConstable, 'Chief Constable of Northshire'],
    [commissioner, 'Northshire Police and Crime Commissioner'],
    [owners[0], 'Detective Superintendent, Cyber'],
    [owners[1], 'Head of Learning'],
    [owners[2], 'Digital Lead'],
    [owners[3], 'Prevention Lead'],
  ]
  for (const [index, [office, name]] of offices.entries()) {
    await give({ noun: 'office', type: 'EstablishOffice', thing: office, happened: 'notStated', data: { name } })
    await give({
      noun: 'office',
      type: 'AppointHolder',
      thing: office,
      happened: day,
      data: { person: people[index], from: day },
    })
  }
  await constitute(giving, day)
  const panelMembers = people.slice(6, 13)
  for (const member of panelMembers) {
    await give({
      noun: 'body',
      type: 'AppointMember',
      thing: boards.panel,
      happened: day,
      data: { member, role: 'member', votes: true, from: day },
    })
  }
  return { people, panelMembers }
}

const constitute = async ({ give }: Giving, day: string): Promise<void> => {
  const bodies: [string, object][] = [
    [
      boards.executive,
      {
        name: 'Northshire Force Executive Board',
        aliases: ['Northshire FEB'],
        decides: 'officeHolder',
        decidingOffice: chiefConstable,
      },
    ],
    [
      boards.coordination,
      {
        name: 'Northshire Business Co-ordination Board',
        aliases: ['Northshire BCB'],
        decides: 'officeHolder',
        decidingOffice: commissioner,
      },
    ],
    [
      boards.steering,
      { name: 'Northshire Cybercrime Steering Group', decides: 'consensusUnderChair', answersTo: boards.executive },
    ],
    [
      boards.performance,
      { name: 'Northshire Performance Working Group', decides: 'advisory', answersTo: boards.coordination },
    ],
    [boards.panel, { name: 'Northshire Police and Crime Panel', decides: 'vote', quorum: 4 }],
  ]
  for (const [body, data] of bodies) {
    await give({ noun: 'body', type: 'ConstituteBody', thing: body, happened: day, data })
    await give({
      noun: 'body',
      type: 'AppointRecorder',
      thing: body,
      happened: day,
      data: { person: keeper, from: day },
    })
  }
}
