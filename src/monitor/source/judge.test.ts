import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckdb } from '../engine/duckdb.ts'
import { type Engine, quote } from '../engine/engine.ts'
import { faultOf } from './faults.ts'
import { dateOf, faultExpression } from './judge.ts'

const spill = mkdtempSync(join(tmpdir(), 'doorloop-test-'))
let engine: Engine
beforeAll(async () => {
  engine = await openDuckdb({ folders: [spill], spill })
})
afterAll(() => {
  engine.close()
  rmSync(spill, { recursive: true })
})

describe('a date', () => {
  const read = async (text: string): Promise<string | null> => {
    const [row] = await engine.rows<{ date: string | null }>(
      `SELECT (${dateOf('t.v')})::VARCHAR AS date FROM (SELECT ${quote(text)} AS v) t`,
    )
    return row?.date ?? null
  }
  it.each([
    ['2008-10-01', '2008-10-01'],
    ['1-10-2008', '2008-10-01'],
    ['01-10-2008', '2008-10-01'],
    ['29-2-2008', '2008-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2099-12-31', '2099-12-31'],
  ])('%s is read', async (text, date) => expect(await read(text)).toBe(date))
  it.each([
    '2009-02-29',
    '31-4-2008',
    '2008-13-01',
    '2008/10/01',
    '10-2008',
    '20081001',
    '1899-12-31',
    '2100-01-01',
    '',
    ' ',
    'x',
    '2008-10-01 ',
  ])('%s is no date', async (text) => expect(await read(text)).toBeNull())
})

describe('an enrolment by itself', () => {
  const good = {
    leerling: 'a',
    teldatum: '2008-10-01',
    brin: '90AA',
    vestiging: '01',
    opleiding: 'vmbo-bb',
    leerjaar: '3',
    sector: '',
    crebo: '',
    experiment: '',
  }
  const faultIn = async (changed: Partial<typeof good>): Promise<string> => {
    const fields = Object.entries({ ...good, ...changed }).map(([name, value]) => `${quote(value)} AS ${name}`)
    const [row] = await engine.rows<{ fault: number }>(
      `SELECT ${faultExpression('inschrijvingen')} AS fault FROM (SELECT ${fields.join(', ')}) r`,
    )
    return faultOf(row?.fault ?? -1).fault
  }
  it.each([
    [{}, 'fits'],
    [{ leerling: '' }, 'missing-value'],
    [{ teldatum: '' }, 'missing-value'],
    [{ teldatum: '2008-10-02' }, 'not-1-october'],
    [{ teldatum: '1-10-2008' }, 'fits'],
    [{ teldatum: '2008-10' }, 'unparseable-date'],
    [{ vestiging: '' }, 'missing-value'],
    [{ vestiging: '', opleiding: 'mbo-2-bol' }, 'fits'],
    [{ opleiding: 'VMBO-BB' }, 'unknown-code'],
    [{ leerjaar: '0' }, 'leerjaar-outside-1-9'],
    [{ leerjaar: '1' }, 'fits'],
    [{ leerjaar: '9' }, 'fits'],
    [{ leerjaar: '10' }, 'leerjaar-outside-1-9'],
    [{ leerjaar: '' }, 'missing-value'],
    [{ sector: 'bouw' }, 'unknown-code'],
  ])('%j: %s', async (changed, fault) => expect(await faultIn(changed)).toBe(fault))
})
