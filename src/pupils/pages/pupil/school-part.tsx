import type { Language } from '#platform/i18n.ts'
import { fullName } from '../../name.ts'
import type { SchoolRecord } from '../../pupil.ts'
import type { Membership, ToldLine } from '../../record/record.store.ts'
import { dayText, periodText } from '../format.ts'
import { pupilWords } from '../words.ts'

/** What each school keeps, one under the other: nobody's own version goes before the other's. */
export function SchoolPart({ language, records }: { language: Language; records: readonly SchoolRecord[] }) {
  const t = pupilWords(language).pupil
  return (
    <section class="panel small" aria-labelledby="scholen">
      <h2 id="scholen">{t.schools}</h2>
      {records.map((record) => (
        <div class="section-s">
          <h3>{record.institutionName}</h3>
          <dl class="pairs">
            {fieldsOf(language, record).map(([label, value]) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

/** Only what is known. */
export function fieldsOf(language: Language, record: SchoolRecord): [string, string][] {
  const t = pupilWords(language).pupil
  const { key, initials, birthDate, sex, email } = record
  const all: [string, string | null][] = [
    [t.fullName, fullName(record)],
    [t.number, key],
    [t.initials, initials],
    [t.birthDate, birthDate && dayText(language, birthDate)],
    [t.sex, sex && t.sexes[sex]],
    [t.email, email],
  ]
  return all.filter((one): one is [string, string] => Boolean(one[1]))
}

export function GroupPart({ language, groups, day }: { language: Language; groups: readonly Membership[]; day: string }) {
  const t = pupilWords(language).pupil
  const now = groups.filter(({ validUntil }) => validUntil === null || validUntil >= day)
  return (
    <section aria-labelledby="groepen">
      <h2 id="groepen">{t.groups}</h2>
      {now.length === 0 && <p class="quiet">{t.noGroups}</p>}
      <dl class="pairs">
        {now.map((membership) => (
          <>
            <dt>{membership.groupName}</dt>
            <dd>
              {membership.siteName}, {periodText(language, membership)}
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** Placements and diplomas that the mbo told DUO. */
export function ToldPart({ language, told }: { language: Language; told: readonly ToldLine[] }) {
  const t = pupilWords(language).pupil
  if (told.length === 0) return null
  const text = (fields: ToldLine['fields'], name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  return (
    <section aria-labelledby="duo">
      <h2 id="duo">{t.told}</h2>
      <ul>
        {told.map(({ kind, fields }) => (
          <li>
            {kind === 'placement'
              ? t.placement(text(fields, 'leerbedrijf'), dayText(language, text(fields, 'from')))
              : t.diploma(text(fields, 'crebo'), dayText(language, text(fields, 'date')))}
          </li>
        ))}
      </ul>
    </section>
  )
}
