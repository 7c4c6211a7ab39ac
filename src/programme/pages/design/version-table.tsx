import { link } from '#platform/http/address.ts'
import { formatDate, formatMoment, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { Version } from '../../version/version.ts'
import { designPath } from './frame.tsx'
import { postVersionsTo, type VersionPart } from './version-forms.tsx'
import { designWords } from './words.ts'

/** Every version: its state, who agreed, which cohorts are on it, and what changed since the one before. */
export function VersionTable({ language, open }: VersionPart) {
  const t = designWords(language)
  const { versions, route } = open
  const at = (version: Version) => link(language, designPath(route.id), { versie: String(version.number) })
  return (
    <ScrollBox label={t.versions.caption} class="section-s">
      <table class="table">
        <caption class="visually-hidden">{t.versions.caption}</caption>
        <thead>
          <tr>
            {[t.versions.number, t.versions.state, t.versions.agreed, t.versions.cohorts, t.versions.changed].map((one) => (
              <th scope="col">{one}</th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr>
              <th scope="row">
                <a href={at(version)}>{version.number}</a>
              </th>
              <td>{t.state[version.state]}</td>
              <td>
                <Consents language={language} version={version} />
              </td>
              <td>
                {version.cohorts.map((year) => (
                  <Cohort language={language} open={open} year={year} />
                ))}
              </td>
              <td>{formatMoment(language, version.changedAt)}</td>
              <td>
                {version.number > 1 && (
                  <a
                    href={link(language, designPath(route.id, 'vergelijken'), { a: String(version.number - 1), b: String(version.number) })}
                  >
                    {t.versions.compare}
                  </a>
                )}
                {version.state !== 'draft' && version.state !== 'closed' && open.mayChange && (
                  <Close language={language} open={open} version={version} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Consents({ language, version }: { language: Language; version: Version }) {
  const t = designWords(language)
  if (version.consents.length === 0) return <span class="quiet">{t.versions.noOne}</span>
  return (
    <ul class="plain">
      {version.consents.map(({ institutionName, personName, consentedAt }) => (
        <li>{t.versions.consent(institutionName, personName, formatDate(language, dayOf(consentedAt), 'short'))}</li>
      ))}
    </ul>
  )
}

/** A cohort that begins later can still be taken back; the database refuses one that has pupils. */
function Cohort({ language, open, year }: VersionPart & { year: number }) {
  const t = designWords(language)
  return (
    <>
      {year}{' '}
      {open.mayChange && (
        <form method="post" action={postVersionsTo(language, open)} class="inline">
          <input type="hidden" name="doe" value="cohort-terug" />
          <input type="hidden" name="jaar" value={String(year)} />
          <SubmitButton second slim label={t.versions.undoCohort(String(year))}>
            {t.versions.undo}
          </SubmitButton>
        </form>
      )}
    </>
  )
}

function Close({ language, open, version }: VersionPart & { version: Version }) {
  const t = designWords(language)
  return (
    <form method="post" action={postVersionsTo(language, open)}>
      <input type="hidden" name="doe" value="sluit" />
      <input type="hidden" name="nummer" value={String(version.number)} />
      <SubmitButton second slim>
        {t.versions.close}
      </SubmitButton>
    </form>
  )
}
