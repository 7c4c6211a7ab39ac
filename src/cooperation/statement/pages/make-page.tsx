import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { fieldReader, type Read, type Wrong } from '../../fields.ts'
import { framed, LIST } from '../../money-rule/pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { daysOf, schoolYearInterval } from '../../settlement/days.ts'
import type { DrawnUp } from '../draw-up.actions.ts'
import type { Pair } from '../see.actions.ts'
import { statementWords } from './words.ts'

export interface MakeModel {
  pairs: readonly Pair[]
  typed: URLSearchParams
  mistakes: readonly Wrong[]
  refused: Extract<DrawnUp, { ok: false }>['why'] | null
}

/** Which two schools, and which period. */
export function makePage(c: AppContext, { pairs, typed, mistakes, refused }: MakeModel) {
  const { language } = c.var.address
  const t = statementWords(language).make
  const { list, of } = said(mistakes, partWords(language).mistake, { scholen: t.pair, van: t.from, tot: t.to })
  const wrong = refused ? [{ field: 'scholen', sentence: t.refused[refused] }] : []
  const options = pairs.map(({ one, other, names }) => ({ value: `${one}:${other}`, label: statementWords(language).list.pair(...names) }))
  return framed(c, {
    title: t.title,
    lead: t.lead,
    status: list.length + wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={[...list, ...wrong]} />
        {pairs.length === 0 ? (
          <p id="scholen">{t.noPairs}</p>
        ) : (
          <form method="post" action={link(language, `${LIST}/nieuw`)}>
            <SelectField name="scholen" label={t.pair} chosen={typed.get('scholen') ?? ''} options={options} wrong={of('scholen')} />
            <div class="fields">
              <TextField name="van" label={t.from} hint={t.periodHint} type="date" value={typed.get('van') ?? ''} wrong={of('van')} />
              <TextField name="tot" label={t.to} type="date" value={typed.get('tot') ?? ''} wrong={of('tot')} />
            </div>
            <p class="actions">
              <SubmitButton>{t.button}</SubmitButton>
            </p>
          </form>
        )}
      </>
    ),
  })
}

/** What the form begins with: a whole school year, and the pair of the link. */
export function makeTyped(schoolYear: string, pair: string): URLSearchParams {
  const { from, to } = schoolYearInterval(schoolYear)
  return new URLSearchParams({ van: from, tot: to, scholen: pair })
}

const MOST_DAYS = 731

export function readMake(form: URLSearchParams, pairs: readonly Pair[]): Read<{ from: string; to: string; one: string; other: string }> {
  const is = fieldReader(form)
  const pair = is.oneOf(
    'scholen',
    pairs.map(({ one, other }) => `${one}:${other}`),
  )
  const [from, to] = [is.day('van', true) ?? '', is.day('tot', true) ?? '']
  if (from && to && to < from) is.wrong('tot', 'end-before-start')
  else if (from && to && daysOf({ from, to }) > MOST_DAYS) is.wrong('tot', 'no-day')
  const [one = '', other = ''] = (pair ?? '').split(':')
  return is.done({ from, to, one, other })
}
