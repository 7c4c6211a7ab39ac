import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'

/** A whole document as the answer. */
export function render(c: AppContext, page: Child, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const text = html`<!doctype html>${page}`
  return text instanceof Promise ? text.then((done) => send(c, done, status)) : send(c, text, status)
}

function send(c: AppContext, text: { toString(): string }, status: ContentfulStatusCode): Response {
  const document = String(text)
  c.set('document', document)
  return c.html(document, status)
}
