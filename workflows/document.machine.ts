/** Where a document stands, which commands may be asked there, and where each leads. */
import { setup } from 'xstate'
import { type DocumentCommand, documentStatuses } from '../schema/document.ts'
import type { DocumentState } from './document.state.ts'
import type { Facts } from './facts.ts'
import { anywhere, commonGuards, staying } from './moves.ts'

type Asked = { context: { state: DocumentState; facts: Facts } }

const everywhere = (here: string) => anywhere(here, documentStatuses)
const inHand = (here: string) => ({
  ...everywhere(here),
  ...staying(here, ['AddVersion', 'AmendCoverSheet', 'DeclareLate', 'MarkToFollow', 'TableDocument']),
  AcceptLate: { target: here, guard: 'isLate' as const },
  WithdrawDocument: 'withdrawn',
})

export const documentMachine = setup({
  types: {} as { context: Asked['context']; input: Asked['context']; events: DocumentCommand },
  guards: {
    ...commonGuards,
    hasVersion: ({ context }) => context.state.versions.length > 0,
    isLate: ({ context }) => context.state.timeliness === 'late',
  },
}).createMachine({
  id: 'document',
  context: ({ input }) => input,
  initial: 'absent',
  states: {
    absent: { on: { ...everywhere('absent'), RegisterDocument: 'draft', PublishDocument: 'published' } },
    named: {
      on: {
        ...everywhere('named'),
        ...staying('named', ['AddVersion']),
        RegisterDocument: 'draft',
        PublishDocument: 'published',
        WithdrawDocument: 'withdrawn',
      },
    },
    draft: {
      on: {
        ...inHand('draft'),
        SubmitDocument: { target: 'submitted', guard: 'hasVersion' },
        PublishDocument: 'published',
      },
    },
    submitted: { on: { ...inHand('submitted'), ClearDocument: 'cleared', ReturnDocument: 'returned' } },
    cleared: { on: { ...inHand('cleared'), ReturnDocument: 'returned', PublishDocument: 'published' } },
    returned: { on: { ...inHand('returned'), SubmitDocument: { target: 'submitted', guard: 'hasVersion' } } },
    published: {
      on: { ...everywhere('published'), ...staying('published', ['AddVersion']), WithdrawDocument: 'withdrawn' },
    },
    withdrawn: { on: everywhere('withdrawn') },
    enteredInError: {},
  },
})
