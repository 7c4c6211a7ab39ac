import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { HOLIDAY_REGIONS } from '#schools/holidays.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import type { SeenCalendar } from '../calendar.actions.ts'
import type { OwnBlocked } from '../calendar.store.ts'
import { BLOCKED_KINDS } from '../typed-blocked.ts'
import { LIST } from './frame.ts'
import type { Problem } from './handler.ts'
import { consultationWords } from './words.ts'

export interface CalendarModel {
  seen: SeenCalendar
  typed: URLSearchParams
  problem: Problem | null
}

interface Part {
  language: Language
  model: CalendarModel
}

/** When people of a school cannot meet; whoever plans for a school writes it down. */
export function calendarPage(c: AppContext, model: CalendarModel) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.calendar
  const { own } = model.seen
  return framed(c, {
    part: 'overleg',
    title: t.title,
    lead: t.lead,
    crumbs: [],
    status: model.problem ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={model.problem?.list ?? []} />
        <Regions language={language} model={model} />
        {own.length > 0 && <RegionForm language={language} model={model} />}
        <BlockedTable language={language} model={model} />
        {own.length > 0 && <BlockedForm language={language} model={model} />}
      </>
    ),
  })
}

function Regions({ language, model: { seen } }: Part) {
  const words = consultationWords(language)
  const t = words.calendar
  return (
    <section class="section-s spaced" aria-labelledby="vakanties">
      <h2 id="vakanties">{t.regions}</h2>
      <p class="prose">{t.regionsHint}</p>
      <dl class="pairs">
        {seen.regions.map(({ name, region, isOwn }) => (
          <>
            <dt>{name}</dt>
            <dd>{region ? [words.region[region], isOwn ? '' : t.ofDesign].filter(Boolean).join(', ') : t.unknown}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function RegionForm({ language, model: { seen } }: Part) {
  const words = consultationWords(language)
  const t = words.calendar
  return (
    <form method="post" action={link(language, `${LIST}/kalender`)} class="search-form section-s">
      <input type="hidden" name="doe" value="vakantie" />
      <SelectField name="welke-school" label={t.school} chosen="" options={seen.own.map(({ id, name }) => ({ value: id, label: name }))} />
      <SelectField
        name="regio"
        label={t.region}
        chosen=""
        options={[{ value: '', label: t.noRegion }, ...HOLIDAY_REGIONS.map((one) => ({ value: one, label: words.region[one] }))]}
      />
      <SubmitButton second slim>
        {t.saveRegion}
      </SubmitButton>
    </form>
  )
}

function BlockedTable({ language, model: { seen } }: Part) {
  const t = consultationWords(language).calendar
  return (
    <section class="section spaced" aria-labelledby="dagen">
      <h2 id="dagen">{t.blocked}</h2>
      {seen.blocked.length === 0 ? (
        <p>{t.noBlocked}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.blockedCaption}</caption>
          <thead>
            <tr>
              {[t.school, t.what, t.when].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.blocked.map((one) => (
              <BlockedRow language={language} blocked={one} isOwn={seen.own.some(({ id }) => id === one.institutionId)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function BlockedRow({ language, blocked, isOwn }: { language: Language; blocked: OwnBlocked; isOwn: boolean }) {
  const words = consultationWords(language)
  const t = words.calendar
  const { id, schoolName, kind, name, from, until, weekday, hours } = blocked
  const days = from === until ? formatDate(language, from) : `${formatDate(language, from)} – ${formatDate(language, until)}`
  const each = weekday === null ? '' : t.each(words.weekday[weekday - 1] ?? '')
  return (
    <tr>
      <th scope="row">{schoolName}</th>
      <td data-label={t.what}>
        {name}, {t.kind[kind as (typeof BLOCKED_KINDS)[number]]}
      </td>
      <td data-label={t.when}>
        {[days, each, hours ? words.hours(hours.from, hours.until) : ''].filter(Boolean).join(', ')}
        {isOwn && (
          <form method="post" action={link(language, `${LIST}/kalender`)} class="no-print">
            <input type="hidden" name="doe" value="weg" />
            <button type="submit" name="welke" value={id} class="as-link" aria-label={t.removeOf(name)}>
              {t.remove}
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

function BlockedForm({ language, model: { seen, typed, problem } }: Part) {
  const words = consultationWords(language)
  const t = words.calendar
  const value = (name: string): string => typed.get(name) ?? ''
  const text = (name: string, label: string, more: object = {}) => (
    <TextField name={name} label={label} value={value(name)} wrong={problem?.of(name)} autocomplete="off" {...more} />
  )
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <SelectField name={name} label={label} wrong={problem?.of(name)} chosen={value(name)} options={options} />
  )
  return (
    <form method="post" action={link(language, `${LIST}/kalender`)} class="panel section-s spaced">
      <h3>{t.add}</h3>
      <input type="hidden" name="doe" value="erbij" />
      <div class="fields">
        {select(
          'school',
          t.school,
          seen.own.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {select(
          'soort',
          t.kindLabel,
          BLOCKED_KINDS.map((one) => ({ value: one, label: t.kind[one] })),
        )}
        {text('naam', t.name, { hint: t.nameHint })}
        {text('eerste', t.first, { type: 'date' })}
        {text('laatste', t.last, { type: 'date' })}
        {select('dag', t.weekday, [
          { value: '', label: t.everyDay },
          ...words.weekday.map((label, at) => ({ value: String(at + 1), label })),
        ])}
        {text('van', words.form.from, { hint: words.form.timeHint, size: 5 })}
        {text('tot', words.form.until, { size: 5 })}
      </div>
      <p class="actions">
        <SubmitButton second>{t.save}</SubmitButton>
      </p>
    </form>
  )
}
