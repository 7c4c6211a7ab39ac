import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Candidate, reverse, seeMatches } from '../../match/actions.ts'
import type { Decision, PairedRecord } from '../../match/match.store.ts'
import { fullName } from '../../name.ts'
import { MATCHES, pairHref } from '../addresses.ts'
import { idIn, requestOf } from '../asked.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'

export async function matchesPage(c: AppContext, platform: Platform, notReversed = false) {
  const { language } = c.var.address
  const { total, candidates, later, decisions } = await seeMatches(platform.db, requestOf(c, platform), platform.now().getTime())
  const t = pupilWords(language).match
  return pupilsPage(c, {
    title: t.title,
    lead: total === 0 ? t.none : t.lead(formatNumber(language, total), total === 1),
    crumbs: [],
    status: notReversed ? 409 : 200,
    children: (
      <>
        {notReversed && (
          <p class="banner wait" role="alert">
            {t.notReversed}
          </p>
        )}
        <p class="prose section-s">{total === 0 ? t.noneYet : t.text}</p>
        {candidates.length > 0 && <PairTable language={language} title={t.title} candidates={candidates} />}
        {later.length > 0 && <PairTable language={language} title={t.later} candidates={later} />}
        {decisions.length > 0 && <DecisionTable language={language} decisions={decisions} />}
      </>
    ),
  })
}

export async function postReverse(c: AppContext, platform: Platform) {
  const id = idIn(c)
  if (!id) return c.notFound()
  const isDone = await reverse(platform.db, requestOf(c, platform), id)
  return isDone ? c.redirect(link(c.var.address.language, MATCHES), 303) : matchesPage(c, platform, true)
}

const said = (record: PairedRecord): string => `${fullName(record)}, ${record.institutionName}`

function PairTable({ language, title, candidates }: { language: Language; title: string; candidates: readonly Candidate[] }) {
  const t = pupilWords(language).match
  return (
    <section class="section">
      <table class="table cards">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.one}</th>
            <th scope="col">{t.columns.other}</th>
            <th scope="col">{t.columns.signs}</th>
            <th scope="col">{t.columns.doubts}</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ one, other, likeness }) => (
            <tr>
              <th scope="row">
                {said(one)}
                <small>
                  <a href={pairHref(language, one.id, other.id)} aria-label={t.compareOf(fullName(one), fullName(other))}>
                    {t.compare}
                  </a>
                </small>
              </th>
              <td>
                <span>{said(other)}</span>
              </td>
              <td data-label={`${t.columns.signs}:`}>
                <span>{likeness.signs.map((name) => t.signs[name]).join(', ')}</span>
              </td>
              <td data-label={likeness.doubts.length > 0 ? `${t.columns.doubts}:` : undefined}>
                <span>{likeness.doubts.map((name) => t.signs[name]).join(', ')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DecisionTable({ language, decisions }: { language: Language; decisions: readonly Decision[] }) {
  const t = pupilWords(language).match
  return (
    <section class="section">
      <table class="table cards">
        <caption>{t.decisions}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.one}</th>
            <th scope="col">{t.columns.other}</th>
            <th scope="col">{t.columns.decision}</th>
            <th scope="col">{t.columns.when}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr>
              <th scope="row">{said(decision.one)}</th>
              <td>
                <span>{said(decision.other)}</span>
              </td>
              <td class="main">
                <span>{decision.reversedAt ? t.reversed : t.decided[decision.decision]}</span>
                {!decision.reversedAt && (
                  <form method="post" action={link(language, `${MATCHES}/${decision.id}/terug`)}>
                    <SubmitButton second slim>
                      {t.reverse}
                      <span class="visually-hidden"> {t.reverseOf(fullName(decision.one))}</span>
                    </SubmitButton>
                  </form>
                )}
              </td>
              <td>
                <span>{t.by(decision.decidedBy ?? '', formatDate(language, dayOf(decision.decidedAt)))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
