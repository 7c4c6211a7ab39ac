import { plainWord } from '#platform/import/match-columns.ts'
import type { Niveau, Read } from '#schools/codes.ts'

export { type Niveau, type Read, readBrin, readCrebo, readNiveau, readVestiging } from '#schools/codes.ts'

export type Sex = 'm' | 'v' | 'x'
export const VO_OPLEIDINGEN = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'pro', 'vso'] as const
export type VoOpleiding = (typeof VO_OPLEIDINGEN)[number]
export const PROFIELEN = ['BWI', 'PIE', 'M&T', 'E&O', 'Z&W', 'HBR', 'D&P', 'MVI', 'groen', 'maritiem'] as const
export type Profiel = (typeof PROFIELEN)[number]
/** DUO, PvE MBO-instelling 4.8.2: bol-dt until 2023; ovo and odt are other education, ex is an exam candidate. */
export const LEERTRAJECTEN = ['bol', 'bol-dt', 'bbl', 'ovo', 'ex', 'odt'] as const
export type Leertraject = (typeof LEERTRAJECTEN)[number]
export type Leerroutefase = 'VO' | 'MBO'

/**
 * m, v, x in the words and numbers of schools and DUO. 0 and 9 (NEN-ISO 5218: not known, not specified) say nothing;
 * DUO's O, established as unknown, is what a passport shows as X.
 */
export function readSex(text: string): Read<Sex | null> {
  return SEXES.get(plainWord(text))
}

const SEXES = byName<Sex | null>([
  ['m', 'm', 'man', 'jongen', 'male', '1'],
  ['v', 'v', 'vrouw', 'meisje', 'f', 'female', '2'],
  ['x', 'x', 'o'],
  [null, '0', '9', 'onbekend', 'nietgespecificeerd', 'unknown'],
])

/** School type with leerweg. `bbl` and `gt` are not read: each means two things. */
export function readVoOpleiding(text: string): Read<VoOpleiding> {
  return OPLEIDINGEN.get(plainWord(text).replace(/^vmbo(?=.)/, ''))
}

const OPLEIDINGEN = byName<VoOpleiding>([
  ['vmbo-bb', 'bb', 'bl', 'b', 'basis', 'basisberoeps', 'basisberoepsgericht', 'basisberoepsgerichteleerweg'],
  ['vmbo-kb', 'kb', 'kl', 'kbl', 'k', 'kader', 'kaderberoeps', 'kaderberoepsgericht', 'kaderberoepsgerichteleerweg'],
  ['vmbo-gl', 'gl', 'g', 'gemengd', 'gemengdeleerweg'],
  ['vmbo-tl', 'tl', 't', 'theoretisch', 'theoretischeleerweg', 'mavo'],
  ['havo', 'havo'],
  ['vwo', 'vwo', 'atheneum', 'gymnasium'],
  ['pro', 'pro', 'praktijkonderwijs'],
  ['vso', 'vso', 'voortgezetspeciaalonderwijs'],
])

/** `mbo-2`, `mbo-3-bol`, `entree`: level and, when it is there, leertraject. */
export function readMboOpleiding(text: string): Read<{ niveau: Niveau; leertraject: Leertraject | null }> {
  const plain = plainWord(text)
  if (plain === 'entree' || plain === 'mboentree') return { niveau: 1, leertraject: null }
  const match = /^mbo(?:niveau)?([1-4])(bol|bbl)?$/.exec(plain)
  return match ? { niveau: Number(match[1]) as Niveau, leertraject: (match[2] as Leertraject | undefined) ?? null } : undefined
}

export function readLeertraject(text: string): Read<Leertraject> {
  return LEERTRAJECTEN.find((code) => plainWord(code) === plainWord(text))
}

export function readLeerroutefase(text: string): Read<Leerroutefase> {
  const plain = text.trim().toUpperCase()
  return plain === 'VO' || plain === 'MBO' ? plain : undefined
}

/** By code or full name (Besluit van 24 maart 2016, the ten vocational profiles). */
export function readProfiel(text: string): Read<Profiel> {
  return PROFIEL_NAMES.get(plainWord(text.replaceAll(/\bde\b|\ben\b/gi, '')))
}

const PROFIEL_NAMES = byName<Profiel>([
  ['BWI', 'bwi', 'bouwenwoneninterieur'],
  ['PIE', 'pie', 'producereninstallerenenergie'],
  ['M&T', 'mt', 'mobiliteittransport'],
  ['E&O', 'eo', 'economieondernemen'],
  ['Z&W', 'zw', 'zorgwelzijn'],
  ['HBR', 'hbr', 'horecabakkerijrecreatie'],
  ['D&P', 'dp', 'dienstverleningproducten'],
  ['MVI', 'mvi', 'mediavormgevingict'],
  ['groen', 'groen'],
  ['maritiem', 'maritiem', 'maritiemtechniek', 'mat'],
])

/** 1 to 9, also as `lj 3` or `leerjaar 3` */
export function readLeerjaar(text: string): Read<number> {
  const match = /^(?:lj|leerjaar|jaar)?([1-9])$/.exec(plainWord(text))
  return match ? Number(match[1]) : undefined
}

/** A map, for a record would know `constructor` too. */
function byName<T>(rows: readonly [value: T, ...names: string[]][]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, ...names]) => names.map((name): [string, T] => [name, value])))
}
