import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { peopleAtPlaces } from '../../places/people-count.actions.ts'
import { loadPlaces } from '../../places/place.store.ts'
import type { BoardBranch, InstitutionBranch, SiteBranch } from '../../places/place.ts'
import { treeOf } from '../../places/place.ts'
import { institutionKindText } from '../../words.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { mayChangeRegion } from '../shared/refuse.ts'
import { see, type Visit } from '../shared/visit.ts'
import { BOARDS, INSTITUTIONS, INTAKE, SITES } from './addresses.ts'
import { placeWords } from './words.ts'

/** Every board with its schools and sites, with profielen and people. */
export async function overviewPage(visit: Visit) {
  const { language } = visit
  const t = placeWords(language).overview
  const people = await peopleAtPlaces(visit)
  const flat = await see(visit, (trx) => loadPlaces(trx, people))
  const tree = treeOf(flat)
  const mayChange = mayChangeRegion(visit)
  const count = (list: readonly unknown[]): string => formatNumber(language, list.length)
  return schoolsPage(visit, {
    part: 'scholen',
    title: t.title,
    lead: t.lead(count(flat.boards), count(flat.institutions), count(flat.sites)),
    crumbs: null,
    actions: mayChange && tree.length > 0 && <AddActions language={language} />,
    children: tree.length === 0 ? <Empty language={language} mayChange={mayChange} /> : <Tree language={language} tree={tree} />,
  })
}

function AddActions({ language }: { language: Language }) {
  const t = placeWords(language).overview
  return (
    <>
      <ButtonLink second href={link(language, `${INSTITUTIONS}/nieuw`)}>
        {t.addInstitution}
      </ButtonLink>
      <ButtonLink second href={link(language, `${BOARDS}/nieuw`)}>
        {t.addBoard}
      </ButtonLink>
      <a href={link(language, INTAKE)}>{t.fromFile}</a>
    </>
  )
}

function Empty({ language, mayChange }: { language: Language; mayChange: boolean }) {
  const t = placeWords(language).overview
  return (
    <div class="empty">
      <h2>{t.emptyTitle}</h2>
      <p>{mayChange ? t.emptyText : t.emptyWait}</p>
      {mayChange && (
        <p class="actions">
          <ButtonLink href={link(language, `${BOARDS}/nieuw`)}>{t.addBoard}</ButtonLink>
          <ButtonLink second href={link(language, INTAKE)}>
            {t.fromFile}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

function Tree({ language, tree }: { language: Language; tree: BoardBranch[] }) {
  const t = placeWords(language).overview
  return (
    <>
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.profielen}</th>
            <th scope="col" class="num">
              {t.people}
            </th>
          </tr>
        </thead>
        {tree.map((board) => (
          <BoardRows language={language} board={board} />
        ))}
      </table>
      <p class="small quiet">{t.peopleExplained}</p>
    </>
  )
}

function BoardRows({ language, board }: { language: Language; board: BoardBranch }) {
  const t = placeWords(language).overview
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={3}>
          <a href={link(language, `${BOARDS}/${board.id}`)}>{board.name}</a>
          {board.institutions.length === 0 && <small>{t.noInstitutions}</small>}
        </th>
      </tr>
      {board.institutions.map((one) => (
        <>
          <InstitutionRow language={language} institution={one} />
          {one.sites.map((site) => (
            <SiteRow language={language} site={site} />
          ))}
        </>
      ))}
    </tbody>
  )
}

function InstitutionRow({
  language,
  institution: { id, name, brin, kind, people },
}: {
  language: Language
  institution: InstitutionBranch
}) {
  const t = placeWords(language).overview
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `${INSTITUTIONS}/${id}`)}>{name}</a>
        <small>{t.brin(brin, institutionKindText(language, kind))}</small>
      </th>
      <td />
      <td class="num main">{formatNumber(language, people)}</td>
    </tr>
  )
}

function SiteRow({ language, site: { id, name, vestiging, place, profielen, people } }: { language: Language; site: SiteBranch }) {
  const t = placeWords(language).overview
  return (
    <tr class="sub">
      <th scope="row">
        <a href={link(language, `${SITES}/${id}`)}>{name}</a>
        <small>{t.vestiging(vestiging, place ?? '')}</small>
      </th>
      <td>{profielen.join(', ')}</td>
      <td class="num main">{formatNumber(language, people)}</td>
    </tr>
  )
}
