import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OwnUploads } from './own-uploads.ts'
import { deliver, endOf, NOTHING_TYPED, ONE_WRONG_ROW } from './testing/deliver.ts'
import { Uploads, type UploadsOptions } from './uploads.ts'

const MEMORY = '512MB'
let root = ''
let open: Uploads[] = []
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'uploads-')), 'uploads')
  open = []
})
afterEach(async () => {
  await Promise.all(open.map((uploads) => uploads.close()))
  rmSync(join(root, '..'), { recursive: true, force: true })
})

function machine(options: Partial<UploadsOptions> = {}): Uploads {
  const uploads = new Uploads({ root, memory: MEMORY, ...options })
  open.push(uploads)
  return uploads
}

/** What one researcher sees of a machine. */
const NOOR = 'noor'
const start = (options: Partial<UploadsOptions> = {}): OwnUploads => machine(options).of(NOOR)

/** by the machine of the last `start` */
const sweep = async (now: Date): Promise<void> => await open.at(-1)?.sweep(now)

describe('a delivery that fits', () => {
  test('is run, keeps the rows behind its figures and loses its tables', async () => {
    const uploads = start()
    const { id } = await deliver(uploads, {}, { levering: 'voorlopig', leverdatum: '2010-01-15', acceptRejects: false })
    expect(await endOf(uploads, id)).toBe('done')
    const run = await uploads.openRun(id)
    expect(run?.output.source).toMatchObject({ levering: 'voorlopig', leverdatum: '2010-01-15', rejected: 0 })
    expect(await run?.starters({ cohort: 'tranche-2008', population: 'alle', group: 'traject' }, { offset: 0, limit: 9 })).toMatchObject({
      total: 2,
    })
    expect(uploads.list().map((upload) => upload.files.map(({ called }) => called))).toEqual([
      ['leerlingen.csv', 'experimenten.csv', 'inschrijvingen.csv', 'diplomas.csv'],
    ])
    await expect.poll(() => readdirSync(join(root, id)).sort()).toEqual(['kept', 'upload.json'])
  })

  test('without a single enrolment has nothing to show', async () => {
    const uploads = start()
    const { id } = await deliver(uploads, {
      'inschrijvingen.csv': 'leerling,teldatum,brin,vestiging,opleiding,leerjaar,sector,crebo,experiment\n',
    })
    expect(await endOf(uploads, id)).toBe('empty')
    expect(await uploads.openRun(id)).toBeNull()
  })

  test('can be read by the owner of the program only', async () => {
    const uploads = start()
    const { id } = await deliver(uploads)
    expect(statSync(join(root, id)).mode & 0o077).toBe(0)
    expect(statSync(root).mode & 0o077).toBe(0)
  })
})

describe('a delivery that does not fit', () => {
  test('leaves nothing behind, and everything that is wrong is found', async () => {
    const uploads = start({ most: 300 })
    const changes = { 'leerlingen.csv': 'x'.repeat(301), 'diplomas.csv': '' }
    const { received } = await deliver(uploads, changes, { ...NOTHING_TYPED, leverdatum: 'gisteren' })
    const findings = received.ok ? [] : received.findings
    expect(findings.map((found) => ('table' in found ? [found.rule, found.table] : [found.rule]))).toEqual([
      ['file-too-large', 'leerlingen'],
      ['file-too-large', 'inschrijvingen'],
      ['file-empty', 'diplomas'],
      ['leverdatum-no-date'],
    ])
    expect(readdirSync(root)).toEqual([])
  })

  test('misses what was not sent, and refuses what was sent twice', async () => {
    const receiving = start().receive()
    for (const _ of [1, 2]) await receiving.take('diplomas', 'a.csv', Readable.from([Buffer.from('a')]))
    await receiving.take('__proto__', 'b.csv', Readable.from([Buffer.from('a')]))
    const received = receiving.finish(NOTHING_TYPED)
    expect(received.ok ? [] : received.findings).toEqual([
      { rule: 'file-not-given', table: 'leerlingen' },
      { rule: 'file-not-given', table: 'experimenten' },
      { rule: 'file-not-given', table: 'inschrijvingen' },
      { rule: 'file-twice', table: 'diplomas' },
    ])
  })

  test('a wrong file in a field is refused with the monitor’s own problem', async () => {
    const uploads = start()
    const { id } = await deliver(uploads, { 'leerlingen.csv': 'leerling,datum,diploma,brin,experiment\n' })
    expect(await endOf(uploads, id)).toBe('refused')
    const problem = { problem: 'column-missing', file: 'leerlingen.csv', column: 'geslacht' }
    expect(uploads.find(id)?.now).toMatchObject({ state: 'refused', problem })
    expect(await uploads.openRun(id)).toBeNull()
  })
})

