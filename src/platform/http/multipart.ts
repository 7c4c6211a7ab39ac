import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { AppContext } from './app.ts'

/** Gets each file of a form as it comes in; must read the content to its end. */
export type TakeFile = (field: string, called: string, content: AsyncIterable<Uint8Array>) => Promise<void>

/** A form is small beside its files. */
const LIMITS = { fields: 50, fieldSize: 10_000, files: 20, parts: 70, headerPairs: 50 }

/**
 * Streams a multipart form: files go to `take` one by one, and never stand in memory. Answers the other fields, or null
 * when the form did not come in whole: the sender broke off, `signal` stopped it, or it is no multipart form.
 */
export async function readMultipart(c: AppContext, take: TakeFile, signal: AbortSignal): Promise<Map<string, string> | null> {
  const [body, parser] = [bodyOf(c), parserOf(c)]
  if (!body || !parser) return null
  const fields = new Map<string, string>()
  const taken: Promise<void>[] = []
  const contents: Readable[] = []
  parser.on('field', (name, value) => fields.set(name, value))
  parser.on('file', (name, content, called) => {
    contents.push(content)
    content.on('error', () => undefined)
    taken.push(take(name, called ?? '', untilBroken(content)))
    // Waited for below; until then a failure is no unhandled one.
    taken.at(-1)?.catch((error: Error) => body.destroy(error))
  })
  const isWhole = await pump(body, parser, signal)
  if (!isWhole) for (const content of contents) content.destroy(new BrokenOff())
  await Promise.all(taken.map((one) => one.catch(unlessBrokenOff)))
  return isWhole ? fields : null
}

/** The sender's failure, as told apart from one of the disk. */
class BrokenOff extends Error {}

async function* untilBroken(content: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch {
    throw new BrokenOff()
  }
}

function unlessBrokenOff(error: unknown): void {
  if (!(error instanceof BrokenOff)) throw error
}

/** Behind the server the request itself, without a detour; in a test the body of the web request. */
function bodyOf(c: AppContext): Readable | null {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  if (incoming) return incoming
  return c.req.raw.body ? Readable.fromWeb(c.req.raw.body as ReadableStream) : null
}

function parserOf(c: AppContext): BusboyInstance | null {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) return null
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  } catch {
    return null
  }
}

/** True when all of the body came through. */
function pump(body: Readable, parser: BusboyInstance, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = (): void => {
      body.unpipe(parser)
      resolve(false)
    }
    parser.once('finish', () => resolve(true))
    parser.once('error', stop)
    body.once('error', stop)
    body.once('close', () => body.readableEnded || stop())
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    else body.pipe(parser)
  })
}
