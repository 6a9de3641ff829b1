/** The command line: what an operator does to a record from a terminal. `npm run fourfold -- <command>`. */
import { parseArgs } from 'node:util'
import { own } from '../schema/own.ts'
import { copy } from './copy/copyCommand.ts'
import { sideOptions } from './copy/places.ts'
import {
  backup,
  check,
  type ExitCode,
  exitCodes,
  type Given,
  generate,
  load,
  rebuild,
  restore,
  setUp,
  type Tools,
  type Values,
} from './operatorCommands.ts'

type Command = {
  usage: string
  says: string
  /** What the operand is called; without it the command takes none. */
  operand?: string
  options: Record<string, { type: 'string' | 'boolean' }>
  run(given: Given): Promise<ExitCode>
}

/** Runs one command and answers the exit code. Errors of the outside are thrown to the caller. */
export const commandLine = async (args: readonly string[], tools: Tools): Promise<ExitCode> => {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) {
    tools.write(usage())
    return exitCodes.done
  }
  const command = own(commands, name)
  if (!command) return misused(tools, `There is no command ${name}.`, usage())
  const parsed = parse(command, rest)
  if ('fault' in parsed) return misused(tools, parsed.fault, `Usage: ${command.usage}`)
  return command.run({ ...parsed, tools })
}

const misused = (tools: Tools, fault: string, help: string): ExitCode => {
  tools.complain(`${fault}\n${help}`)
  return exitCodes.misused
}

const parse = (command: Command, args: string[]): { values: Values; operand: string } | { fault: string } => {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true })
    const wanted = command.operand === undefined ? 0 : 1
    if (positionals.length !== wanted) {
      const fault = command.operand === undefined ? 'It takes no operand.' : `It takes one operand, ${command.operand}.`
      return { fault }
    }
    return { values, operand: positionals[0] ?? '' }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

const text = { type: 'string' } as const
const commands: Record<string, Command> = {
  setup: {
    usage: 'setup --name <name> [--person <reference>] [--may-fill <office>,<office>]',
    says: 'Sets an empty record up, once: names who keeps it.',
    options: { name: text, person: text, 'may-fill': text },
    run: setUp,
  },
  load: {
    usage: 'load <folder or file> [--from-line <n>] [--keep-going] [--as <person>]',
    says: 'Loads a record, all of its lines checked first; loading again goes on where it stopped.',
    operand: 'the folder or file of the record',
    options: { 'from-line': text, 'keep-going': { type: 'boolean' }, as: text },
    run: load,
  },
  check: {
    usage: 'check',
    says: 'Reads the whole record and its files, and tells what is wrong with them.',
    options: {},
    run: check,
  },
  backup: {
    usage: 'backup <folder>',
    says: 'Copies record and files into a new folder, also while in use, and verifies the copy.',
    operand: 'the folder to be made',
    options: {},
    run: backup,
  },
  restore: {
    usage: 'restore <folder> [--erasures-from <record file>]',
    says: 'Puts a backup where no record is; what was erased since stays erased.',
    operand: 'the folder of the backup',
    options: { 'erasures-from': text },
    run: restore,
  },
  copy: {
    usage: 'copy --from <store> --to <store> [--<side>-prefix <p>] [--<side>-user <u>] [--<side>-password-file <f>]',
    says: 'Copies a record, but no files, to where none is: sqlite:<file> or a server. Given again, it goes on.',
    options: { from: text, to: text, ...Object.fromEntries(sideOptions.map(name => [name, text])) },
    run: copy,
  },
  generate: {
    usage: 'generate [--seed <n>] [--events <n>] [--add]',
    says: 'Makes up a force in an empty record: one year, or the years and forces that make so many events.',
    options: { seed: text, events: text, add: { type: 'boolean' } },
    run: generate,
  },
  rebuild: {
    usage: 'rebuild',
    says: 'Builds the read model anew from the record; a service that runs beside it takes it up by itself.',
    options: {},
    run: rebuild,
  },
}

/** The usage text: every command, with what it does. */
export const usage = (): string =>
  [
    'Usage: npm run fourfold -- <command>',
    ...Object.values(commands).map(each => `  ${each.usage}\n      ${each.says}`),
    'Exit codes: 0 done, 1 not done, 2 not understood. Settings are those of the service; README lists them.',
  ].join('\n')
