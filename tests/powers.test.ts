import { describe, expect, test } from 'vitest'
import { cedarPolicy } from '../infra/policyEngine.cedar.ts'
import type { Actor } from '../schema/envelope.ts'
import { factsOf } from '../workflows/facts.ts'
import { newOffice } from '../workflows/office.state.ts'
import { isMemberByRight, policyNeeds, powerQuestions } from '../workflows/powers.ts'
import { editions } from '../workflows/protocol/editions.ts'
import type { Ask, State } from '../workflows/rules.ts'
import { newSystem } from '../workflows/system.state.ts'
import { type Way, withWay } from '../workflows/waysOfDeciding.ts'
import { bodyOf } from './support/boards.ts'
import { command } from './support/given.ts'

const policy = cedarPolicy(editions)
const person = (last: string) => `person-00000000-0000-4000-8000-00000000000${last}`
const [keeper, recorder, first, stranger] = ['a', 'b', 'c', 'd'].map(person) as [string, string, string, string]
const notStated: Actor = { kind: 'notStated' }
const chief: Actor = { kind: 'office', ref: 'office-chief' }

const system = {
  ...newSystem('system-record'),
  revision: 0,
  keepers: [keeper],
  firstPerson: first,
  mayFill: ['office-chief'],
}
const office = {
  ...newOffice('office-chief'),
  revision: 0,
  tenures: [
    { person: keeper, capacity: 'holder' as const, from: '2015-01-01', until: '2015-06-15' },
    { person: first, capacity: 'holder' as const, from: '2015-06-16', until: '2015-12-15' },
    { person: stranger, capacity: 'deputy' as const, from: '2016-01-01', until: null },
  ],
  delegations: [
    { number: 1, to: 'office-deputy', body: 'body-a', from: '2015-01-01', until: '2015-06-30', revoked: true },
    { number: 2, to: stranger, body: null, from: '2015-01-01', until: null, revoked: false },
  ],
}
const member = (who: string, role: 'chair' | 'member' | 'adviser', from: string, until: string | null) => ({
  member: who,
  role,
  votes: role !== 'adviser',
  from,
  until,
})
const bodyWith = (way: Partial<Way>) =>
  bodyOf('body-a', {
    decides: 'officeHolder',
    decidingOffice: 'office-chief',
    recorders: [
      { person: recorder, from: '2026-03-10', until: '2026-03-29' },
      { person: stranger, from: '2026-03', until: null },
    ],
    members: [member('office-acc', 'chair', '2015-01-01', '2015-06-15'), member(keeper, 'adviser', '2015-01-01', null)],
    ...way,
  })
const body = bodyWith({})

type Asking = { by?: string; ask?: Ask; actor?: Actor; happened?: string; type?: string; at?: string; folds?: State[] }
const verdict = ({ by = keeper, ask = { power: 'record' }, folds = [system, office, body], ...over }: Asking) => {
  const { actor = notStated, happened = '2015-03-01', type = 'AmendAction', at = '2026-03-10T10:00:00.000Z' } = over
  const facts = factsOf(new Map(folds.map(fold => [fold.stream, fold])))
  const asked = command(type, {}, { by, actor, happened, at })
  const known = by.startsWith('system:') ? 'system' : 'header'
  const questions = powerQuestions({ command: asked, recorder: { person: by, known }, ask, facts })
  const shut = questions.map(question => policy.judge(question)).find(each => !each.allowed)
  return shut && !shut.allowed ? shut.code : 'allowed'
}
const forBody: Ask = { power: 'record', body: 'body-a' }
const decides: Ask = { power: 'decide', body: 'body-a' }

