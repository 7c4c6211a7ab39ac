import { link } from '#platform/http/address.ts'
import { saveSite } from '../../places/actions.ts'
import { listInstitutions, listSites } from '../../places/place.store.ts'
import { SITES } from '../places/addresses.ts'
import { SiteFields } from '../places/site-fields.tsx'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { actOf, filled, see, typedIn, type Visit } from '../shared/visit.ts'
import { SoFar, setupPage } from './frame.tsx'
import { SETUP, setupWords } from './words.ts'

/** The school without a site stands ready. */
export async function sitesStep(visit: Visit) {
  const { institutions, sites } = await load(visit)
  const first = institutions.find(({ id }) => !sites.some(({ institutionId }) => institutionId === id))
  return show(visit, { typed: filled({ instelling: first?.id, vestiging: '00', naam: first?.name }) })
}

export async function postSiteStep(visit: Visit) {
  const typed = await typedIn(visit.c)
  const saved = await saveSite(actOf(visit), typed)
  return saved.ok ? visit.c.redirect(link(visit.language, `${SETUP}/vestigingen`), 303) : show(visit, { typed, findings: saved.findings })
}

const load = (visit: Visit) => see(visit, async (trx) => ({ institutions: await listInstitutions(trx), sites: await listSites(trx) }))

async function show(visit: Visit, state: FormState) {
  const { language, today } = visit
  const t = setupWords(language).sites
  const { institutions, sites } = await load(visit)
  const nameOf = new Map(institutions.map(({ id, name, brin }) => [id, `${name} (${brin})`]))
  const items = sites.map(({ id, name, vestiging, institutionId, profielen }) => ({
    label: name,
    detail: [`${nameOf.get(institutionId)} ${vestiging}`, profielen.join(', ')].filter(Boolean).join('; '),
    href: link(language, `${SITES}/${id}`),
  }))
  return setupPage(visit, {
    title: t.title,
    lead: t.lead,
    isWrong: state.findings !== undefined,
    children: (
      <>
        {institutions.length === 0 ? (
          <p>
            <a href={link(language, `${SETUP}/scholen`)}>{t.waits}</a>
          </p>
        ) : (
          <SchoolsForm language={language} state={state} submit={t.submit}>
            <SiteFields language={language} state={state} today={today} institutions={institutions} />
          </SchoolsForm>
        )}
        <SoFar visit={visit} items={items} />
      </>
    ),
  })
}
