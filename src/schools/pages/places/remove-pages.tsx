import { link } from '#platform/http/address.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { Finding } from '../../finding.ts'
import { type Removable, remove, seeRemovable } from '../../places/removing/actions.ts'
import type { PlaceKind } from '../../places/removing/hanging.store.ts'
import { findingText } from '../../words.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, param, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { BOARDS, INSTITUTIONS, OVERVIEW, SITES } from './addresses.ts'
import { placeWords } from './words.ts'

const PATHS: Record<PlaceKind, string> = { board: BOARDS, institution: INSTITUTIONS, site: SITES }

/** Asks once; or says what hangs on it, and so why not. */
export const removePage = (kind: PlaceKind) => async (visit: Visit) => {
  const removable = await seeRemovable(actOf(visit), kind, param(visit.c, 'id'))
  return removable ? show(visit, kind, removable, removable.whyNot) : visit.c.notFound()
}

export const postRemove = (kind: PlaceKind) => async (visit: Visit) => {
  const { c, language } = visit
  const id = param(c, 'id')
  const removed = await remove(actOf(visit), kind, id)
  if (!removed) return c.notFound()
  if (removed.ok) return c.redirect(link(language, parentPath(kind, removed.value)), 303)
  const removable = await seeRemovable(actOf(visit), kind, id)
  return removable ? show(visit, kind, removable, removed.findings, 422) : c.notFound()
}

function parentPath(kind: PlaceKind, { parentId }: Removable): string {
  if (kind === 'board' || parentId === null) return OVERVIEW
  return `${kind === 'institution' ? BOARDS : INSTITUTIONS}/${parentId}`
}

function show(visit: Visit, kind: PlaceKind, { name }: Removable, whyNot: readonly Finding[], status: 200 | 422 = 200) {
  const { language, c } = visit
  const t = placeWords(language).remove
  const back = link(language, `${PATHS[kind]}/${param(c, 'id')}`)
  return schoolsPage(visit, {
    part: 'scholen',
    title: t.title(name),
    lead: whyNot.length > 0 ? t.cannot : t.lead,
    crumbs: [{ label: name, href: back }],
    status,
    children:
      whyNot.length > 0 ? (
        <>
          <ul class="prose">
            {whyNot.map((finding) => (
              <li>{findingText(language, finding)}</li>
            ))}
          </ul>
          <p class="section-s">
            <a href={back}>{sharedWords(language).back}</a>
          </p>
        </>
      ) : (
        <form class="confirm" method="post">
          <p>{t.text}</p>
          <p class="actions">
            <SubmitButton>{t.yes}</SubmitButton> <a href={back}>{t.no}</a>
          </p>
        </form>
      ),
  })
}
