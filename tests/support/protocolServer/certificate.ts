/**
 * A certificate made for one start of a server, valid for a day and trusted by nobody but who is given it. Written
 * out in DER (RFC 5280), since Node makes keys but no certificates.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export type Certificate = { certificate: string; key: string }

const dayMs = 24 * 60 * 60 * 1000

const tagged = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

/** The shortest way to write it is the only one. */
const lengthOf = (length: number): Buffer => {
  if (length < 128) return Buffer.from([length])
  return Buffer.from(length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255])
}

const sequence = (...contents: Uint8Array[]): Buffer => tagged(0x30, ...contents)
const set = (...contents: Uint8Array[]): Buffer => tagged(0x31, ...contents)
const bits = (content: Uint8Array): Buffer => tagged(0x03, Buffer.from([0]), content)
const octets = (content: Uint8Array): Buffer => tagged(0x04, content)
const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))
const text = (value: string): Buffer => tagged(0x0c, Buffer.from(value))
const yes = tagged(0x01, Buffer.from([255]))

const time = (at: number): Buffer =>
  tagged(
    0x17,
    Buffer.from(
      new Date(at)
        .toISOString()
        .replace(/^..|[-:T]|\..*/g, '')
        .concat('Z'),
    ),
  )

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'))
const commonName = '550403'
const basicConstraints = '551d13'
const alternativeNames = '551d11'

const nameOf = (name: string): Buffer => sequence(set(sequence(objectId(commonName), text(name))))

/** For localhost and 127.0.0.1, signed by itself: the certificate is its own authority. */
export const selfSigned = (): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = nameOf('protocol test server')
  const names = sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1])))
  const extensions = sequence(
    sequence(objectId(basicConstraints), yes, octets(sequence(yes))),
    sequence(objectId(alternativeNames), octets(names)),
  )
  const toBeSigned = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1]), randomBytes(15)),
    ecdsaWithSha256,
    name,
    sequence(time(Date.now() - dayMs), time(Date.now() + dayMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  )
  const signed = sequence(toBeSigned, ecdsaWithSha256, bits(sign('sha256', toBeSigned, privateKey)))
  const lines = signed.toString('base64').replace(/.{64}/g, '$&\n').trim()
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
