import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { idOf } from '../list/filter.ts'
import { seePupil } from '../record/actions.ts'
import { OWN } from './addresses.ts'
import { requestOf } from './asked.ts'
import { pupilsPage } from './frame.tsx'
import { nameOf, showPupil } from './pupil/page.tsx'
import { pupilWords } from './words.ts'

/** A pupil's own record; a parent of several chooses one. */
export async function ownPage(c: AppContext, platform: Platform) {
  const { language, query } = c.var.address
  const request = requestOf(c, platform)
  const own = [...new Set(request.viewer.grants.filter(({ scopeKind }) => scopeKind === 'pupil').map(({ scopeId }) => scopeId))]
  const chosen = own.length === 1 ? own[0] : own.find((id) => id === idOf(query.get('leerling')))
  const seen = chosen ? await seePupil(platform.db, request, chosen) : null
  if (seen) return showPupil(c, seen, request)
  const t = pupilWords(language).own
  const pupils = []
  for (const id of own) {
    const one = await seePupil(platform.db, request, id)
    if (one) pupils.push({ id, name: nameOf(one) })
  }
  return pupilsPage(c, {
    title: t.title,
    lead: pupils.length > 0 ? t.choose : t.none,
    children: (
      <ul class="section">
        {pupils.map(({ id, name }) => (
          <li>
            <a href={link(language, OWN, { leerling: id })}>{name}</a>
          </li>
        ))}
      </ul>
    ),
  })
}
