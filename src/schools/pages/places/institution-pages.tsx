import { together } from '#platform/database/together.ts'
import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { saveInstitution } from '../../places/actions.ts'
import { peopleAtPlaces } from '../../places/people-count.actions.ts'
import { findInstitution, listBoards, loadPlaces } from '../../places/place.store.ts'
import { type BoardBranch, type InstitutionBranch, treeOf } from '../../places/place.ts'
import { whyMayChangePlace } from '../../places/rules/why-may-change-place.ts'
import { findScope } from '../../places/scope.store.ts'
import { institutionKindText } from '../../words.ts'
import { type FormState, SchoolsForm } from '../shared/form.tsx'
import { PART_PATHS, schoolsPage } from '../shared/frame.tsx'
import { mayChangeRegion } from '../shared/refuse.ts'
import { actOf, filled, param, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { BOARDS, INSTITUTIONS, OVERVIEW, SITES } from './addresses.ts'
import { InstitutionFields } from './institution-fields.tsx'
import { placeWords } from './words.ts'

/** A school with its sites and how many people work there. */
export async function institutionPage(visit: Visit) {
  const { language, viewer, c } = visit
  const id = param(c, 'id')
  const people = await peopleAtPlaces(visit)
  const [flat, scope] = await see(visit, (trx) => together(loadPlaces(trx, people), findScope(trx, id)))
  const tree = treeOf(flat)
  const board = tree.find(({ institutions }) => institutions.some((one) => one.id === id))
  const institution = board?.institutions.find((one) => one.id === id)
  if (!board || !institution || !scope) return c.notFound()
  const t = placeWords(language)
  return schoolsPage(visit, {
    part: 'scholen',
    title: institution.name,
    lead: t.institution.lead(institutionKindText(language, institution.kind), institution.brin, board.name),
    crumbs: [{ label: board.name, href: link(language, `${BOARDS}/${board.id}`) }],
    actions: whyMayChangePlace(viewer, scope) !== null && (
      <>
        <ButtonLink href={link(language, `${SITES}/nieuw`, { instelling: id })}>{t.institution.addSite}</ButtonLink>
        <ButtonLink second href={link(language, `${INSTITUTIONS}/${id}/wijzigen`)}>
          {sharedWords(language).change}
        </ButtonLink>
        {mayChangeRegion(visit) && (
          <ButtonLink second href={link(language, `${INSTITUTIONS}/${id}/verwijderen`)}>
            {sharedWords(language).remove}
          </ButtonLink>
        )}
      </>
    ),
    children: <Contents visit={visit} institution={institution} />,
  })
}

function Contents({ visit: { language }, institution }: { visit: Visit; institution: InstitutionBranch }) {
  const t = placeWords(language)
  const { id, people, sites } = institution
  return (
    <>
      <p>
        <a href={link(language, PART_PATHS.mensen, { school: id })}>{t.institution.people(formatNumber(language, people))}</a>
      </p>
      <section class="section" aria-labelledby="vestigingen">
        <h2 id="vestigingen">{t.institution.sites}</h2>
        {sites.length === 0 && <p class="quiet">{t.institution.noSites}</p>}
        <ul class="tasks">
          {sites.map((site) => (
            <li>
              <a href={link(language, `${SITES}/${site.id}`)}>{site.name}</a>
              <p>{[t.overview.vestiging(site.vestiging, site.place ?? ''), site.profielen.join(', ')].filter(Boolean).join('; ')}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** The form of a new school, or of one there is; the address of a new one may name its board. */
export async function institutionForm(visit: Visit) {
  const { c } = visit
  const id = param(c, 'id')
  if (!id) return show(visit, { typed: filled({ bestuur: c.var.address.query.get('bestuur') }) })
  const found = await see(visit, (trx) => findInstitution(trx, id))
  if (!found) return c.notFound()
  const { name, brin, kind, boardId } = found
  return show(visit, { typed: filled({ naam: name, brin, soort: kind, bestuur: boardId }) }, name)
}

export async function postInstitution(visit: Visit) {
  const { c, language } = visit
  const [typed, id] = [await typedIn(c), param(c, 'id') || null]
  const saved = await saveInstitution(actOf(visit), typed, id)
  if (saved.ok) return c.redirect(link(language, `${INSTITUTIONS}/${saved.value}`), 303)
  const found = id && (await see(visit, (trx) => findInstitution(trx, id)))
  return show(visit, { typed, findings: saved.findings }, found ? found.name : '')
}

async function show(visit: Visit, state: FormState, name = '') {
  const { language, c } = visit
  const t = placeWords(language).institution
  const boards: Pick<BoardBranch, 'id' | 'name'>[] = await see(visit, listBoards)
  const id = param(c, 'id')
  const back = link(language, id ? `${INSTITUTIONS}/${id}` : OVERVIEW)
  return schoolsPage(visit, {
    part: 'scholen',
    title: name ? t.change(name) : t.new,
    lead: t.newLead,
    crumbs: name ? [{ label: name, href: back }] : [],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={back}>
        <InstitutionFields language={language} state={state} boards={boards} />
      </SchoolsForm>
    ),
  })
}
