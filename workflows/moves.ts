/** The moves that every machine has alike, written once: entry from a source, correction, entry in error. */

/** Commands and the status to which each leads. */
export type Moves = Record<string, string>

type Guarded = { target: string; guard: { type: 'evidences' | 'correctsTo'; params: { status: string } } }

/** The commands that leave a thing where it stands. */
export const staying = (here: string, commands: readonly string[]): Moves =>
  Object.fromEntries(commands.map(command => [command, here]))

/**
 * What may be asked in every status: entry from a source leads to any status that is evidenced; a correction leads to
 * the status that should have been recorded, or where `corrections` say, and leaves a thing where it stands if they say
 * nothing; `enteredInError` ends it.
 */
export const anywhere = <G = never>(
  here: string,
  statuses: readonly string[],
  corrections: readonly (string | G)[] = [here],
): Record<string, string | (string | Guarded | G)[]> => {
  const there = statuses.filter(status => status !== 'absent' && status !== 'enteredInError')
  const entered = { EnterFromSource: there.map(status => guarded(status, 'evidences')) }
  if (here === 'absent') return entered
  const corrected = there.filter(status => status !== here).map(status => guarded(status, 'correctsTo'))
  return { ...entered, CorrectEntry: [...corrected, ...corrections], EnterInError: 'enteredInError' }
}

const guarded = (status: string, type: Guarded['guard']['type']): Guarded => ({
  target: status,
  guard: { type, params: { status } },
})

type Asked = { event: object }
/** The two guards behind `anywhere`: the common decider works out the status and hands it in with the command. */
export const commonGuards = {
  evidences: ({ event }: Asked, params: { status: string }): boolean => leads(event) === params.status,
  correctsTo: ({ event }: Asked, params: { status: string }): boolean => leads(event) === params.status,
}

const leads = (event: object): unknown => ('leadsTo' in event ? event.leadsTo : undefined)
