/** Who may: a decision on facts that were judged before, one on facts never seen, and its share of a command. */
import { cedarPolicy } from '../../infra/policyEngine.cedar.ts'
import type { Policy, PowerFacts, PowerQuestion } from '../../schema/ports/policy.ts'
import { editions } from '../../workflows/protocol/editions.ts'
import { recordProgress } from './commands.ts'
import { absolute, type Figure } from './figures.ts'
import { interleave, medianOf, oneAtATime } from './rounds.ts'
import type { Sizes } from './sizes.ts'
import type { World } from './world.ts'

/** Decisions timed together: one alone is shorter than what the clock can tell. */
const together = 1_000
const claims = ['true', 'false'] as const
const kinds = ['person', 'setup', 'reactions', 'other'] as const

/** The figures of policy. */
export const policyFigures = async (world: World, { rounds, blockMs }: Sizes): Promise<Figure[]> => {
  let place = 0
  const next = async (): Promise<void> => {
    place = (place + 1) % Math.min(1_000, world.actions.length)
    await recordProgress(world, place)
  }
  const measured = await interleave(rounds, [
    { name: 'warm', measure: () => ({ warm: warmMicroseconds(world.policy) }) },
    { name: 'cold', measure: () => ({ cold: coldMilliseconds() }) },
    { name: 'command', measure: async () => ({ command: 1e6 / (await oneAtATime(blockMs, next)).perSecond }) },
  ])
  const warm = medianOf(measured, 'warm')
  const share = (100 * warm) / medianOf(measured, 'command')
  return [
    absolute({ name: 'policy decision, facts judged before', value: warm, unit: 'us', target: { atMost: 5 } }),
    absolute({
      name: 'policy decision, facts never seen',
      value: medianOf(measured, 'cold'),
      unit: 'ms',
      target: { atMost: 0.2 },
    }),
    absolute({ name: 'policy decision, share of a command', value: share, unit: '%', target: { atMost: 10 } }),
  ]
}

const warmMicroseconds = (policy: Policy): number => {
  const [question] = questions()
  if (!question) return Number.NaN
  const from = performance.now()
  for (let count = 0; count < together; count += 1) policy.judge({ ...question, facts: { ...question.facts } })
  return ((performance.now() - from) * 1000) / together
}

/** Every question once, by a policy that has been asked nothing yet. */
const coldMilliseconds = (): number => {
  const policy = cedarPolicy(editions)
  const asked = questions()
  const from = performance.now()
  for (const question of asked) policy.judge(question)
  return (performance.now() - from) / asked.length
}

/** The facts that recording can rest on, in their combinations. */
const questions = (): PowerQuestion[] => {
  const names = ['isSetUp', 'isKeeper', 'concernsBody', 'isRecorder', 'mayFill']
  const combined = names.reduce<PowerFacts[]>(
    (facts, name) => facts.flatMap(each => claims.map(claim => ({ ...each, [name]: claim }))),
    kinds.map(recorder => ({ recorder, isSetupCommand: 'false', isReactionCommand: 'false' })),
  )
  return combined.map(facts => ({ power: 'record', on: '2026-11-20', facts }))
}
