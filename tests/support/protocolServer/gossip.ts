/** What a node tells of the others: who is alive, who leads. Asked without credentials. */
import gossip from '@eventstore/db-client/generated/gossip_pb.js'
import type { ServerNode } from './node.ts'
import { uuidOf } from './wire.ts'

const { FOLLOWER, LEADER, PREREPLICA, UNKNOWN } = gossip.MemberInfo.VNodeState

export const gossipOf = (node: ServerNode): gossip.ClusterInfo =>
  new gossip.ClusterInfo().setMembersList(node.members().map(member => memberOf(member, node.leader())))

const memberOf = (member: ServerNode, leader: ServerNode | undefined): gossip.MemberInfo => {
  const { host, port } = member.address
  const follower = leader?.isAlive() ? FOLLOWER : PREREPLICA
  const other = leader ? follower : UNKNOWN
  return new gossip.MemberInfo()
    .setInstanceId(uuidOf(`00000000-0000-4000-8000-${String(port).padStart(12, '0')}`))
    .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
    .setState(member === leader ? LEADER : other)
    .setIsAlive(member.isAlive())
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port))
}
