import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface ServerProxy {
  /** the address of the server behind it, through this proxy */
  url: string
  /** as when the server has stopped: what was open breaks, what comes is refused */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Stands before a database server, so that a test can take it away and bring it back. */
export async function proxyBefore(address: string): Promise<ServerProxy> {
  const target = new URL(address)
  const sockets = new Set<Socket>()
  const make = () =>
    createServer((near) => {
      const far = connect(Number(target.port || 5432), target.hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
        one.pipe(other)
      }
    })
  let server = make()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const stop = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const url = Object.assign(new URL(address), { hostname: '127.0.0.1', port: String(port) }).href
  const start = async (): Promise<void> => {
    server = make()
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  return { url, stop, start, close: stop }
}
