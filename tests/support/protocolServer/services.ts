/** The services of one node, method by method. */
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type messages from '@eventstore/db-client/generated/streams_pb.js'
import { Server } from '@grpc/grpc-js'
import { append } from './append.ts'
import { batchAppend } from './batchAppend.ts'
import { type Answers, type Call, clientStream, serverStream, unary } from './calls.ts'
import { supportedMethods } from './features.ts'
import { gossipOf } from './gossip.ts'
import { requireLeader, type ServerNode } from './node.ts'
import { createGroup, deleteGroup, readGroup } from './persistent.ts'
import type { Group } from './persistentGroup.ts'
import { readAll, readStream } from './read.ts'
import { checkShape } from './readShape.ts'
import { invalidArgument } from './refusals.ts'
import { deleteStream, tombstoneStream } from './remove.ts'
import { subscribeToAll, subscribeToStream } from './subscribe.ts'

// What the services of this protocol take in one message.
const receiveLimitBytes = 16 * 1024 * 1024

export const servicesOf = (node: ServerNode, groups: Map<string, Group>): Server => {
  const server = new Server({ 'grpc.max_receive_message_length': receiveLimitBytes })
  server.addService(features.ServerFeaturesService, { getSupportedMethods: unary(node, supportedMethods) })
  server.addService(gossip.GossipService, { read: unary(node, () => gossipOf(node)) })
  server.addService(streams.StreamsService, {
    append: clientStream(node, append),
    batchAppend: batchAppend(node),
    read: serverStream(node, { isSubscription, answer: read }),
    delete: unary(node, deleteStream),
    tombstone: unary(node, tombstoneStream),
  })
  server.addService(persistent.PersistentSubscriptionsService, {
    create: unary(node, createGroup(groups)),
    delete: unary(node, deleteGroup(groups)),
    read: readGroup(groups, node),
  })
  return server
}

const isSubscription = (request: messages.ReadReq): boolean => request.getOptions()?.hasSubscription() ?? false

const read = async (request: messages.ReadReq, call: Call, answers: Answers<messages.ReadResp>): Promise<void> => {
  const options = request.getOptions()
  if (!options) throw invalidArgument('The options are missing.')
  checkShape(options)
  // A subscription asks whether this node leads only where it has to read what is there already.
  if (!options.hasSubscription()) requireLeader(call.node, call.metadata)
  const ofAll = options.hasSubscription() ? subscribeToAll : readAll
  const ofStream = options.hasSubscription() ? subscribeToStream : readStream
  await (options.hasAll() ? ofAll : ofStream)(options, call, answers)
}
