import { formatDate, type Language } from '#platform/i18n.ts'
import { type Offer, type Party, partyName, signersOf } from '../../agreement.ts'
import { everyParty } from '../../coverage.ts'
import { standingOn } from '../../standing.ts'
import { termKindOf, termsOf } from '../../terms.ts'
import type { AgreementClause } from '../../text.ts'
import type { ShownText } from '../model.ts'
import { signatureText } from '../parties.tsx'
import { promiseLine } from '../promise-line.ts'
import { termLines } from '../terms.tsx'
import { agreementWords, listText } from '../words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const paperWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export interface PaperInput extends ShownText {
  names: ReadonlyMap<string, string>
  onDay: string
  today: string
}

/** All words of the paper, as data: none of them ever stands in its source. */
export function paperText(language: Language, input: PaperInput) {
  const t = paperWords(language)
  const { agreement, text, today } = input
  const head = agreementWords(language)
  return {
    ...{ language, title: text.title, lead: `${head.kind[agreement.kind]}. ${stateText(language, input)}`, words: wordsOf(language) },
    parties: agreement.parties.map(partyName),
    routes: agreement.routes.map(({ name, cohorts }) =>
      [name, cohorts.length > 0 ? head.page.cohorts(listText(language, cohorts.map(String))) : head.page.allCohorts].join(', '),
    ),
    term: termText(language, input),
    clauses: text.clauses.map((clause, at) => clauseOf(language, clause, at, input)),
    annexes: text.annexes.map(({ title, reference, file }) =>
      file
        ? { title: `${title}: ${file.name}`, print: `SHA-256 ${file.sha256}` }
        : { title: [title, reference].filter(Boolean).join(', '), print: '' },
    ),
    signed: signedOf(language, input),
    foot: t.foot(text.title, formatDate(language, today)),
  }
}

export type PaperText = ReturnType<typeof paperText>

function wordsOf(language: Language) {
  const { parties, routes, term, promises, annexes, noAnnexes, signatures, party, signature, noText } = paperWords(language)
  return { parties, routes, term, promises, annexes, noAnnexes, signatures, party, signature, noText }
}

function stateText(language: Language, { agreement, pending, onDay }: PaperInput): string {
  const t = paperWords(language)
  if (pending) return t.pending(String(pending.number))
  const standing = standingOn(agreement, onDay)
  if (standing === 'draft') return t.draft
  if (standing === 'offered') return t.offered
  const numbers = agreement.amendments
    .filter((one) => one.state === 'signed' && one.effectiveOn <= onDay)
    .map(({ number }) => String(number))
  return [t.on(formatDate(language, onDay)), numbers.length > 0 && t.withAmendments(listText(language, numbers))].filter(Boolean).join(' ')
}

function termText(language: Language, { text: { startsOn, endsOn, noticeMonths } }: PaperInput): string {
  const t = agreementWords(language).page
  const from = startsOn && formatDate(language, startsOn)
  const term = from ? (endsOn ? t.term(from, formatDate(language, endsOn)) : t.termOpen(from)) : t.noStart
  return [term, noticeMonths !== null && t.noticeMonths(String(noticeMonths))].filter(Boolean).join(' ')
}

function clauseOf(language: Language, clause: AgreementClause, at: number, { agreement, names }: PaperInput) {
  const t = agreementWords(language).clause
  const { title, text, number, date, owner, promises } = clause
  const kind = termKindOf(clause)
  const terms = kind && termsOf(clause, kind)
  const facts = [
    ...(number ? [`${t.number}: ${number}`] : []),
    ...(date ? [`${t.date}: ${formatDate(language, date)}`] : []),
    ...(owner ? [`${t.owner}: ${owner}`] : []),
    ...(terms ? termLines(language, terms, names) : []),
  ]
  const lines = promises.map((promise) => promiseLine(language, promise, everyParty(agreement)))
  return {
    title: paperWords(language).clause(String(at + 1), title),
    paragraphs: text.split(/\n+/).filter(Boolean),
    facts,
    promises: lines,
  }
}

/** The agreement and each amendment that was offered, with a line per party; an empty one to sign on paper. */
function signedOf(language: Language, { agreement }: PaperInput) {
  const t = paperWords(language)
  const lines = (offer: Offer, parties: readonly Party[]) =>
    parties.map((party) => ({
      party: partyName(party),
      signature: offer.signatures.some(({ partyId }) => partyId === party.id) ? signatureText(language, party, offer) : '',
    }))
  const amendments = agreement.amendments.filter(({ state }) => state !== 'draft')
  return [
    { title: agreement.text.title, lines: lines(agreement, signersOf(agreement, null)) },
    ...amendments.map((one) => ({
      title: t.amendment(String(one.number), formatDate(language, one.effectiveOn)),
      lines: lines(one, signersOf(agreement, one)),
    })),
  ]
}
