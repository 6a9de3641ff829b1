/**
 * The connections that this process has to the hosts of a connection string, which can be cut: all of them, or those to
 * one host, as when a cable is pulled. It takes no proxy, so that it works for any number of hosts.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

export type ClientSockets = {
  /** The hosts' ports. */
  ports: readonly number[]
  /** Breaks the connections that are open, to one port or to all, and gives how many there were. */
  cut(port?: number): number
  /** Breaks every connection to these ports, and each new one, until it is told other ports. */
  refuse(ports: readonly number[]): void
  close(): void
}

/** Watches the connections from now on: those that are made before are not seen. */
export const clientSocketsTo = (address: string): ClientSockets => {
  const hosts = address.replace(/^[a-z+]+:\/\//, '').replace(/\?.*$/, '')
  const ports = [...hosts.replace(/^.*@/, '').matchAll(/:(\d+)/g)].map(([, port]) => Number(port))
  const open = new Set<Socket>()
  let refused: readonly number[] = []
  const cutAmong = (wanted: readonly number[]): number => {
    const cut = [...open].filter(({ remotePort }) => remotePort !== undefined && wanted.includes(remotePort))
    for (const socket of cut) socket.resetAndDestroy()
    return cut.length
  }
  const watch = (message: unknown): void => {
    const { socket } = message as { socket: Socket } // the channel says so
    socket.once('connect', () => {
      const port = socket.remotePort ?? 0
      if (!ports.includes(port)) return
      if (refused.includes(port)) socket.resetAndDestroy()
      else open.add(socket)
    })
    socket.once('close', () => open.delete(socket))
  }
  subscribe('net.client.socket', watch)
  return {
    ports,
    cut: port => cutAmong(port === undefined ? ports : [port]),
    refuse: given => {
      refused = given
      cutAmong(given)
    },
    close: () => unsubscribe('net.client.socket', watch),
  }
}
