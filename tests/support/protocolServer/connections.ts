/** A node's door: it listens on a port of its own, and its connections can be cut as those of a killed process are. */
import { createServer, type Server as Listener, type Socket } from 'node:net'
import { type Server, ServerCredentials } from '@grpc/grpc-js'
import type { Certificate } from './certificate.ts'
import type { Address } from './node.ts'

export type Connections = {
  /** Listens, on the same port as before where there was one, and gives it. */
  open: () => Promise<number>
  /** Cuts every connection without a farewell, and listens no more. */
  cut: () => Promise<void>
}

export const connectionsTo = (services: () => Server, address: Address, tls: Certificate | undefined): Connections => {
  const sockets = new Set<Socket>()
  let listener: Listener | undefined
  let server: Server | undefined
  return {
    open: async () => {
      server = services()
      const injector = server.createConnectionInjector(credentialsOf(tls))
      listener = createServer(socket => {
        sockets.add(socket)
        socket.on('close', () => sockets.delete(socket))
        socket.on('error', () => socket.destroy())
        injector.injectConnection(socket)
      })
      return listening(listener, address.port)
    },
    cut: async () => {
      const closed = Promise.withResolvers<void>()
      if (!listener?.listening) return
      listener.close(() => closed.resolve())
      for (const socket of sockets) socket.resetAndDestroy()
      server?.forceShutdown()
      await closed.promise
    },
  }
}

const listening = (listener: Listener, port: number): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  listener.once('error', reject)
  listener.listen(port, '127.0.0.1', () => {
    const address = listener.address()
    resolve(typeof address === 'object' && address ? address.port : port)
  })
  return promise
}

const credentialsOf = (tls: Certificate | undefined): ServerCredentials => {
  if (!tls) return ServerCredentials.createInsecure()
  const pair = { cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) }
  return ServerCredentials.createSsl(null, [pair])
}
