import { formatNumber } from '#platform/i18n.ts'
import type { SchoolCount } from '../counts.store.ts'
import { todayWords } from '../words.ts'
import type { PartProps } from './part.ts'

/** Pupils per school and side; 1 to 4 stays hidden for who does not see the pupils. */
export function CountsPart({ language, counts }: PartProps & { counts: readonly SchoolCount[] }) {
  const t = todayWords(language).counts
  const schools = [...new Set(counts.map(({ institution }) => institution))]
  const cell = (school: string, side: 'vo' | 'mbo'): string => {
    const found = counts.find(({ institution, kind }) => institution === school && kind === side)
    return found ? (found.pupils === null ? '<5' : formatNumber(language, found.pupils)) : '0'
  }
  return (
    <section class="panel" aria-labelledby="scholen">
      <h2 id="scholen">{t.title}</h2>
      {schools.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <table class="table">
          <caption class="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.school}</th>
              <th scope="col" class="num">
                {t.vo}
              </th>
              <th scope="col" class="num">
                {t.mbo}
              </th>
            </tr>
          </thead>
          <tbody>
            {schools.map((school) => (
              <tr>
                <th scope="row">{school}</th>
                <td class="num">{cell(school, 'vo')}</td>
                <td class="num">{cell(school, 'mbo')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