describe('a number of deliveries', () => {
  test.each([
    ['below', 1, false],
    ['on', 2, true],
  ])('%s the limit: %i kept of at most 2', async (_, kept, isFull) => {
    let now = new Date('2026-03-01T09:00:00Z')
    const uploads = start({ keepAtMost: 2, now: () => now })
    const ids: string[] = []
    for (let made = 0; made < kept; made += 1) {
      ids.push((await deliver(uploads)).id)
      now = new Date(now.getTime() + 60_000)
    }
    expect(uploads.whyFull()).toEqual(
      isFull
        ? { rule: 'too-many-kept', most: 2, ownOldest: expect.objectContaining({ id: ids[0] }), roomAt: new Date('2026-03-02T09:00:00Z') }
        : null,
    )
    if (isFull) await uploads.remove(ids[0] ?? '')
    expect(uploads.whyFull()).toBeNull()
  })

  test('counts what comes in, and not what is past its day', async () => {
    let now = new Date('2026-03-01T09:00:00Z')
    const uploads = start({ keepAtMost: 1, now: () => now })
    const coming = uploads.receive()
    expect(uploads.whyFull()?.ownOldest?.id).toBe(coming.id)
    coming.abandon()
    expect(uploads.whyFull()).toBeNull()
    const { id } = await deliver(uploads)
    await endOf(uploads, id)
    now = new Date('2026-03-02T09:00:00Z')
    expect(uploads.whyFull()).toBeNull()
  })
})

test.each(['*', '[0]', '?'])('a folder with %s in its name holds uploads as any other', async (name) => {
  const uploads = start({ root: join(root, '..', `a${name}b`, 'uploads') })
  const { id } = await deliver(uploads, ONE_WRONG_ROW, { ...NOTHING_TYPED, acceptRejects: true })
  expect(await endOf(uploads, id)).toBe('done')
  const run = await uploads.openRun(id)
  expect(await run?.starters({ cohort: 'tranche-2008', population: 'alle', group: 'traject' }, { offset: 0, limit: 9 })).toMatchObject({
    total: 2,
  })
  expect(await uploads.rejects(id, { offset: 0, limit: 9 })).toMatchObject({ total: 1 })
})

describe('rejected rows', () => {
  test('are listed, and results wait until they are accepted', async () => {
    const uploads = start()
    const { id } = await deliver(uploads, ONE_WRONG_ROW)
    await endOf(uploads, id)
    expect(uploads.find(id)?.now).toEqual({ state: 'done', rejected: 1, rejectsAccepted: false })
    const row = { file: 'inschrijvingen.csv', line: 8, column: 'leerjaar', value: '12', reason: 'leerjaar-outside-1-9' }
    expect(await uploads.rejects(id, { offset: 0, limit: 10 })).toEqual({ total: 1, rows: [row] })
    expect(readFileSync(uploads.rejectsFile(id) ?? '', 'utf8')).toContain('leerjaar-outside-1-9')
    expect(await uploads.openRun(id)).toBeNull()
    uploads.acceptRejects(id)
    expect((await uploads.openRun(id))?.output.source.rejected).toBe(1)
  })

  test('are there also when nothing was left to count', async () => {
    const uploads = start()
    const { id } = await deliver(uploads, {
      'experimenten.csv':
        'experiment,tranche,startjaar,brin_vmbo,vestiging_vmbo,brin_mbo,sector,status\nx1,2008,nu,00AA,00,,techniek,lopend\n',
    })
    expect(await endOf(uploads, id)).toBe('refused')
    const { rows } = await uploads.rejects(id, { offset: 0, limit: 10 })
    expect(rows).toContainEqual({ file: 'experimenten.csv', line: 2, column: 'startjaar', value: 'nu', reason: 'unparseable-year' })
  })

  test('accepted beforehand need no second word', async () => {
    const uploads = start()
    const { id } = await deliver(uploads, ONE_WRONG_ROW, { ...NOTHING_TYPED, acceptRejects: true })
    await endOf(uploads, id)
    expect(await uploads.openRun(id)).not.toBeNull()
  })
})

