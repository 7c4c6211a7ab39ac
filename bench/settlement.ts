import { readSettlement, settle } from '#cooperation/index.ts'

/**
 * A settlement of a region: 5,000 pupils and 40 rules, from the text to the statements, beside reading the same text as JSON
 * alone. `npx tsx bench/settlement.ts [PUPILS] [RULES]`. Budget: under 2 s.
 */
const pupils = Number(process.argv[2] ?? 5000)
const rules = Number(process.argv[3] ?? 40)
const RUNS = 5
const text = JSON.stringify(region(pupils, rules))

const yardstick = medianOf(() => JSON.parse(text))
const all = medianOf(() => {
  const read = readSettlement(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)))
  const { statements, billable } = settle(read.settlement)
  if (!billable) throw new Error('not billable')
  return statements
})
const ratio = (all / yardstick).toFixed(1)
const size = (text.length / 1e6).toFixed(1)
console.log(`${pupils} pupils, ${rules} rules, ${size} MB: JSON ${ms(yardstick)}, read and settled ${ms(all)}, ${ratio} × JSON alone`)

/** Half of the rules count pupils' days, the others hours; ten vmbo schools and one mbo. */
function region(size: number, ruleCount: number): object {
  const schools = Array.from({ length: 10 }, (_, at) => `vmbo-${at}`)
  const clause = { agreement: 'Raamovereenkomst', clause: 'art. 6', version: '1' }
  const parties = [...schools, 'mbo'].map((id) => ({ id, name: id, side: id === 'mbo' ? 'mbo' : 'vo', board: id }))
  const common = { clause, payers: schools, payee: 'mbo' }
  return {
    format: 'doorloop-settlement/1',
    name: 'Regio',
    period: { from: '2025-08-01', to: '2026-07-31' },
    parties,
    clauses: [{ ...clause, from: '2020-08-01', to: null }],
    rules: Array.from({ length: ruleCount }, (_, at) => {
      if (at % 2 === 0)
        return {
          ...common,
          id: `r${at}`,
          kind: 'funding-share',
          measure: 'pupil-days',
          route: `route-${at % 40}`,
          share: { of: 1, over: 5 },
        }
      return { ...common, id: `r${at}`, kind: 'hour-price', functions: [`functie-${at}`], cents: 5000 }
    }),
    funding: [{ id: 'f', schoolYear: '2025-2026', side: 'vo', cents: 900_000, source: 'opgave' }],
    pupilDays: Array.from({ length: size }, (_, at) => {
      const from = `2025-${at % 2 === 0 ? '08' : '11'}-01`
      const row = {
        id: `p${at}`,
        pupil: `l${at}`,
        party: schools[at % 10],
        route: `route-${(at % 20) * 2}`,
        phase: 'VO',
        leerjaar: 3 + (at % 2),
      }
      return { ...row, level: 'kb', from, to: '2026-07-31' }
    }),
    hours: Array.from({ length: size / 5 }, (_, at) => {
      const row = {
        id: `h${at}`,
        party: 'mbo',
        for: schools[at % 10],
        person: `docent ${at}`,
        function: `functie-${(at % (ruleCount / 2)) * 2 + 1}`,
      }
      return { ...row, from: '2025-09-01', to: '2026-06-30', hours: 12.5 }
    }),
  }
}

function medianOf(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[Math.floor(RUNS / 2)] ?? 0
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}
