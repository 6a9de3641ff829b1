import type { Phrases } from './phrases.ts'

/** What happens to minutes, in words. */
export const minutesPhrases: Phrases = {
  MinutesDrafted: said => `drafted the minutes of ${said.text('meeting')}`,
  MinutesRedrafted: 'put a new draft of the minutes in the place of the last one',
  MinutesCirculated: 'circulated the draft minutes',
  MinutesConfirmed: said => {
    const amended = said.text('asAmended') === '' ? '' : ', as amended,'
    return `confirmed the minutes as a correct record${amended}${said.named('at', 'atMeeting')}`
  },
  MinutesSigned: 'signed the minutes',
  MinutesPublished: 'published the minutes',
}