describe('stopping', () => {
  test('a second delivery waits for the first; stopped, it leaves only its record', async () => {
    const uploads = start({ runAtMost: 1 })
    const [first, second] = [await deliver(uploads), await deliver(uploads)]
    expect(uploads.find(second.id)?.now.state).toBe('waiting')
    await uploads.cancel(second.id)
    expect(uploads.find(second.id)?.now.state).toBe('cancelled')
    expect(readdirSync(join(root, second.id))).toEqual(['upload.json'])
    expect(await endOf(uploads, first.id)).toBe('done')
  })

  test('a run that is stopped leaves no rows', async () => {
    const uploads = start()
    const { id } = await deliver(uploads)
    await uploads.cancel(id)
    expect(uploads.find(id)?.now.state).toBe('cancelled')
    expect(readdirSync(join(root, id))).toEqual(['upload.json'])
  })

  test('a delivery that comes in is told so', async () => {
    const uploads = start()
    const { id, signal, abandon } = uploads.receive()
    const stopped = uploads.cancel(id)
    expect(signal.aborted).toBe(true)
    abandon()
    await stopped
    expect(uploads.find(id)).toBeNull()
    expect(readdirSync(root)).toEqual([])
  })
})

describe('removing', () => {
  test('takes a finished run with all its rows', async () => {
    const uploads = start()
    const { id } = await deliver(uploads)
    await endOf(uploads, id)
    const run = await uploads.openRun(id)
    await run?.rejects({ offset: 0, limit: 1 })
    await uploads.remove(id)
    expect([uploads.find(id), await uploads.openRun(id), readdirSync(root)]).toEqual([null, null, []])
  })

  test('waits for who is looking at the rows', async () => {
    const uploads = start()
    const { id } = await deliver(uploads)
    await endOf(uploads, id)
    const run = await uploads.openRun(id)
    const asked = run?.starters({ cohort: 'tranche-2008', population: 'alle', group: 'traject' }, { offset: 0, limit: 9 })
    await uploads.remove(id)
    expect(await asked).toMatchObject({ total: 2 })
    expect(readdirSync(root)).toEqual([])
  })

  test('takes a run that is going on', async () => {
    const uploads = start()
    const { id } = await deliver(uploads)
    await uploads.remove(id)
    expect(readdirSync(root)).toEqual([])
  })

  test.each(['..', '../elders', 'elders', '', '.', '/', 'a'.repeat(31)])('does not touch %j', async (id) => {
    mkdirSync(join(root, 'elders'), { recursive: true })
    const uploads = start()
    await uploads.remove(id)
    await uploads.cancel(id)
    expect([uploads.find(id), uploads.restart(id), uploads.rejectsFile(id), await uploads.openRun(id)]).toEqual([null, false, null, null])
    expect(existsSync(join(root, 'elders'))).toBe(true)
  })
})

describe('each their own', () => {
  test('what one researcher delivers is for another not there, and nothing can be done to it', async () => {
    const uploads = machine()
    const [noor, sam] = [uploads.of(NOOR), uploads.of('sam')]
    const { id } = await deliver(noor, ONE_WRONG_ROW)
    await endOf(noor, id)
    expect([sam.list(), sam.find(id), sam.rejectsFile(id), sam.restart(id)]).toEqual([[], null, null, false])
    expect(await sam.rejects(id, { offset: 0, limit: 9 })).toEqual({ total: 0, rows: [] })
    sam.acceptRejects(id)
    expect(noor.find(id)?.now).toMatchObject({ state: 'done', rejectsAccepted: false })
    noor.acceptRejects(id)
    expect([await sam.openRun(id), (await noor.openRun(id))?.output.source.rejected]).toEqual([null, 1])
    await sam.remove(id)
    expect(noor.list().map((upload) => upload.id)).toEqual([id])
  })

  test('a run that goes on is not stopped by another', async () => {
    const uploads = machine({ runAtMost: 0 })
    const { id } = await deliver(uploads.of(NOOR))
    await uploads.of('sam').cancel(id)
    expect(uploads.of(NOOR).find(id)?.now.state).toBe('waiting')
  })

  test('the disk is shared: who has nothing to remove is told when there is room', async () => {
    const now = new Date('2026-03-01T09:00:00Z')
    const uploads = machine({ keepAtMost: 1, now: () => now })
    const { id } = await deliver(uploads.of(NOOR))
    const roomAt = new Date('2026-03-02T09:00:00Z')
    expect(uploads.of('sam').whyFull()).toEqual({ rule: 'too-many-kept', most: 1, ownOldest: null, roomAt })
    expect(uploads.of(NOOR).whyFull()?.ownOldest?.id).toBe(id)
  })

  test('an upload without an owner, of before this was kept, is shown to nobody and goes after its day', async () => {
    const uploads = machine()
    const { id } = await deliver(uploads.of(NOOR))
    await endOf(uploads.of(NOOR), id)
    const path = join(root, id, 'upload.json')
    const { owner, ...before } = JSON.parse(readFileSync(path, 'utf8'))
    expect(owner).toBe(NOOR)
    writeFileSync(path, JSON.stringify(before))
    for (const person of [NOOR, '', 'undefined']) expect(uploads.of(person).list()).toEqual([])
    const day = 24 * 60 * 60 * 1000
    await uploads.sweep(new Date(Date.parse(before.made) + day - 1))
    expect(readdirSync(root)).toEqual([id])
    await uploads.sweep(new Date(Date.parse(before.made) + day))
    expect(readdirSync(root)).toEqual([])
  })
})

