import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { ImportRun } from '../../import/run.store.ts'
import { wrongAt } from '../wrong.ts'
import { runHref } from './addresses.ts'
import { importWords, longDay } from './words.ts'

/** What a person decides about a file before it is read in; after a change the preview is made again. */
export function ChoicesForm({ language, run, mistakes }: { language: Language; run: ImportRun; mistakes: Mistake[] }) {
  const t = importWords(language)
  const { settings, kind, id } = run
  const isExact = kind === 'ro' || kind === 'tbgi'
  return (
    <section class="section" aria-labelledby="keuzes">
      <h2 id="keuzes">{t.choices.title}</h2>
      <form class="section-s" method="post" action={runHref(language, id, '/keuzes')}>
        <TextField
          name="stand"
          label={t.upload.asOf}
          hint={t.upload.asOfHint}
          wrong={wrongAt(mistakes, 'stand')}
          value={settings.asOf}
          type="date"
        />
        {isExact ? (
          <p class="small section-s">{t.choices.exact}</p>
        ) : (
          <ChoiceField
            name="wijzigingen"
            legend={t.choices.changes}
            wrong={wrongAt(mistakes, 'wijzigingen')}
            choices={[
              { value: 'from-date', label: t.choices.fromDate(longDay(language, settings.asOf)) },
              { value: 'correction', label: t.choices.correction },
            ]}
            chosen={settings.changes}
          />
        )}
        {kind !== 'tbgi' && (
          <>
            <ChoiceField
              name="weg"
              legend={t.choices.gone}
              choices={[
                { value: 'nothing', label: t.choices.goneNothing },
                { value: 'end', label: t.choices.goneEnd },
              ]}
              chosen={settings.gone ? 'end' : 'nothing'}
            />
            <TextField
              name="weg-per"
              label={t.choices.goneOn}
              wrong={wrongAt(mistakes, 'weg-per')}
              value={settings.gone ?? ''}
              type="date"
            />
          </>
        )}
        <p class="actions">
          <SubmitButton second>{t.choices.again}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
