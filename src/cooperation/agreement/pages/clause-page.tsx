import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Agreement } from '../agreement.ts'
import type { AgreementWrong as Wrong } from '../mistake.ts'
import { clausePrint } from '../print.ts'
import { type AgreementClause, SUBJECTS } from '../text.ts'
import { framed, pathOf } from './frame.tsx'
import { agreementWords, subjectText } from './words.ts'

export interface ClauseModel {
  agreement: Agreement
  /** null = a new one */
  clause: AgreementClause | null
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

export function clausePage(c: AppContext, { agreement, clause, typed, mistakes }: ClauseModel) {
  const { language } = c.var.address
  const words = agreementWords(language)
  const t = words.clause
  const { list, of } = said(
    mistakes,
    { ...partWords(language).mistake, ...words.mistake },
    {
      ...{ onderwerp: t.subject, titel: t.heading, tekst: t.text, hoeveel: t.number, datum: t.date, eigenaar: t.owner },
    },
  )
  const value = (name: string): string => typed.get(name) ?? ''
  const field = (name: string, label: string, hint?: string) => (
    <TextField name={name} label={label} hint={hint} value={value(name)} wrong={of(name)} autocomplete="off" />
  )
  const subjects = SUBJECTS.map((subject) => ({ value: subject, label: subjectText(language, subject) }))
  return framed(c, {
    title: clause ? t.formChange(clause.title) : t.formNew,
    lead: t.lead,
    of: agreement,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <form method="post" action={link(language, pathOf(agreement.id, `afspraak/${clause?.id ?? 'nieuw'}`))}>
          {clause && <input type="hidden" name="gezien" value={typed.get('gezien') ?? clausePrint(clause)} />}
          <div class="fields">
            <SelectField name="onderwerp" label={t.subject} wrong={of('onderwerp')} chosen={value('onderwerp')} options={subjects} />
            {field('titel', t.heading)}
          </div>
          <TextArea name="tekst" label={t.text} value={value('tekst')} wrong={of('tekst')} rows={8} />
          <div class="fields">
            {field('hoeveel', t.number, t.numberHint)}
            <TextField name="datum" type="date" label={t.date} value={value('datum')} wrong={of('datum')} />
            {field('eigenaar', t.owner, t.ownerHint)}
          </div>
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
            {clause && (
              <button type="submit" name="weg" value="ja" class="as-link">
                {t.drop}
              </button>
            )}
          </p>
        </form>
      </>
    ),
  })
}

export function typedClause(clause: AgreementClause | null): URLSearchParams {
  if (!clause) return new URLSearchParams({ onderwerp: 'own' })
  const { subject, title, text, number, date, owner } = clause
  return new URLSearchParams({
    onderwerp: subject,
    titel: title,
    tekst: text,
    hoeveel: number ?? '',
    datum: date ?? '',
    eigenaar: owner ?? '',
  })
}
