import { isDay } from '#schools/index.ts'
import { JUDGEMENTS, type PupilMarks } from '../../exam/index.ts'
import { NIVEAUS } from '../../leerweg.ts'
import { findScheme } from '../../scheme.ts'

export const MARKS = ['maatschappijleer', 'dutch', 'english', 'rekentoets'] as const

export interface AskedPupil {
  pupil: PupilMarks
  onDate: string
  isTransition: boolean
}

/** Fields with what is wrong with them: `mark` or `date`. */
export type WrongAnswer = { field: string; kind: 'mark' | 'date' }

/** The pupil that an address asks about; what is left out is not known yet. */
export function askedPupil(query: URLSearchParams, today: string): { ok: true; asked: AskedPupil } | { ok: false; wrong: WrongAnswer[] } {
  const onDate = query.get('datum') || today
  const marks = MARKS.map((name) => [name, markOf(query.get(name) ?? '')] as const)
  const wrong: WrongAnswer[] = [
    ...(isDay(onDate) ? [] : [{ field: 'datum', kind: 'date' } as const]),
    ...marks.flatMap(([field, mark]) => (mark === 'wrong' ? [{ field, kind: 'mark' } as const] : [])),
  ]
  if (wrong.length > 0) return { ok: false, wrong }
  const mark = (name: (typeof MARKS)[number]): number | null => marks.find(([one]) => one === name)?.[1] as number | null
  const judged = (name: string) => JUDGEMENTS.find((one) => one === query.get(name)) ?? null
  const pupil: PupilMarks = {
    scheme: findScheme(query.get('regeling') ?? '')?.id ?? 'vakmanschaproute',
    niveau: NIVEAUS.find((one) => String(one) === query.get('niveau')) ?? 2,
    hasVmboDiploma: query.get('diploma') === 'ja',
    art: judged('kunstvak'),
    sports: judged('lo'),
    maatschappijleer: mark('maatschappijleer'),
    dutch: mark('dutch'),
    english: mark('english'),
    rekentoets: mark('rekentoets'),
    expectedToFinish: query.get('verwacht') === 'ja' ? true : query.get('verwacht') === 'nee' ? false : null,
  }
  return { ok: true, asked: { pupil, onDate, isTransition: query.get('overgang') === 'ja' } }
}

function markOf(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null
  const mark = Number(typed)
  return Number.isInteger(mark) && mark >= 1 && mark <= 10 ? mark : 'wrong'
}
