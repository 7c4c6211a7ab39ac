import { bonusesAtMost } from '../../vm2/diploma-bonus.ts'
import { subsidy } from '../../vm2/subsidy.ts'

/** Numbers of one project as somebody typed them, where no pupils' records are at hand. */
export interface EnteredNumbers {
  pupils: number
  switchedIn: number
  granted: number
  diplomas: number
}

export interface EnteredEarnings {
  subsidyCents: number
  bonusCents: number
}

/** What a project that began on 1 August 2009 is paid for these numbers on a 1 October (Experimenteerbesluit art. 5 lid 1–3, 6, 7; art. 6). */
export function earningsOf({ diplomas, ...project }: EnteredNumbers, countDay: string): EnteredEarnings {
  return { subsidyCents: subsidy('2009-08-01', [project], countDay) ?? 0, bonusCents: bonusesAtMost(diplomas) }
}

/** Whole numbers of at most four digits; null while nothing is typed, the name of the field when one is wrong. */
export function readNumbers(query: URLSearchParams): EnteredNumbers | null | { wrong: string } {
  const names = ['leerlingen', 'gewisseld', 'toegekend', 'diplomas']
  if (names.every((name) => (query.get(name) ?? '') === '')) return null
  const wrong = names.find((name) => !/^\d{0,4}$/.test(query.get(name) ?? ''))
  if (wrong) return { wrong }
  const [pupils = 0, switchedIn = 0, granted = 0, diplomas = 0] = names.map((name) => Number(query.get(name) ?? ''))
  return switchedIn > pupils ? { wrong: 'gewisseld' } : { pupils, switchedIn, granted, diplomas }
}
