/**
 * The connections that this process has to the hosts of a connection string, which can be cut: all of them, or those to
 * one host, as when a cable is pulled. It takes no proxy, so that it works for any number of hosts.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

export type ClientSockets = {
  /** The hosts' ports. */
  ports: readonly number[]
  /** Breaks the connections that are open, to one port or to all, and gives how many there were. */
  cut(port?: number): number
  /** Breaks every connection to these ports, and each new one, until it is told other ports. */
  refuse(ports: readonly number[]): void
}

const open = new Set<Socket>()
let refused: readonly number[] = []

// Connections outlive the clients that made them, and serve the next ones: all are watched, from the beginning.
subscribe('net.client.socket', message => {
  const { socket } = message as { socket: Socket } // the channel says so
  socket.once('connect', () => {
    if (refused.includes(socket.remotePort ?? 0)) socket.resetAndDestroy()
    else open.add(socket)
  })
  socket.once('close', () => open.delete(socket))
})

const cutAmong = (ports: readonly number[]): number => {
  const cut = [...open].filter(({ remotePort }) => remotePort !== undefined && ports.includes(remotePort))
  for (const socket of cut) socket.resetAndDestroy()
  return cut.length
}

export const clientSocketsTo = (address: string): ClientSockets => {
  const hosts = address.replace(/^[a-z+]+:\/\//, '').replace(/\?.*$/, '')
  const ports = [...hosts.replace(/^.*@/, '').matchAll(/:(\d+)/g)].map(([, port]) => Number(port))
  return {
    ports,
    cut: port => cutAmong(port === undefined ? ports : [port]),
    refuse: given => {
      refused = given
      cutAmong(given)
    },
  }
}
