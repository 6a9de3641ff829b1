/** What an action shows out of its history: its due dates and its updates, each with who and when. */
import type { Json } from '../../schema/canonicalJson.ts'
import type { Context } from './context.ts'
import type { HistoryEntry } from './historyEntries.ts'

export type DueDate = {
  due: string
  isRebaseline: boolean
  happened: string
  recordedAt: string
  ordinal: number
  recordedBy: HistoryEntry['recordedBy']
  actor: HistoryEntry['actor']
  because: string | null
}

const dueEvents = ['ActionProposed', 'DueDateSet', 'DueDateRebaselined']

/** Every due date that an action had, oldest first, with who set or moved it and why. */
export const dueHistory = async ({ reference }: { reference: string }, { loaders }: Pick<Context, 'loaders'>) =>
  (await loaders.history(reference)).flatMap((entry): DueDate[] => {
    const { due } = entry.data
    if (!dueEvents.includes(entry.type) || typeof due !== 'string') return []
    const { happened, recordedAt, ordinal, recordedBy, actor, because } = entry
    const isRebaseline = entry.type === 'DueDateRebaselined'
    return [{ due, isRebaseline, happened, recordedAt, ordinal, recordedBy, actor, because }]
  })

const updates = async ({ reference }: { reference: string }, { loaders }: Context) =>
  (await loaders.history(reference))
    .filter(({ type }) => type === 'ProgressRecorded')
    .map(({ data, happened, ordinal, recordedAt }) => ({
      narrative: given(data.narrative),
      rag: given(data.rag),
      meeting: given(data.meeting),
      happened,
      recorded: { ordinal, recordedAt },
    }))

const given = (value: Json | undefined): Json => value ?? null

export const actionResolvers = {
  dueHistory: (action: { reference: string }, _given: unknown, context: Context) => dueHistory(action, context),
  updates: (action: { reference: string }, _given: unknown, context: Context) => updates(action, context),
}
