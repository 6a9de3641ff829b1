import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cedarPolicy, PolicyError } from '../infra/policyEngine.cedar.ts'
import type { PolicyEdition } from '../schema/ports/policy.ts'
import { editions } from '../workflows/protocol/editions.ts'

const policy = cedarPolicy(editions)
const schema = editions[0]?.schema as URL // there is one edition at least

/** An edition of one text, in a folder that is removed. */
const edition = (from: string, text: string): PolicyEdition => {
  const folder = mkdtempSync(join(tmpdir(), 'fourfold-policy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'rules.cedar')
  writeFileSync(file, text)
  return { from, policies: [pathToFileURL(file)], schema }
}
const allow = '@id("all") @house("All may.") permit (principal, action == Action::"decide", resource);'
const deny = `@id("none") @code("nobody") @house("None may.") @sentence("Nobody.") @instead("Wait.")
  forbid (principal, action == Action::"decide", resource);`
const facts = {
  actor: 'stated',
  decides: 'vote',
  isBody: 'true',
  isChair: 'false',
  holdsOffice: 'false',
  isDelegate: 'false',
}
const on = (day: string) => ({ power: 'decide', on: day, facts }) as const
const codeOf = (build: () => unknown): string | undefined => {
  try {
    build()
  } catch (error) {
    return error instanceof PolicyError ? error.code : undefined
  }
  return undefined
}

describe('policy', () => {
  test('says in every verdict by which edition it was given', () => {
    expect(policy.judge(on('2026-01-01'))).toEqual({ allowed: true, edition: policy.digests[0] })
    expect(policy.digests[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  test('refuses with a code, a sentence, the rule on which it rests and what can be done instead', () => {
    expect(policy.judge({ ...on('2026-01-01'), facts: { ...facts, decides: 'advisory' } })).toEqual({
      allowed: false,
      code: 'advisoryBody',
      sentence: expect.stringContaining('advisory'),
      cites: [expect.any(String)],
      instead: expect.stringContaining('recommend'),
      edition: policy.digests[0],
    })
  })

  test('denies what no rule permits', () => {
    const nothing = cedarPolicy([edition('2000-01-01', deny.replace('decide', 'record'))])
    expect(nothing.judge(on('2026-01-01'))).toMatchObject({ allowed: false })
  })

  test('denies what it cannot judge, and does not keep that as an answer', () => {
    const odd = { ...on('2026-01-01'), facts: { ...facts, other: 'x' } }
    expect(policy.judge(odd)).toMatchObject({ allowed: false, code: 'policyUnavailable' })
    expect(policy.judge({ ...odd, facts: {} })).toMatchObject({ allowed: false, code: 'policyUnavailable' })
    expect(policy.judge(on('2026-01-01'))).toMatchObject({ allowed: true })
  })

  test('gives the same answer again for the same facts', () => {
    expect(policy.judge(on('2026-01-01'))).toBe(policy.judge(on('2026-05-01')))
  })
})

describe('editions of policy', () => {
  const two = () => cedarPolicy([edition('2010-01-01', allow), edition('2015-06-15', deny)])

  test('are in force from their day until the next', () => {
    const judged = two()
    expect(judged.judge(on('2015-06-14'))).toMatchObject({ allowed: true, edition: judged.digests[0] })
    expect(judged.judge(on('2015-06-15'))).toMatchObject({ code: 'nobody', edition: judged.digests[1] })
  })

  test('leave a power undetermined where they differ within an imprecise date', () => {
    expect(two().judge(on('2015-06'))).toMatchObject({ code: 'powerUndetermined', instead: expect.any(String) })
    expect(two().judge(on('notStated'))).toMatchObject({ code: 'powerUndetermined' })
    expect(two().judge(on('2015-05'))).toMatchObject({ allowed: true })
  })

  test('say nothing of the time before the first', () => {
    expect(two().judge(on('2009-12-31'))).toMatchObject({ allowed: false, code: 'noEdition' })
  })

  test('that cannot be used stop the start, with the reason as a code', () => {
    expect(codeOf(() => cedarPolicy([]))).toBe('noEdition')
    expect(codeOf(() => cedarPolicy([edition('2010-01-01', 'permit (')]))).toBe('unparsed')
    expect(codeOf(() => cedarPolicy([edition('2010-01-01', allow.replace('@id("all")', ''))]))).toBe('unsound')
    expect(codeOf(() => cedarPolicy([edition('2010-01-01', allow + allow)]))).toBe('unsound')
    expect(codeOf(() => cedarPolicy([edition('2010-01-01', deny.replace('@instead("Wait.")', ''))]))).toBe('unsound')
    const mistyped = allow.replace(';', ' when { context.isBodie == "true" };')
    expect(codeOf(() => cedarPolicy([edition('2010-01-01', mistyped)]))).toBe('unsound')
    const missing = new URL('./missing.cedar', import.meta.url)
    expect(codeOf(() => cedarPolicy([{ from: '2010-01-01', policies: [missing], schema }]))).toBe('unreadable')
  })
})
