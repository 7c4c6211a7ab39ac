import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { NamedPage, SeenList, ShownLine } from '../see.actions.ts'
import { listHref } from './addresses.ts'
import { Confirm, Frozen } from './confirm-part.tsx'
import { framed, kindText, SchoolBadge, StateBadge, whichOf } from './frame.tsx'
import { type LineFilter, Names } from './names-part.tsx'
import { Numbers } from './numbers-part.tsx'
import { listWords } from './words.ts'

export interface ListModel {
  seen: SeenList
  filter: LineFilter
  names: NamedPage<ShownLine>
  visible: number
  /** why nothing was confirmed */
  wrong: string | null
}

/** One list: where it stands, who confirmed, what it counts, and the pupils whom the viewer may see. */
export function listPage(c: AppContext, model: ListModel) {
  const { language } = c.var.address
  const t = listWords(language).list
  const { seen, wrong } = model
  const day = formatDate(language, seen.teldatum)
  const count = seen.lines.length
  return framed(c, {
    seen,
    title: t.title(seen.route.name),
    lead: count === 0 ? t.leadNone(day) : count === 1 ? t.leadOne(day) : t.lead(day, formatNumber(language, count)),
    actions: <Links language={language} model={model} />,
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={wrong ? [{ field: 'bevestigen', sentence: wrong }] : []} />
        <p>
          <StateBadge language={language} state={seen.state} /> {kindText(language, seen.route.scheme)}
        </p>
        <Step language={language} seen={seen} />
        <Schools language={language} seen={seen} />
        {seen.state === 'to-confirm' && <Confirm language={language} seen={seen} />}
        {seen.frozen && <Frozen language={language} seen={seen} frozen={seen.frozen} />}
        {count > 0 && <Numbers language={language} seen={seen} />}
        {count > 0 && <Names language={language} seen={seen} filter={model.filter} names={model.names} visible={model.visible} />}
        <CannotTell language={language} seen={seen} />
      </>
    ),
  })
}

function Links({ language, model: { seen, visible } }: { language: Language; model: ListModel }) {
  const t = listWords(language).list
  const at = (more: string) => listHref(language, whichOf(seen), more)
  if (seen.lines.length === 0) return null
  return (
    <>
      <ButtonLink second slim href={at('verschillen')}>
        {t.differences}
      </ButtonLink>
      {seen.frozen && (
        <ButtonLink second slim href={at('correcties')}>
          {t.corrections}
        </ButtonLink>
      )}
      {visible > 0 && (
        <ButtonLink second slim outside href={at('leerlingen.csv')}>
          {t.csvNames}
        </ButtonLink>
      )}
      <ButtonLink second slim outside href={at('aantallen.csv')}>
        {t.csvCounts}
      </ButtonLink>
    </>
  )
}

/** What has to be done next, in a sentence. */
function Step({ language, seen }: { language: Language; seen: SeenList }) {
  const t = listWords(language).list
  const open = seen.work.filter(({ state }) => state === 'open').length
  if (seen.lines.length === 0 || seen.state === 'frozen') return null
  const link = <a href={listHref(language, whichOf(seen), 'verschillen')}>{t.toDifferences}</a>
  return (
    <div class={open > 0 ? 'banner wait' : 'banner'}>
      <p>
        {open === 0 ? t.noDifferences : open === 1 ? t.openOne : t.openDifferences(formatNumber(language, open))} {open > 0 && link}
      </p>
      {seen.state === 'forecast' && <p>{t.forecast(formatDate(language, seen.teldatum))}</p>}
      {seen.schools.some(({ state }) => state === 'lapsed') && <p>{t.lapsed}</p>}
    </div>
  )
}

function Schools({ language, seen }: { language: Language; seen: SeenList }) {
  const words = listWords(language)
  const t = words.list
  return (
    <section class="section-s" aria-labelledby="scholen">
      <h2 id="scholen">{t.schools}</h2>
      <table class="table cards table-s">
        <caption class="visually-hidden">{t.schools}</caption>
        <thead>
          <tr>
            <th scope="col">{t.school}</th>
            <th scope="col">{t.standing}</th>
            <th scope="col">{t.who}</th>
          </tr>
        </thead>
        <tbody>
          {seen.schools.map(({ name, state, personName, confirmedOn }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                <SchoolBadge language={language} state={state} />
              </td>
              <td>{personName && confirmedOn && words.by(personName, formatDate(language, confirmedOn))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What was not checked, because nothing was read in that could tell. */
function CannotTell({ language, seen }: { language: Language; seen: SeenList }) {
  const t = listWords(language).list
  if (seen.frozen || !seen.lines.some(({ phase }) => phase === 'MBO')) return null
  const without = seen.route.schools.filter(({ sides, institutionId }) => sides.includes('mbo') && !seen.known.placing.has(institutionId))
  if (seen.known.crebos && without.length === 0) return null
  return (
    <section class="section-s" aria-labelledby="niet-te-zeggen">
      <h2 id="niet-te-zeggen">{t.cannotTell}</h2>
      <ul>
        {!seen.known.crebos && <li>{t.noCrebos}</li>}
        {without.map(({ name }) => (
          <li>{t.noPlacements(name)}</li>
        ))}
      </ul>
    </section>
  )
}
