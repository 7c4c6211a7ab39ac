import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppContext, AppEnv, ErrorStatus } from './context.ts'

/** A form of text, however long its answers. */
export const MOST_OF_A_FORM = 1_000_000

export interface FormLimitOptions {
  refuse: (c: AppContext, status: ErrorStatus) => Response | Promise<Response>
  /** where files come in, without the language: each such page streams to disk and keeps its own limit (multipart.ts) */
  uploads: readonly RegExp[]
  most?: number
}

/** Refuses what is larger than a form can be, before it is held in memory; also when the sender does not say how much comes. */
export function formLimit({ refuse, uploads, most = MOST_OF_A_FORM }: FormLimitOptions): MiddlewareHandler<AppEnv> {
  const limit = bodyLimit({ maxSize: most, onError: (c) => refuse(c as AppContext, 413) })
  return (c, next) => {
    const isUpload =
      /^multipart\/form-data/i.test(c.req.header('content-type') ?? '') && uploads.some((one) => one.test(c.var.address.path))
    return isUpload ? next() : limit(c, next)
  }
}
