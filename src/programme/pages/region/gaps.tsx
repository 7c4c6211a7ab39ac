import type { Language } from '#platform/i18n.ts'
import { findProfiel } from '#schools/index.ts'
import type { MapCell, MapRow } from '../../region/region-map.ts'
import { regionWords } from '../../region/words.ts'

export const profielText = (code: string): string => findProfiel(code)?.name ?? code

/** Sites that offer a profiel and are in no route for a leerweg. */
export function Gaps({ language, rows }: { language: Language; rows: readonly MapRow[] }) {
  const t = regionWords(language).map
  const gaps = rows.flatMap(({ profiel, cells }) => groupGaps(profiel, cells))
  return (
    <section class="section" aria-labelledby="ontbreekt">
      <h2 id="ontbreekt">{t.gaps}</h2>
      {gaps.length === 0 ? (
        <p>{t.noGaps}</p>
      ) : (
        <>
          <p class="prose">{t.gapsLead}</p>
          <table class="table cards">
            <caption class="visually-hidden">{t.gaps}</caption>
            <thead>
              <tr>
                <th scope="col">{t.profiel}</th>
                <th scope="col">{t.leerwegen}</th>
                <th scope="col">{t.sites}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ profiel, leerwegen, sites }) => (
                <tr>
                  <th scope="row">{profielText(profiel)}</th>
                  <td class="main">{leerwegen.join(', ')}</td>
                  <td>{sites.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

interface Gap {
  profiel: string
  leerwegen: string[]
  sites: readonly string[]
}

/** Leerwegen that miss a road for the same sites stand in one row. */
function groupGaps(profiel: string, cells: readonly MapCell[]): Gap[] {
  const gaps: Gap[] = []
  for (const { leerweg, without } of cells) {
    if (without.length === 0) continue
    const alike = gaps.find(({ sites }) => sites.join('\n') === without.join('\n'))
    if (alike) alike.leerwegen.push(leerweg)
    else gaps.push({ profiel, leerwegen: [leerweg], sites: without })
  }
  return gaps
}
