/** How an operator names what is copied, and which user and prefix belong to which side. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyPlaces, nameOf } from '../services/copy/places.ts'

const access = { prefix: 'cambs', username: 'clerk', passwordFile: '/run/secrets/store' }
const address = 'esdb://host:2113'
const file = 'sqlite:./data/record.sqlite'

test('a file is found from where the command is given, and needs nothing else', () => {
  expect(copyPlaces({ from: file, to: 'sqlite:/there/record.sqlite' }, access)).toEqual({
    from: { file: resolve('data/record.sqlite') },
    to: { file: '/there/record.sqlite' },
  })
})

describe('a server', () => {
  const to = (more: Record<string, string>) => copyPlaces({ from: file, to: address, ...more }, access)

  test('is entered as the settings say', () => {
    expect(to({})).toMatchObject({ to: { server: { address, ...access } } })
  })

  test('has the prefix and the user that are given for its side, and a user with no other password', () => {
    expect(to({ 'to-prefix': 'kent' })).toMatchObject({ to: { server: { ...access, prefix: 'kent' } } })
    const own = { 'to-user': 'other', 'to-password-file': 'there' }
    expect(to(own)).toMatchObject({ to: { server: { prefix: 'cambs', username: 'other', passwordFile: 'there' } } })
    expect(to({ 'to-user': 'other' })).toEqual({
      from: expect.anything(),
      to: { server: { address, prefix: 'cambs', username: 'other' } },
    })
  })

  test('has the user of its address, or none, where that is said', () => {
    const named = 'esdb://other:secret@host:2113'
    expect(copyPlaces({ from: named, to: file }, access)).toMatchObject({
      from: { server: { address: named, prefix: 'cambs' } },
    })
    const none = { from: expect.anything(), to: { server: { address, prefix: 'cambs' } } }
    expect(to({ 'to-user': '' })).toEqual(none)
    expect(to({ 'to-password-file': '' })).toEqual(none)
  })

  test('may be both sides, each with its own user and prefix', () => {
    const places = copyPlaces({ from: address, to: address, 'from-prefix': 'a', 'to-prefix': 'b' }, access)
    expect(places).toMatchObject({ from: { server: { prefix: 'a' } }, to: { server: { prefix: 'b' } } })
    expect(copyPlaces({ from: address, to: address }, access)).toEqual({
      faults: ['--from and --to name the same record.'],
    })
  })

  test('is named without its password', () => {
    const server = { address: 'esdb+discover://clerk:secret@host:2113?tls=true', prefix: 'cambs' }
    expect(nameOf({ server })).toBe('esdb+discover://host:2113?tls=true under the prefix cambs')
  })
})

test('what is wrong with both sides is said at once', () => {
  expect(copyPlaces({ to: 'http', 'to-prefix': 'x' }, access)).toEqual({
    faults: [expect.stringMatching(/^--from is missing/), expect.stringMatching(/^--to is "http"/)],
  })
})
