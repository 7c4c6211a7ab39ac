import { link } from '#platform/http/address.ts'
import { SubmitButton } from '#ui/button.tsx'
import { partnerSchools, stillToAgree, type Version } from '../../version/version.ts'
import { countOf, judged } from './judged.ts'
import { OneButton, postVersionsTo, type VersionPart } from './version-forms.tsx'
import { designWords, listText } from './words.ts'

/** Who still has to say yes; and for who leads a partner school, the way to say it. */
export function Agree({ language, open, draft }: VersionPart & { draft: Version }) {
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
          <form method="post" action={postVersionsTo(language, open)}>
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
