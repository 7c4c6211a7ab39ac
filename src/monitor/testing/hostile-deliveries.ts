import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Row } from '#monitor/rows.ts'
import { CLEAN, type Delivered, deliver, rowsOf } from './small-delivery.ts'

/** A folder for the deliveries of one test file; after each test the temporary folder must be empty again. */
export function hostileDeliveries() {
  const before = process.env.TMPDIR
  let root = ''
  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')))
    mkdirSync(join(root, 'tmp'))
    process.env.TMPDIR = join(root, 'tmp')
  })
  afterEach(() => expect(readdirSync(join(root, 'tmp')), 'left behind').toEqual([]))
  afterAll(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(root, { recursive: true, force: true })
  })

  const inside = (name: string): string => join(root, name)
  const run = (files: Record<string, string | Buffer | null>): Promise<Delivered> => deliver(inside('levering'), files)
  let known: Promise<Row[]> | null = null
  /** The figures of the clean delivery, counted once. */
  const cleanRows = (): Promise<Row[]> => {
    known ??= deliver(inside('schoon'), {}).then(rowsOf)
    return known
  }
  return { inside, run, cleanRows }
}

/** The text of a file of the clean delivery. */
export const cleanText = (file: string): string => CLEAN[file] as string
