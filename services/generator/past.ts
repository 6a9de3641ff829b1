/** What a source tells of a made-up force's time before its record, and who keeps the record besides. */
import type { JsonObject } from '../../schema/canonicalJson.ts'
import type { Noun } from '../../schema/noun.ts'
import { systemStream } from '../../schema/system.ts'
import { machineEditions } from '../commands/build.ts'
import { about, type Month } from './force.ts'

type Evidence = { event: string; data: JsonObject; status?: string }

/**
 * Enters one of every noun of which a source tells no more than that it was, and an old paper whose outcome nobody
 * knows.
 */
export const enterPast = async (of: Month): Promise<void> => {
  const { boards, chiefConstable } = of.force.names
  const before = String(of.year - 1)
  const report = { kind: 'report', publicTitle: `Review of ${before}`, issuer: of.force.names.constabulary }
  const document = await of.giving.give({
    noun: 'document',
    type: 'PublishDocument',
    happened: of.day(1),
    data: report,
  })
  const basis = { document, paragraph: '2.1', kind: 'stated' } as const
  const enter = (noun: Noun, evidence: Evidence, thing?: string) =>
    of.giving.give({
      ...{ noun, type: 'EnterFromSource', happened: before, data: evidence, basis },
      ...(thing === undefined ? {} : { thing }),
    })
  const status = 'named'
  const held = { body: boards.executive, date: before }
  const meeting = await enter('meeting', { event: 'MeetingHeld', status, data: held })
  await enter('minutes', { event: 'MinutesDrafted', status, data: { meeting } }, `minutes-${meeting}`)
  await enter('document', { event: 'DocumentRegistered', status, data: { kind: 'report', title: 'An old report' } })
  await enter('action', { event: 'ActionProposed', status, data: { title: 'An old action' } })
  await enter('scrutiny', { event: 'ScrutinyRequested', status, data: { body: boards.panel, title: 'An old item' } })
  const agreed = { office: chiefConstable, title: 'An old decision', verb: 'agreed' }
  const decision = await enter('decision', { event: 'DecisionTaken', status, data: agreed })
  const opened = { event: 'PublicationOpened', status, data: { of: decision } }
  await enter('publication', opened, `publication-${decision}`)
  const outcome = { body: boards.executive, title: 'An old paper', outcomes: [{ proposal: 1, outcome: 'notStated' }] }
  const approval = await enter('approval', { event: 'ApprovalConsidered', status, data: outcome })
  const told = { approval, number: 1, proposal: 1, body: boards.executive, text: 'An old condition.', due: 'after' }
  await enter('condition', { event: 'ConditionOpened', status, data: told }, `condition-${approval}-1`)
}

/** Somebody else keeps the record for a while; the clock is said to be right, and an edition of the rules is noted. */
export const keepRecord = async (of: Month): Promise<void> => {
  const step = about(of, 'system', systemStream)
  const [keeper] = of.force.people.slice(-1)
  await step('AppointKeeper', of.day(1), { keeper })
  await step('RemoveKeeper', of.day(28), { keeper })
  await step('CorrectClock', of.day(28), { reason: 'The server was set to summer time.' })
  await step('TakeEditionIntoUse', of.day(28), { kind: 'machine', digest: machineEditions().action })
}
