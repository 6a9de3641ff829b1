/** The four laws that every machine and its decider keep together. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromTransition, transition } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import { type Lifecycle, lifecycle } from '../../workflows/lifecycle.ts'
import type { AnyCommand, NounRules, State } from '../../workflows/rules.ts'
import { factsAround, play, stored } from './given.ts'

export type Law = {
  rules: NounRules
  /** The machine, by its name in `to`, and where its status stands in a folded state. */
  machine: string
  /** The name in `to` of the part that is looked at, where the machine is one of parts. */
  key?: string
  statusOf: (state: State) => string | undefined
  start: State
  /** Commands from which every status but those only a source can evidence is reached. */
  commands: AnyCommand[]
  others?: State[]
  /** What must hold after every history, whatever was asked. */
  invariant: (state: State) => void
  /** Statuses that only EnterFromSource reaches. */
  onlyFromSource?: string[]
  limit?: number
}

export const keepsTheLaws = (law: Law): void => {
  const { rules, machine, statusOf, start, commands, others = [] } = law
  const definition = rules.machines[machine]
  if (!definition) throw new Error(`There is no machine ${machine}`)
  const life = lifecycle(machine, definition)

  test(`every status of ${machine} is reached by commands that may be given`, () => {
    const logic = fromTransition((state: State, asked: AnyCommand) => play(rules, state, asked, others), start)
    const paths = getShortestPaths(logic, {
      events: commands,
      // Where a history stands, without what merely counts: else the search would never end.
      serializeState: snapshot => JSON.stringify({ ...snapshot.context, revision: 0, material: '' }) as never,
      limit: law.limit ?? 20_000,
    })
    const reached = new Set(paths.map(path => statusOf(path.state.context)))
    const missing = life.statuses.filter(status => !reached.has(status) && !law.onlyFromSource?.includes(status))
    expect(missing).toEqual([])
  })

  test(`no history of ${machine} breaks its law`, () => {
    const histories = fc.array(fc.constantFrom(...commands), { maxLength: 40 })
    fc.assert(
      fc.property(histories, asked => {
        let state = start
        for (const each of asked) {
          state = play(rules, state, each, others)
          law.invariant(state)
        }
      }),
    )
  })

  test(`what is recorded of ${machine} is what its machine allows`, () => {
    const histories = fc.array(fc.constantFrom(...commands), { maxLength: 40 })
    fc.assert(
      fc.property(histories, asked => {
        let state = start
        for (const each of asked) {
          const facts = factsAround(others, each)
          const decision = rules.decide(each, state, facts)
          if ('events' in decision) {
            const last = decision.events.at(-1)
            const next = decision.events.reduce(
              (folded, event) => rules.evolve(folded, stored(event, folded, each)),
              state,
            )
            const moved = last?.to[law.key ?? machine]
            if (moved !== undefined) {
              const from = statusOf(state)
              expect(statusOf(next)).toBe(moved)
              if (law.key === undefined) expect(life.next({ status: from ?? 'absent', state, facts }, each)).toBe(moved)
              // A part's machine is asked in words of its own: from outside, an arrow is seen to lead there.
              else expect(leadsTo(life, from ?? initialOf(definition), moved)).toBe(true)
            }
            state = next
          }
        }
      }),
    )
  })

  test(`${machine} leads whereto XState itself would take it, in every status`, () => {
    for (const status of life.statuses) {
      for (const command of commands) {
        const facts = factsAround(others, command)
        const here = definition.resolveState({ value: status, context: { state: start, facts } })
        const moved = here.can(command) ? transition(definition, here, command)[0].value : undefined
        expect(life.next({ status, state: start, facts }, command)).toBe(moved)
      }
    }
  })

  test(`the statuses of ${machine} are those that its schema names`, () => {
    if (machine !== Object.keys(rules.machines)[0]) return
    expect(life.statuses).toEqual([...rules.definition.statuses])
  })
}

const leadsTo = ({ edges }: Lifecycle, from: string, to: string): boolean =>
  from === to || edges.some(({ source, target }) => source === from && target === to)

const initialOf = (machine: NounRules['machines'][string]): string => String(machine.config.initial)
