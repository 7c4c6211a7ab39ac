import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { besluit } from '../../decrees/law-source.ts'
import { seeWayBack, type WayBack } from '../../rounds/pupils.actions.ts'
import { SourceLine } from './findings.tsx'
import { crumbsOf, roundsFrame } from './frame.tsx'
import { param, type Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** Everybody who was in a revoked experiment: each gets a way back (Besluit art. 11). */
export async function wayBackPage(visit: Visit) {
  const { act, language } = visit
  const seen = await seeWayBack(act, param(visit, 'id'), param(visit, 'aanvraag'), param(visit, 'route'))
  if (!seen) return visit.c.notFound()
  const t = roundPageWords(language).wayBack
  const { dossier, route, on, pupils } = seen
  return roundsFrame(
    visit,
    { title: t.title(route.name), lead: t.lead(formatDate(language, on)), crumbs: crumbsOf(language, dossier) },
    <>
      <p class="prose">
        {t.law} <SourceLine language={language} source={besluit('11')} />
      </p>
      <p class="section-s">
        <b>{countText(visit, seen)}</b>
      </p>
      {pupils === null && <p>{t.notYours}</p>}
      {pupils !== null && pupils.length > 0 && <Pupils visit={visit} pupils={pupils} />}
      {pupils !== null && pupils.length !== seen.count && <p>{t.notAll}</p>}
      <p class="section-s">
        <a href={link(language, `/programma/${route.id}/ontwerp/terugweg`)}>{t.toDesign}</a>
      </p>
    </>,
  )
}

function countText({ language }: Visit, { count }: WayBack): string {
  const t = roundPageWords(language).wayBack
  if (count === 'few') return t.few
  return count === 1 ? t.one : t.count(formatNumber(language, count))
}

function Pupils({ visit: { language }, pupils }: { visit: Visit; pupils: NonNullable<WayBack['pupils']> }) {
  const t = roundPageWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.wayBack.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.money.pupil}</th>
          <th scope="col">{t.money.key}</th>
          <th scope="col">{t.money.school}</th>
        </tr>
      </thead>
      <tbody>
        {pupils.map(({ pupilId, name, key, school }) => (
          <tr>
            <th scope="row">
              <a href={link(language, `/leerlingen/${pupilId}`)}>{name || key}</a>
            </th>
            <td>{key}</td>
            <td class="main">{school}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
