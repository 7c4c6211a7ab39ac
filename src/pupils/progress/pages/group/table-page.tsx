import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { Pager } from '#ui/pager.tsx'
import { pupilsPage } from '../../../pages/frame.tsx'
import type { SeenGroupResults } from '../../group/group.actions.ts'
import { isFilled, ROW_FIELDS, rowField } from '../../group/typed.ts'
import { PART_KINDS } from '../../part.ts'
import { type ProgressMistake, type ProgressWrong, routePartKey } from '../../typed.ts'
import { READ_IN } from '../file/words.ts'
import { progressWords } from '../words.ts'
import { ResultRow } from './result-row.tsx'
import { GRADE, groupWords, teamHref, teamPath } from './words.ts'

export interface TableModel {
  seen: SeenGroupResults
  typed: URLSearchParams
  mistakes: readonly ProgressWrong[]
  /** counts from 1 */
  page: number
  /** so many were kept a moment ago */
  saved: number
}

const A_PAGE = 50

/** One part of the route and everybody in the group, in one form. */
export function tablePage(c: AppContext, model: TableModel) {
  const { language } = c.var.address
  const t = groupWords(language)
  const { seen, mistakes, saved } = model
  return pupilsPage(c, {
    title: t.of(seen.team.name),
    lead: seen.part ? t.partLead(seen.part.name) : t.teamLead,
    crumbs: [{ label: t.title, href: link(language, GRADE) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {saved > 0 && (
          <p class="banner" role="status">
            {t.saved(formatNumber(language, saved))}
          </p>
        )}
        {seen.parts.length === 0 ? <p class="section prose">{t.noParts}</p> : <PartChoice language={language} seen={seen} />}
        {seen.team.kind === 'group' && (
          <p class="small section-s">
            <a href={link(language, `${teamPath(seen.team)}/invulblad.csv`, seen.part ? { deel: routePartKey(seen.part) } : {})}>
              {t.template}
            </a>{' '}
            {t.or} <a href={link(language, READ_IN)}>{t.readInLine}</a>
          </p>
        )}
        {seen.part && <Table language={language} model={model} />}
        {seen.part && seen.others.length > 0 && (
          <section class="section" aria-labelledby="anderen">
            <h2 id="anderen">{t.othersHere}</h2>
            <p class="small">
              {t.othersText} {seen.others.join(', ')}.
            </p>
          </section>
        )}
      </>
    ),
  })
}

/** By kind; the choice stands in the address. */
function PartChoice({ language, seen: { team, parts, part } }: { language: Language; seen: SeenGroupResults }) {
  const [t, p] = [groupWords(language), progressWords(language)]
  const isOne = new Set(parts.map(({ routeId }) => routeId)).size === 1
  const groups = PART_KINDS.map((kind) => ({
    label: p.kind[kind],
    options: parts
      .filter((one) => one.part.kind === kind)
      .map((one) => ({ value: routePartKey(one), label: isOne ? one.name : `${one.name} (${one.routeName})` })),
  })).filter(({ options }) => options.length > 0)
  return (
    <form method="get" action={teamHref(language, team)} class="section">
      <SelectField
        name="deel"
        label={t.part}
        chosen={part ? routePartKey(part) : ''}
        options={[...(part ? [] : [{ value: '', label: t.choosePart }]), ...groups]}
      />
      <p class="actions">
        <SubmitButton second={part !== null}>{t.show}</SubmitButton>
      </p>
    </form>
  )
}

function Table({ language, model: { seen, typed, mistakes, page } }: { language: Language; model: TableModel }) {
  const [t, p] = [groupWords(language), progressWords(language)]
  const { team, part, pupils, schools } = seen
  if (!part) return null
  const labels = { ...p.field, deel: '', ...rowLabels(language, pupils) }
  const f = fieldsOf<ProgressMistake>({ language, typed, mistakes, sentences: p.mistake, labels, hints: { school: p.hint.school } })
  const pages = Math.ceil(pupils.length / A_PAGE)
  // who was filled in stays in sight, also when the list became another
  const shown = pupils.filter(({ pupilId }, at) => Math.floor(at / A_PAGE) === page - 1 || isFilled(typed, pupilId))
  const to = (at: number): string | undefined =>
    at >= 1 && at <= pages ? teamHref(language, team, { deel: routePartKey(part), pagina: String(at) }) : undefined
  return (
    <form method="post" action={teamHref(language, team)} class="section" id="tabel">
      {f.wrongs}
      <input type="hidden" name="deel" value={routePartKey(part)} />
      <input type="hidden" name="pagina" value={String(page)} />
      <div class="fields section-s">
        {f.date('dag')}
        {f.select('school', byId(schools, p.choose))}
      </div>
      <p class="small section-s">{t.how}</p>
      <table class="table cards fill-in grades">
        <caption class="visually-hidden">{t.table(part.name)}</caption>
        <thead>
          <tr>
            {Object.values(t.col).map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((pupil) => (
            <ResultRow language={language} pupil={pupil} typed={typed} mistakes={mistakes} />
          ))}
        </tbody>
      </table>
      {pages > 1 && <p class="small">{t.savePage}</p>}
      <p class="actions section-s">
        <SubmitButton>{t.save}</SubmitButton>
      </p>
      {mistakes.length === 0 && <Pager language={language} previous={to(page - 1)} next={to(page + 1)} />}
    </form>
  )
}

/** A mistake is named with the pupil and the field. */
function rowLabels(language: Language, pupils: SeenGroupResults['pupils']): Record<string, string> {
  const { field } = progressWords(language)
  return Object.fromEntries(
    pupils.flatMap(({ pupilId, name }) => ROW_FIELDS.map((one) => [rowField(one, pupilId), `${name}, ${field[one].toLowerCase()}`])),
  )
}
