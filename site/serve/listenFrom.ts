import type {Server} from 'node:http'

const mostTries = 20

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      const address = server.address()
      ready(address !== null && typeof address === 'object' ? address.port : port)
    })
  })

/** Listens on a port of this machine, or on the next one that is free; 0 takes any. */
export async function listenFrom(server: Server, port: number): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await listening(server, port + tried)
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || tried === mostTries) throw error
    }
  }
}
