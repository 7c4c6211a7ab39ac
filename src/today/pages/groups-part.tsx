import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { signalOf } from '../finding.ts'
import type { GroupPupil, OwnGroup } from '../groups.store.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

const signalFor = ({ said, mboOnTeldatum, inMboOnTeldatum }: GroupPupil) => signalOf(said, mboOnTeldatum, inMboOnTeldatum)

/** Whom there is something to ask about comes first; the others stay by name. */
const bySignal = (a: GroupPupil, b: GroupPupil): number => Number(signalFor(b) !== null) - Number(signalFor(a) !== null)

/** Own groups: everyone of today, and first how many there is something to ask about. */
export function GroupsPart({ language, groups }: PartProps & { groups: readonly OwnGroup[] }) {
  const t = todayWords(language).groups
  const pupils = groups.flatMap((group) => group.pupils)
  const signals = pupils.filter(signalFor).length
  return (
    <section aria-labelledby="groepen">
      <h2 id="groepen">{t.title(formatNumber(language, groups.length))}</h2>
      {pupils.length > 0 && <p>{signals > 0 ? t.signals(formatNumber(language, signals)) : t.noSignals}</p>}
      {groups.map((group) => (
        <Group language={language} group={group} />
      ))}
    </section>
  )
}

function Group({ language, group: { id, name, site, pupils } }: { language: PartProps['language']; group: OwnGroup }) {
  const t = todayWords(language).groups
  return (
    <section class="section-s" aria-labelledby={`groep-${id}`}>
      <h3 id={`groep-${id}`}>{t.group(name, site)}</h3>
      {pupils.length === 0 ? (
        <p class="empty">{t.empty}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{`${t.group(name, site)}: ${t.count(formatNumber(language, pupils.length))}`}</caption>
          <thead>
            <tr>
              <th scope="col">{t.pupil}</th>
              <th scope="col">{t.route}</th>
              <th scope="col">{t.signal}</th>
            </tr>
          </thead>
          <tbody>
            {pupils.toSorted(bySignal).map((pupil) => (
              <PupilRow language={language} pupil={pupil} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function PupilRow({ language, pupil }: { language: PartProps['language']; pupil: GroupPupil }) {
  const t = todayWords(language)
  const signal = signalFor(pupil)
  const said = pupil.said.map(({ route, phase }) => t.groups.said(route, t.phase[phase]))
  return (
    <tr>
      <th scope="row">
        <a href={link(language, TO.pupil(pupil.pupilId))}>{pupil.name}</a>
      </th>
      <td>{said.join('; ') || t.groups.noRoute}</td>
      <td class="main">{signal && <Badge tone="wait">{t.signal[signal.kind].name}</Badge>}</td>
    </tr>
  )
}
