import { linesToCsvNl } from '#platform/csv-nl.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Act } from '../../turn.actions.ts'
import { groupLines } from '../groups.ts'
import { namePage, type SeenList } from '../see.actions.ts'
import { checkTitle } from '../words.ts'
import { kindText, nameIn } from './frame.tsx'
import { listWords } from './words.ts'

/** The list in numbers, as a table for a spreadsheet. */
export function countsFile(c: AppContext, seen: SeenList) {
  const { language } = c.var.address
  const t = listWords(language).csv
  const nameOf = nameIn(seen, language)
  const { route, kind, teldatum, phase, school, brin, partner, leerjaar, level, cohort, n } = t.columns
  const rows = groupLines(seen.lines).map((group) => [
    ...[seen.route.name, kindText(language, seen.route.scheme), seen.teldatum, group.phase, nameOf(group.institutionId)],
    ...[
      brinOf(seen, group.institutionId),
      group.partnerId && nameOf(group.partnerId),
      group.leerjaar,
      group.level,
      group.startYear,
      group.pupils,
    ],
  ])
  return csv(c, t.counts, [[route, kind, teldatum, phase, school, brin, partner, leerjaar, level, cohort, n], ...rows])
}

/** The pupils whom this viewer may see by name; each is noted as looked at. */
export async function namesFile(c: AppContext, act: Act, seen: SeenList) {
  const { language } = c.var.address
  const t = listWords(language).csv
  const nameOf = nameIn(seen, language)
  const { n: _, ...columns } = t.columns
  const names = await namePage(act, 'count-list/csv', seen.lines, { page: 1, size: seen.lines.length })
  const rows = names.rows.map((row) => [
    ...[row.name, seen.route.name, kindText(language, seen.route.scheme), seen.teldatum, row.phase, nameOf(row.institutionId)],
    ...[
      brinOf(seen, row.institutionId),
      row.partnerId && nameOf(row.partnerId),
      row.siteId && nameOf(row.siteId),
      row.leerjaar,
      row.opleiding,
    ],
    ...[row.crebo, row.level, row.startYear, row.findings.map(({ rule }) => checkTitle(language, rule)).join('; ')],
  ])
  return csv(c, t.names, [Object.values(columns), ...rows])
}

const brinOf = ({ route }: SeenList, institutionId: string): string =>
  route.schools.find((school) => school.institutionId === institutionId)?.brin ?? ''

function csv(c: AppContext, name: string, lines: (string | number | null)[][]) {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}.csv"`)
  return c.body(linesToCsvNl(lines))
}
