import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named, type Options } from '#ui/form/fields.tsx'
import { ROWS } from '../typed.ts'
import { talksHref } from './addresses.ts'
import type { TalkModel } from './talk-model.ts'
import { talkWords } from './words.ts'

/** Writes down a talk: who was there, what was said, agreements with an owner and a day, and the next talk. */
export function HoldForm({ language, seen, day, typed, mistakes }: TalkModel & { language: Language }) {
  const t = talkWords(language)
  const { pupil, talk, guides } = seen
  const shown = typed.has('verslag') ? typed : begun(talk.shared, talk.plannedOn < day ? talk.plannedOn : day)
  const own = mistakes.filter(({ field }) => field !== 'reden')
  const f = fieldsOf({ language, typed: shown, mistakes: own, sentences: t.mistake, labels: labelsOf(language), hints: t.hint })
  const owners: Options = [
    { value: 'leerling', label: t.owner.leerling },
    { value: 'ouder', label: t.owner.ouder },
    ...guides.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'ander', label: t.owner.ander },
  ]
  return (
    <section class="section no-print" aria-labelledby="opschrijven">
      <h2 id="opschrijven">{t.hold}</h2>
      {f.wrongs}
      <form method="post" action={talksHref(language, pupil.id, `/${talk.id}/gehouden`)}>
        {f.date('dag')}
        {f.ticks('erbij', [
          { value: 'leerling', label: t.there.pupil },
          { value: 'ouder', label: t.there.parent },
        ])}
        {f.text('collegas')}
        {f.area('verslag', 8)}
        {f.ticks('gemerkt', [{ value: 'ja', label: t.markedTick }])}
        <h3>{t.agreed}</h3>
        <p class="hint">{t.agreementHint}</p>
        {ROWS.map((row) => (
          <fieldset class="panel section-s">
            <legend>{t.agreementRow(row)}</legend>
            {f.text(`wat-${row}`)}
            <div class="fields">
              {f.select(`wie-${row}`, owners)}
              {f.text(`naam-${row}`)}
              {f.date(`voor-${row}`)}
            </div>
          </fieldset>
        ))}
        <h3>{t.next}</h3>
        <div class="fields">
          {f.select('volgende-soort', [{ value: '', label: t.choose }, ...named(t.kind)])}
          {f.date('volgende-dag')}
        </div>
        <p class="actions">
          <SubmitButton>{t.holdButton}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

function begun(shared: boolean, heldOn: string): URLSearchParams {
  const typed = new URLSearchParams({ dag: heldOn, erbij: 'leerling' })
  if (!shared) typed.set('gemerkt', 'ja')
  return typed
}

function labelsOf(language: Language): Record<string, string> {
  const t = talkWords(language)
  const ofRows = ROWS.flatMap((row) =>
    (['wat', 'wie', 'naam', 'voor'] as const).map((name): [string, string] => [`${name}-${row}`, t.rowField[name](row)]),
  )
  return { ...t.field, ...Object.fromEntries(ofRows) }
}