describe('who may record', () => {
  test('for a body its recorder may, from the first day to the last as it is in London', () => {
    const asRecorder = (at: string) => verdict({ by: recorder, ask: forBody, at })
    expect(asRecorder('2026-03-09T23:59:59.000Z')).toBe('notRecorder')
    expect(asRecorder('2026-03-10T00:00:00.000Z')).toBe('allowed')
    expect(asRecorder('2026-03-29T22:59:59.000Z')).toBe('allowed')
    expect(asRecorder('2026-03-29T23:00:00.000Z')).toBe('notRecorder')
  })

  test('keepers may for every body and its registers; nobody else may for the registers', () => {
    expect(verdict({ ask: forBody })).toBe('allowed')
    expect(verdict({})).toBe('allowed')
    expect(verdict({ by: recorder })).toBe('notKeeper')
  })

  test('an appointment whose day is open gives no power until it is sure', () => {
    expect(verdict({ by: stranger, ask: forBody })).toBe('powerUndetermined')
    expect(verdict({ by: stranger, ask: forBody, at: '2026-04-01T10:00:00.000Z' })).toBe('allowed')
  })

  test('the first person fills the offices named at set-up, and does nothing else', () => {
    const fills: Asking = { by: first, ask: { power: 'record', office: 'office-chief' }, type: 'AppointHolder' }
    expect(verdict(fills)).toBe('allowed')
    expect(verdict({ ...fills, type: 'EstablishOffice' })).toBe('notKeeper')
    expect(verdict({ ...fills, ask: { power: 'record', office: 'office-other' } })).toBe('notKeeper')
    expect(verdict({ ...fills, by: stranger })).toBe('notKeeper')
  })

  test('before set-up nobody may, but set-up its two commands, and after it set-up nothing', () => {
    const setup = { by: 'system:setup', folds: [] }
    expect(verdict({ folds: [] })).toBe('notSetUp')
    expect(verdict({ ...setup, type: 'RecordPerson' })).toBe('allowed')
    expect(verdict({ ...setup, type: 'SetUpRecord' })).toBe('allowed')
    expect(verdict({ ...setup, type: 'ConstituteBody' })).toBe('notForSetUp')
    expect(verdict({ by: 'system:setup', type: 'SetUpRecord' })).toBe('alreadySetUp')
    expect(verdict({ by: 'system:reactions', type: 'TakeBusiness', folds: [] })).toBe('notSetUp')
  })

  test('reactions give their own commands and no others; other systems give none', () => {
    for (const type of ['TellApprovalStanding', 'OpenCondition', 'PutBusinessForward', 'TakeBusiness'])
      expect(verdict({ by: 'system:reactions', ask: forBody, type })).toBe('allowed')
    expect(verdict({ by: 'system:reactions', ask: forBody, type: 'AgreeAction' })).toBe('notForReactions')
    expect(verdict({ by: 'system:other', ask: forBody, type: 'TakeBusiness' })).toBe('unknownRecorder')
  })
})

