import { fieldReader, type Read, type Wrong as WrongField } from '#platform/form/fields.ts'
import { type Consent, GIVEN_BY, GROUNDS, HELP_KINDS, type HelpHead, HOW, PURPOSES, SHARED_WITH } from './help.ts'

export type HelpMistake = 'in-future' | 'before-help' | 'readers-missing' | 'reader-unknown' | 'source-missing' | 'not-there'
export type Wrong = WrongField<HelpMistake>

export interface TypedHelp extends HelpHead {
  readerIds: readonly string[]
}

/** `soort`, `wat`, `wie`, `sinds`, `grond`, `wet`, `doorwet`, `deel`, `lezers`. */
export function readHelp(form: URLSearchParams, known: readonly { personId: string }[], today: string): Read<TypedHelp, HelpMistake> {
  const is = fieldReader<HelpMistake>(form)
  const kind = is.oneOf('soort', HELP_KINDS) ?? 'own'
  const [what, byWhom] = [is.text('wat', 500) ?? '', is.text('wie', 200) ?? '']
  const since = is.day('sinds', true) ?? today
  if (since > today) is.wrong('sinds', 'in-future')
  const ground = is.oneOf('grond', GROUNDS) ?? 'consent'
  const groundSource = is.text('wet', 200, false)
  if (ground === 'legal-duty' && groundSource === null) is.wrong('wet', 'source-missing')
  const passOnSource = is.text('doorwet', 200, false)
  const shared = is.oneOf('deel', SHARED_WITH) ?? 'nobody'
  const readerIds = [...new Set(form.getAll('lezers'))]
  if (readerIds.length === 0) is.wrong('lezers', 'readers-missing')
  if (readerIds.some((id) => !known.some(({ personId }) => personId === id))) is.wrong('lezers', 'reader-unknown')
  return is.done({ kind, what, byWhom, since, ground, groundSource, passOnSource, shared, readerIds })
}

/** `doel`, `door`, `op`, `hoe`. */
export function readConsent(
  form: URLSearchParams,
  today: string,
): Read<Pick<Consent, 'purpose' | 'givenBy' | 'givenOn' | 'how'>, HelpMistake> {
  const is = fieldReader<HelpMistake>(form)
  const purpose = is.oneOf('doel', PURPOSES) ?? 'help'
  const givenBy = is.oneOf('door', GIVEN_BY) ?? 'parent'
  const givenOn = is.day('op', true) ?? today
  if (givenOn > today) is.wrong('op', 'in-future')
  return is.done({ purpose, givenBy, givenOn, how: is.oneOf('hoe', HOW) ?? 'signed' })
}

/** `tot`: the last day. */
export function readEnd(form: URLSearchParams, since: string, today: string): Read<string, HelpMistake> {
  const is = fieldReader<HelpMistake>(form)
  const until = is.day('tot', true) ?? today
  if (until > today) is.wrong('tot', 'in-future')
  if (until < since) is.wrong('tot', 'before-help')
  return is.done(until)
}
