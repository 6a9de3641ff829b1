/** What a careless record of the source report would get wrong: each of it is a law here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../support/server.ts'

let server: Server
beforeAll(async () => {
  server = await startServer('cambridgeshire')
})
afterAll(() => server.stop())

type About = { path: string; basis: { paragraph: string; kind: string } }
type Entry = { type: string; happened: { edtf: string; precision: string }; about: About[]; data: object }
type Initiative = { reference: string; title: string; status: string; strands: { strand: string; basis: string }[] }

const entriesOf = async (reference: string): Promise<Entry[]> =>
  (await server.question('traps-entries', { reference })).thing.history.nodes
const entryOf = async (reference: string, type: string) => (await entriesOf(reference)).find(each => each.type === type)
const basisOf = (entry: Entry | undefined, path: string) => entry?.about.find(each => each.path === path)?.basis
const initiatives = async (): Promise<Initiative[]> => (await server.question('06-initiatives')).actions.nodes

describe('dates', () => {
  test('a date known to the month stays a month', async () => {
    const established = await entryOf('organisation-fraud-and-cyber-investigation-unit', 'OrganisationEstablished')
    expect(established?.happened).toEqual({
      edtf: '2015-02',
      earliest: '2015-02-01',
      latest: '2015-02-28',
      precision: 'month',
      isStated: true,
    })
    const supported = await entryOf('approval-2014-0001', 'ApprovalConsidered')
    expect(supported?.happened).toMatchObject({ edtf: '2014-07', latest: '2014-07-31', precision: 'month' })
  })

  test('what is "now" or "recent" in an undated report is on no date that is stated (T17)', async () => {
    const told = await entriesOf('action-2015-0003')
    expect(told.map(({ type }) => type)).toEqual(['ActionProposed', 'ActionStarted', 'ProgressRecorded'])
    for (const { happened } of told) expect(happened).toMatchObject({ edtf: 'notStated', isStated: false })
  })

  test('established and launched are two dates', async () => {
    const { organisation } = await server.ask(`{ organisation(alias: "the Unit") {
      establishedOn { edtf } launchedOn { edtf } } }`)
    expect(organisation).toEqual({ establishedOn: { edtf: '2015-02' }, launchedOn: { edtf: '2015-09' } })
  })

  test('a date out of a file name stands apart from that of the text, and is marked as derived', async () => {
    const held = await entryOf('meeting-2015-0001', 'MeetingHeld')
    expect(held?.happened).toMatchObject({ edtf: '2015-03', precision: 'month' })
    expect(held?.data).toMatchObject({ date: '2015-03-24' })
    expect(basisOf(held, 'data.date')).toEqual({ paragraph: '10, file name', kind: 'derived' })
    expect(basisOf(held, 'happened')).toBeUndefined()
    const plan = await entryOf('document-2015-0003', 'DocumentPublished')
    expect(plan?.happened.edtf).toBe('2015-09-04')
    expect(basisOf(plan, 'happened')).toEqual({ paragraph: '10, file name', kind: 'derived' })
  })
})

describe('figures and labels', () => {
  test('a lower bound stays a lower bound', async () => {
    const told = async (reference: string) => (await entryOf(reference, 'ProgressRecorded'))?.data
    expect(await told('action-2015-0003')).toMatchObject({ narrative: expect.stringContaining('(> 220)') })
    expect(await told('action-2015-0013')).toMatchObject({ narrative: expect.stringContaining('(> 80)') })
    expect((await entryOf('action-2015-0013', 'ProgressRecorded'))?.happened.edtf).toBe('2014-10/..')
  })

  test('an agenda label is text: 14.0 is not 14', async () => {
    const { meeting } = await server.ask('{ meeting(reference: "meeting-2015-0001") { items { label } } }')
    expect(meeting.items).toEqual([{ label: '14.0' }])
    const { scrutiny } = await server.ask('{ scrutiny(reference: "scrutiny-2015-0001") { label } }')
    expect(scrutiny.label).toBe('14.0')
  })
})

describe('names', () => {
  const finds = async (name: string) => {
    const { body, office, organisation, documents } = await server.question('traps-names', { name })
    return [body, office, organisation, ...documents.nodes].flatMap(each => (each ? [each.reference] : []))
  }

  test.each(['Cyber Security Adviser', 'Cybercrime Security Advisor', 'cyber security advisor'])(
    'the Adviser is one post under every spelling: %s',
    async name => {
      expect(await finds(name)).toEqual(['office-cyber-security-adviser'])
    },
  )

  test.each(['Computer Enabled Crime and Cybercrime', 'Computer Enabled Crime and Cyber-Crime'])(
    'a paper is found by its title as cited and as filed: %s',
    async name => {
      expect(await finds(name)).toEqual(['document-2015-0004'])
    },
  )

  test.each(['Business Co-ordination Board', 'Business Coordination Board', 'business co-ordination board'])(
    'a board is found with or without the hyphen: %s',
    async name => {
      expect(await finds(name)).toEqual(['body-bcb'])
    },
  )

  test.each([
    ['BCB', 'body-bcb'],
    ['FEB', 'body-feb'],
    ['ERSOU', 'organisation-ersou'],
    ['HMIC', 'organisation-hmic'],
    ['NCALT', 'organisation-ncalt'],
  ])('an abbreviation finds what it stands for: %s', async (name, reference) => {
    expect(await finds(name)).toEqual([reference])
  })
})

describe('verbs and absent facts', () => {
  test('what a board supported is not told as approved', async () => {
    const { approval } = await server.ask(
      '{ approval(reference: "approval-2014-0001") { proposals { verb outcome } } }',
    )
    const [strategy, ...others] = approval.proposals
    expect([strategy.verb, strategy.outcome]).toEqual(['supported', 'supported'])
    for (const { verb, outcome } of others) expect([verb, outcome]).toEqual(['there was support for', 'supported'])
    const entries = (await server.question('traps-entries', { reference: 'approval-2014-0001' })).thing.history.nodes
    for (const { sentence } of entries) expect(sentence).not.toMatch(/approved/i)
  })

  test('an observation of the inspectorate is no recommendation', async () => {
    const { document } = await server.ask(`{ document(reference: "document-2015-0005") {
      issuer { reference } coverSheet { purpose recommendations } } }`)
    expect(document.issuer.reference).toBe('organisation-hmic')
    expect(document.coverSheet.recommendations).toEqual([])
    expect(document.coverSheet.purpose).toContain('observation')
  })

  test('what the source does not state is answered as not stated', async () => {
    const { documents, scrutiny, office } = await server.ask(`{
      documents(filter: { alias: "Cybercrime" }, first: 5) { nodes { reference submittedOn { edtf isStated } } }
      scrutiny(reference: "scrutiny-2015-0003") {
        status happenedLast { isStated } receivedOn { edtf } outcomes { outcome } consideredOn { edtf } }
      office(alias: "Cyber Security Adviser") { tenures { person from { edtf } } } }`)
    const [report] = documents.nodes
    expect(report).toEqual({ reference: 'document-2015-0001', submittedOn: { edtf: 'notStated', isStated: false } })
    expect(scrutiny).toEqual({
      ...{ status: 'received', happenedLast: { isStated: false } },
      ...{ receivedOn: { edtf: 'notStated' }, outcomes: [], consideredOn: null },
    })
    expect(office.tenures).toEqual([{ person: 'notStated', from: { edtf: 'notStated' } }])
    const { actions } = await server.question('06-initiatives')
    const stated = actions.nodes.filter((each: { owner: object; due: object; rag: string }) =>
      [each.owner, each.due, each.rag].some(value => value !== null),
    )
    expect(stated).toEqual([])
    const { bodies } = await server.ask('{ bodies { nodes { quorum } } }')
    for (const { quorum } of bodies.nodes) expect(quorum).toBeNull()
    const { persons } = await server.ask('{ persons { totalCount } }')
    expect(persons.totalCount).toBe(1)
  })

  test('what was announced stands apart from what was done', async () => {
    const liaison = (await initiatives()).filter(({ title }) => title.startsWith('Liaison'))
    expect(liaison.map(({ title, status }) => [title, status])).toEqual([
      ['Liaison with community safety officers', 'inProgress'],
      ['Liaison of the Outreach Workers with the Cyber Security Adviser', 'proposed'],
    ])
  })
})

describe('the four Ps', () => {
  test('a strand is stated by the source for the Adviser alone; every other is marked as inferred', async () => {
    const all = await initiatives()
    expect(all).toHaveLength(13)
    const stated = all.filter(({ strands }) => strands.some(({ basis }) => basis === 'stated'))
    expect(stated.map(({ title }) => title)).toEqual(['Work of the Cyber Security Adviser'])
    expect(stated[0]?.strands.map(({ strand }) => strand)).toEqual(['prevent', 'prepare', 'protect'])
    const others = all.filter(each => each !== stated[0]).flatMap(({ strands }) => strands)
    expect(new Set(others.map(({ basis }) => basis))).toEqual(new Set(['inferred']))
    const film = all.find(({ reference }) => reference === 'action-2015-0008')
    expect(film).toMatchObject({ status: 'reportedComplete', strands: [{ strand: 'protect', basis: 'inferred' }] })
  })

  test('a strand is one of a scheme: the local Protect is not counted as the national one', async () => {
    const { local, national } = await server.question('06-initiatives')
    expect([local.totalCount, national.totalCount]).toEqual([5, 0])
  })
})

describe('what was worked out', () => {
  test('the body and the date of what 7.4 supports are marked as derived from 7.3', async () => {
    const [strategy, five] = (await entriesOf('approval-2014-0001')) as [Entry, Entry]
    expect(strategy.about).toEqual([])
    const derived = { paragraph: '7.3, 7.4', kind: 'derived' }
    expect([basisOf(five, 'happened'), basisOf(five, 'data.body'), basisOf(five, 'actor')]).toEqual([
      derived,
      derived,
      derived,
    ])
  })
})
