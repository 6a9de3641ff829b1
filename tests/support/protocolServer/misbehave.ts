/** What a server does wrong on demand. One control serves all nodes of a server; counts go down as they are used. */
import { type Refusal, unavailable } from './refusals.ts'

export type Control = {
  /** While stalled, calls are taken and nothing is done or answered; after it, they are. Heartbeats go on. */
  stall(isStalled: boolean): void
  /** Does at once what is asked, and answers so many milliseconds later. */
  answerLate(milliseconds: number): void
  /**
   * Takes so many milliseconds until what is written is committed: only then it is answered and can be read, by which
   * time others who expected the same revision have long been refused. Real servers take some.
   */
  commitLate(milliseconds: number): void
  /** Takes so many milliseconds over each event that is read or subscribed to. */
  goSlow(milliseconds: number): void
  /** Says that another node leads, so many times (Infinity for always), to whoever requires the leader. */
  sayNotLeader(times: number): void
  /** Ends the next batch streams with an append neither done nor answered: with an error, or as if all were well. */
  closeMidBatch(times: number, how?: 'withError' | 'asIfDone'): void
  /** Does the next appends, and cuts the calls instead of answering. */
  loseAnswers(times: number): void
  /** Cuts every subscription after so many events; undefined ends that. */
  dropSubscriptionsAfter(events: number | undefined): void
  /** Cuts every call that is open, subscriptions included. */
  dropCalls(): void
  /** Cuts the subscriptions that are open, and gives how many there were. */
  dropSubscriptions(): number
  /** How long no other node leads when the leader is killed; Infinity for as long as it is not back. */
  electionTakes(milliseconds: number): void
  /** How far followers are behind the leader. */
  lagFollowers(milliseconds: number): void
  /** Ends all of it. */
  behave(): void
}

/** What is open on a server: kept so that it can be cut, and so that a test can see what a client left open. */
export type OpenCall = { path: string; isSubscription: boolean; cut: (refusal: Refusal) => void }

/** The same control as the server's own parts see it. */
export type Mischief = {
  control: Control
  calls: Set<OpenCall>
  lagMs: () => number
  commitMs: () => number
  electionMs: () => number
  subscriptionEvents: () => number | undefined
  /** Resolves when the server may go on: at once, unless it is stalled. */
  goOn: () => Promise<void>
  /** Waits as long as answers are late. */
  beLate: () => Promise<void>
  /** Waits until what is written is committed. */
  beCommitted: () => Promise<void>
  /** Waits as long as an event takes. */
  beSlow: () => Promise<void>
  takesNotLeader: () => boolean
  takesMidBatch: () => 'withError' | 'asIfDone' | undefined
  takesLostAnswer: () => boolean
}

const waited = async (milliseconds: number): Promise<void> => {
  if (milliseconds > 0) await new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** Counts down; always for Infinity. */
const countdown = () => {
  let left = 0
  return {
    set: (times: number): void => {
      left = times
    },
    takes: (): boolean => left > 0 && left-- > 0,
  }
}

const gate = () => {
  let waiting: PromiseWithResolvers<void> | undefined
  return {
    close: (isClosed: boolean): void => {
      if (isClosed) waiting ??= Promise.withResolvers()
      else waiting?.resolve()
      if (!isClosed) waiting = undefined
    },
    passes: async (): Promise<void> => {
      while (waiting) await waiting.promise
    },
  }
}

export const mischief = (): Mischief => {
  const calls = new Set<OpenCall>()
  const stalled = gate()
  const notLeader = countdown()
  const midBatch = countdown()
  const lostAnswers = countdown()
  let midBatchEnd: 'withError' | 'asIfDone' = 'withError'
  let [lateMs, slowMs, lagMs, electionMs, commitMs] = [0, 0, 0, 0, 0]
  let subscriptionEvents: number | undefined
  const cut = (among: OpenCall[]): number => {
    for (const call of among) call.cut(unavailable())
    return among.length
  }
  const control: Control = {
    stall: isStalled => stalled.close(isStalled),
    answerLate: milliseconds => {
      lateMs = milliseconds
    },
    commitLate: milliseconds => {
      commitMs = milliseconds
    },
    goSlow: milliseconds => {
      slowMs = milliseconds
    },
    sayNotLeader: times => notLeader.set(times),
    closeMidBatch: (times, how = 'withError') => {
      midBatch.set(times)
      midBatchEnd = how
    },
    loseAnswers: times => lostAnswers.set(times),
    dropSubscriptionsAfter: events => {
      subscriptionEvents = events
    },
    dropCalls: () => {
      cut([...calls])
    },
    dropSubscriptions: () => cut([...calls].filter(call => call.isSubscription)),
    electionTakes: milliseconds => {
      electionMs = milliseconds
    },
    lagFollowers: milliseconds => {
      lagMs = milliseconds
    },
    behave: () => {
      stalled.close(false)
      for (const each of [notLeader, midBatch, lostAnswers]) each.set(0)
      lateMs = 0
      slowMs = 0
      lagMs = 0
      electionMs = 0
      commitMs = 0
      subscriptionEvents = undefined
    },
  }
  return {
    control,
    calls,
    lagMs: () => lagMs,
    commitMs: () => commitMs,
    electionMs: () => electionMs,
    subscriptionEvents: () => subscriptionEvents,
    goOn: () => stalled.passes(),
    beLate: () => waited(lateMs),
    // Records are as old as milliseconds tell: none is answered that cannot be read yet.
    beCommitted: () => waited(commitMs === 0 ? 0 : commitMs + 2),
    beSlow: () => waited(slowMs),
    takesNotLeader: notLeader.takes,
    takesMidBatch: () => (midBatch.takes() ? midBatchEnd : undefined),
    takesLostAnswer: lostAnswers.takes,
  }
}
