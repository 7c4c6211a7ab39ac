import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { findOffer } from '../../intake/kept.store.ts'
import type { Offer } from '../../intake/offer.ts'
import { INTAKE } from '../places/addresses.ts'
import type { FormState } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { param, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { boardsPart } from './boards-part.tsx'
import { ColumnsPart } from './columns-part.tsx'
import { companiesPart } from './companies-part.tsx'
import { qualificationsPart } from './qualifications-part.tsx'
import { type OfferQuestion, questionIn, type What, whatsIn } from './question.ts'
import { schoolsPart } from './schools-part.tsx'
import { intakeWords } from './words.ts'

type Answer = Response | Promise<Response>

/** For a page of what was read; null when it is gone, then its page says so. */
export async function offerOf({ c, platform, viewer }: Visit): Promise<Offer | null> {
  return findOffer(platform.folder, param(c, 'id'), viewer.personId, platform.now())
}

const PARTS: Record<What, (visit: Visit, offer: Offer, question: OfferQuestion, state: FormState) => Child | Promise<Child>> = {
  scholen: schoolsPart,
  besturen: boardsPart,
  opleidingen: qualificationsPart,
  leerbedrijven: companiesPart,
}

export async function offerPage(visit: Visit): Promise<Response> {
  const offer = await offerOf(visit)
  return offer ? showOffer(visit, offer, { typed: new Map() }) : gonePage(visit)
}

export function gonePage(visit: Visit): Answer {
  const t = intakeWords(visit.language)
  return schoolsPage(visit, {
    part: 'scholen',
    title: t.upload.title,
    lead: t.offer.gone,
    crumbs: [],
    status: 404,
    children: (
      <p>
        <a href={link(visit.language, INTAKE)}>{t.upload.submit}</a>
      </p>
    ),
  })
}

export async function showOffer(visit: Visit, offer: Offer, state: FormState, question = questionIn(visit, offer)): Promise<Response> {
  const { language } = visit
  const t = intakeWords(language)
  const count = (list: readonly unknown[]): string => (list.length > 0 ? formatNumber(language, list.length) : '')
  return schoolsPage(visit, {
    part: 'scholen',
    title: t.offer.title(offer.called),
    lead: `${t.offer.lead(count(offer.schools), count(offer.boards), count(offer.qualifications), count(offer.companies))}.`,
    crumbs: [{ label: t.upload.title, href: link(language, INTAKE) }],
    status: state.findings ? 422 : 200,
    children: (
      <>
        <Done visit={visit} />
        <ColumnsPart language={language} offer={offer} />
        <Whats visit={visit} offer={offer} question={question} />
        <SearchForm action={link(language, `${INTAKE}/${offer.id}`)} label={sharedWords(language).search}>
          <input type="hidden" name="wat" value={question.what} />
          <TextField name="zoek" label={t.offer.search} value={question.search} type="search" size={30} />
        </SearchForm>
        {await PARTS[question.what](visit, offer, question, state)}
      </>
    ),
  })
}

function Done({ visit: { c, language } }: { visit: Visit }) {
  const counts = /^(\d{1,6})-(\d{1,6})$/.exec(c.var.address.query.get('gedaan') ?? '')
  if (!counts) return null
  const [added, changed] = [counts[1], counts[2]].map((one) => formatNumber(language, Number(one)))
  return (
    <p class="banner" role="status">
      {intakeWords(language).offer.done(added ?? '', changed ?? '')}
    </p>
  )
}

function Whats({ visit: { language }, offer, question }: { visit: Visit; offer: Offer; question: OfferQuestion }) {
  const t = intakeWords(language).offer
  const labels: Record<What, string> = { scholen: t.schools, besturen: t.boards, opleidingen: t.qualifications, leerbedrijven: t.companies }
  const tabs = whatsIn(offer).map((what) => ({
    label: labels[what],
    href: link(language, `${INTAKE}/${offer.id}`, { wat: what }),
    current: what === question.what,
  }))
  return tabs.length > 1 ? <Tabs label={t.what} tabs={tabs} /> : null
}
