/** What users ask of the Cambridgeshire record, over HTTP, with the answers worked out by hand from the report. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { happenedBy } from '../../schema/edtf.ts'
import { startedService } from '../support/serviceProcess.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

type Started = Awaited<ReturnType<typeof startedService>>
let service: Started
let folder: Awaited<ReturnType<typeof temporaryFolder>>

/** The answer to one of the documents beside this file, once the read model has caught up. */
const answerTo = async (file: string): Promise<ReturnType<typeof JSON.parse>> => {
  const query = readFileSync(new URL(`${file}.graphql`, import.meta.url), 'utf8')
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = JSON.parse(await response.text())
  expect(errors, JSON.stringify(errors)).toBeUndefined()
  return data
}

beforeAll(async () => {
  folder = await temporaryFolder()
  service = await startedService(folder.path)
  while (!(await fetch(`${service.url}/readyz`)).ok) await new Promise(resolve => setTimeout(resolve, 50))
}, 60_000)

afterAll(async () => {
  service.process.kill('SIGTERM')
  await once(service.process, 'exit')
  await folder.remove()
})

type Linked = { number: number; outcomeIn: { reference: string }[] }

describe('1. of what the Executive Board supported in July 2014', () => {
  test('there are six proposals, all supported and none approved', async () => {
    const { approval } = await answerTo('01-supported')
    expect(approval.body.reference).toBe('body-feb')
    expect(approval.proposals.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(6).fill('supported'))
    expect(approval.proposals.map(({ verb }: { verb: string }) => verb)).toEqual([
      'supported',
      ...Array(5).fill('there was support for'),
    ])
  })

  test('body and date of the five are marked as carried over from the paragraph before (T16)', async () => {
    const { approval } = await answerTo('01-supported')
    const [strategy, others] = approval.history.nodes
    expect(strategy).toMatchObject({ happened: { edtf: '2014-07' }, basis: { paragraph: '7.3', kind: 'stated' } })
    expect(strategy.about).toEqual([])
    expect(others.basis.paragraph).toBe('7.4')
    expect(
      others.about.map(({ path, basis }: { path: string; basis: { kind: string } }) => [path, basis.kind]),
    ).toEqual([
      ['actor', 'derived'],
      ['data.body', 'derived'],
      ['happened', 'derived'],
    ])
  })

  test('the unit was established and launched, and the Steering Group only named', async () => {
    const { approval, unit, group } = await answerTo('01-supported')
    expect(unit.status).toBe('launched')
    expect(group).toEqual({ status: 'named', history: { nodes: [{ type: 'BodyNamed' }] } })
    const linked = approval.proposals.map((each: Linked) => [each.number, each.outcomeIn.map(each => each.reference)])
    expect(linked).toEqual([
      [1, []],
      [2, ['body-cybercrime-steering-group']],
      [3, ['action-2015-0003']],
      [4, []],
      [5, ['action-2015-0003']],
      [6, ['organisation-fraud-and-cyber-investigation-unit']],
    ])
  })

  test('silence names what has no outcome, and keeps apart what is evidenced without a date', async () => {
    const { accountability } = await answerTo('01-supported')
    type Silent = { proposal: { number: number }; isCertain: boolean; sentence: string }
    const silent = new Map(accountability.silence.nodes.map((each: Silent) => [each.proposal.number, each]))
    const numbers = (isCertain: boolean) =>
      accountability.silence.nodes
        .filter((each: Silent) => each.isCertain === isCertain)
        .map((each: Silent) => each.proposal.number)
        .sort()
    // The strategy's own outcome is none of the five; of those, two have none recorded.
    expect(numbers(true)).toEqual([1, 2, 4])
    expect(numbers(false)).toEqual([3, 5])
    expect(silent.get(4)).toMatchObject({
      sentence: 'approval-2014-0001#4: there was support for in July 2014; nothing is linked to it since.',
    })
    expect(silent.get(3)).toMatchObject({
      sentence:
        'approval-2014-0001#3: there was support for in July 2014; ' +
        'what is recorded of action-2015-0003 has no date that says whether it came since.',
    })
  })
})

describe('2. the Unit', () => {
  test('was not there on 31 January 2015, was on 31 August but not launched; on 15 February it is open', async () => {
    const { organisation } = await answerTo('02-unit')
    const dates = Object.fromEntries(
      organisation.history.nodes.map((node: { type: string; happened: { edtf: string } }) => [
        node.type,
        node.happened.edtf,
      ]),
    )
    expect(dates).toEqual({
      OrganisationNamed: 'notStated',
      OrganisationEstablished: '2015-02',
      OrganisationLaunched: '2015-09',
    })
    expect(happenedBy('2015-02', '2015-01-31')).toBe('false')
    expect(happenedBy('2015-02', '2015-02-15')).toBe('undetermined')
    expect(happenedBy('2015-02', '2015-08-31')).toBe('true')
    expect(happenedBy('2015-09', '2015-08-31')).toBe('false')
  })

  test('has established and launched as two dates, each known to the month (T1, T7)', async () => {
    const { organisation } = await answerTo('02-unit')
    expect(organisation.history.nodes.slice(1).map((node: { happened: object }) => node.happened)).toEqual([
      { edtf: '2015-02', earliest: '2015-02-01', latest: '2015-02-28', precision: 'month' },
      { edtf: '2015-09', earliest: '2015-09-01', latest: '2015-09-30', precision: 'month' },
    ])
  })
})

describe('4. the actions of the record', () => {
  test('have neither owner nor due date, because the report states none (T9)', async () => {
    const { accountability } = await answerTo('04-register')
    expect(accountability.noOwner.totalCount).toBe(13)
    expect(accountability.noDueDate.totalCount).toBe(13)
  })
})

describe('5. the Commissioner', () => {
  test('asked for a paper, met the Unit, gave the Panel a report; a working group looks at performance', async () => {
    const { scrutinies, body } = await answerTo('05-held-to-account')
    const told = scrutinies.nodes.map(
      (item: { kind: string; verb: string | null; body: { reference: string } | null }) => [
        item.kind,
        item.verb,
        item.body?.reference ?? null,
      ],
    )
    expect(told).toEqual([
      ['paper', 'considered', 'body-bcb'],
      ['visit', 'explored', null],
      ['paper', null, 'body-panel'],
    ])
    expect(scrutinies.nodes[1].topics).toEqual(['capacity', 'resources', 'training', 'funding'])
    expect(body.answersTo.reference).toBe('office-commissioner')
  })
})
