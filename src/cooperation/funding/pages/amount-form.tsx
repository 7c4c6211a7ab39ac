import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { ALL_LEVELS, SIDES } from '../funding.ts'
import type { SeenFunding, SeenLine } from '../see.actions.ts'
import type { FundingMistake } from '../typed.ts'
import { FUNDING, linePath } from './addresses.ts'
import { Versions } from './list-page.tsx'
import { fundingWords, whatText } from './words.ts'

interface Typed {
  typed: URLSearchParams
  mistakes: readonly Wrong<FundingMistake>[]
}

const crumbs = (language: Language, jaar: string) => [{ label: fundingWords(language).title, href: link(language, FUNDING, { jaar }) }]

export function spoken(language: Language, mistakes: readonly Wrong<FundingMistake>[]) {
  const t = fundingWords(language)
  const { year, school, level, amount, source } = t.form
  const labels = {
    schooljaar: year,
    kant: t.side,
    school,
    niveau: level,
    bedrag: amount,
    bron: source,
    reden: t.correctForm.reason,
    prijs: t.tbgi.priceField,
  }
  return said<FundingMistake>(mistakes, { ...partWords(language).mistake, ...t.mistake }, labels)
}

/** A new amount of a school and level, or of all of them. */
export function addForm(c: AppContext, { seen, typed, mistakes }: Typed & { seen: SeenFunding }) {
  const { language } = c.var.address
  const t = fundingWords(language)
  const { list, of } = spoken(language, mistakes)
  const value = (name: string) => typed.get(name) ?? ''
  return framed(c, {
    part: 'afrekening',
    title: t.form.title,
    lead: t.form.lead,
    crumbs: crumbs(language, seen.schoolYear),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <form method="post" action={link(language, `${FUNDING}/nieuw`)}>
          <div class="fields section-s">
            <TextField
              name="schooljaar"
              label={t.form.year}
              hint={t.form.yearHint}
              value={value('schooljaar')}
              wrong={of('schooljaar')}
              size={10}
            />
            <SelectField
              name="kant"
              label={t.side}
              chosen={value('kant')}
              wrong={of('kant')}
              options={SIDES.map((side) => ({ value: side, label: side }))}
            />
            <SelectField
              name="school"
              label={t.form.school}
              chosen={value('school')}
              wrong={of('school')}
              options={schoolOptions(language, seen)}
            />
            <SelectField
              name="niveau"
              label={t.form.level}
              hint={t.form.levelHint}
              chosen={value('niveau')}
              wrong={of('niveau')}
              options={[{ value: '', label: t.allLevels }, ...ALL_LEVELS.map((level) => ({ value: level, label: level }))]}
            />
          </div>
          <Amount language={language} value={value} of={of} />
          <p class="actions">
            <SubmitButton>{t.form.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** Schools whose amounts this viewer writes; all of them only for who writes for the region. */
export function schoolOptions(language: Language, { schools, writes }: Pick<SeenFunding, 'schools' | 'writes'>) {
  const own = schools.filter(({ id }) => writes.schools.includes(id)).map(({ id, name }) => ({ value: id, label: name }))
  return writes.mayAll ? [{ value: '', label: fundingWords(language).allSchools }, ...own] : own
}

interface AmountProps {
  language: Language
  value: (name: string) => string
  of: (name: string) => string | undefined
}

function Amount({ language, value, of }: AmountProps) {
  const t = fundingWords(language).form
  return (
    <div class="fields section-s">
      <TextField
        name="bedrag"
        label={t.amount}
        hint={t.amountHint}
        value={value('bedrag')}
        wrong={of('bedrag')}
        size={12}
        autocomplete="off"
      />
      <TextField name="bron" label={t.source} hint={t.sourceHint} value={value('bron')} wrong={of('bron')} autocomplete="off" />
    </div>
  )
}

/** Another amount in the place of one, with a reason; what stood there before stays in sight. */
export function correctForm(c: AppContext, { seen, typed, mistakes }: Typed & { seen: SeenLine }) {
  const { language } = c.var.address
  const t = fundingWords(language)
  const { line, versions, schools } = seen
  const { list, of } = spoken(language, mistakes)
  const value = (name: string) => typed.get(name) ?? ''
  return framed(c, {
    part: 'afrekening',
    title: t.correctForm.title(whatText(language, line, schools)),
    lead: t.correctForm.lead,
    crumbs: crumbs(language, line.schoolYear),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <form method="post" action={link(language, linePath(line.schoolYear, line.id))}>
          <input type="hidden" name="versie" value={String(line.version)} />
          <Amount language={language} value={value} of={of} />
          <div class="section-s">
            <Tick name="weg" label={t.correctForm.gone} ticked={typed.get('weg') === 'ja'} />
          </div>
          <div class="section-s">
            <TextField name="reden" label={t.correctForm.reason} value={value('reden')} wrong={of('reden')} autocomplete="off" />
          </div>
          <p class="actions section-s">
            <SubmitButton>{t.form.save}</SubmitButton>
          </p>
        </form>
        <section class="section" aria-labelledby="eerder">
          <h2 id="eerder">{t.correctForm.history}</h2>
          <Versions language={language} seen={{ schools }} lines={versions} />
        </section>
      </>
    ),
  })
}
