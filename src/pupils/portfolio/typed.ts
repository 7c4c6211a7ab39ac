import { fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
import { LOB, type Lob } from './entry.ts'

export type PortfolioMistake =
  | 'in-future'
  | 'no-lines'
  | 'too-many-lines'
  | 'file-too-large'
  | 'file-kind'
  | 'broken-off'
  | 'too-many-files'
  | 'full'
export type PortfolioWrong = Wrong<PortfolioMistake>

export interface TypedEntry {
  title: string
  text: string
  happenedOn: string
  lob: Lob | null
  isShared: boolean
  competenceIds: string[]
}

/** `titel`, `tekst`, `dag`, `lob`, `delen` (`ja` or `nee`), `competenties`. */
export function readEntry(form: URLSearchParams, known: readonly string[], today: string): Read<TypedEntry, PortfolioMistake> {
  const is = fieldReader<PortfolioMistake>(form)
  const [title, text] = [is.text('titel', 200), is.text('tekst', 20_000, false)]
  const on = is.day('dag') ?? today
  if (on > today) is.wrong('dag', 'in-future')
  const lob = form.get('lob') ? is.oneOf('lob', LOB) : null
  const competenceIds = [...new Set(form.getAll('competenties'))].filter((id) => known.includes(id))
  return is.done({ title: title ?? '', text: text ?? '', happenedOn: on, lob, isShared: form.get('delen') !== 'nee', competenceIds })
}

const MOST_LINES = 200

/** One competence a line: `code; name` or only a name; a list that is pasted from a spreadsheet has tabs. */
export function readCompetences(text: string): { code: string; name: string }[] | 'no-lines' | 'too-many-lines' {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return 'no-lines'
  if (lines.length > MOST_LINES) return 'too-many-lines'
  return lines.map((line) => {
    const [first = '', ...rest] = line.split(/[\t;]/).map((part) => part.trim())
    const name = rest.filter(Boolean).join('; ')
    return name === '' ? { code: '', name: first.slice(0, 300) } : { code: first.slice(0, 40), name: name.slice(0, 300) }
  })
}

export interface TypedList {
  name: string
  side: 'vmbo' | 'mbo'
  of: { kind: 'route' | 'school'; id: string }
  competences: { code: string; name: string }[]
}

/** `naam`, `kant`, `van` (`route:<id>` or `school:<id>`), `regels`. */
export function readList(form: URLSearchParams, places: readonly TypedList['of'][]): Read<TypedList, PortfolioMistake> {
  const is = fieldReader<PortfolioMistake>(form)
  const name = is.text('naam', 200)
  const side = is.oneOf('kant', ['vmbo', 'mbo'] as const) ?? 'vmbo'
  const of = places.find(({ kind, id }) => `${kind}:${id}` === form.get('van'))
  if (!of) is.wrong('van', form.get('van') ? 'unknown' : 'missing')
  const read = readCompetences(form.get('regels') ?? '')
  if (typeof read === 'string') is.wrong('regels', read)
  return is.done({ name: name ?? '', side, of: of ?? { kind: 'route', id: '' }, competences: typeof read === 'string' ? [] : read })
}
