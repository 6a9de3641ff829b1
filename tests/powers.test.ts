import { describe, expect, test } from 'vitest'
import { factsOf } from '../workflows/facts.ts'
import { newPerson } from '../workflows/person.state.ts'
import { isMemberByRight, policyNeeds } from '../workflows/powers.ts'
import type { Ask, State } from '../workflows/rules.ts'
import { command } from './support/given.ts'
import {
  type Asking,
  body,
  bodyWith,
  chief,
  decides,
  first,
  forBody,
  keeper,
  office,
  recorder,
  stranger,
  system,
  verdict,
} from './support/powers.ts'

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
    expect(verdict({ ...fills, ask: { power: 'record' }, type: 'EstablishOffice' })).toBe('notKeeper')
    expect(verdict({ ...fills, ask: { power: 'record', office: 'office-other' } })).toBe('notKeeper')
    expect(verdict({ ...fills, by: stranger })).toBe('notKeeper')
  })

  test('whoever has left records nothing more, be it a keeper (they once could)', () => {
    const gone = { ...newPerson(keeper), revision: 1, status: 'left' } as const
    expect(verdict({ ask: forBody, folds: [system, body, gone] })).toBe('hasLeft')
  })

  // Whoever was entered in error had an appointment still, and recorded by it.
  test('whoever was entered in error was never there, and records nothing', () => {
    const never = { ...newPerson(recorder), revision: 1, status: 'enteredInError' } as const
    expect(verdict({ by: recorder, ask: forBody })).toBe('allowed')
    expect(verdict({ by: recorder, ask: forBody, folds: [system, body, never] })).toBe('unknownRecorder')
  })

  // Somebody who had mistyped the reference was told to ask a recorder of the body.
  test('whoever is not in the record records nothing, and is told that, not whom to ask', () => {
    const nobody = 'person-00000000-0000-4000-8000-00000000000e'
    expect(verdict({ by: nobody, ask: forBody })).toBe('unknownRecorder')
    expect(verdict({ by: nobody })).toBe('unknownRecorder')
  })

  test('for an office its own recorders may record what it does of its own', () => {
    const own = { ...office, recorders: [{ person: stranger, from: '2026-03-01', until: null }] }
    const ask: Ask = { power: 'decide', office: 'office-chief' }
    expect(verdict({ by: stranger, ask, actor: chief, folds: [system, own] })).toBe('allowed')
    expect(verdict({ by: stranger, ask, actor: chief })).toBe('notRecorder')
    expect(verdict({ by: stranger, ask, actor: chief, folds: [system, own], at: '2026-02-01T10:00:00.000Z' })).toBe(
      'notRecorder',
    )
  })

  test('to fill an office takes a keeper or whom the set-up named, and no recorder of it', () => {
    const own = { ...office, recorders: [{ person: stranger, from: '2026-03-01', until: null }] }
    const fills = { ask: { power: 'record', office: 'office-chief' } as const, type: 'AppointHolder' }
    expect(verdict({ ...fills, by: stranger, folds: [system, own] })).toBe('notKeeper')
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

describe('who sat there as a member', () => {
  const sitting = (who: string, on: string, folds: State[] = [system, body]) =>
    verdict({ ask: { ...forBody, sits: { who, on } }, folds })

  test('was one on that day; an adviser is in attendance only', () => {
    expect(sitting('office-acc', '2015-06-15')).toBe('allowed')
    expect(sitting('office-acc', '2015-06-16')).toBe('notMember')
    expect(sitting('office-nobody', '2015-06-15')).toBe('notMember')
    expect(sitting(keeper, '2015-06-15')).toBe('notMember')
  })

  test('is not presumed where the dates leave it open', () => {
    expect(sitting('office-acc', '2015-06')).toBe('powerUndetermined')
  })

  test('is taken as it is told where no membership of the body is recorded', () => {
    expect(sitting('office-nobody', '2015-06-15', [system, bodyWith({ members: [] })])).toBe('allowed')
  })
})

describe('who may judge a change of what was put', () => {
  const judging = (judge: string, happened = '2015-03-01') => verdict({ ask: { ...forBody, judge }, happened })

  test('is a member of the deciding body, the office that holds its power, or its holder (anybody once could)', () => {
    expect(judging('office-acc')).toBe('allowed')
    expect(judging('office-chief')).toBe('allowed')
    expect(judging('office-home-secretary')).toBe('notOfTheBody')
    expect(judging(stranger)).toBe('notOfTheBody')
  })

  test('is not presumed where the dates leave it open', () => {
    expect(judging('office-acc', '2015')).toBe('powerUndetermined')
  })
})

describe('what policy looks at', () => {
  test('a decision needs the record, the body and then the office that holds its power', () => {
    const facts = factsOf(new Map<string, State>([[body.stream, body]]))
    const streams = policyNeeds(decides, command('AgreeAction'), facts).map(({ stream }) => stream)
    const asker = command('AgreeAction').by
    expect(streams).toEqual(['system-record', asker, 'body-a', 'office-chief'])
    const register = policyNeeds({ power: 'record' }, command('NameBody'), facts)
    expect(register.map(({ stream }) => stream)).toEqual(['system-record', asker])
  })

  test('a member by right is whoever sat on the body that day, and no adviser', () => {
    expect(isMemberByRight(body, 'office-acc', '2015-06-15')).toBe('true')
    expect(isMemberByRight(body, 'office-acc', '2015-06-16')).toBe('false')
    expect(isMemberByRight(body, 'office-acc', '2015-06')).toBe('undetermined')
    expect(isMemberByRight(body, keeper, '2015-06-15')).toBe('false')
    expect(isMemberByRight(undefined, keeper, '2015-06-15')).toBe('false')
  })
})
