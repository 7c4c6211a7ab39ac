import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TABLE_FILES } from '../../output.ts'
import { type MonitorAnswer, runMonitor } from '../../run-monitor.ts'
import { sampleCsv } from './sample.ts'

let folder = ''
let answer: MonitorAnswer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'))
  for (const table of TABLE_FILES) writeFileSync(join(folder, `${table}.csv`), sampleCsv(table))
  answer = await runMonitor({ folder, threads: 1, memory: '512MB' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const output = () => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.output
}

describe('the sample delivery', () => {
  test('goes through the monitor without rejects or warnings', () => {
    expect(output().source.rejected).toBe(0)
    expect(output().warnings).toEqual([])
  })

  test('has every pupil of the four groups', () => {
    const starters = Object.fromEntries(
      output().rows.flatMap((row) => (row.table === 'positions' && row.population === 'alle' ? [[row.group, row.total]] : [])),
    )
    expect(starters).toEqual({ traject: 13, landelijk: 12, voorgaand: 11, 'landelijk-voorgaand': 19 })
  })

  test('has all positions, so that every part of the pages shows something', () => {
    const seen = output().rows.flatMap((row) =>
      row.table === 'positions' && row.group === 'traject' && Number(row.n) > 0 ? [row.position] : [],
    )
    expect([...new Set(seen)].sort()).toEqual(['in-traject', 'onbekend', 'startkwalificatie-binnen'])
  })
})
