import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { PlacementCounts } from '#pupils/index.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

export const arePlacementsQuiet = ({ withoutCompany, ending, visitDue }: PlacementCounts): boolean =>
  withoutCompany + ending + visitDue === 0

/** What placements ask of who guides them; each leads to the list with those alone. */
export function PlacementsPart({ language, placements }: PartProps & { placements: PlacementCounts }) {
  const t = todayWords(language).placements
  const { withoutCompany, ending, visitDue } = placements
  const lines: [number, string, (n: string) => string][] = [
    [withoutCompany, 'without-company', t.withoutCompany],
    [visitDue, 'visit-due', t.visitDue],
    [ending, 'ending', t.ending],
  ]
  return (
    <section class="panel" aria-labelledby="plaatsingen">
      <h2 id="plaatsingen">{t.title}</h2>
      <ul>
        {lines
          .filter(([n]) => n > 0)
          .map(([n, aandacht, text]) => (
            <li>
              <a href={link(language, TO.placements, { aandacht })}>{text(formatNumber(language, n))}</a>
            </li>
          ))}
      </ul>
    </section>
  )
}
