import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'

/** A whole document as the answer. */
export const render = (c: AppContext, page: Child, status: ContentfulStatusCode = 200): Response | Promise<Response> =>
  c.html(html`<!doctype html>${page}`, status)
