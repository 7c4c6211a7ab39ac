import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { App } from './app.ts'

export interface RunningServer {
  url: string
  port: number
  close(): Promise<void>
}

/** Listens; port 0 takes a free one. Rejects when the port is taken. */
export function listen(app: App, { port, host }: { port: number; host: string }): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => resolve(running(server, info, host)))
    server.once('error', reject)
  })
}

function running(server: ServerType, info: AddressInfo, host: string): RunningServer {
  const name = host === '127.0.0.1' ? 'localhost' : host
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      // an idle keep-alive connection would hold the process for seconds
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { url: `http://${name}:${info.port}`, port: info.port, close }
}
