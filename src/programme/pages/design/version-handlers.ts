import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../actions.ts'
import { agree, closeVersion, startCohort, takeBack, undoCohort } from '../../version/agree.actions.ts'
import { draftFromLast, dropDraft, offer } from '../../version/edit.actions.ts'
import { openDesign } from '../../version/see.actions.ts'
import { designPath } from './frame.tsx'
import { actOf, routeIdOf } from './handlers.ts'
import { versionsPage } from './versions-page.tsx'
import type { DesignWords } from './words.ts'

type Done = { ok: true } | { ok: false; why: keyof DesignWords['notDone'] }

/** What the form of the versions asks for, by the name of its button. */
const DEEDS = new Map<string, (act: Act, routeId: string, form: URLSearchParams) => Promise<Done>>(
  Object.entries({
    akkoord: (act, id, form) => agree(act, id, Number(form.get('revisie'))),
    terug: takeBack,
    voorleggen: offer,
    nieuw: draftFromLast,
    weg: dropDraft,
    cohort: (act, id, form) => startCohort(act, id, Number(form.get('nummer')), Number(form.get('jaar') || Number.NaN)),
    'cohort-terug': (act, id, form) => undoCohort(act, id, Number(form.get('jaar') || Number.NaN)),
    sluit: (act, id, form) => closeVersion(act, id, Number(form.get('nummer'))),
  }),
)

/** Agrees, takes back, begins another version, starts a cohort, closes. What cannot be is said on the same page. */
export async function postVersions(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const form = await readForm(c)
  const deed = DEEDS.get(form.get('doe') ?? '')
  const [act, id] = [actOf(c, platform), routeIdOf(c)]
  if (!deed) return c.redirect(link(language, designPath(id, 'versies')), 303)
  const done = await deed(act, id, form)
  if (!done.ok && done.why === 'not-yours') return errorPage(c, 403)
  const seen = await openDesign(act, id, null)
  if (!seen) return c.notFound()
  if (done.ok || seen.version === null) return c.redirect(link(language, designPath(id, seen.version ? 'versies' : '')), 303)
  return versionsPage(c, seen, done.why)
}
