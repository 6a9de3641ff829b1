/** The protocol's messages as they are, for what the client at hand never asks but others do. */
import { readFileSync } from 'node:fs'
import grpcServices from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { credentials, Metadata } from '@grpc/grpc-js'
import { credentials as user } from './protocolGround.ts'

/** The service of streams at the first address of a connection string. */
export const protocolWire = (connectionString: string) => {
  const { host, searchParams } = new URL(connectionString.replace(/^esdb:/, 'http:').replace(/,[^?]*/, ''))
  const caFile = searchParams.get('tlsCAFile')
  const isSecure = searchParams.get('tls') !== 'false'
  const channel = isSecure ? credentials.createSsl(caFile === null ? null : readFileSync(caFile)) : undefined
  const service = new grpcServices.StreamsClient(host, channel ?? credentials.createInsecure())
  const metadata = new Metadata()
  const basic = Buffer.from(`${user.username}:${user.password}`).toString('base64')
  metadata.set('authorization', `Basic ${basic}`)
  return {
    /** The answers to a read, and its error if it ended with one. */
    read: (options: streams.ReadReq.Options) => {
      const { promise, resolve } = Promise.withResolvers<{ answers: streams.ReadResp[]; error?: string }>()
      const answers: streams.ReadResp[] = []
      const call = service.read(new streams.ReadReq().setOptions(options), metadata)
      call.on('data', answer => answers.push(answer))
      call.on('error', error => resolve({ answers, error: error.message }))
      call.on('end', () => resolve({ answers }))
      return promise
    },
    close: () => service.close(),
  }
}

/** What an answer is, by its name in the protocol. */
export const contentOf = (answer: streams.ReadResp): string =>
  Object.entries(streams.ReadResp.ContentCase).find(([, value]) => value === answer.getContentCase())?.[0] ?? 'NOTHING'
