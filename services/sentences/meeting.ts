import type { Phrases } from './phrases.ts'
import { whoever } from './words.ts'

/** What happens to meetings, in words. */
export const meetingPhrases: Phrases = {
  MeetingPlanned: said => `planned a meeting of ${said.text('body')}${said.dated('for', 'date')}`,
  MeetingCalled: said => `called the meeting${said.dated('for', 'date')}`,
  AgendaPublished: 'published the agenda',
  MeetingHeld: said => `held the meeting${said.named('of', 'body')}`,
  MeetingAdjourned: said => `adjourned the meeting${said.dated('until', 'until')}`,
  MeetingResumed: 'resumed the meeting',
  MeetingConcluded: 'concluded the meeting',
  MeetingPostponed: said => `postponed the meeting${said.dated('to', 'date')}`,
  MeetingCancelled: 'cancelled the meeting',
  AgendaItemAdded: said => `put item ${said.text('label')}${said.quoted('title')} on the agenda`,
  AgendaItemLinked: said => `recorded that item ${said.text('label')} is about ${said.text('about')}`,
  AgendaItemWithdrawn: said => `took item ${said.text('label')} off the agenda`,
  ItemRecorded: said => `recorded what was settled on item ${said.text('label')}`,
  AttendanceRecorded: said => {
    const how = presence[said.text('presence')] ?? said.text('presence')
    return `recorded ${whoever(said.text('who'))} as ${how}${said.named('for', 'substitutesFor')}`
  },
  InterestDeclared: said => {
    const then = did[said.text('action')] ?? said.text('action')
    return `recorded that ${whoever(said.text('who'))} declared an interest in item ${said.text('item')} and ${then}`
  },
}

const presence: Record<string, string> = {
  apologies: 'having sent apologies',
  substitute: 'sitting as a substitute',
  inAttendance: 'in attendance',
  joined: 'having joined',
  left: 'having left',
}
const did: Record<string, string> = { stayed: 'stayed', spoke: 'spoke', withdrew: 'withdrew' }
