/** What changes in a made-up force's registers in a year: people, posts, groups and units come, go and are renamed. */
import { keeper } from '../demonstration.ts'
import { about, type Month, monthsAway } from './force.ts'
import { recordPerson } from './founding.ts'

/** A project post from its naming to its end, and who deputises, acts and decides while the Chief Constable is away. */
export const posts = async (of: Month): Promise<void> => {
  const { force, year, day } = of
  const { names } = force
  const [holder, deputy, acting] = force.people.slice(-3)
  const lead = about(of, 'office', names.office(`project-lead-${year}`))
  const title = `Cyber Project Lead ${year} (${names.title})`
  await lead('NameOffice', 'notStated', { name: title })
  await lead('EstablishOffice', day(1), { name: title, accountableTo: names.chiefConstable })
  await lead('PlaceOffice', day(1), { organisation: names.constabulary, accountableTo: names.owners[0] })
  await lead('AddOfficeAlias', day(1), { alias: `CPL ${year} ${names.title}` })
  await lead('RenameOffice', day(4), { name: `Cyber Programme Lead ${year} (${names.title})` })
  await lead('AppointHolder', day(2), { person: holder, from: day(2) })
  await lead('AppointDeputy', day(2), { person: deputy, from: day(2) })
  await lead('AppointActing', day(3), { person: acting, from: day(3), until: day(20) })
  await lead('VacateOffice', day(27), { person: deputy, capacity: 'deputy', until: day(27) })
  await lead('VacateOffice', day(28), { person: holder, capacity: 'holder', until: day(28) })
  await lead('AppointOfficeRecorder', day(4), { person: holder, from: day(4) })
  await lead('RemoveOfficeRecorder', day(27), { person: holder, until: day(27) })
  await lead('AbolishOffice', day(28), { successor: names.owners[2] })
}

/** Somebody acts as Chief Constable in August; in September the deputy decides by delegation. */
export const whileTheChiefIsAway = async (of: Month): Promise<void> => {
  const { force, year } = of
  const { chiefConstable, deputy, boards } = force.names
  const step = about(of, 'office', chiefConstable)
  const span = (month: number, last: number) => ({ from: `${year}-0${month}-01`, until: `${year}-0${month}-${last}` })
  const acting = { person: force.people[2], ...span(monthsAway.acting, 31) }
  await step('AppointActing', of.day(1), acting)
  const number = year
  const delegation = { number, to: deputy, body: boards.executive, limit: 'Scheme 4.2', from: `${year}-09-01` }
  await step('MakeDelegation', of.day(1), delegation)
  await step('RevokeDelegation', of.day(1), { number, until: `${year}-09-30` })
}

/** A task group from its naming to its end; who sits on it and records for it. */
export const taskGroup = async (of: Month): Promise<void> => {
  const { force, year, day, giving } = of
  const { names, people } = force
  const thing = `body-${names.place}-task-group-${year}`
  const group = about(of, 'body', thing)
  const name = `${names.title} Task Group ${year}`
  await group('NameBody', 'notStated', { name })
  await group('ConstituteBody', day(1), { name, decides: 'advisory', kind: 'taskGroup' })
  await group('RenameBody', day(2), { name: `${names.title} Ransomware Task Group ${year}` })
  await group('AddBodyAlias', day(2), { alias: `${names.title} RTG ${year}` })
  await group('PlaceBodyUnder', day(2), { answersTo: names.boards.steering, authority: names.constabulary })
  await group('SettleHowBodyDecides', day(3), { decides: 'consensusUnderChair' })
  const data = { kind: 'policy', title: 'Terms of reference', body: thing }
  const document = await giving.give({ noun: 'document', type: 'RegisterDocument', happened: day(3), data })
  await group('AdoptTermsOfReference', day(3), { version: 1, document, text: 'It looks at ransomware alone.' })
  await group('AppointMember', day(3), { member: people[3], role: 'chair', from: day(3) })
  await group('AppointMember', day(3), { member: names.owners[0], role: 'adviser', from: day(3) })
  await group('RetireMember', day(20), { member: names.owners[0], until: day(20) })
  await group('AppointRecorder', day(3), { person: keeper, from: day(3) })
  await group('RemoveRecorder', day(27), { person: keeper, until: day(27) })
  await group('PutBusinessForward', day(4), { about: document, reason: 'other' })
  await group('SuspendBody', day(10), { reason: 'Its chair is ill.' })
  await group('RestoreBody', day(24), { reason: 'Its chair is back.' })
  await group('DissolveBody', day(28), { successor: names.boards.steering, reason: 'Its work is done.' })
}

/** A unit from its naming to its close, under two names. */
export const unit = async (of: Month): Promise<void> => {
  const { force, year, day } = of
  const { names } = force
  const step = about(of, 'organisation', `organisation-${names.place}-unit-${year}`)
  const name = `${names.title} Cyber Unit ${year}`
  await step('NameOrganisation', 'notStated', { kind: 'unit', name })
  await step('EstablishOrganisation', day(1), { kind: 'unit', name, verb: 'stoodUp' })
  await step('PlaceOrganisation', day(1), { partOf: names.constabulary })
  await step('LaunchOrganisation', day(5))
  await step('RenameOrganisation', day(10), { name: `${names.title} Digital Unit ${year}` })
  await step('AddOrganisationAlias', day(10), { alias: `${names.title} DU ${year}` })
  await step('CloseOrganisation', day(28), { successor: names.constabulary })
}

/** Two people leave at the end of the year, one of them a post's holder, and two others come. */
export const leaversAndJoiners = async (of: Month): Promise<void> => {
  const { force, year, giving, chance } = of
  const [learning] = [force.names.owners[1] ?? '']
  const day = `${year}-12-20`
  const joiner = await recordPerson(giving, chance, day)
  const other = await recordPerson(giving, chance, day)
  const holder = force.people[4]
  const step = about(of, 'office', learning)
  await step('VacateOffice', day, { person: holder, capacity: 'holder', until: day })
  await step('AppointHolder', day, { person: joiner, from: `${year}-12-21` })
  const [member = ''] = force.panelMembers
  await about(of, 'body', force.names.boards.panel)('RetireMember', day, { member, until: day })
  const seat = { member: other, role: 'member', votes: true, from: `${year}-12-21` }
  await about(of, 'body', force.names.boards.panel)('AppointMember', day, seat)
  for (const leaver of [holder ?? '', member]) await about(of, 'person', leaver)('RecordLeaving', day)
  force.people = force.people.map(person => (person === holder ? joiner : person === member ? other : person))
  force.panelMembers = [...force.panelMembers.slice(1), other]
}
