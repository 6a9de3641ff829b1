/**
 * Who is let in while there is no sign-in: programs on this machine, and nobody through somebody else's browser page.
 * The Host header is checked against DNS rebinding, Origin and Sec-Fetch-Site against forged requests.
 */
import type { RequestHandler } from 'express'
import { references } from '../schema/fields.ts'
import type { CommandHandler } from './commandHandler.ts'
import { refuse } from './httpProblems.ts'

/** The header that names the recording person. */
export const personHeader = 'fourfold-person'

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/

/** Is this address reached from this machine alone? */
export const isLoopbackAddress = (address: string | undefined): boolean =>
  address !== undefined && loopback.test(address)

const isLoopbackHost = (host: string | undefined): boolean => {
  const name = URL.parse(`http://${host ?? ''}/`)?.hostname.replace(/^\[|\]$/g, '')
  return name === 'localhost' || isLoopbackAddress(name)
}

/** Refuses requests that came under another name than this machine's, or from another site's page. */
export const refuseStrangers: RequestHandler = (request, response, next) => {
  const { host, origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (!isLoopbackHost(host)) {
    const sentence = 'This service answers only under a loopback name such as localhost or 127.0.0.1.'
    return refuse(response, { status: 403, code: 'strangeHost', sentence })
  }
  const isOwnPage = origin === undefined || origin === `http://${host}`
  if (!isOwnPage || site === 'cross-site' || site === 'same-site') {
    const sentence = "This service takes no requests from another site's pages."
    return refuse(response, { status: 403, code: 'strangeOrigin', sentence })
  }
  next()
}

/** Reads who records. The header is believed only where the server listens to this machine alone. */
export const recorderOf =
  (listeningAddress: () => string | undefined): RequestHandler =>
  (request, response, next) => {
    const person = request.headers[personHeader]
    if (person === undefined) return next()
    if (!isLoopbackAddress(listeningAddress())) {
      const sentence = `${personHeader} is believed only where the service listens on a loopback address.`
      return refuse(response, { status: 403, code: 'headerNotBelieved', sentence })
    }
    if (typeof person !== 'string' || !references.person.test(person)) {
      const sentence = `${personHeader} must name a person by reference: person- and a UUID in lower case.`
      return refuse(response, { status: 400, code: 'badInput', sentence })
    }
    request.recorder = { person, known: 'header' }
    next()
  }

/** Lets in who says who records, and is in the record: what mutations ask is asked of files too. */
export const recordersOnly =
  ({ revisionOf }: Pick<CommandHandler, 'revisionOf'>): RequestHandler =>
  async (request, response, next) => {
    const instead = `Send the header ${personHeader} with the reference of a person of the record.`
    if (!request.recorder) {
      const sentence = 'The request does not say who is recording.'
      return refuse(response, { status: 403, code: 'recorderUnknown', sentence, instead })
    }
    if ((await revisionOf(request.recorder.person)) < 0) {
      const sentence = `There is no ${request.recorder.person} in the record: nothing is kept for whoever that is.`
      return refuse(response, { status: 403, code: 'unknownRecorder', sentence, instead })
    }
    next()
  }

/** GraphQL by GET (queries and watches) or by POST of JSON: nothing that a form of another site could send. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.set('allow', 'GET, POST')
    return refuse(response, { status: 405, code: 'badInput', sentence: 'GraphQL is asked by POST, or by GET to read.' })
  }
  if (request.method === 'POST' && !request.is('application/json')) {
    return refuse(response, { status: 415, code: 'badInput', sentence: 'Send GraphQL as application/json.' })
  }
  next()
}

/** One question, in the body or in the address with its variables as JSON. All else is told before GraphQL sees it. */
export const oneQuestion: RequestHandler = (request, response, next) => {
  const isAsked = request.method === 'GET' || isAskedIn(request.body)
  const sentence = isAsked
    ? ['variables', 'extensions']
        .map(name => addressFault(name, request.query[name]))
        .find(fault => fault !== undefined)
    : 'Send one question as a JSON object, with its text in the field query.'
  if (sentence === undefined) return next()
  refuse(response, { status: 400, code: 'badInput', sentence })
}

const isAskedIn = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'

const addressFault = (name: string, given: unknown): string | undefined => {
  if (given === undefined || given === '' || (typeof given === 'string' && isJsonObject(given))) return undefined
  return `In the address, ${name} must be one JSON object.`
}

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}
