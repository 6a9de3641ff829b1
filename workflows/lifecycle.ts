/** Reads a machine as a rule book: what may happen next, and why not. It is never run as an actor. */
import { type AnyMachineSnapshot, type AnyStateMachine, getNextTransitions } from 'xstate'
import type { Facts } from './facts.ts'

/** What a machine's gates look at: the thing's own data and the facts handed in. */
export type Situation = { status: string; state: object; facts: Facts }

type Asked = { type: string }
type Gate = (args: { context: object; event: Asked }, params: unknown) => boolean
type Guard = undefined | string | { type?: string; params?: unknown; guards?: string[] }

export type Lifecycle = {
  name: string
  /** The status to which the command leads, or undefined where it may not be asked now. */
  next(at: Situation, command: Asked): string | undefined
  /** The first gate that is shut, by its guard's name; `wrongStatus` where the status has no such command. */
  whyNot(at: Situation, command: Asked): string
  /** The types of the commands that the status knows, whether or not their gates are open. */
  commandsAt(status: string): string[]
  /**
   * The statuses to which a command moves a thing from some other status; none where it only ever leaves it in place.
   */
  movesTo(commandType: string): string[]
  statuses: string[]
  /** Every arrow, with the names of its gates: what is drawn, and what an edition's digest is taken of. */
  edges: { source: string; command: string; target: string; gates: string[] }[]
}

export const lifecycle = (name: string, machine: AnyStateMachine): Lifecycle => {
  const resolved = new Map<string, AnyMachineSnapshot>()
  const snapshot = ({ status, ...context }: Situation): AnyMachineSnapshot => {
    const known = resolved.get(status) ?? machine.resolveState({ value: status, context: {} })
    resolved.set(status, known)
    return { ...known, context }
  }

  // Machines here are flat and do nothing on their way: the transition that is open says all that would come of it.
  const next = (at: Situation, command: Asked): string | undefined => {
    const here = snapshot(at)
    return here.status === 'active' ? machine.getTransitionData(here, command)[0]?.target?.[0]?.key : undefined
  }

  const whyNot = (at: Situation, command: Asked): string => {
    const context = { state: at.state, facts: at.facts }
    const asked = getNextTransitions(snapshot(at)).filter(found => found.eventType === command.type)
    const gates = asked.flatMap(found => gateNames(found.guard as Guard))
    const isShut = (gate: string) =>
      !(machine.implementations.guards[gate] as unknown as Gate)({ context, event: command }, {})
    return gates.find(isShut) ?? 'wrongStatus'
  }

  const edges = Object.entries(machine.states).flatMap(([source, node]) =>
    [...node.transitions.entries()].flatMap(([command, found]) =>
      found.map(each => ({
        source,
        command,
        target: each.target?.[0]?.key ?? source,
        gates: gateNames(each.guard as Guard),
      })),
    ),
  )
  const movesTo = (command: string) => [
    ...new Set(edges.filter(edge => edge.command === command && edge.source !== edge.target).map(edge => edge.target)),
  ]
  const commandsAt = (status: string) => [
    ...new Set(edges.filter(edge => edge.source === status).map(edge => edge.command)),
  ]
  return { name, next, whyNot, commandsAt, movesTo, statuses: Object.keys(machine.states), edges }
}

// For and([...]) XState keeps the names in the guard's `guards`, which its types leave out; a test pins it.
const gateNames = (guard: Guard): string[] => {
  if (guard === undefined) return []
  if (typeof guard === 'string') return [guard]
  return guard.guards ?? (guard.type === undefined ? [] : [guard.type])
}
