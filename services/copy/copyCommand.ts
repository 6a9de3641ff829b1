/** The command `copy`: what an operator writes, and what is told of what became of it. */
import { type ExitCode, exitCodes, type Given } from '../operatorCommands.ts'
import type { CopyShown } from './copyBetween.ts'
import type { CopyReport } from './copyRecord.ts'
import { copyPlaces, nameOf } from './places.ts'

/** Copies a record and tells of it. */
export const copy = async ({ values, tools }: Given): Promise<ExitCode> => {
  const places = copyPlaces(values, tools.storeAccess)
  if ('faults' in places) {
    tools.complain(places.faults.join('\n'))
    return exitCodes.misused
  }
  let reached = 0
  const copied = tools.progress('Events copied')
  const shown: CopyShown = {
    checkingSource: tools.progress('Events checked'),
    compared: tools.progress('Events compared with those that are there'),
    copied: (done, of) => {
      reached = done
      copied(done, of)
    },
    verified: tools.progress('Events verified'),
    checkingCopy: tools.progress('Events checked in the copy'),
  }
  try {
    const report = await tools.copy(places, shown)
    for (const sentence of told(report, nameOf(places.to))) tools.write(sentence)
    return exitCodes.done
  } catch (error) {
    if (reached > 0) tools.complain(`Copied up to event ${reached}. ${goesOn}`)
    if (!tools.signal.aborted) throw error
    tools.complain(reached > 0 ? 'It was told to stop.' : `It was told to stop. ${goesOn}`)
    return exitCodes.failed
  }
}

const goesOn = 'Give the same command again: what is there is kept, and it goes on from there.'

const told = ({ events, lastOrdinal, digest, operational, copied, since }: CopyReport, place: string): string[] => [
  `${place} holds a verified copy: ${events} events up to ordinal ${lastOrdinal}, digest ${digest}, and ` +
    `${operational} operational events. ${copied} events were copied now.`,
  'Files are not copied, they stay where they are: copy the folder files of the data folder into the data folder of ' +
    'every service that is to use the copy.',
  ...(since > 0
    ? [
        `The record has grown by ${since} events meanwhile, which are not in the copy. To move it, stop every ` +
          'service that writes to it and give the same command again.',
      ]
    : []),
]
