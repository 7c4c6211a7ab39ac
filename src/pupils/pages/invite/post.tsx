import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { INVITATION_DAYS } from '#schools/index.ts'
import { plusDays } from '../../day.ts'
import type { PupilRole } from '../../invite/access.ts'
import type { AccessRule } from '../../invite/form.ts'
import { giveAccess } from '../../invite/give.actions.ts'
import { giveLinkAgain } from '../../invite/give-again.actions.ts'
import type { Given } from '../../invite/in-own-turn.actions.ts'
import { takeBackAccess } from '../../invite/take-back.actions.ts'
import type { Outcome, Typed } from '../../typed.ts'
import { pupilHref } from '../addresses.ts'
import { idIn, requestOf, typedIn } from '../asked.ts'
import { dayText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { mistakesOf } from '../wrong.ts'
import { showAccess } from './page.tsx'
import { inviteWords } from './words.ts'

export async function postAccess(c: AppContext, platform: Platform, role: PupilRole) {
  const [id, typed] = [idIn(c), await typedIn(c)]
  const outcome = id ? await giveAccess(platform, requestOf(c, platform), id, role, typed, c.var.address.language) : null
  return answerTo(c, platform, id, outcome, typed)
}

export async function postLink(c: AppContext, platform: Platform) {
  const [id, assignmentId] = [idIn(c), idIn(c, 'rol')]
  const { language } = c.var.address
  const outcome = id && assignmentId ? await giveLinkAgain(platform, requestOf(c, platform), id, assignmentId, language) : null
  return answerTo(c, platform, id, outcome, new Map())
}

export async function postTakeBack(c: AppContext, platform: Platform) {
  const [id, assignmentId] = [idIn(c), idIn(c, 'rol')]
  const isDone = id && assignmentId ? await takeBackAccess(platform, requestOf(c, platform), id, assignmentId) : false
  return id && isDone ? c.redirect(pupilHref(c.var.address.language, id, '/toegang'), 303) : c.notFound()
}

async function answerTo(c: AppContext, platform: Platform, id: string | null, outcome: Outcome<Given, AccessRule>, typed: Typed) {
  if (!id || !outcome) return c.notFound()
  if (outcome.ok) return givenPage(c, platform, id, outcome.value)
  const mistakes = mistakesOf(outcome.findings, inviteWords(c.var.address.language).wrong)
  return showAccess(c, platform, { typed, mistakes, status: 422 })
}

/** The only page on which a link ever stands. */
function givenPage(c: AppContext, platform: Platform, id: string, given: Given) {
  const { language } = c.var.address
  const t = inviteWords(language).given
  return pupilsPage(c, {
    title: t.title(given.name),
    lead: leadOf(language, given),
    crumbs: [{ label: inviteWords(language).title, href: pupilHref(language, id, '/toegang') }],
    children: (
      <>
        {given.link && platform.mail.canSend && <p class="banner wait">{t.failed}</p>}
        {given.link && (
          <section class="panel" aria-labelledby="link">
            <h2 id="link">{t.link}</h2>
            <p class="one-time-link">{given.link}</p>
            <p class="small">{t.linkUntil(dayText(language, plusDays(dayOf(platform.now()), INVITATION_DAYS)))}</p>
          </section>
        )}
        <p class="section-s">
          <a href={pupilHref(language, id, '/toegang')}>{t.back}</a>
        </p>
      </>
    ),
  })
}

function leadOf(language: Language, { state, sentTo }: Given): string {
  const t = inviteWords(language).given
  if (state !== 'invited') return t[state]
  return sentTo ? t.invited(sentTo) : t.hand
}
