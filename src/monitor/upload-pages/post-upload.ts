import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import { forget, type OwnUploads, type Receiving, type TypedSettings } from '../uploads/index.ts'
import { pathOf } from './addresses.ts'
import { mistakeOf } from './finding-text.ts'
import { startPage } from './start-page.tsx'
import { uploadWords } from './words.ts'

/** The form as it comes in: files straight to disk; then on to the page of the upload, or back with what is wrong. */
export async function postUpload(c: AppContext, uploads: OwnUploads) {
  const { language } = c.var.address
  if (uploads.whyFull()) return await refuseAll(c, uploads)
  const receiving = uploads.receive()
  const fields = await formOf(c, receiving)
  const typed = typedIn(fields ?? new Map())
  if (!fields) {
    const sentence = uploadWords(language).wrong.brokenOff
    return startPage(c, uploads, { typed, mistakes: [{ field: 'leerlingen', sentence }], status: 400 })
  }
  const received = receiving.finish(typed)
  if (received.ok) return c.redirect(link(language, pathOf(receiving.id), { volg: 'ja' }), 303)
  return startPage(c, uploads, { typed, mistakes: received.findings.map((found) => mistakeOf(language, found)), status: 422 })
}

/** Nothing is kept of it: the page says why, and what to do first. */
async function refuseAll(c: AppContext, uploads: OwnUploads) {
  const fields = await readMultipart(c, (_field, _called, content) => forget(content), new AbortController().signal)
  return startPage(c, uploads, { typed: typedIn(fields ?? new Map()), mistakes: [], status: 409 })
}

/** Null when it did not come in whole; then nothing of it is left. */
async function formOf(c: AppContext, receiving: Receiving): Promise<Map<string, string> | null> {
  let fields: Map<string, string> | null = null
  try {
    fields = await readMultipart(c, receiving.take, receiving.signal)
  } finally {
    if (!fields) receiving.abandon()
  }
  return fields
}

function typedIn(fields: Map<string, string>): TypedSettings {
  return {
    levering: fields.get('levering') ?? '',
    leverdatum: fields.get('leverdatum') ?? '',
    acceptRejects: fields.get('akkoord') === 'ja',
  }
}
