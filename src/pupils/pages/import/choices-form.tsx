import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { ImportRun } from '../../import/run.store.ts'
import type { DeliveringSchool } from '../../import/staged.ts'
import { wrongAt } from '../wrong.ts'
import { runHref } from './addresses.ts'
import { importWords, longDay } from './words.ts'

export interface ChoicesFormProps {
  language: Language
  run: ImportRun
  school: DeliveringSchool
  mistakes: Mistake[]
}

/** The file's own words for sites, in the order of the form. */
export const siteWords = ({ summary }: ImportRun): string[] => Object.keys(summary.counts?.sites ?? {}).sort()
export const siteField = (index: number): string => `vestiging-${index}`

/** What a person decides about a file before it is read in; after a change the preview is made again. */
export function ChoicesForm({ language, run, school, mistakes }: ChoicesFormProps) {
  const t = importWords(language)
  const { settings, kind, id } = run
  const isExact = kind === 'ro' || kind === 'tbgi'
  return (
    <section aria-labelledby="keuzes">
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
        {siteWords(run).map((word, index) => (
          <SelectField
            name={siteField(index)}
            label={word === '' ? t.choices.siteUnsaid : t.choices.site(word)}
            hint={t.choices.siteHint(formatNumber(language, run.summary.counts?.sites[word] ?? 0))}
            wrong={index === 0 ? wrongAt(mistakes, siteField(0)) : undefined}
            chosen={settings.sites[word] ?? ''}
            options={[{ value: '', label: t.choices.noSite }, ...school.sites.map(({ id: value, name }) => ({ value, label: name }))]}
          />
        ))}
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
