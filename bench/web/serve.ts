import { openReady } from '../../src/platform/database/ready.ts'
import { listen } from '../../src/platform/http/listen.ts'
import { makeSite } from './site.ts'

/** Serves the pages that are measured, on the database of DATABASE_URL. Says its port, and on each message how much memory it takes. */
const { db } = await openReady()
const server = await listen(await makeSite(db), { port: 0, host: '127.0.0.1' })
process.send?.({ port: server.port })
process.on('message', () => process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024 }))
process.on('disconnect', () => process.exit(0))
