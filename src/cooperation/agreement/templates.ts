import { obligatoryClauses, type SchemeId } from '#schemes/index.ts'
import type { AgreementKind } from './agreement.ts'
import { type AgreementClause, type AgreementPromise, newClause, type Subject } from './text.ts'

export const TEMPLATE_IDS = ['profijt', 'tot-route', 'willem-van-oranje', 'assen', 'element', 'vm2-technology'] as const
export type AgreementTemplateId = (typeof TEMPLATE_IDS)[number]

/** A partnership that ran, as far as its source says what was agreed; what it does not say is open. Its title is in the messages. */
export interface AgreementTemplate {
  id: AgreementTemplateId
  kind: AgreementKind
  source: string
  clauses: readonly Told[]
}

interface Told {
  subject: Subject
  title: string
  text: string
  number?: string
  promises?: readonly Partial<AgreementPromise>[]
}

const study = (part: string): string => `Samenwerkingsstudie 2018, ${part}`

export const AGREEMENT_TEMPLATES: readonly AgreementTemplate[] = [
  {
    id: 'profijt',
    kind: 'convenant',
    source: study('Profijt'),
    clauses: [
      {
        subject: 'governance-and-organisation',
        title: 'Overleg',
        text: 'Twee coördinatoren, één van het vmbo en één van het mbo. Het directieberaad komt elke twee maanden bijeen en beslist samen, zonder stemming. Er zijn klankbordgroepen van decanen en van zorgcoördinatoren, en per profiel een werkgroep van docenten. Als het mbo of het vmbo niet komt, gaat een overleg niet door.',
        number: 'zes keer per jaar directieberaad',
      },
      {
        subject: 'financial-agreements',
        title: 'Verdeling van de kosten',
        text: 'De helft van de kosten is voor het mbo, de andere helft voor de vo-scholen. De vo-scholen verdelen naar aantal leerlingen, aangepast met het deel dat doorgaat naar de mbo-partners. Alleen de uren van de voorzitters uit het vo tellen. De meeste activiteiten gaan met gesloten beurzen. De vo-scholen betalen een bijdrage voor de coördinatoren.',
        number: 'de helft mbo, de helft vo',
      },
    ],
  },
  {
    id: 'tot-route',
    kind: 'samenwerkingsovereenkomst',
    source: study('TOT-route'),
    clauses: [
      {
        subject: 'financial-agreements',
        title: 'Deel van de bekostiging',
        text: 'Het mbo stuurt per leerling een rekening aan de vmbo-school: een vijfde van de bekostiging in leerjaar 3 en vier vijfde in leerjaar 4. De buskosten worden gedeeld. De ouders betalen iets meer.',
        number: '1/5 in leerjaar 3, 4/5 in leerjaar 4',
      },
      {
        subject: 'governance-and-organisation',
        title: 'Planning',
        text: 'Elk jaar in mei of juni is er een planningsoverleg.',
        number: 'één keer per jaar',
        promises: [{ what: 'Planningsoverleg in mei of juni', amount: 1, unit: 'overleg', evidence: { kind: 'event' } }],
      },
      {
        subject: 'exclusivity',
        title: 'Nergens anders',
        text: 'De scholen van hetzelfde bestuur bieden deze route nergens anders aan, zodat elke school genoeg leerlingen houdt. Met 10 tot 12 leerlingen per school kan de route niet blijven bestaan; onder 20 in totaal is hij niet te betalen.',
        number: 'ten minste 20 leerlingen',
      },
      {
        subject: 'preferred-partner',
        title: 'Voorkeurspartner',
        text: 'Elke deelregio heeft één voorkeurspartner.',
        number: 'één per deelregio',
      },
    ],
  },
  // for its first fifteen years there was no agreement: nothing to begin with but what the scheme asks
  { id: 'willem-van-oranje', kind: 'samenwerkingsovereenkomst', source: study('Willem van Oranje – Koning Willem I'), clauses: [] },
  {
    id: 'assen',
    kind: 'convenant',
    source: study('Dr. Nassau – Drenthe College'),
    clauses: [
      {
        subject: 'governance-and-organisation',
        title: 'Overleg en uren',
        text: 'Twee projectleiders buiten de lijn. Elke ontwikkelgroep komt zes keer per jaar bijeen, van 16 tot 19 uur. De stuurgroep komt enkele keren per jaar bijeen. Een activiteitenplanning legt uren en mensen vast. De woensdagochtend is vrij in het rooster.',
        number: 'zes keer per jaar per ontwikkelgroep',
        promises: [{ what: 'Overleg van de ontwikkelgroep', amount: 6, unit: 'overleg', evidence: { kind: 'event' } }],
      },
      {
        subject: 'financial-agreements',
        title: 'Financiële paragraaf',
        text: 'Het vmbo zet taakuren in, het mbo geld van het projectbureau. Een docent die aan de andere kant lesgeeft, mag in rekening worden gebracht.',
      },
    ],
  },
  {
    id: 'element',
    kind: 'convenant',
    source: study('Het Element'),
    clauses: [
      {
        subject: 'financial-agreements',
        title: 'Prijzen en uren',
        text: 'De vmbo-school betaalt de mbo-scholen per uur van een mbo-docent. Er zijn vaste uren voor stagebegeleiders, voor contactpersonen van de route en voor de aansluiting op het mbo.',
        number: '€ 50 per uur',
        promises: [
          { what: 'Les door een mbo-docent', unit: 'uur', priceCents: 5000 },
          { what: 'Stagebegeleiders', amount: 120, unit: 'uur' },
          { what: 'Contactpersonen van de route', amount: 100, unit: 'uur' },
          { what: 'Aansluiting op het mbo', amount: 100, unit: 'uur' },
        ],
      },
      {
        subject: 'split-of-offer',
        title: 'Verdeling van het aanbod',
        text: 'Elk jaar bespreekt het bestuur met elke mbo-school welke opleidingen die school aanbiedt.',
        number: 'één keer per jaar per mbo-school',
        promises: [{ what: 'Gesprek tussen de besturen over de verdeling', amount: 1, unit: 'gesprek' }],
      },
      {
        subject: 'guaranteed-places',
        title: 'Gegarandeerde plaats',
        text: 'Een kb-leerling krijgt na een oriëntatiejaar gegarandeerd een plaats op niveau 4.',
      },
    ],
  },
  {
    id: 'vm2-technology',
    kind: 'samenwerkingsovereenkomst',
    source: 'VM2-monitor 2013, techniek',
    clauses: [
      {
        subject: 'spending-of-funding',
        title: 'Kosten van het mbo',
        text: 'Het mbo brengt kosten in rekening en krijgt een percentage van de bekostiging voor examens en administratie.',
      },
    ],
  },
]

