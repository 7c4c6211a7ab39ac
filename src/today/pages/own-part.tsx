import { link } from '#platform/http/address.ts'
import { ButtonLink } from '#ui/button.tsx'
import type { OwnPupil } from '../own.store.ts'
import { hasRole } from '../parts.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** The own route, or that of one's child, and who looked. */
export function OwnPart({ language, viewer, own }: PartProps & { own: readonly OwnPupil[] }) {
  const t = todayWords(language).own
  return (
    <section aria-labelledby="eigen">
      <h2 id="eigen">{hasRole(viewer, 'ouder') ? t.titleParent : t.title}</h2>
      {own.length === 0 && <p>{t.gone}</p>}
      {own.map((pupil) => (
        <OnePupil language={language} pupil={pupil} />
      ))}
      <p class="section-s">{t.whoText}</p>
      <p class="actions">
        <ButtonLink href={link(language, TO.mine)}>{t.who}</ButtonLink>
      </p>
    </section>
  )
}

function OnePupil({ language, pupil: { name, places, routes } }: { language: PartProps['language']; pupil: OwnPupil }) {
  const t = todayWords(language).own
  const placeText = ({ site, opleiding, leerjaar }: OwnPupil['places'][number]): string =>
    leerjaar === null ? t.atPlain(site, opleiding) : t.at(site, opleiding, String(leerjaar))
  return (
    <div class="panel section-s">
      <h3>{name}</h3>
      {routes.length === 0 ? <p>{t.none(name)}</p> : routes.map(({ route, phase }) => <p>{`${route}, ${t.phase[phase]}`}</p>)}
      {places.map((place) => (
        <p class="small quiet">{placeText(place)}</p>
      ))}
    </div>
  )
}
