import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { StandIn } from '../mentor.store.ts'
import type { Load } from '../mentor.ts'
import { mentorWords } from './words.ts'

/** How many pupils and talks: one's own, and for who leads the team of each mentor, by name and in no order of size. */
export function LoadPart({ language, loads }: { language: Language; loads: readonly Load[] }) {
  const t = mentorWords(language)
  const schools = [...new Map(loads.map((load) => [load.school, load])).values()]
  const count = (value: number): string => formatNumber(language, value)
  return (
    <section class="section" aria-labelledby="werk">
      <h2 id="werk">{t.load}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.load}</caption>
        <thead>
          <tr>
            <th scope="col">{t.loadCol.mentor}</th>
            <th scope="col">{t.loadCol.school}</th>
            {[t.loadCol.pupils, t.loadCol.held, t.loadCol.planned].map((one) => (
              <th scope="col" class="num">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map(({ name, school, pupils, held, planned }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{school}</td>
              <td class="num" data-label={`${t.loadCol.pupils}:`}>
                {count(pupils)}
              </td>
              <td class="num" data-label={`${t.loadCol.held}:`}>
                {count(held)}
              </td>
              <td class="num" data-label={`${t.loadCol.planned}:`}>
                {count(planned)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {schools.map(
        ({ meanPupils, meanHeld }) =>
          meanPupils !== null && <p>{t.mean(formatNumber(language, meanPupils, 1), formatNumber(language, meanHeld ?? 0, 1))}</p>,
      )}
      <p class="small quiet">{t.loadText}</p>
    </section>
  )
}

export function StandInPart({ language, standIns }: { language: Language; standIns: readonly StandIn[] }) {
  const t = mentorWords(language)
  return (
    <section class="section" aria-labelledby="vervanging">
      <h2 id="vervanging">{t.standIn}</h2>
      {standIns.length === 0 && <p>{t.noStandIn}</p>}
      {standIns.map(({ name, group, from, until }) => (
        <p>
          {until
            ? t.standInUntil(name, group, formatDate(language, from), formatDate(language, until))
            : t.standInOf(name, group, formatDate(language, from))}
        </p>
      ))}
    </section>
  )
}