describe('who had the power to decide', () => {
  const deciding = (actor: Actor, happened = '2015-03-01', over: Partial<Way> = {}) =>
    verdict({ ask: decides, actor, happened, folds: [system, office, bodyWith(over)] })

  test('recording is not deciding: a keeper who may record decides nothing by that', () => {
    expect(deciding(notStated)).toBe('actorNotStated')
    expect(
      verdict({ by: stranger, ask: { power: 'decide', body: 'body-a' }, actor: chief, at: '2026-01-01T10:00:00.000Z' }),
    ).toBe('notRecorder')
  })

  test('the office-holder had it on the days of the tenure, in the capacity held', () => {
    expect(deciding(chief)).toBe('allowed')
    expect(deciding(chief, '2014-12-31')).toBe('notOfficeHolder')
    expect(deciding(chief, '2016-02-01')).toBe('notOfficeHolder')
    expect(deciding({ ...chief, capacity: 'deputy' }, '2016-02-01')).toBe('allowed')
    expect(deciding({ ...chief, capacity: 'acting' }, '2016-02-01')).toBe('notOfficeHolder')
    expect(deciding({ kind: 'office', ref: 'office-other' })).toBe('notOfficeHolder')
    expect(deciding({ kind: 'body', ref: 'body-a' })).toBe('notOfficeHolder')
  })

  test('a person named as the holder must have been it', () => {
    expect(deciding({ ...chief, holder: keeper })).toBe('allowed')
    expect(deciding({ ...chief, holder: first })).toBe('notOfficeHolder')
    expect(deciding({ ...chief, holder: first }, '2015-06')).toBe('powerUndetermined')
  })

  test('a month in which one holder followed another without a gap leaves nothing open; one with a gap does', () => {
    expect(deciding(chief, '2015-06')).toBe('allowed')
    expect(deciding(chief, '2015-12')).toBe('powerUndetermined')
    expect(deciding(chief, '2015-03-01?')).toBe('powerUndetermined')
    expect(deciding(chief, 'notStated')).toBe('powerUndetermined')
  })

  test('a delegate had it under a delegation in force, for the body it names', () => {
    const delegate: Actor = { kind: 'office', ref: 'office-deputy', capacity: 'delegate' }
    expect(deciding(delegate)).toBe('allowed')
    expect(deciding(delegate, '2015-07-01')).toBe('notOfficeHolder')
    expect(deciding({ ...delegate, capacity: 'holder' })).toBe('notOfficeHolder')
    expect(deciding({ ...chief, capacity: 'delegate', holder: stranger }, '2020-01-01')).toBe('allowed')
    const elsewhere = { ...body, stream: 'body-b' }
    const ask: Ask = { power: 'decide', body: 'body-b' }
    expect(verdict({ ask, actor: delegate, folds: [system, office, elsewhere] })).toBe('notOfficeHolder')
  })

  test('by consensus the body had it, or its chair while in the chair', () => {
    const way = { decides: 'consensusUnderChair' } as const
    const acc: Actor = { kind: 'office', ref: 'office-acc' }
    expect(deciding({ kind: 'body', ref: 'body-a' }, '2015-03-01', way)).toBe('allowed')
    expect(deciding({ kind: 'body', ref: 'body-a', capacity: 'chair' }, '2015-03-01', way)).toBe('allowed')
    expect(deciding({ kind: 'body', ref: 'body-a', capacity: 'secretary' }, '2015-03-01', way)).toBe('notBodyOrChair')
    expect(deciding({ kind: 'body', ref: 'body-b' }, '2015-03-01', way)).toBe('notBodyOrChair')
    expect(deciding(acc, '2015-06-15', way)).toBe('allowed')
    expect(deciding(acc, '2015-06-16', way)).toBe('notBodyOrChair')
    expect(deciding(acc, '2015-06', way)).toBe('powerUndetermined')
  })

  test('by vote the body alone had it; an advisory body never; one whose way is not settled not yet', () => {
    const itself: Actor = { kind: 'body', ref: 'body-a' }
    expect(deciding(itself, '2015-03-01', { decides: 'vote' })).toBe('allowed')
    expect(deciding({ kind: 'office', ref: 'office-acc' }, '2015-03-01', { decides: 'vote' })).toBe('notBody')
    expect(deciding(itself, '2015-03-01', { decides: 'advisory' })).toBe('advisoryBody')
    const unsettled = { ...body, ways: [] }
    const asked = { ask: decides, actor: itself, folds: [system, office, unsettled] }
    expect(verdict(asked)).toBe('wayNotSettled')
  })

  describe('is judged by the way in which the body decided on that day', () => {
    const itself: Actor = { kind: 'body', ref: 'body-a' }
    const by = (...ways: Partial<Way>[]): State => ({
      ...body,
      ...{ ways: ways.reduce<Way[]>((known, way) => withWay(known, { ...advisory, ...way }), []) },
    })
    const advisory: Way = { decides: 'advisory', decidingOffice: null, quorum: null, from: '2014-01-01' }
    const consensus = { decides: 'consensusUnderChair', from: '2015-03-01' } as const
    const on = (happened: string, ...ways: Partial<Way>[]) =>
      verdict({ ask: decides, actor: itself, happened, folds: [system, office, by(...ways)] })

    test('and not by that of today (it once was)', () => {
      expect(on('2015-02-28', {}, consensus)).toBe('advisoryBody')
      expect(on('2015-03-01', {}, consensus)).toBe('allowed')
    })

    test('whichever was recorded first', () => {
      expect(on('2015-02-28', consensus, {})).toBe('advisoryBody')
    })

    test('none before the first was settled, and one since ever where it is not stated since when', () => {
      expect(on('2013-12-31', {}, consensus)).toBe('wayNotSettled')
      expect(on('2013-12-31', { ...consensus, from: 'notStated' })).toBe('allowed')
    })

    test('undetermined where the dates leave it open, unless both are alike', () => {
      expect(on('2015', {}, consensus)).toBe('powerUndetermined')
      expect(on('2015-03-01', {}, { ...consensus, from: '2015-03' })).toBe('powerUndetermined')
      expect(on('2015-03-01', { ...consensus, from: '2014' }, { ...consensus, from: '2015-03' })).toBe('allowed')
    })
  })

  test('an office decides by itself, in a capacity in which it was held', () => {
    const ask: Ask = { power: 'decide', office: 'office-chief' }
    expect(verdict({ ask, actor: chief })).toBe('allowed')
    expect(verdict({ ask, actor: chief, happened: '2014-01-01' })).toBe('notOfficeHolder')
    expect(verdict({ ask, actor: chief, happened: '2015-12' })).toBe('powerUndetermined')
    expect(verdict({ ask, actor: { kind: 'body', ref: 'body-a' } })).toBe('notOfficeHolder')
  })
})

describe('what policy looks at', () => {
  test('a decision needs the record, the body and then the office that holds its power', () => {
    const facts = factsOf(new Map<string, State>([[body.stream, body]]))
    const streams = policyNeeds(decides, command('AgreeAction'), facts).map(({ stream }) => stream)
    expect(streams).toEqual(['system-record', 'body-a', 'office-chief'])
    expect(policyNeeds({ power: 'record' }, command('NameBody'), facts)).toEqual([{ stream: 'system-record' }])
  })

  test('a member by right is whoever sat on the body that day, and no adviser', () => {
    expect(isMemberByRight(body, 'office-acc', '2015-06-15')).toBe('true')
    expect(isMemberByRight(body, 'office-acc', '2015-06-16')).toBe('false')
    expect(isMemberByRight(body, 'office-acc', '2015-06')).toBe('undetermined')
    expect(isMemberByRight(body, keeper, '2015-06-15')).toBe('false')
    expect(isMemberByRight(undefined, keeper, '2015-06-15')).toBe('false')
  })
})