describe('after a day', () => {
  test.each([
    ['a minute before', '2026-03-02T08:59:00Z', 1],
    ['on the minute', '2026-03-02T09:00:00Z', 0],
    ['a minute after', '2026-03-02T09:01:00Z', 0],
  ])('%s, so many are left', async (_, moment, left) => {
    let now = new Date('2026-03-01T09:00:00Z')
    const uploads = start({ now: () => now })
    const { id } = await deliver(uploads)
    await endOf(uploads, id)
    now = new Date(moment)
    expect(uploads.list()).toHaveLength(left)
    await sweep(now)
    expect(readdirSync(root)).toHaveLength(left)
  })
})

describe('after the program died', () => {
  const ID = 'a'.repeat(32)
  const died = (state: string, process_: number) => {
    mkdirSync(join(root, ID, 'tables'), { recursive: true })
    const settings = { levering: 'onbekend', leverdatum: null, acceptRejects: false }
    const upload = { id: ID, owner: NOOR, made: new Date().toISOString(), process: process_, settings, files: [], now: { state } }
    writeFileSync(join(root, ID, 'upload.json'), JSON.stringify(upload))
  }
  /** no process has it: the largest that Linux gives is 4194304 */
  const NOBODY = 99_999_999

  test.each([
    ['running', NOBODY],
    ['waiting', NOBODY],
    ['running', process.pid],
  ])('what was %s is interrupted', (state, process_) => {
    died(state, process_)
    expect(start().find(ID)?.now).toEqual({ state: 'interrupted' })
  })

  test('what came in by half is gone', async () => {
    died('receiving', NOBODY)
    const uploads = start()
    expect(uploads.list()).toEqual([])
    await sweep(new Date())
    expect(readdirSync(root)).toEqual([])
  })

  test.each(['running', 'receiving'])('what another living program is %s is left alone', async (state) => {
    died(state, process.ppid)
    const uploads = start()
    await sweep(new Date())
    expect(uploads.find(ID)?.now.state).toBe(state)
    expect(uploads.restart(ID)).toBe(false)
  })

  test('a folder without a record, or with half of one, is swept', async () => {
    mkdirSync(join(root, 'b'.repeat(32)), { recursive: true })
    mkdirSync(join(root, 'c'.repeat(32)))
    writeFileSync(join(root, 'c'.repeat(32), 'upload.json'), '{"id":')
    const uploads = start()
    expect(uploads.list()).toEqual([])
    await sweep(new Date())
    expect(readdirSync(root)).toEqual([])
  })

  test('an interrupted run is done again from the same files', async () => {
    const before = start()
    const { id } = await deliver(before)
    await open.at(-1)?.close()
    mkdirSync(join(root, id, 'spill', 'doorloop-of-a-killed-run'), { recursive: true })
    const after = start()
    expect(after.find(id)?.now.state).toBe('interrupted')
    expect(after.restart(id)).toBe(true)
    expect(await endOf(after, id)).toBe('done')
    await expect.poll(() => readdirSync(join(root, id)).sort()).toEqual(['kept', 'upload.json'])
    expect(after.restart(id)).toBe(false)
  })
})
