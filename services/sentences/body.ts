import type { Phrases } from './phrases.ts'

/** What happens to bodies, in words. */
export const bodyPhrases: Phrases = {
  BodyNamed: said => `named the body${said.quoted('name')}, of which no more is known,`,
  BodyConstituted: said => `constituted the body${said.quoted('name')}`,
  BodySuspended: 'suspended the body',
  BodyRestored: 'ended the suspension of the body',
  BodyDissolved: said => `dissolved the body${said.named('into', 'successor')}`,
  BodyRenamed: said => `renamed the body${said.quoted('name')}`,
  BodyAliasAdded: said => `recorded that the body is also known as${said.quoted('alias')}`,
  TermsOfReferenceAdopted: said => `adopted version ${said.text('version')} of the terms of reference`,
  HowBodyDecidesSettled: said => `settled how the body decides: ${ways[said.text('decides')] ?? said.text('decides')},`,
  BodyPlacedUnder: said => `recorded whom the body answers to${said.named(':', 'answersTo')}`,
  MemberAppointed: said => `appointed ${said.text('member')} as ${role(said.text('role'))}`,
  MemberRetired: said => `ended the membership of ${said.text('member')}`,
  RecorderAppointed: said => `let ${said.text('person')} record for the body`,
  RecorderRemoved: said => `ended the right of ${said.text('person')} to record for the body`,
  BusinessPutForward: said => `put ${said.text('about')} forward for the next agenda`,
  BusinessWithdrawn: said => `took ${said.text('about')} off what waits for the next agenda`,
  BusinessTaken: said => `took up ${said.text('about')} on the agenda of ${said.text('meeting')}`,
}

const ways: Record<string, string> = {
  officeHolder: 'by its office-holder',
  consensusUnderChair: 'by consensus under its chair',
  advisory: 'it advises and does not decide',
  vote: 'by vote',
}
const role = (name: string): string => (name === 'deputyChair' ? 'deputy chair' : name)
