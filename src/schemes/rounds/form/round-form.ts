import { isDay } from '#schools/index.ts'
import { REGIMES, ROUND_KINDS, type RoundData } from '../round.ts'
import { choice, dayMistake, dayOrNull, line, type Mistake, type Read, readAs, tooLong } from './read.ts'

/** A round as somebody typed it: `naam`, `regeling`, `soort`, `begin`, `open`, `dicht`, `besluit`. */
export function readRound(form: URLSearchParams): Read<RoundData> {
  const regime = choice(form, 'regeling', REGIMES)
  const kind = choice(form, 'soort', ROUND_KINDS)
  const [name, startsOn] = [line(form, 'naam'), line(form, 'begin')]
  const [opensOn, closesOn] = [dayOrNull(form, 'open'), dayOrNull(form, 'dicht')]
  const mistakes: (Mistake | null)[] = [
    name === '' ? { field: 'naam', mistake: 'missing' } : tooLong(form, 'naam'),
    regime ? null : { field: 'regeling', mistake: 'choose' },
    kind ? null : { field: 'soort', mistake: 'choose' },
    isDay(startsOn) ? null : { field: 'begin', mistake: startsOn === '' ? 'day-missing' : 'no-day' },
    dayMistake(form, 'open'),
    dayMistake(form, 'dicht'),
    dayMistake(form, 'besluit'),
    opensOn && closesOn && closesOn < opensOn ? { field: 'dicht', mistake: 'wrong-order' } : null,
  ]
  return readAs(mistakes, () => ({
    regime: regime ?? 'vm2',
    kind: kind ?? 'round',
    name,
    startsOn,
    opensOn,
    closesOn,
    decidedBy: dayOrNull(form, 'besluit'),
  }))
}

export const typedRound = (round: RoundData | null): URLSearchParams =>
  new URLSearchParams({
    naam: round?.name ?? '',
    regeling: round?.regime ?? '',
    soort: round?.kind ?? '',
    begin: round?.startsOn ?? '',
    open: round?.opensOn ?? '',
    dicht: round?.closesOn ?? '',
    besluit: round?.decidedBy ?? '',
  })
