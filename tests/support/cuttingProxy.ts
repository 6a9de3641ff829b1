/** A way to a server that can be cut: every connection over it breaks, as when a cable is pulled. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type CuttingProxy = {
  port: number
  /** Breaks every connection that is open, and gives how many there were. */
  cut(): number
  /** Takes no connection until it is told otherwise. */
  refuse(isRefusing: boolean): void
  close(): Promise<void>
}

export const cuttingProxy = async (target: { host: string; port: number }): Promise<CuttingProxy> => {
  const open = new Set<Socket>()
  let isRefusing = false
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
      client.pipe(onwards).pipe(client)
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
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
