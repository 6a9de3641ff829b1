/** Who keeps the record can record: so there must always be a keeper who neither left nor was entered in error. */
import type { Facts } from './facts.ts'
import type { PersonState } from './person.state.ts'
import type { Need } from './rules.ts'
import type { SystemState } from './system.state.ts'

/** A person of the record, who is still there. */
export const isPresent = (person: PersonState | undefined): boolean =>
  person !== undefined && !['absent', 'left', 'enteredInError'].includes(person.status)

/** Without that person, would somebody keep the record who can record? Of nobody in particular: without any of them. */
export const leavesAKeeper = (
  { keepers }: Pick<SystemState, 'keepers'>,
  without: string | undefined,
  facts: Facts,
): boolean => {
  const leaving = without === undefined ? keepers : [without]
  return leaving.some(each => keepers.some(keeper => keeper !== each && isPresent(facts.person(keeper))))
}

/** The keepers, to see who of them is there. */
export const keeperNeeds = ({ keepers }: Pick<SystemState, 'keepers'>): Need[] =>
  keepers.map(keeper => ({ stream: keeper }))
