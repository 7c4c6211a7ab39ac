import type { Wrong } from '#platform/form/fields.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { LeavingDesk } from '../leave.actions.ts'
import { DESTINATIONS, goesOn, type LeavingKind, type NewLeaving } from '../leaving.ts'
import { type LeavingMistake, WHERE } from '../leaving-form.ts'
import { leavingWords } from './words.ts'

export interface Typed {
  typed: URLSearchParams
  mistakes: readonly Wrong<LeavingMistake>[]
}

interface Form {
  pupilId: string
  desk: LeavingDesk
  kind: LeavingKind
  /** where the form goes, below the pupil */
  at: string
  typed: Typed | null
}

/** One way to leave: first what can be reached now, then what is written down. */
export function formPage(c: AppContext, { pupilId, desk, kind, at, typed }: Form) {
  const { language } = c.var.address
  const t = leavingWords(language)
  return pupilsPage(c, {
    title: desk.leaving ? t.correctTitle : t.start[kind],
    lead: desk.leaving ? t.correctText : t.startText,
    crumbs: [{ label: desk.name, href: pupilHref(language, pupilId, '/vertrek') }],
    status: typed && typed.mistakes.length > 0 ? 422 : 200,
    children: (
      <section class="section">
        <WayBack language={language} desk={desk} />
        <LeavingForm
          language={language}
          kind={kind}
          at={pupilHref(language, pupilId, at)}
          typed={typed ?? { typed: typedOf(desk.leaving), mistakes: [] }}
        />
      </section>
    ),
  })
}

function WayBack({ language, desk: { wayBack } }: { language: Language; desk: LeavingDesk }) {
  const t = leavingWords(language)
  return (
    <section class="panel" aria-labelledby="terugweg-nu">
      <h2 id="terugweg-nu">{t.wayBack}</h2>
      <p class="small">{wayBack.length > 0 ? t.wayBackText : t.noWayBack}</p>
      <ul>
        {wayBack.map(({ diploma, where, left }) => (
          <li>{t.way(diploma ?? '', where ?? '', left ?? '')}</li>
        ))}
      </ul>
    </section>
  )
}

function LeavingForm({ language, kind, at, typed }: { language: Language; kind: LeavingKind; at: string; typed: Typed }) {
  const t = leavingWords(language)
  const is = fieldsOf<LeavingMistake>({
    language,
    ...typed,
    sentences: t.mistake,
    labels: t.field,
    hints: kind === 'diploma' ? t.hint : {},
  })
  const first = { value: '', label: t.choose }
  return (
    <form class="section-s" method="post" action={at}>
      {is.wrongs}
      {kind === 'diploma' && is.select('diploma', [first, ...named(t.diploma)])}
      {kind === 'diploma' && is.date('diploma-dag')}
      {kind === 'diploma' && is.select('waar', [first, ...WHERE.map((value) => ({ value, label: t.where[value] }))])}
      {is.date('laatste-dag')}
      {kind !== 'diploma' && is.select('reden', [first, ...named(t.reason)])}
      {kind !== 'diploma' && is.text('reden-tekst')}
      {kind === 'drop-out' && (
        <>
          {is.date('laatste-contact')}
          {is.area('pogingen')}
          {is.text('gemeld-bij')}
          {is.date('gemeld-op')}
          {is.area('terugkomen', 2)}
        </>
      )}
      {is.select('bestemming', [first, ...DESTINATIONS.map((value) => ({ value, label: t.destination[value] }))])}
      {is.text('bestemming-tekst')}
      {kind === 'switch' &&
        is.select('terugweg', [
          { value: '', label: t.unknownYet },
          { value: 'ja', label: t.yes },
          { value: 'nee', label: t.no },
        ])}
      <SubmitButton>{t.save}</SubmitButton>
    </form>
  )
}

function typedOf(one: NewLeaving | null): URLSearchParams {
  if (!one) return new URLSearchParams()
  const yesNo = (value: boolean | null, yes: string, no: string): string => (value === null ? '' : value ? yes : no)
  return new URLSearchParams({
    ...{
      'laatste-dag': goesOn(one) ? '' : one.on,
      reden: one.reason ?? '',
      'reden-tekst': one.reasonWords ?? '',
      bestemming: one.destination,
    },
    ...{ 'bestemming-tekst': one.destinationWords ?? '', terugweg: yesNo(one.wayBackUsed, 'ja', 'nee'), diploma: one.diploma ?? '' },
    ...{
      'diploma-dag': one.diplomaOn ?? '',
      waar: goesOn(one) ? 'verder' : yesNo(one.within, 'binnen', 'buiten'),
      'laatste-contact': one.lastContactOn ?? '',
    },
    ...{
      pogingen: one.attempts ?? '',
      'gemeld-bij': one.reportedTo ?? '',
      'gemeld-op': one.reportedOn ?? '',
      terugkomen: one.reEntry ?? '',
    },
  })
}
