/** What a server of buckets says when it does not do what it is asked, in the port's codes and in sentences. */
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { FileError } from '../../schema/ports/fileStore.ts'
import type { BucketAddress } from './address.ts'

/** An answer that is a refusal or a failure: its status, and the code that S3 has for it where it tells one. */
export class BucketRefusal extends Error {
  override readonly name = 'BucketRefusal'
  readonly status: number
  readonly code: string
  readonly region: string | undefined
  constructor(given: { status: number; code: string; message: string; region: string | undefined }) {
    const told = [given.code, given.message.replace(/\.\s*$/, '')].filter(part => part !== '').join(': ')
    super(`${given.status} ${told}`.trim())
    this.status = given.status
    this.code = given.code
    this.region = given.region
  }
}

/** Characters of an answer that are looked at for what is wrong. */
const readCharacters = 10_000

/** Reads a refusal. An answer to HEAD has no body: its status must do. */
export const refusalIn = async (answer: Response): Promise<BucketRefusal> => {
  const { code = '', message = '' } = told((await answer.text()).slice(0, readCharacters))
  const region = answer.headers.get('x-amz-bucket-region') ?? undefined
  return new BucketRefusal({ status: answer.status, code, message, region })
}

const told = (body: string): { code?: string; message?: string } => {
  try {
    const { root } = parseXml(body)
    return root ? { code: textIn(root, 'Code'), message: textIn(root, 'Message') } : {}
  } catch {
    // No XML: something other than S3 answered, a proxy perhaps.
    return { message: body.slice(0, 200) }
  }
}

/** The elements of a name within another. */
export const elementsIn = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter(child => child instanceof XmlElement).filter(child => child.name === name)

/** The text of the first element of a name within another; empty where there is none. */
export const textIn = (parent: XmlElement, name: string): string => elementsIn(parent, name)[0]?.text ?? ''

/** Is this worth asking again? A server that is busy or broken says so, and a connection that breaks says nothing. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof BucketRefusal) return error.status >= 500 || error.status === 429
  return !isLate(error) && !(error instanceof FileError)
}

export const isLate = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')

const fullCodes = /Quota|StorageFull|InsufficientStorage/

/** What went wrong, as the port tells it: a sentence for whoever operates this, and the cause for the log. */
export const asUnavailable = (error: unknown, address: BucketAddress, limitMs: number): FileError => {
  if (error instanceof FileError) return error
  const options = { cause: error }
  const bucket = `The bucket ${address.name}`
  if (error instanceof BucketRefusal && (error.status === 507 || fullCodes.test(error.code))) {
    return new FileError('full', `${bucket} is full: the file was not kept. ${error.message}.`, options)
  }
  return new FileError('unavailable', `${bucket} ${reason(error, address, limitMs)}.`, options)
}

const reason = (error: unknown, address: BucketAddress, limitMs: number): string => {
  if (isLate(error)) return `did not answer within ${limitMs / 1000} seconds`
  if (!(error instanceof BucketRefusal)) return `does not answer: ${causeOf(error)}`
  const { status, code, region } = error
  if (code === 'NoSuchBucket') return 'does not exist: make it, or name another in FOURFOLD_FILES'
  if (code === 'RequestTimeTooSkewed') return `has another time: set this machine's clock right`
  if (code === 'InvalidAccessKeyId' || code === 'SignatureDoesNotMatch' || status === 401) {
    return 'refuses the key: see FOURFOLD_FILES_KEY and its secret'
  }
  if (isElsewhere(error)) {
    const where = region === undefined ? 'another region' : `the region ${region}`
    return `is in ${where}, not in ${address.region}: name it in FOURFOLD_FILES, as in region=${region ?? 'eu-west-2'}`
  }
  if (status === 403) return 'refuses it: the key needs the rights to list, read, write and delete there'
  return `answered ${error.message}`
}

const isElsewhere = ({ status, code }: BucketRefusal): boolean =>
  (status >= 300 && status < 400) || code === 'AuthorizationHeaderMalformed' || code === 'PermanentRedirect'

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message
}
