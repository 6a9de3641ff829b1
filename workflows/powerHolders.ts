/** Who could be named as the actor of a decision with a chance of having the power; policy says which of them has. */
import { londonDay } from '../schema/edtf.ts'
import type { Actor } from '../schema/envelope.ts'
import type { Facts } from './facts.ts'
import type { OfficeState } from './office.state.ts'
import type { Ask } from './rules.ts'
import { isWithinOne, type Span } from './spans.ts'
import { wayOn } from './waysOfDeciding.ts'

/**
 * Everybody whom policy could say yes to on the day of an instant, the likeliest first: whoever holds, deputises or
 * acts in the office that decides, its delegates, the body itself, the offices in its chair. Never empty.
 */
export const likelyActors = ({ body, office }: Ask, facts: Facts, at: string): [Actor, ...Actor[]] => {
  const day = londonDay(at)
  const bodyState = facts.body(body)
  const way = wayOn(bodyState?.ways ?? [], day)
  const deciding = office ?? (way === 'undetermined' ? undefined : way?.decidingOffice) ?? undefined
  const chairs = goingOn(day, bodyState?.members ?? []).filter(each => each.role === 'chair')
  const [first, ...others]: Actor[] = [
    ...(deciding === undefined ? [] : ofOffice(deciding, facts.office(deciding), day)),
    ...(body === undefined ? [] : [{ kind: 'body' as const, ref: body }]),
    ...chairs.filter(({ member }) => isOffice(member)).map(each => chairing(each.member)),
  ]
  return [first ?? { kind: 'body' }, ...others]
}

const isOffice = (reference: string): boolean => reference.startsWith('office-')
const chairing = (ref: string): Actor => ({ kind: 'office', ref, capacity: 'chair' })

/** What has not surely ended, nor surely not begun. */
const goingOn = <S extends Span>(day: string, spans: readonly S[]): S[] =>
  spans.filter(span => isWithinOne(day, [span]) !== 'false')

const ofOffice = (ref: string, office: OfficeState | undefined, day: string): Actor[] => {
  const tenures = goingOn(day, office?.tenures ?? [])
  const holding: Actor[] = tenures.map(({ person, capacity }) => ({ kind: 'office', ref, capacity, holder: person }))
  const delegates: Actor[] = goingOn(day, office?.delegations ?? []).map(each =>
    isOffice(each.to)
      ? { kind: 'office', ref: each.to, capacity: 'delegate' }
      : { kind: 'office', ref, capacity: 'delegate', holder: each.to },
  )
  // Of an office that nobody holds, policy says why its holder cannot decide.
  const nobody: Actor = { kind: 'office', ref, capacity: 'holder', holder: 'notStated' }
  return holding.length > 0 ? [...holding, ...delegates] : [nobody, ...delegates]
}
