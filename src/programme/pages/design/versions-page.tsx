import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatMoment, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { OpenDesign } from '../../version/see.actions.ts'
import { partnerSchools, stillToAgree, type Version } from '../../version/version.ts'
import { designFrame, designPath } from './frame.tsx'
import { countOf, judged } from './judged.ts'
import { type DesignWords, designWords, listText } from './words.ts'

/** Every version with its state, and what can be done now: agree, begin another, start a cohort. `wrong`: why something was not done. */
export function versionsPage(c: AppContext, open: OpenDesign, wrong: keyof DesignWords['notDone'] | null, status: 403 | 422 = 422) {
  const { language } = c.var.address
  const t = designWords(language)
  const draft = open.versions.find(({ state }) => state === 'draft')
  return designFrame(
    c,
    open,
    { tab: 'versies', title: t.versions.title, status: wrong ? status : 200 },
    <>
      {wrong && (
        <p class="banner bad" role="alert">
          <b>{t.versions.wrong}.</b> {t.notDone[wrong]}
        </p>
      )}
      <p class="prose section-s">{t.versions.lead}</p>
      {draft && open.mayDesign && <Offer language={language} open={open} draft={draft} />}
      {draft && <Agree language={language} open={open} draft={draft} />}
      <VersionTable language={language} open={open} />
      {!draft && open.mayDesign && <OneButton language={language} open={open} what="nieuw" label={t.versions.newDraft} />}
      <StartCohort language={language} open={open} />
      {draft && open.mayDesign && <Drop language={language} open={open} />}
    </>,
  )
}

interface Part {
  language: Language
  open: OpenDesign
}

const post = (language: Language, { route }: OpenDesign): string => link(language, designPath(route.id, 'versies'))

function OneButton({ language, open, what, label, second }: Part & { what: string; label: string; second?: boolean }) {
  return (
    <form method="post" action={post(language, open)}>
      <input type="hidden" name="doe" value={what} />
      <SubmitButton {...(second ? { second } : {})}>{label}</SubmitButton>
    </form>
  )
}

/** A draft waits for nobody until it is laid before the schools. */
function Offer({ language, open, draft }: Part & { draft: Version }) {
  const t = designWords(language)
  if (draft.offeredAt) return <p class="banner">{t.versions.offered(formatMoment(language, draft.offeredAt))}</p>
  return (
    <section class="section-s">
      <p class="prose">{t.versions.offerLead}</p>
      <OneButton language={language} open={open} what="voorleggen" label={t.versions.offer} />
    </section>
  )
}

/** Who still has to say yes; and for who leads a partner school, the way to say it. */
function Agree({ language, open, draft }: Part & { draft: Version }) {
  const t = designWords(language)
  const { route, agreesFor, design } = open
  const hasBoth = (['vo', 'mbo'] as const).every((side) => route.partners.some((one) => one.side === side))
  if (!hasBoth)
    return (
      <p class="banner wait">
        {t.versions.noSides} <a href={link(language, `/programma/${route.id}/partners`)}>{t.versions.toPartners}</a>
      </p>
    )
  const names = partnerSchools(route.partners).filter(({ institutionId }) => agreesFor.includes(institutionId))
  const waits = stillToAgree(route.partners, draft.consents)
  // a partner left after all others had said yes: then one of them says it again
  const mine = waits.length === 0 ? names : names.filter(({ institutionId }) => waits.some((one) => one.institutionId === institutionId))
  const not = countOf(judged(design), 'not-allowed')
  return (
    <section class="panel section-s" aria-labelledby="akkoord">
      <h2 id="akkoord">{t.versions.agreed}</h2>
      <p>
        {waits.length === 0
          ? t.versions.allSaid
          : t.versions.waiting(
              listText(
                language,
                waits.map(({ institutionName }) => institutionName),
              ),
            )}
      </p>
      {mine.length > 0 && (
        <>
          {not > 0 && <p class="banner bad">{t.versions.notAllowed(String(not))}</p>}
          <p class="small">{t.versions.agreeLead}</p>
          <form method="post" action={post(language, open)}>
            <input type="hidden" name="doe" value="akkoord" />
            <input type="hidden" name="revisie" value={String(draft.revision)} />
            <SubmitButton>
              {t.versions.agree(
                listText(
                  language,
                  mine.map(({ institutionName }) => institutionName),
                ),
              )}
            </SubmitButton>
          </form>
        </>
      )}
      {names.length > mine.length && <OneButton language={language} open={open} what="terug" label={t.versions.takeBack} second />}
    </section>
  )
}

function VersionTable({ language, open }: Part) {
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
function Cohort({ language, open, year }: Part & { year: number }) {
  const t = designWords(language)
  return (
    <>
      {year}{' '}
      {open.mayChange && (
        <form method="post" action={post(language, open)} class="inline">
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

function Close({ language, open, version }: Part & { version: Version }) {
  const t = designWords(language)
  return (
    <form method="post" action={post(language, open)}>
      <input type="hidden" name="doe" value="sluit" />
      <input type="hidden" name="nummer" value={String(version.number)} />
      <SubmitButton second slim>
        {t.versions.close}
      </SubmitButton>
    </form>
  )
}

function StartCohort({ language, open }: Part) {
  const t = designWords(language)
  const able = open.versions.filter(({ state }) => state === 'agreed' || state === 'running')
  if (!open.mayChange || able.length === 0) return null
  const options = able.map(({ number, state }) => ({ value: String(number), label: `${number}, ${t.state[state]}` }))
  return (
    <section class="section-s" aria-labelledby="cohort">
      <h2 id="cohort">{t.versions.cohortTitle}</h2>
      <p class="prose">{t.versions.cohortLead}</p>
      <form method="post" action={post(language, open)}>
        <input type="hidden" name="doe" value="cohort" />
        <div class="fields">
          <TextField
            name="jaar"
            label={t.versions.cohortYear}
            value={String(nextCohort(open))}
            size={5}
            inputmode="numeric"
            autocomplete="off"
          />
          <SelectField name="nummer" label={t.versions.cohortVersion} chosen={String(able[0]?.number)} options={options} />
        </div>
        <p class="actions">
          <SubmitButton second>{t.versions.cohortStart}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

/** The year after the last cohort; without one the first year of the route. */
function nextCohort({ versions, route }: OpenDesign): number {
  const years = versions.flatMap(({ cohorts }) => cohorts)
  return years.length > 0 ? Math.max(...years) + 1 : Number(route.startsOn.slice(0, 4))
}

function Drop({ language, open }: Part) {
  const t = designWords(language)
  return (
    <details class="section-s">
      <summary>{t.versions.drop}</summary>
      <p>{t.versions.dropLead}</p>
      <OneButton language={language} open={open} what="weg" label={t.versions.dropSure} second />
    </details>
  )
}
