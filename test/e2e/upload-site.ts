import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { TABLE_FILES } from '#monitor/output.ts'
import { UPLOADS_LINK, uploadPages } from '#monitor/upload-pages/index.ts'
import { sampleCsv } from '#monitor/upload-pages/sample/sample.ts'
import { type OwnUploads, Uploads, type UploadsOptions } from '#monitor/uploads/index.ts'
import { viewerWith } from '#platform/access/testing/viewers.ts'
import { openSite, type Site } from './browser.ts'

export interface UploadSite extends Site {
  uploads: OwnUploads
  root: string
}

/** The server with the pages for own files, on an empty folder. */
export async function openUploadSite(options: Partial<UploadsOptions> = {}): Promise<UploadSite> {
  const home = mkdtempSync(join(tmpdir(), 'upload-e2e-'))
  const root = join(home, 'uploads')
  const researcher = viewerWith('onderzoeker')
  const machine = new Uploads({ root, memory: '512MB', ...options })
  const site = await openSite({
    viewerOf: async () => researcher,
    modules: [uploadPages(machine)],
    headerLinks: [UPLOADS_LINK],
  })
  const close = async () => {
    await site.close()
    await machine.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { ...site, uploads: machine.of(researcher.personId), root, close }
}

/** Chooses the sample in the form, with these changes. */
export async function chooseSample(page: Page, changes: Record<string, { name: string; text: string }> = {}): Promise<void> {
  for (const table of TABLE_FILES) {
    const { name, text } = changes[table] ?? { name: `${table}.csv`, text: sampleCsv(table) }
    await page.locator(`input[name="${table}"]`).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }
}
