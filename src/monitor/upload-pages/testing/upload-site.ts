import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { viewerWith } from '#platform/access/testing/viewers.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { errorPage } from '#ui/error-page.tsx'
import { TABLE_FILES } from '../../output.ts'
import { type UploadState, Uploads, type UploadsOptions } from '../../uploads/index.ts'
import { endOf } from '../../uploads/testing/deliver.ts'
import { uploadPages } from '../index.ts'
import { sampleCsv } from '../sample/sample.ts'

/** who looks at these pages, unless a test says otherwise */
export const RESEARCHER = viewerWith('onderzoeker')

/** The sample delivery as a form, with these changes; null leaves a file out. */
export function sampleForm(changes: Record<string, File | string | null> = {}): FormData {
  const form = new FormData()
  const files = Object.fromEntries(TABLE_FILES.map((table) => [table, new File([sampleCsv(table)], `${table}.csv`)]))
  for (const [name, value] of Object.entries({ ...files, ...changes })) if (value !== null) form.set(name, value)
  return form
}

/** The sample's enrolments with one wrong row more. */
export const wrongEnrolments = (): File =>
  new File([`${sampleCsv('inschrijvingen')}voorbeeld-01,2023-10-02,99ZM,00,mbo-2-bol,1,techniek,,\n`], 'in.csv')

/** The pages for own files on an empty folder. An error inside a page fails the test. */
export function uploadSite(options: Partial<UploadsOptions> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'upload-pages-'))
  const root = join(home, 'uploads')
  const machine = new Uploads({ root, memory: '512MB', ...options })
  const uploads = machine.of(RESEARCHER.personId)
  let viewer: Viewer = RESEARCHER
  const app = createApp({
    assets: testAssets,
    viewerOf: async () => viewer,
    site: { sections: [{ name: 'resultaten', access: 'public' }], headerLinks: [] },
    errorPage,
    modules: [uploadPages(machine)],
    report: (error) => {
      throw error
    },
  })
  const host = { host: 'localhost' }
  const get = async (path: string) => app.request(path, { headers: host })
  const post = async (path: string, body?: FormData, headers = {}) =>
    app.request(path, { method: 'POST', headers: { ...host, ...headers }, ...(body ? { body } : {}) })
  /** Sends a form, waits for the end of its run, and answers its id. */
  const deliver = async (form = sampleForm()): Promise<string> => {
    const address = (await post('/eigen-bestanden', form)).headers.get('location') ?? ''
    const id = /\/eigen-bestanden\/([0-9a-f]+)/.exec(address)?.[1] ?? ''
    await endOf(uploads, id)
    return id
  }
  const close = async () => {
    await machine.close()
    rmSync(home, { recursive: true, force: true })
  }
  /** from now on, this one looks */
  const lookAs = (who: Viewer): void => {
    viewer = who
  }
  return { uploads, root, get, post, text: async (path: string) => (await get(path)).text(), deliver, lookAs, close }
}

/** Writes down an upload in this state, as if another living program worked on it. */
export function seedUpload(root: string, id: string, now: UploadState, made = new Date()): void {
  mkdirSync(join(root, id), { recursive: true })
  const settings = { levering: 'voorlopig', leverdatum: '2025-01-15', acceptRejects: false }
  const files = TABLE_FILES.map((table, index) => ({ table, called: `Export ${table} 2025.csv`, bytes: 1_500_000 * (index + 1) }))
  const upload = { id, owner: RESEARCHER.personId, made: made.toISOString(), process: process.ppid, settings, files, now }
  writeFileSync(join(root, id, 'upload.json'), JSON.stringify(upload))
}
