import type { AppContext } from '#platform/http/app.ts'
import { formatMoment } from '#platform/i18n.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import type { Version } from '../../version/version.ts'
import { Agree } from './agree-panel.tsx'
import { designFrame } from './frame.tsx'
import { StartCohort } from './start-cohort.tsx'
import { OneButton, type VersionPart } from './version-forms.tsx'
import { VersionTable } from './version-table.tsx'
import { type DesignWords, designWords } from './words.ts'

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

/** A draft waits for nobody until it is laid before the schools. */
function Offer({ language, open, draft }: VersionPart & { draft: Version }) {
  const t = designWords(language)
  if (draft.offeredAt) return <p class="banner">{t.versions.offered(formatMoment(language, draft.offeredAt))}</p>
  return (
    <section class="section-s">
      <p class="prose">{t.versions.offerLead}</p>
      <OneButton language={language} open={open} what="voorleggen" label={t.versions.offer} />
    </section>
  )
}

function Drop({ language, open }: VersionPart) {
  const t = designWords(language)
  return (
    <details class="section-s">
      <summary>{t.versions.drop}</summary>
      <p>{t.versions.dropLead}</p>
      <OneButton language={language} open={open} what="weg" label={t.versions.dropSure} second />
    </details>
  )
}
