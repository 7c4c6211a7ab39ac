import { link } from '#platform/http/address.ts'
import { ButtonLink } from '#ui/button.tsx'
import { answer } from '../../finding.ts'
import { saveSite } from '../../places/actions.ts'
import { findInstitution, findSite, listInstitutions } from '../../places/place.store.ts'
import { findProfiel } from '../../places/profielen.ts'
import { whyMayChangePlace } from '../../places/rules/why-may-change-place.ts'
import { findScope } from '../../places/scope.store.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, param, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { INSTITUTIONS, OVERVIEW, SITES } from './addresses.ts'
import { SiteFields } from './site-fields.tsx'
import { placeWords } from './words.ts'

/** A site with its profielen. */
export async function sitePage(visit: Visit) {
  const { language, viewer, c } = visit
  const id = param(c, 'id')
  const { site, institution, scope } = await see(visit, async (trx) => {
    const found = await findSite(trx, id)
    return { site: found, institution: found && (await findInstitution(trx, found.institutionId)), scope: await findScope(trx, id) }
  })
  if (!site || !institution || !scope) return c.notFound()
  const t = placeWords(language).site
  return schoolsPage(visit, {
    part: 'scholen',
    title: site.name,
    lead: [t.lead(institution.name, institution.brin + site.vestiging), site.place].filter(Boolean).join(' '),
    crumbs: [{ label: institution.name, href: link(language, `${INSTITUTIONS}/${institution.id}`) }],
    actions: whyMayChangePlace(viewer, scope) !== null && (
      <>
        <ButtonLink second href={link(language, `${SITES}/${id}/wijzigen`)}>
          {sharedWords(language).change}
        </ButtonLink>
        <ButtonLink second href={link(language, `${SITES}/${id}/verwijderen`)}>
          {sharedWords(language).remove}
        </ButtonLink>
      </>
    ),
    children: (
      <section aria-labelledby="profielen">
        <h2 id="profielen">{t.profielen}</h2>
        {site.profielen.length === 0 && <p class="quiet">{t.noProfielen}</p>}
        <dl class="pairs">
          {site.profielen.map((code) => (
            <>
              <dt>{code}</dt>
              <dd>{findProfiel(code)?.name ?? code}</dd>
            </>
          ))}
        </dl>
      </section>
    ),
  })
}

/** The form of a new site, or of one there is; the address of a new one may name its school. */
export async function siteForm(visit: Visit) {
  const { c } = visit
  const id = param(c, 'id')
  if (!id) return show(visit, { typed: filled({ instelling: c.var.address.query.get('instelling'), vestiging: '00' }) })
  const site = await see(visit, (trx) => findSite(trx, id))
  if (!site) return c.notFound()
  const { name, vestiging, place, profielen } = site
  return show(visit, { typed: filled({ naam: name, vestiging, plaats: place, profiel: profielen }) }, site)
}

export async function postSite(visit: Visit) {
  const { c, language } = visit
  const [typed, id] = [await typedIn(c), param(c, 'id') || null]
  const saved = await saveSite(actOf(visit), typed, id)
  if (saved.ok) return c.redirect(link(language, `${SITES}/${saved.value}`), 303)
  const site = id === null ? null : await see(visit, (trx) => findSite(trx, id))
  return show(visit, { typed, findings: saved.findings }, site)
}

async function show(visit: Visit, state: FormState, site: { id: string; name: string; profielen: readonly string[] } | null = null) {
  const { language, today } = visit
  const t = placeWords(language).site
  const institutions = await see(visit, listInstitutions)
  const chosen = answer(state.typed, 'instelling')
  const back = link(language, site ? `${SITES}/${site.id}` : chosen ? `${INSTITUTIONS}/${chosen}` : OVERVIEW)
  return schoolsPage(visit, {
    part: 'scholen',
    title: site ? t.change(site.name) : t.new,
    lead: t.newLead,
    crumbs: site ? [{ label: site.name, href: back }] : [],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={back}>
        <SiteFields
          language={language}
          state={state}
          today={today}
          institutions={site ? null : institutions}
          kept={site?.profielen ?? []}
        />
      </SchoolsForm>
    ),
  })
}
