/** The limit of a register: node:http, the same page out of the same read model, and JSON.stringify. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openReadModel, readModelPath } from '../readModels.ts'
import { askedIn, fieldsOf, pageOf } from './register.ts'
import { answerJson, givenOptions, readBody, tellPort } from './told.ts'

const readModel = openReadModel(readModelPath(String(givenOptions().folder)))
const server = createServer(async (request, response) => {
  const nodes = pageOf(readModel, askedIn(await readBody(request))).map(fieldsOf)
  answerJson(response, { data: { actions: { nodes } } })
})
server.listen(0, '127.0.0.1', () => tellPort((server.address() as AddressInfo).port)) // it listens on a port
