/** A way to a server that can be cut: every connection over it breaks, as when a cable is pulled, or brings nothing. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
  port: number
  /** Breaks every connection that is open, and gives how many there were. */
  cut(): number
  /** Takes no connection until it is told otherwise. */
  refuse(isRefusing: boolean): void
  /** Takes connections, keeps those that are open, and lets nothing through until it is told otherwise. */
  stall(isStalled: boolean): void
  close(): Promise<void>
}

const cuttingProxy = async (target: { host: string; port: number }): Promise<CuttingProxy> => {
  const open = new Set<Socket>()
  const pairs = new Set<{ client: Socket; onwards: Socket }>()
  let isRefusing = false
  let isStalled = false
  const keep = (socket: Socket): void => {
    open.add(socket)
    // A cut is what is wanted here, so its errors tell nothing.
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  }
  const cut = (): number => {
    const count = open.size / 2
    for (const socket of open) socket.resetAndDestroy()
    return count
  }
  const server = createServer(client => {
    keep(client)
    if (isRefusing) client.resetAndDestroy()
    else {
      const onwards = connect(target)
      keep(onwards)
      const pair = { client, onwards }
      pairs.add(pair)
      client.on('close', () => pairs.delete(pair))
      if (!isStalled) client.pipe(onwards).pipe(client)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    refuse: refusing => {
      isRefusing = refusing
      if (refusing) cut()
    },
    stall: stalled => {
      if (stalled === isStalled) return
      isStalled = stalled
      for (const { client, onwards } of pairs) {
        if (!stalled) client.pipe(onwards).pipe(client)
        for (const [from, to] of stalled ? [[client, onwards] as const, [onwards, client] as const] : []) {
          from.unpipe(to)
          from.pause()
        }
      }
    },
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A way to the one server of a connection string, and the connection string that goes over it. */
export const proxyTo = async (address: string): Promise<{ proxy: CuttingProxy; address: string }> => {
  const [, place = '', host = '', port = ''] = /(([^@/]+):(\d+))(?=[?/]|$)/.exec(address) ?? []
  if (host.includes(',')) throw new Error('One node at a time: the others would be reached without being cut off')
  const proxy = await cuttingProxy({ host, port: Number(port) })
  // A certificate names a host: whoever trusts it keeps to the name.
  const named = host === 'localhost' ? host : '127.0.0.1'
  return { proxy, address: address.replace(place, `${named}:${proxy.port}`) }
}
