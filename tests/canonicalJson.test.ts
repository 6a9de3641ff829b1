/** Canonical JSON and the ids made from names: what every stored digest and every event id rests on. */
import serialize from 'canonicalize'
import fc from 'fast-check'
import { v5 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, jsonFault } from '../schema/canonicalJson.ts'
import { namespace, uuidOf } from '../schema/ids.ts'

const text = fc.string({ unit: 'binary' })
// Names that JavaScript itself orders by number, or takes for something else than a name.
const name = fc.oneof(
  text,
  fc.nat().map(String),
  fc.constantFrom('constructor', 'toString', 'é', 'e\u0301', '𝄞', '\uffff'),
)
const number = fc.maxSafeInteger().map(value => value + 0)
const { json } = fc.letrec<{ json: Json }>(tie => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), number, text),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(name, tie('json'), { maxKeys: 6, noNullPrototype: true }),
  ),
}))

describe('canonical JSON', () => {
  it("is to the letter what the RFC's own implementation writes", () => {
    fc.assert(
      fc.property(json, value => {
        expect(jsonFault(value)).toBeUndefined()
        expect(canonicalJson(value)).toBe(serialize(value))
      }),
      { numRuns: 2_000 },
    )
  })

  it('does not depend on the order in which names were given', () => {
    expect(canonicalJson({ 10: 1, 9: 2, b: [], a: { d: null, c: 'é' } })).toBe(
      '{"10":1,"9":2,"a":{"c":"é","d":null},"b":[]}',
    )
  })

  it.each([
    [{ data: { items: [{ title: 'a' }, { title: '\ud800' }] } }, 'data.items.1.title'],
    [{ data: { half: 0.5 } }, 'data.half'],
    [{ data: [1, -0] }, 'data.1'],
    [{ data: { '\udc00': 1 } }, 'data'],
    [{ at: new Date(0) }, 'at'],
    [{ list: [undefined] }, 'list.0'],
    ['\ud800', ''],
  ])('is refused to %j, with the place where it is none', (value, path) => {
    expect(jsonFault(value)).toMatchObject({ path })
  })
})

describe('an id made from a name', () => {
  it('is the UUID of version 5 that anybody else would work out', () => {
    const anybody = fc.property(text, value => {
      expect(uuidOf(value)).toBe(v5(value, namespace))
    })
    fc.assert(anybody)
  })
})
