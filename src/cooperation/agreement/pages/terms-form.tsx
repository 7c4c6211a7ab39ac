import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Agreement } from '../agreement.ts'
import { checkWords } from '../checks/words.ts'
import { termsPrint } from '../print.ts'
import { type TermKind, termsOf } from '../terms.ts'
import { EMPTY_ROWS, type TermMistake } from '../terms-typed.ts'
import type { AgreementClause } from '../text.ts'
import { framed, pathOf } from './frame.tsx'
import { agreementWords } from './words.ts'

export interface TermsModel {
  agreement: Agreement
  clause: AgreementClause
  kind: TermKind
  schools: readonly { id: string; name: string }[]
  profiles: readonly { code: string; name: string }[]
  typed: URLSearchParams
  mistakes: readonly Wrong<TermMistake>[]
}

interface Part {
  language: Language
  model: TermsModel
  of: (field: string) => string | undefined
}

/** The data of one clause: as many lines as are filled in, and a few more. Empty lines are left out. */
export function termsForm(c: AppContext, model: TermsModel) {
  const { language } = c.var.address
  const { agreement, clause, kind, mistakes } = model
  const t = checkWords(language).terms
  const { list, of } = said<TermMistake>(
    mistakes,
    { ...partWords(language).mistake, ...agreementWords(language).mistake, ...t.mistake },
    labelsOf(language, mistakes),
  )
  const part: Part = { language, model, of }
  return framed(c, {
    title: t.title(clause.title),
    lead: t.lead[kind],
    of: agreement,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <form id="gegevens" method="post" action={link(language, pathOf(agreement.id, `afspraak/${clause.id}/gegevens`))}>
          <input type="hidden" name="gezien" value={model.typed.get('gezien') ?? termsPrint(termsOf(clause, kind)) ?? ''} />
          {(kind === 'exclusivity' || kind === 'preferred-partner') && <Profiles {...part} />}
          {kind === 'exclusivity' ? <Exclusivity {...part} /> : <Rows {...part} />}
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** `school-2` is the school of line 2. */
function labelsOf(language: Language, mistakes: TermsModel['mistakes']): Record<string, string> {
  const t = checkWords(language).terms
  const names: Record<string, string> = {
    ...{ school: t.school, crebos: t.crebos, crebo: t.crebo, deelregio: t.subRegion, jaar: t.schoolYear, plaatsen: t.places },
    ...{ minimum: t.least, profielen: t.profiles },
  }
  return Object.fromEntries(
    mistakes.map(({ field }) => {
      const [name = '', line] = field.split('-')
      return [field, [line && t.row(line), names[name]].filter(Boolean).join(', ')]
    }),
  )
}

function Profiles({ language, model, of }: Part) {
  const t = checkWords(language).terms
  return (
    <TickList
      name="profielen"
      legend={t.profiles}
      hint={model.kind === 'exclusivity' ? t.profilesOf : t.profilesHint}
      wrong={of('profielen')}
      options={model.profiles.map(({ code, name }) => ({ value: code, label: name }))}
      ticked={model.typed.getAll('profielen')}
    />
  )
}

function Exclusivity(part: Part) {
  const t = checkWords(part.language).terms
  return (
    <div class="fields section-s">
      <Text {...part} name="crebos" label={t.crebos} hint={t.crebosHint} />
      <Text {...part} name="minimum" label={t.least} hint={t.leastHint} size={4} />
    </div>
  )
}

function Rows(part: Part) {
  const t = checkWords(part.language).terms
  const { typed, kind } = part.model
  const filled = [...typed.keys()].map((key) => Number(key.split('-')[1] ?? 0)).filter((line) => Number.isInteger(line) && line <= 57)
  const lines = Array.from({ length: Math.max(0, ...filled) + EMPTY_ROWS }, (_, at) => at + 1)
  return (
    <>
      {lines.map((line) => (
        <fieldset class="field">
          <legend>{t.row(String(line))}</legend>
          <div class="fields">
            {kind === 'preferred-partner' && <Text {...part} name={`deelregio-${line}`} label={t.subRegion} />}
            <School {...part} name={`school-${line}`} />
            {kind === 'split-of-offer' && <Text {...part} name={`crebos-${line}`} label={t.crebos} hint={t.crebosHint} />}
            {kind === 'guaranteed-places' && (
              <>
                <Text {...part} name={`crebo-${line}`} label={t.crebo} hint={t.creboHint} size={6} />
                <Text {...part} name={`jaar-${line}`} label={t.schoolYear} hint={t.schoolYearHint} size={6} />
                <Text {...part} name={`plaatsen-${line}`} label={t.places} size={4} />
              </>
            )}
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Text({ model, of, name, label, hint, size }: Part & { name: string; label: string; hint?: string; size?: number }) {
  const more = size === undefined ? {} : { size, inputmode: 'numeric' as const }
  return (
    <TextField name={name} label={label} hint={hint} value={model.typed.get(name) ?? ''} wrong={of(name)} autocomplete="off" {...more} />
  )
}

function School({ language, model, of, name }: Part & { name: string }) {
  const t = checkWords(language).terms
  const options = [{ value: '', label: t.noSchool }, ...model.schools.map(({ id, name: label }) => ({ value: id, label }))]
  return <SelectField name={name} label={t.school} wrong={of(name)} chosen={model.typed.get(name) ?? ''} options={options} />
}
