/** Several services of one record on a server, each a process with a folder of its own, as an operator runs them. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { keeper } from '../../services/demonstration.ts'
import { type Started, started } from './operator.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** What an answer holds has the shape of its query, which each test knows; JSON.parse gives it so. */
type Told = ReturnType<typeof JSON.parse>
export type Given = { thing?: string; data?: string; commandId?: string }

export type ServiceNode = {
  process(): Started
  ask(
    query: string,
    variables?: object,
  ): Promise<{ data: Told; errors?: { message: string; extensions: { code: string } }[] }>
  /** Gives a command once; answers what became of it. */
  give(mutation: string, given: Given): Promise<Told>
  /** Gives a command until it is recorded, always under the same id; answers the reference. */
  does(mutation: string, given: Given): Promise<string>
  ready(): Promise<{ status: number } & Told>
  /** Ends it as a machine ends that loses power, and starts it again on the same folder. */
  restart(): Promise<void>
  /** Bytes of memory that the process has now, where the system tells. */
  memoryBytes(): number | undefined
}

type Settings = { address: string; prefix: string; more?: Record<string, string> }
export type ServiceNodes = Awaited<ReturnType<typeof serviceNodes>>

/** Starts so many on a record that is set up, with two bodies in it. */
export const serviceNodes = async (count: number, { address, prefix, more = {} }: Settings) => {
  const settings = { ...more, FOURFOLD_STORE: address, FOURFOLD_STORE_PREFIX: prefix, FOURFOLD_RECORD: 'empty' }
  const folders = await Promise.all(Array.from({ length: count }, () => temporaryFolder()))
  const setUp = ['--command', 'setup', '--name', 'Record Keeper', '--person', keeper]
  expect(await started(folders[0]?.path ?? '', setUp, settings).ended).toMatchObject({ code: 0 })
  const nodes = await Promise.all(folders.map(({ path }) => serviceNode(path, settings)))
  for (const body of ['body-feb', 'body-steering']) {
    const data = `name: "The ${body}", decides: consensusUnderChair`
    await nodes[0]?.does('constituteBody', { thing: body, data })
  }
  return {
    nodes,
    close: async (): Promise<void> => {
      for (const node of nodes) node.process().kill('SIGTERM')
      const ended = await Promise.all(nodes.map(node => node.process().ended))
      for (const folder of folders) await folder.remove()
      for (const { code, told } of ended) expect(code, told).toBe(0)
    },
  }
}

const serviceNode = async (folder: string, settings: Record<string, string>): Promise<ServiceNode> => {
  let process = started(folder, [], settings)
  let url = await urlOf(process)
  const ask: ServiceNode['ask'] = async (query, variables) => {
    const headers = { 'content-type': 'application/json', 'fourfold-person': keeper }
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Told
  }
  const give: ServiceNode['give'] = async (mutation, { thing, data, commandId = randomUUID() }) => {
    const named = thing === undefined ? '' : `thing: "${thing}", `
    // The id is a variable: documents are kept by the service, and one for each command would fill its memory.
    const frame = `${named}commandId: $commandId, happened: "2026-01-05", actor: { kind: notStated }`
    const given = data === undefined ? '' : `, data: { ${data} }`
    const { data: told, errors } = await ask(
      `mutation ($commandId: ID!) { done: ${mutation}(frame: { ${frame} }${given}) { __typename
      ... on Recorded { reference ordinal repeated } ... on Refused { code sentence } ... on Conflict { actualRevision }
      ... on Invalid { problems { path message } } ... on OutcomeUnknown { sentence }
      ... on Unavailable { code sentence } } }`,
      { commandId },
    )
    // A server that takes its time over each call takes more than a request may: the same is sent again.
    if (errors?.[0]?.extensions.code === 'timeout') return { __typename: 'OutcomeUnknown', sentence: errors[0].message }
    if (errors) throw new Error(errors.map(({ message }) => message).join(', '))
    return told.done
  }
  const does: ServiceNode['does'] = async (mutation, given) => {
    const commandId = given.commandId ?? randomUUID()
    for (;;) {
      const told = await give(mutation, { ...given, commandId })
      if (told.__typename === 'Recorded') return told.reference
      expect(['Unavailable', 'OutcomeUnknown'], `${mutation}: ${JSON.stringify(told)}`).toContain(told.__typename)
    }
  }
  return {
    ...{ ask, give, does, process: () => process },
    ready: async () => {
      const response = await fetch(`${url}/readyz`)
      return { status: response.status, ...((await response.json()) as Told) }
    },
    memoryBytes: () => {
      const pages = existsSync(`/proc/${process.id}/statm`) && readFileSync(`/proc/${process.id}/statm`, 'utf8')
      return pages ? Number(pages.split(' ')[1]) * 4096 : undefined
    },
    restart: async () => {
      process.kill('SIGKILL')
      await process.ended
      process = started(folder, [], settings)
      url = await urlOf(process)
    },
  }
}

const urlOf = async (process: Started): Promise<string> =>
  /http:\/\/127\.0\.0\.1:\d+/.exec(await process.until('Stop it with Ctrl+C'))?.[0] ?? ''
