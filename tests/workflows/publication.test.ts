import { describe, expect, test } from 'vitest'
import { type ApprovalState, newApproval } from '../../workflows/approval.state.ts'
import { withCommonCommands } from '../../workflows/common.decider.ts'
import { newDecision } from '../../workflows/decision.state.ts'
import { factsOf } from '../../workflows/facts.ts'
import { publicationRules } from '../../workflows/publication.decider.ts'
import { newPublication, type PublicationState } from '../../workflows/publication.state.ts'
import { command, given } from '../support/given.ts'
import { keepsTheLaws } from '../support/laws.ts'

const rules = withCommonCommands(publicationRules)
const of = 'decision-2026-0004'
const stream = `publication-${of}`
const decision = { ...newDecision(of), status: 'taken' as const, revision: 0, office: 'office-commissioner' }
const publication = { rules, stream, others: [decision] }

const reason = { reason: 'it concerns one officer' }
const exempt = { exemptions: ['foi-s31', 's40(2)'], ...reason }
const opened = command('OpenPublication', { of })
const significant = command('AssessAsSignificant', {})
const url = 'https://www.example.org/decision-2026-0004'
const published = command('PublishDecision', { url })
const inPart = command('PublishDecisionInPart', { url, ...exempt })
const withheld = command('WithholdDecision', exempt)

describe('the laws of publications', () => {
  keepsTheLaws({
    rules,
    machine: 'publication',
    statusOf: state => state.status,
    start: newPublication(stream),
    others: [decision],
    commands: [
      opened,
      command('AssessAsNotSignificant', reason),
      significant,
      published,
      inPart,
      withheld,
      command('CorrectPublication', reason),
      command('TakeDownPublication', reason),
      command('EnterInError', reason),
    ],
    onlyFromSource: ['named'],
    invariant: state => {
      const { status, url: at, exemptions } = state as PublicationState
      if (['absent', 'unassessed', 'withheld', 'takenDown'].includes(status)) expect(at).toBeNull()
      if (status === 'published') expect(exemptions).toEqual([])
    },
  })
})

describe('a publication', () => {
  test('is of the decision that its stream names', () => {
    expect(given(publication).when(command('OpenPublication', { of: 'decision-2026-0005' }))).toMatchObject({
      invalid: [{ path: 'data.of' }],
    })
    expect(given(publication, opened).state).toMatchObject({ of, status: 'unassessed' })
  })

  test('follows an assessment: nothing is published unassessed', () => {
    expect(given(publication, opened).when(published)).toMatchObject({ refused: { code: 'wrongStatus' } })
    expect(given(publication, opened, significant).when(published)).toEqual({
      events: [{ type: 'DecisionPublished', data: { url }, to: { publication: 'published' } }],
    })
  })

  test('found not significant can be found significant after all', () => {
    const found = command('AssessAsNotSignificant', reason)
    expect(given(publication, opened, found).when(significant)).toMatchObject({
      events: [{ to: { publication: 'toPublish' } }],
    })
  })

  test('says where it is: an address, or a document', () => {
    expect(given(publication, opened, significant).when(command('PublishDecision', {}))).toMatchObject({
      invalid: [{ path: 'data.url' }],
    })
  })

  test('in part, or withheld, says under which exemptions', () => {
    expect(given(publication, opened, significant, inPart).state).toMatchObject({
      status: 'publishedInPart',
      exemptions: exempt.exemptions,
    })
    expect(given(publication, opened, significant, withheld).state).toMatchObject({ status: 'withheld', url: null })
  })

  test('whose exemption has lapsed is published after all, and then keeps nothing back', () => {
    expect(given(publication, opened, significant, withheld, published).state).toMatchObject({
      status: 'published',
      exemptions: [],
      url,
    })
  })

  test('is corrected again and again, and taken down', () => {
    const corrected = command('CorrectPublication', { url: `${url}-2`, ...reason })
    const down = command('TakeDownPublication', reason)
    const history = [opened, significant, published, corrected, corrected]
    expect(given(publication, ...history).state).toMatchObject({ status: 'corrected', url: `${url}-2` })
    expect(given(publication, ...history, down).state).toMatchObject({ status: 'takenDown', url: null })
  })

  test('that was only withheld has nothing to correct', () => {
    const corrected = command('CorrectPublication', reason)
    expect(given(publication, opened, significant, withheld).when(corrected)).toMatchObject({
      refused: { code: 'wrongStatus' },
    })
  })

  test('of an approval waits until it was considered or deferred', () => {
    const approval = (status: ApprovalState['status']): ApprovalState => ({ ...bare, status })
    const at = (status: ApprovalState['status']) =>
      given({ rules, stream: `publication-${bare.stream}`, others: [approval(status)] }, ofApproval, significant)
    expect(at('listed').when(published)).toMatchObject({ refused: { code: 'isDecided', shutGate: 'isDecided' } })
    expect(at('considered').when(published)).toMatchObject({ events: [{ to: { publication: 'published' } }] })
    expect(at('deferred').when(published)).toMatchObject({ events: [{ to: { publication: 'published' } }] })
  })

  test('is recorded for the body that answers for it, or for whoever decided', () => {
    const facts = factsOf(new Map([[of, decision]]))
    const { state } = given(publication, command('OpenPublication', { of, body: 'body-bcb' }))
    expect(rules.asks(significant, state, facts)).toEqual({
      power: 'record',
      body: 'body-bcb',
      office: 'office-commissioner',
    })
  })
})

const ofApproval = command('OpenPublication', { of: 'approval-2026-0002' })
const bare: ApprovalState = { ...newApproval('approval-2026-0002'), revision: 0, body: 'body-bcb' }
