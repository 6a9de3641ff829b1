/** The address of a bucket and the key that goes with it, checked before anything is tried with them. */
import { FileError } from '../../schema/ports/fileStore.ts'

export type BucketAddress = {
  /** Where the bucket's objects lie, without a slash at its end. */
  url: string
  region: string
  /** What the names of all files begin with: empty, or ending in a slash. */
  prefix: string
  /** The bucket and its server, to be named in sentences. */
  name: string
}

export type BucketKey = { accessKeyId: string; secretAccessKey: string }

const shape = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(?<prefix>[^?#]*))?(?:\?(?<options>[^#]*))?$/
const segmentShape = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/
const regionShape = /^[a-z0-9-]+$/
const knownOptions = ['endpoint', 'region']
const usualRegion = 'us-east-1'
const example = 's3://bucket/prefix?endpoint=https://host:9000&region=eu-west-2'

/**
 * Parses `s3://bucket/prefix?endpoint=...&region=...`. Without an endpoint it is a bucket of Amazon's; at an endpoint
 * the bucket stands in the path, as every compatible server has it. Throws FileError `invalid` with what to do.
 */
export const parseBucketAddress = (text: string): BucketAddress => {
  // A key in the address would be printed with it, in logs and lists of processes.
  if (/^[^?]*@/.test(text)) {
    throw invalid('It holds a key: give that by FOURFOLD_FILES_KEY and FOURFOLD_FILES_SECRET_FILE')
  }
  const { bucket, prefix = '', options = '' } = shape.exec(text.trim())?.groups ?? {}
  if (bucket === undefined) throw invalid(`It must be such as ${example}`)
  const given = optionsIn(options)
  const region = given.get('region') ?? usualRegion
  if (!regionShape.test(region)) throw invalid(`${region} is no region: it must be such as eu-west-2`)
  const endpoint = given.get('endpoint')
  const segments = prefix.split('/').filter(segment => segment !== '')
  const odd = segments.find(segment => !segmentShape.test(segment))
  if (odd !== undefined) throw invalid(`Its prefix may hold letters, digits, ".", "_", "-" and "/", and not "${odd}"`)
  const url = endpoint === undefined ? amazonUrl(bucket, region) : `${endpointUrl(endpoint)}/${bucket}`
  return {
    ...{ url, region },
    prefix: segments.map(segment => `${segment}/`).join(''),
    name: `${bucket} at ${new URL(url).host}`,
  }
}

const optionsIn = (options: string): Map<string, string> => {
  const given = new Map(new URLSearchParams(options))
  for (const [name, value] of given) {
    if (!knownOptions.includes(name) || value === '')
      throw invalid(`"${name}=${value}" is no option here. The options are ${knownOptions.join(' and ')}`)
  }
  return given
}

const endpointUrl = (endpoint: string): string => {
  const url = URL.parse(endpoint)
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!url || !isWeb || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw invalid(`The endpoint ${endpoint} must be an address such as https://host:9000`)
  }
  return url.href.replace(/\/+$/, '')
}

// A certificate of Amazon's for all names of a region does not cover a name with a dot in it.
const amazonUrl = (bucket: string, region: string): string =>
  bucket.includes('.') ? `https://s3.${region}.amazonaws.com/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`

/** The key as the settings give it. Throws FileError `invalid` where a part of it is missing or given twice. */
export const bucketKey = (given: { key?: string; secret?: string; secretInFile?: string }): BucketKey => {
  const { key, secret, secretInFile } = given
  if (secret !== undefined && secretInFile !== undefined) {
    throw invalid('FOURFOLD_FILES_SECRET and FOURFOLD_FILES_SECRET_FILE are both given: leave one of them out')
  }
  const secretAccessKey = secret ?? secretInFile
  if (!key || !secretAccessKey) {
    throw invalid(
      'It needs a key: set FOURFOLD_FILES_KEY to its name, and FOURFOLD_FILES_SECRET_FILE to the file of its secret',
    )
  }
  return { accessKeyId: key, secretAccessKey }
}

const invalid = (message: string): FileError =>
  new FileError('invalid', `The bucket of FOURFOLD_FILES cannot be used. ${message}.`)