export const findAgreementTemplate = (id: string): AgreementTemplate | undefined => AGREEMENT_TEMPLATES.find((one) => one.id === id)

/**
 * The clauses to begin with: those of the template, then an empty one for every other subject that a scheme obliges.
 * `titleOf` names a subject in the language of who writes.
 */
export function startingClauses(
  template: AgreementTemplate | undefined,
  schemes: readonly { scheme: SchemeId; day: string | null }[],
  titleOf: (subject: Subject) => string,
): AgreementClause[] {
  const told = template?.clauses ?? []
  const obliged = new Set(schemes.flatMap(({ scheme, day }) => obligatoryClauses(scheme, day)))
  const empty = [...obliged].filter((subject) => !told.some((one) => one.subject === subject))
  const all: Told[] = [...told, ...empty.map((subject) => ({ subject, title: titleOf(subject), text: '' }))]
  let promised = 0
  return all.map(({ subject, title, text, number = null, promises = [] }, at) => ({
    ...newClause(`c${at + 1}`, subject, title),
    ...{ text, number, source: text === '' ? null : (template?.source ?? null) },
    promises: promises.map((one) => ({ ...open, ...one, id: `b${++promised}` })),
  }))
}

const open: Omit<AgreementPromise, 'id'> = {
  ...{ partyId: null, what: '', amount: null, unit: null, from: null, until: null, priceCents: null },
  evidence: { kind: 'discussed' },
}
