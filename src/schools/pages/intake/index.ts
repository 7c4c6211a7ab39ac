import { link } from '#platform/http/address.ts'
import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import type { Act } from '../../actions.ts'
import type { Outcome, Typed } from '../../finding.ts'
import type { TakenOver } from '../../intake/actions.ts'
import { takeOverBoards } from '../../intake/boards/actions.ts'
import { takeOverCompanies } from '../../intake/companies/actions.ts'
import type { Offer } from '../../intake/offer.ts'
import { takeOverQualifications } from '../../intake/qualifications/actions.ts'
import { takeOverSchools } from '../../intake/schools/actions.ts'
import { INTAKE } from '../places/addresses.ts'
import { ofRegion } from '../shared/refuse.ts'
import { actOf, typedIn, type Visit } from '../shared/visit.ts'
import { visiting } from '../shared/visiting.ts'
import { gonePage, offerOf, offerPage, showOffer } from './offer-page.tsx'
import { matching, type OfferQuestion, qualificationWordsOf, questionIn, type What } from './question.ts'
import { postUpload, uploadPage } from './upload-page.tsx'

type TakeOver = (act: Act, offer: Offer, typed: Typed, question: OfferQuestion) => Promise<Outcome<TakenOver>>

const TAKE_OVER: Record<What, TakeOver> = {
  scholen: takeOverSchools,
  besturen: takeOverBoards,
  opleidingen: (act, offer, typed, { search }) =>
    takeOverQualifications(act, offer, typed, matching(offer.qualifications, search, qualificationWordsOf)),
  leerbedrijven: takeOverCompanies,
}

/** Public files: read one, see what it would change, take over what belongs to the region. */
export function intakePages(app: App, platform: Platform): void {
  const as = visiting(platform)
  page(app, INTAKE, 'setup/change', as(ofRegion(uploadPage)))
  action(app, INTAKE, 'setup/change', as(ofRegion(postUpload)))
  page(app, `${INTAKE}/:id`, 'setup/change', as(ofRegion(offerPage)))
  action(app, `${INTAKE}/:id`, 'setup/change', as(ofRegion(postChoice)))
}

/** Back to the same list, which then shows what is there. */
async function postChoice(visit: Visit): Promise<Response> {
  const { c, language } = visit
  const offer = await offerOf(visit)
  if (!offer) return gonePage(visit)
  const typed = await typedIn(c)
  const question = questionIn(visit, offer)
  const taken = await TAKE_OVER[question.what](actOf(visit), offer, typed, question)
  if (!taken.ok) return showOffer(visit, offer, { typed, findings: taken.findings }, question)
  const done = `${taken.value.added}-${taken.value.changed}`
  return c.redirect(link(language, `${INTAKE}/${offer.id}`, { wat: question.what, zoek: question.search || undefined, gedaan: done }), 303)
}
