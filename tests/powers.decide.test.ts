import { describe, expect, test } from 'vitest'
import type { Actor, Capacity } from '../schema/envelope.ts'
import type { Ask, State } from '../workflows/rules.ts'
import { type Way, withWay } from '../workflows/waysOfDeciding.ts'
import {
  body,
  bodyWith,
  chief,
  decides,
  first,
  keeper,
  notStated,
  office,
  stranger,
  system,
  verdict,
} from './support/powers.ts'

describe('who had the power to decide', () => {
  const holds = { capacity: 'holder', from: '2015-01-01', until: '2015-06-15' } as const
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

  // The post was held, and nobody knows by whom: it may have been whoever is named, or somebody else.
  test('whether a person named as the holder was it is open where the holder is not stated', () => {
    const unnamed = { ...office, tenures: [{ ...holds, person: 'notStated' }] }
    const asked = { ask: decides, actor: { ...chief, holder: first }, folds: [system, unnamed, body] }
    expect(verdict(asked)).toBe('powerUndetermined')
    expect(verdict({ ...asked, happened: '2014-12-31' })).toBe('notOfficeHolder')
    const followed = {
      ...office,
      tenures: [
        { ...holds, person: 'notStated' },
        { ...holds, person: first },
      ],
    }
    expect(verdict({ ...asked, folds: [system, followed, body] })).toBe('allowed')
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

  // The secretary of the office in the chair decided for the whole body.
  test('by consensus the chair is who speaks for that office, and not its secretary, a member or a delegate', () => {
    const as = (capacity: Capacity) =>
      deciding({ kind: 'office', ref: 'office-acc', capacity }, '2015-03-01', { decides: 'consensusUnderChair' })
    for (const capacity of ['chair', 'holder', 'acting', 'deputy'] as const) expect(as(capacity)).toBe('allowed')
    for (const capacity of ['secretary', 'member', 'delegate'] as const) expect(as(capacity)).toBe('notBodyOrChair')
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

    // A way that may have begun in 2022 left open how the body decides in 2026, though another one surely began since.
    test('of which an unsure one ends nothing that a later and sure one does not', () => {
      const unsure = { decides: 'vote', quorum: 2, from: '2015-02-01?' } as const
      expect(on('2015-06-01', {}, unsure, consensus)).toBe('allowed')
      expect(on('2015-02-15', {}, unsure, consensus)).toBe('powerUndetermined')
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
