import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import type { RequestForm, RequestMistake, TypedRequest } from '../../electives/request.actions.ts'
import { AT, electivesFrame } from './frame.tsx'
import { electiveWords } from './words.ts'

export interface AskModel extends RequestForm {
  typed: TypedRequest
  mistakes: readonly RequestMistake[]
}

const CHOICES = ['keuze1', 'keuze2', 'keuze3'] as const

/** A request of one pupil: first who, then what. */
export function askPage(c: AppContext, model: AskModel) {
  const { language } = c.var.address
  const { ask: t, requests } = electiveWords(language)
  const { typed, mistakes, pupils, schoolYear, electives } = model
  const sentences = mistakes.map(({ field, mistake }) => ({ field, sentence: t.mistake[mistake] }))
  const path = `${AT}/aanvragen`
  return electivesFrame(
    c,
    {
      title: t.title,
      lead: electives.length > 0 ? t.lead : t.nothingOpen,
      tab: null,
      crumbs: [{ label: requests.title, href: link(language, path) }],
      mayPlace: true,
      status: mistakes.length > 0 ? 422 : 200,
    },
    <>
      <WrongList title={t.wrong} mistakes={sentences} />
      <SearchForm action={link(language, `${path}/nieuw`)} label={t.search}>
        <input type="hidden" name="jaar" value={String(schoolYear)} />
        <TextField name="naam" label={t.searchLabel} type="search" value={typed.naam} autocomplete="off" />
      </SearchForm>
      {pupils.length > 0 && electives.length > 0 ? (
        <Choices language={language} model={model} wrong={(field) => sentences.find((one) => one.field === field)?.sentence} />
      ) : (
        <p id="leerling">{typed.naam ? t.noneFound : t.searchFirst}</p>
      )}
    </>,
  )
}

interface ChoicesProps {
  language: Language
  model: AskModel
  wrong: (field: string) => string | undefined
}

function Choices({ language, model: { typed, pupils, electives, schoolYear }, wrong }: ChoicesProps) {
  const { ask: t } = electiveWords(language)
  const options = electives.map(({ id, name, place }) => ({ value: id, label: `${name}, ${place}` }))
  const chosen = pupils.length === 1 ? (pupils[0]?.recordId ?? '') : typed.leerling
  return (
    <form method="post" action={link(language, `${AT}/aanvragen`)}>
      <input type="hidden" name="jaar" value={String(schoolYear)} />
      <input type="hidden" name="naam" value={typed.naam} />
      <ChoiceField
        name="leerling"
        legend={t.pupil}
        wrong={wrong('leerling')}
        choices={pupils.map(({ recordId, name, group, school }) => ({
          value: recordId,
          label: `${name} (${[group, school].filter(Boolean).join(', ')})`,
        }))}
        chosen={chosen}
      />
      <div class="fields section-s">
        {CHOICES.map((field, at) => (
          <SelectField
            name={field}
            label={t[field]}
            wrong={wrong(field)}
            chosen={typed[field]}
            options={[{ value: '', label: at === 0 ? t.choose : t.none }, ...options]}
          />
        ))}
      </div>
      <p class="actions">
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </form>
  )
}
