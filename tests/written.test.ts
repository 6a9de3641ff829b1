/** What a person writes: titles with escapes for terminals, with turned text or with nothing to see were taken. */
import { describe, expect, test } from 'vitest'
import { agendaLabel, line, narrative, publicName } from '../schema/fields.ts'

const takes = (field: ReturnType<typeof line>, text: string): boolean => field.safeParse(text).success

describe('one line', () => {
  test.each([
    ['NUL', 'Train\u0000ing'],
    ['an escape for a terminal', '\u001b[2JTraining'],
    ['a control of C1', 'Train\u009bing'],
    ['DEL', 'Train\u007fing'],
    ['a newline', 'Training\nof officers'],
    ['a tab', 'Training\tof officers'],
    ['a line separator', 'Training\u2028of officers'],
    ['an override of the direction', 'Training \u202egnp.exe'],
    ['an isolate of a direction', 'Training \u2067gnp\u2069'],
  ])('takes no %s', (_what, text) => {
    expect([line(), publicName(), agendaLabel()].map(field => takes(field, text))).toEqual([false, false, false])
  })

  test.each([
    ['blanks', ' \u00a0\u3000'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['fillers', '\u3164\u115f\u2800'],
    ['marks without a letter', '\u0301\ufe0f'],
    ['a soft hyphen', '\u00ad'],
  ])('of nothing but %s is empty', (_what, text) => {
    for (const field of [line(), publicName(), narrative()]) {
      expect(field.safeParse(text).error?.issues[0]?.message).toContain('is empty')
    }
  })

  test.each([
    'Training',
    'Ymchwiliad i seiberdroseddu',
    'Žluťoučký kůň',
    'سند ۱',
    '👩‍👩‍👧',
    'क्‍ष',
    '100 %',
    '—',
    'e\u0301',
  ])('takes what people write in their own scripts: %s', text => {
    expect([takes(line(), text), takes(publicName(), text), takes(narrative(), text)]).toEqual([true, true, true])
  })
})

test('a narrative has lines and tabs, and no other control characters', () => {
  expect(takes(narrative(), 'First.\r\n\n\tSecond.')).toBe(true)
  for (const text of ['A\u0000B', 'A\u001b[31mB', 'A\u0008B', 'A\u0085B', 'A\u202eB'])
    expect(takes(narrative(), text)).toBe(false)
})
