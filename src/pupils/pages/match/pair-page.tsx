import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { Badge } from '#ui/badge.tsx'
import { decide, seePair } from '../../match/actions.ts'
import type { PairedRecord } from '../../match/match.store.ts'
import { fullName } from '../../name.ts'
import { answer } from '../../typed.ts'
import { MATCHES, pairHref } from '../addresses.ts'
import { idIn, requestOf, typedIn } from '../asked.ts'
import { dayText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'

const DECISIONS = ['same', 'different', 'later'] as const

export async function pairPage(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const [oneId, otherId] = [idIn(c, 'one'), idIn(c, 'other')]
  const pair = oneId && otherId ? await seePair(platform.db, requestOf(c, platform), oneId, otherId) : null
  if (!pair) return c.notFound()
  const t = pupilWords(language).match
  const { one, other, likeness } = pair
  return pupilsPage(c, {
    title: t.pairTitle(fullName(one)),
    lead: t.pairLead,
    crumbs: [{ label: t.title, href: link(language, MATCHES) }],
    children: (
      <>
        <SideBySide language={language} one={one} other={other} />
        {likeness && (
          <dl class="pairs section-s">
            <dt>{t.columns.signs}</dt>
            <dd>{likeness.signs.map((name) => t.signs[name]).join(', ')}</dd>
            {likeness.doubts.length > 0 && <dt>{t.columns.doubts}</dt>}
            {likeness.doubts.length > 0 && <dd>{likeness.doubts.map((name) => t.signs[name]).join(', ')}</dd>}
          </dl>
        )}
        <form class="confirm" method="post" action={pairHref(language, one.id, other.id)}>
          <p>{t.sameText}</p>
          <p class="actions">
            <Decide value="same" label={t.same} />
            <Decide value="different" label={t.different} />
            <Decide value="later" label={t.laterButton} />
          </p>
        </form>
      </>
    ),
  })
}

export async function postDecision(c: AppContext, platform: Platform) {
  const [oneId, otherId, typed] = [idIn(c, 'one'), idIn(c, 'other'), await typedIn(c)]
  const decision = DECISIONS.find((one) => one === answer(typed, 'beslissing'))
  if (!oneId || !otherId || !decision) return c.notFound()
  const isDone = await decide(platform.db, requestOf(c, platform), oneId, otherId, decision)
  return isDone ? c.redirect(link(c.var.address.language, MATCHES), 303) : c.notFound()
}

/** One form, three answers: the button that is pressed says which. */
function Decide({ value, label }: { value: (typeof DECISIONS)[number]; label: string }) {
  return (
    <button type="submit" name="beslissing" value={value} class="utrecht-button utrecht-button--secondary-action">
      {label}
    </button>
  )
}

function SideBySide({ language, one, other }: { language: Language; one: PairedRecord; other: PairedRecord }) {
  const t = pupilWords(language)
  const rows = comparedFields(language, one, other)
  return (
    <table class="table cards section table-s">
      <caption class="visually-hidden">{t.match.pairLead}</caption>
      <thead>
        <tr>
          <th scope="col">{t.match.field}</th>
          <th scope="col">{one.institutionName}</th>
          <th scope="col">{other.institutionName}</th>
          <th scope="col">
            {t.match.equal} / {t.match.differs}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, a, b]) => (
          <tr>
            <th scope="row">{label}</th>
            <td data-label={`${one.institutionName}:`}>
              <span>{a}</span>
            </td>
            <td data-label={`${other.institutionName}:`}>
              <span>{b}</span>
            </td>
            <td class="main">
              {label !== t.pupil.number && a && b && (
                <Badge tone={a === b ? 'good' : 'wait'}>{a === b ? t.match.equal : t.match.differs}</Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function comparedFields(language: Language, one: PairedRecord, other: PairedRecord): [string, string, string][] {
  const t = pupilWords(language).pupil
  const row = (label: string, of: (record: PairedRecord) => string | null): [string, string, string] => [
    label,
    of(one) ?? '',
    of(other) ?? '',
  ]
  const rows = [
    row(t.fullName, fullName),
    row(t.birthDate, ({ birthDate }) => birthDate && dayText(language, birthDate)),
    row(t.initials, ({ initials }) => initials),
    row(t.sex, ({ sex }) => sex && t.sexes[sex]),
    row(t.email, ({ email }) => email),
    row(t.number, ({ key }) => key),
  ]
  return rows.filter(([, a, b]) => a || b)
}
