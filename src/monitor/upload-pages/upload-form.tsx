import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField, Field, Tick } from '#ui/form/field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { TABLE_FILES } from '../output.ts'
import { DELIVERIES, ENDINGS, type Limits, type TypedSettings } from '../uploads/index.ts'
import { startHref } from './addresses.ts'
import { bytesText } from './format.ts'
import { uploadWords } from './words.ts'

export interface UploadFormProps {
  language: Language
  limits: Limits
  typed: TypedSettings
  mistakes: Mistake[]
}

/** Four files and which count they are. With script it shows how far sending is; without, the browser does. */
export function UploadForm({ language, limits: { most, mostUnpacked }, typed, mistakes }: UploadFormProps) {
  const t = uploadWords(language)
  const wrong = (field: string) => mistakes.find((one) => one.field === field)?.sentence
  return (
    <section class="section" aria-labelledby="aanleveren">
      <h2 id="aanleveren">{t.start.formTitle}</h2>
      <p class="prose">
        {t.start.formHint(bytesText(language, most), bytesText(language, mostUnpacked))}{' '}
        <a href={`${startHref(language)}/formaat`}>{t.start.formatLink}</a>
      </p>
      <WrongList title={t.wrong.title} mistakes={mistakes} />
      {mistakes.length > 0 && (
        <noscript>
          <p class="prose">{t.wrong.again}</p>
        </noscript>
      )}
      <form method="post" action={startHref(language)} enctype="multipart/form-data" data-upload={String(most)}>
        <div class="fields">
          {TABLE_FILES.map((table) => (
            <Field
              id={table}
              label={t.table[table]}
              hint={t.tableHint[table]}
              wrong={wrong(table)}
              control={(props) => (
                <input
                  type="file"
                  name={table}
                  required
                  accept={`${ENDINGS.join(',')},.gz`}
                  data-too-large={t.wrong['file-too-large']('{file}', bytesText(language, most))}
                  {...props}
                />
              )}
            />
          ))}
        </div>
        <ChoiceField
          name="levering"
          legend={t.delivery.legend}
          hint={t.delivery.hint}
          wrong={wrong('levering')}
          chosen={typed.levering || 'onbekend'}
          choices={DELIVERIES.map((value) => ({ value, label: t.delivery.choice[value] }))}
        />
        <Field
          id="leverdatum"
          label={t.delivery.date}
          hint={t.delivery.dateHint}
          wrong={wrong('leverdatum')}
          control={(props) => <input type="date" name="leverdatum" value={typed.leverdatum} {...props} />}
        />
        <Tick name="akkoord" label={t.delivery.accept} hint={t.delivery.acceptHint} ticked={typed.acceptRejects} />
        <p class="actions">
          <SubmitButton>{t.start.send}</SubmitButton>
        </p>
      </form>
      <Sending language={language} />
    </section>
  )
}

/** Takes the place of the form while the script sends it; its words travel along, because the script has none. */
function Sending({ language }: { language: Language }) {
  const t = uploadWords(language).sending
  return (
    <div
      class="panel"
      hidden
      data-sending
      data-progress={t.progress('{percent}', '{sent}', '{total}')}
      data-checking={t.checking}
      data-stopped={t.stopped}
      data-failed={t.failed}
    >
      <h3 tabindex={-1}>{t.title}</h3>
      <p data-sending-text />
      <progress max="100" value="0" aria-label={t.title} />
      <p class="visually-hidden" role="status" />
      <p class="actions">
        <button type="button" class="utrecht-button utrecht-button--secondary-action">
          {t.cancel}
        </button>
      </p>
    </div>
  )
}
