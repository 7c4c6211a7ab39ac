import { factsPrint } from '../../../src/cooperation/count-list/work.ts'
import { ACTIVITY_PAGES } from './activities.ts'
import { SEEN_CLAUSE, SEEN_PROMISE, seenHead } from './agreements.ts'
import { ATTENDANCE_PAGES } from './attendance.ts'
import { CONSULTATION_PAGES } from './consultation.ts'
import { DESIGN_PAGES } from './design-pages.ts'
import { HELP_PAGES } from './help.ts'
import { INTAKE_PAGES } from './intake.ts'
import { INVOICE_PAGES } from './invoices.ts'
import { OVER_PAGES } from './over.ts'
import { PLACEMENT_PAGES } from './placements.ts'
import { PROGRESS_PAGES } from './progress.ts'
import { TALK_PAGES } from './talks.ts'
import type { Records } from './two-regions.ts'

type Fields = Record<string, string>
export interface RecordPage {
  at(records: Records): string
  /** what a form would send to change something */
  form?(records: Records): Fields
}

const person = (r: Records) => `/samenwerking/mensen/${r.person}`
const role = (r: Records) => `${person(r)}/rollen/${r.assignment}`
const line = (r: Records) => `/leerlingen/${r.linePupil}/route/${r.line}`
const run = (r: Records) => `/leerlingen/inlezen/${r.run}`
const pair = (r: Records) => `/leerlingen/zelfde/${r.record}/${r.twin}`
const list = (r: Records) => `/bewaartermijnen/lijst/${r.list}`
const place = (what: string, id: string) => `/samenwerking/${what}/${id}`

const agreement = (r: Records) => `/samenwerking/overeenkomsten/${r.agreement}`
const countList = (r: Records) => `/samenwerking/tellijst/2026/${r.route}`
const AGREEMENT = (r: Records) => ({
  ...{ naam: 'Anders', soort: 'interne-regeling', begin: '2026-08-01' },
  ...{ partijen: `${r.board}:${r.institution}`, routes: r.route, gezien: seenHead(r) },
})

const SETTLE = '/samenwerking/afrekening'
const statement = (r: Records) => `${SETTLE}/${r.statement}`
const moneyRule = (r: Records) => `${SETTLE}/regels/${r.moneyRule}`

const ROUTE = { naam: 'Anders', regeling: 'dlr', begin: '2025-08-01' }
const NAME = { voornaam: 'Iemand', achternaam: 'Anders', email: 'anders@example.org' }

const CHOICES = '/programma/keuzeaanbod'
const ELECTIVE = (site: string): Fields => ({
  naam: 'Anders',
  soort: 'keuzevak',
  doelen: 'meten',
  vestiging: site,
  plaats: 'Merwehaven',
  begin: '2027-01-11',
  einde: '2027-03-19',
  dag: '1',
  plekken: '5',
  open: 'ja',
})

/** Every page whose address names a record, and every form that does: a new one is to be added here. */
export const RECORD_PAGES: Record<string, RecordPage> = {
  'GET /samenwerking/besturen/:id': { at: (r) => place('besturen', r.board) },
  'GET /samenwerking/besturen/:id/verwijderen': { at: (r) => `${place('besturen', r.board)}/verwijderen` },
  'POST /samenwerking/besturen/:id/verwijderen': { at: (r) => `${place('besturen', r.board)}/verwijderen`, form: () => ({ zeker: 'ja' }) },
  'GET /samenwerking/besturen/:id/wijzigen': { at: (r) => `${place('besturen', r.board)}/wijzigen` },
  'POST /samenwerking/besturen/:id/wijzigen': { at: (r) => `${place('besturen', r.board)}/wijzigen`, form: () => ({ naam: 'Anders' }) },
  'GET /samenwerking/instellingen/:id': { at: (r) => place('instellingen', r.institution) },
  'GET /samenwerking/instellingen/:id/verwijderen': { at: (r) => `${place('instellingen', r.institution)}/verwijderen` },
  'POST /samenwerking/instellingen/:id/verwijderen': {
    at: (r) => `${place('instellingen', r.institution)}/verwijderen`,
    form: () => ({ zeker: 'ja' }),
  },
  'GET /samenwerking/instellingen/:id/wijzigen': { at: (r) => `${place('instellingen', r.institution)}/wijzigen` },
  'POST /samenwerking/instellingen/:id/wijzigen': {
    at: (r) => `${place('instellingen', r.institution)}/wijzigen`,
    form: (r) => ({ bestuur: r.board, naam: 'Anders', brin: '99XX', soort: 'vo' }),
  },
  'GET /samenwerking/vestigingen/:id': { at: (r) => place('vestigingen', r.site) },
  'GET /samenwerking/vestigingen/:id/verwijderen': { at: (r) => `${place('vestigingen', r.site)}/verwijderen` },
  'POST /samenwerking/vestigingen/:id/verwijderen': {
    at: (r) => `${place('vestigingen', r.site)}/verwijderen`,
    form: () => ({ zeker: 'ja' }),
  },
  'GET /samenwerking/vestigingen/:id/wijzigen': { at: (r) => `${place('vestigingen', r.site)}/wijzigen` },
  'POST /samenwerking/vestigingen/:id/wijzigen': {
    at: (r) => `${place('vestigingen', r.site)}/wijzigen`,
    form: (r) => ({ instelling: r.institution, vestiging: '77', naam: 'Anders' }),
  },
  'GET /samenwerking/leerbedrijven/:id/wijzigen': { at: (r) => `${place('leerbedrijven', r.company)}/wijzigen` },
  'POST /samenwerking/leerbedrijven/:id/wijzigen': {
    at: (r) => `${place('leerbedrijven', r.company)}/wijzigen`,
    form: () => ({ naam: 'Anders', leerbedrijf: '123456789' }),
  },
  'GET /samenwerking/stand/:pair': { at: (r) => `/samenwerking/stand/${r.pair}` },
  'GET /samenwerking/overeenkomsten/:id': { at: agreement },
  'GET /samenwerking/overeenkomsten/:id/wijzigen': { at: (r) => `${agreement(r)}/wijzigen` },
  'POST /samenwerking/overeenkomsten/:id/wijzigen': { at: (r) => `${agreement(r)}/wijzigen`, form: AGREEMENT },
  'GET /samenwerking/overeenkomsten/:id/afspraak/:clause': { at: (r) => `${agreement(r)}/afspraak/c1` },
  'POST /samenwerking/overeenkomsten/:id/afspraak/:clause': {
    at: (r) => `${agreement(r)}/afspraak/c1`,
    form: () => ({ gezien: SEEN_CLAUSE, onderwerp: 'own', titel: 'Anders', tekst: 'Anders' }),
  },
  'GET /samenwerking/overeenkomsten/:id/afspraak/:clause/belofte/:promise': { at: (r) => `${agreement(r)}/afspraak/c1/belofte/b1` },
  'POST /samenwerking/overeenkomsten/:id/afspraak/:clause/belofte/:promise': {
    at: (r) => `${agreement(r)}/afspraak/c1/belofte/b1`,
    form: () => ({ gezien: SEEN_PROMISE, wat: 'Anders', bewijs: 'event' }),
  },
  'GET /samenwerking/overeenkomsten/:id/afspraak/:clause/gegevens': { at: (r) => `${agreement(r)}/afspraak/c2/gegevens` },
  'POST /samenwerking/overeenkomsten/:id/afspraak/:clause/gegevens': {
    at: (r) => `${agreement(r)}/afspraak/c2/gegevens`,
    form: () => ({ crebos: '25655', minimum: '20' }),
  },
  'GET /samenwerking/overeenkomsten/:id/overeenkomst.pdf': { at: (r) => `${agreement(r)}/overeenkomst.pdf` },
  'GET /samenwerking/overeenkomsten/:id/afdruk': { at: (r) => `${agreement(r)}/afdruk` },
  'GET /samenwerking/overeenkomsten/:id/bestand/:file': { at: (r) => `${agreement(r)}/bestand/${r.annex}` },
  // the agreement of this world is a draft: routes of an amendment are tested in src/cooperation/agreement/pages/discard.test.ts
  'GET /samenwerking/overeenkomsten/:id/dekking': { at: (r) => `${agreement(r)}/dekking` },
  'POST /samenwerking/overeenkomsten/:id/dekking': { at: (r) => `${agreement(r)}/dekking`, form: (r) => ({ weg: r.route }) },
  'GET /samenwerking/overeenkomsten/:id/weggooien': { at: (r) => `${agreement(r)}/weggooien` },
  'POST /samenwerking/overeenkomsten/:id/weggooien': { at: (r) => `${agreement(r)}/weggooien`, form: () => ({ gezien: 'anders' }) },
  'GET /samenwerking/overeenkomsten/:id/bijlagen': { at: (r) => `${agreement(r)}/bijlagen` },
  'POST /samenwerking/overeenkomsten/:id/bijlagen': { at: (r) => `${agreement(r)}/bijlagen`, form: () => ({ titel: 'Anders' }) },
  'POST /samenwerking/overeenkomsten/:id/bijlagen/:file/weg': { at: (r) => `${agreement(r)}/bijlagen/${r.annex}/weg`, form: () => ({}) },
  'POST /samenwerking/overeenkomsten/:id/op-papier': { at: (r) => `${agreement(r)}/op-papier`, form: () => ({ door: 'Iemand' }) },
  'POST /samenwerking/overeenkomsten/:id': { at: agreement, form: () => ({ doe: 'aanbieden' }) },
  'GET /samenwerking/zelfevaluatie/:id': { at: (r) => `/samenwerking/zelfevaluatie/${r.assessment}` },
  'POST /samenwerking/zelfevaluatie/:id': {
    at: (r) => `/samenwerking/zelfevaluatie/${r.assessment}`,
    form: () => ({ kant: 'vo', time: '3' }),
  },
  'POST /samenwerking/zelfevaluatie/:id/laatste-dag': {
    at: (r) => `/samenwerking/zelfevaluatie/${r.assessment}/laatste-dag`,
    form: () => ({ tot: '2026-12-15' }),
  },
  'GET /samenwerking/tellijst/:year/:route': { at: countList },
  'POST /samenwerking/tellijst/:year/:route': { at: countList, form: (r) => ({ school: r.institution, gezien: 'x' }) },
  'GET /samenwerking/tellijst/:year/:route/aantallen.csv': { at: (r) => `${countList(r)}/aantallen.csv` },
  'GET /samenwerking/tellijst/:year/:route/leerlingen.csv': { at: (r) => `${countList(r)}/leerlingen.csv` },
  'GET /samenwerking/tellijst/:year/:route/verschillen': { at: (r) => `${countList(r)}/verschillen` },
  'POST /samenwerking/tellijst/:year/:route/verschillen': {
    at: (r) => `${countList(r)}/verschillen`,
    // of the own school's pupil the partner keeps a record too, and nobody said that the two are one
    form: (r) => ({
      ...{ leerling: r.linePupil, soort: 'not-matched', notitie: 'Anders' },
      gezien: factsPrint({ rule: 'not-matched', schools: [r.institution] }),
    }),
  },
  'GET /samenwerking/tellijst/:year/:route/correcties': { at: (r) => `${countList(r)}/correcties` },
  'POST /samenwerking/tellijst/:year/:route/correcties': {
    at: (r) => `${countList(r)}/correcties`,
    form: (r) => ({ wijziging: r.linePupil, school: r.institution, reden: 'Anders' }),
  },
  ...CONSULTATION_PAGES,
  ...ACTIVITY_PAGES,
  ...INVOICE_PAGES,
  'GET /samenwerking/afrekening/:id': { at: statement },
  'POST /samenwerking/afrekening/:id': { at: statement, form: () => ({ doe: 'weg' }) },
  'GET /samenwerking/afrekening/:id/csv': { at: (r) => `${statement(r)}/csv` },
  'GET /samenwerking/afrekening/:id/json': { at: (r) => `${statement(r)}/json` },
  'GET /samenwerking/afrekening/:id/regel/:line': { at: (r) => `${statement(r)}/regel/${r.statementLine}` },
  'GET /samenwerking/afrekening/regels/:rule': { at: moneyRule },
  'POST /samenwerking/afrekening/regels/:rule': { at: moneyRule, form: () => ({ doe: 'weg' }) },
  'POST /samenwerking/afrekening/nieuw': {
    at: () => `${SETTLE}/nieuw`,
    form: (r) => ({ scholen: [r.institution, r.counterpart].sort().join(':'), van: '2026-08-01', tot: '2027-07-31' }),
  },
  'POST /samenwerking/afrekening/invoer': {
    at: () => `${SETTLE}/invoer`,
    form: (r) => ({ soort: 'sleutels', school: r.institution, schooljaar: '2026-2027', leerlingen: '10', bron: 'opgave' }),
  },
  'GET /samenwerking/mensen/:id': { at: person },
  'GET /samenwerking/mensen/:id/wijzigen': { at: (r) => `${person(r)}/wijzigen` },
  'POST /samenwerking/mensen/:id/wijzigen': { at: (r) => `${person(r)}/wijzigen`, form: () => NAME },
  'GET /samenwerking/mensen/:id/rollen/nieuw': { at: (r) => `${person(r)}/rollen/nieuw` },
  'POST /samenwerking/mensen/:id/rollen/nieuw': { at: (r) => `${person(r)}/rollen/nieuw`, form: (r) => ({ rol: 'decaan', plek: r.site }) },
  'GET /samenwerking/mensen/:id/rollen/:rol/beeindigen': { at: (r) => `${role(r)}/beeindigen` },
  'POST /samenwerking/mensen/:id/rollen/:rol/beeindigen': { at: (r) => `${role(r)}/beeindigen`, form: () => ({ tot: '2026-12-01' }) },
  'GET /samenwerking/mensen/:id/rollen/:rol/vervanging': { at: (r) => `${role(r)}/vervanging` },
  'POST /samenwerking/mensen/:id/rollen/:rol/vervanging': {
    at: (r) => `${role(r)}/vervanging`,
    form: (r) => ({ vervanger: r.colleague, tot: '2026-12-01' }),
  },
  'GET /samenwerking/mensen/:id/vertrek': { at: (r) => `${person(r)}/vertrek` },
  'POST /samenwerking/mensen/:id/vertrek': { at: (r) => `${person(r)}/vertrek`, form: () => ({ tot: '2026-12-01' }) },
  'POST /samenwerking/mensen/:id/terug': { at: (r) => `${person(r)}/terug`, form: () => ({}) },
  'POST /samenwerking/mensen/:id/uitnodigen': { at: (r) => `/samenwerking/mensen/${r.colleague}/uitnodigen`, form: () => ({}) },
  'POST /samenwerking/mensen/:id/uitnodiging-intrekken': {
    at: (r) => `/samenwerking/mensen/${r.colleague}/uitnodiging-intrekken`,
    form: () => ({}),
  },
  'GET /account/hulp/:person': { at: (r) => `/account/hulp/${r.person}` },
  'POST /account/hulp/:person': { at: (r) => `/account/hulp/${r.person}`, form: () => ({ wat: 'wachtwoord' }) },
  'GET /programma/keuzeaanbod/:id': { at: (r) => `${CHOICES}/${r.electives.asked.elective}` },
  'GET /programma/keuzeaanbod/:id/wijzigen': { at: (r) => `${CHOICES}/${r.electives.asked.elective}/wijzigen` },
  'POST /programma/keuzeaanbod/:id': { at: (r) => `${CHOICES}/${r.electives.asked.elective}`, form: (r) => ELECTIVE(r.site) },
  'GET /programma/keuzeaanbod/coordinatoren/:site': { at: (r) => `${CHOICES}/coordinatoren/${r.site}` },
  'POST /programma/keuzeaanbod/coordinatoren/:site': {
    at: (r) => `${CHOICES}/coordinatoren/${r.site}`,
    form: () => ({ functie: 'decaan' }),
  },
  'POST /programma/keuzeaanbod/aanvragen/:request/intrekken': {
    at: (r) => `${CHOICES}/aanvragen/${r.electives.asked.request}/intrekken`,
    form: () => ({}),
  },
  'GET /programma/keuzeaanbod/voorstel/:match': { at: (r) => `${CHOICES}/voorstel/${r.electives.proposed.match}` },
  'POST /programma/keuzeaanbod/voorstel/:match/vaststellen': {
    at: (r) => `${CHOICES}/voorstel/${r.electives.proposed.match}/vaststellen`,
    form: () => ({}),
  },
  'POST /programma/keuzeaanbod/voorstel/:match/terugdraaien': {
    at: (r) => `${CHOICES}/voorstel/${r.electives.undone.match}/terugdraaien`,
    form: () => ({}),
  },
  'GET /programma/keuzeaanbod/:id/deelnemers': { at: (r) => `${CHOICES}/${r.electives.judged.elective}/deelnemers` },
  'POST /programma/keuzeaanbod/:id/link': { at: (r) => `${CHOICES}/${r.electives.judged.elective}/link`, form: () => ({}) },
  'POST /programma/keuzeaanbod/:id/link-einde': { at: (r) => `${CHOICES}/${r.electives.judged.elective}/link-einde`, form: () => ({}) },
  'POST /programma/keuzeaanbod/:id/deelnemers/:place/bevestigen': {
    at: (r) => `${CHOICES}/${r.electives.judged.elective}/deelnemers/${r.electives.judged.place}/bevestigen`,
    form: (r) => ({ beoordeling: r.electives.judged.assessment }),
  },
  'POST /programma/keuzeaanbod/:id/deelnemers/:place/eraf': {
    at: (r) => `${CHOICES}/${r.electives.placed.elective}/deelnemers/${r.electives.placed.place}/eraf`,
    form: () => ({}),
  },
  'GET /programma/:id': { at: (r) => `/programma/${r.route}` },
  'GET /programma/:id/wijzigen': { at: (r) => `/programma/${r.route}/wijzigen` },
  'GET /programma/:id/partners': { at: (r) => `/programma/${r.route}/partners` },
  'POST /programma/:id/partners': { at: (r) => `/programma/${r.route}/partners`, form: (r) => ({ 'partners-vo': r.site }) },
  'POST /programma/:id': { at: (r) => `/programma/${r.route}`, form: (r) => ({ ...ROUTE, 'partners-vo': r.site }) },
  ...DESIGN_PAGES,
  'GET /bewaartermijnen/lijst/:id': { at: list },
  'GET /bewaartermijnen/lijst/:id/:nr/laten-staan': { at: (r) => `${list(r)}/1/laten-staan` },
  'POST /bewaartermijnen/lijst/:id/:nr/laten-staan': { at: (r) => `${list(r)}/1/laten-staan`, form: () => ({ reden: 'klacht' }) },
  'POST /bewaartermijnen/lijst/:id/:nr/toch-vernietigen': { at: (r) => `${list(r)}/1/toch-vernietigen`, form: () => ({}) },
  'POST /bewaartermijnen/lijst/:id/goedkeuren': { at: (r) => `${list(r)}/goedkeuren`, form: () => ({ akkoord: 'ja' }) },
  'GET /bewaartermijnen/vasthouden/:id': { at: (r) => `/bewaartermijnen/vasthouden/${r.left}` },
  'POST /bewaartermijnen/vasthouden/:id': { at: (r) => `/bewaartermijnen/vasthouden/${r.left}`, form: () => ({ reden: 'klacht' }) },
  'POST /bewaartermijnen/opheffen/:id': { at: (r) => `/bewaartermijnen/opheffen/${r.hold}`, form: () => ({}) },
  'GET /leerlingen/groepen/:id': { at: (r) => `/leerlingen/groepen/${r.group}` },
  'POST /leerlingen/groepen/:id/erbij': { at: (r) => `/leerlingen/groepen/${r.group}/erbij`, form: (r) => ({ leerlingen: r.record }) },
  'POST /leerlingen/groepen/:id/eruit': { at: (r) => `/leerlingen/groepen/${r.group}/eruit`, form: (r) => ({ leerlingen: r.record }) },
  'GET /leerlingen/zelfde/:one/:other': { at: pair },
  'POST /leerlingen/zelfde/:one/:other': { at: pair, form: () => ({ beslissing: 'same' }) },
  'POST /leerlingen/zelfde/:id/terug': { at: (r) => `/leerlingen/zelfde/${r.match}/terug`, form: () => ({}) },
  'GET /leerlingen/inlezen/:id': { at: run },
  'POST /leerlingen/inlezen/:id/kolommen': { at: (r) => `${run(r)}/kolommen`, form: () => ({}) },
  'POST /leerlingen/inlezen/:id/keuzes': { at: (r) => `${run(r)}/keuzes`, form: () => ({ stand: '2026-11-23' }) },
  'POST /leerlingen/inlezen/:id/toepassen': { at: (r) => `${run(r)}/toepassen`, form: () => ({}) },
  'POST /leerlingen/inlezen/:id/stoppen': { at: (r) => `${run(r)}/stoppen`, form: () => ({}) },
  'POST /leerlingen/inlezen/:id/terugdraaien': { at: (r) => `${run(r)}/terugdraaien`, form: () => ({}) },
  'GET /leerlingen/:id': { at: (r) => `/leerlingen/${r.pupil}` },
  'GET /leerlingen/:id/wie-keek': { at: (r) => `/leerlingen/${r.pupil}/wie-keek` },
  'GET /leerlingen/:id/route': { at: (r) => `/leerlingen/${r.pupil}/route` },
  'POST /leerlingen/:id/route': {
    at: (r) => `/leerlingen/${r.pupil}/route`,
    form: (r) => ({ record: r.record, route: r.route, fase: 'VO', vanaf: '2026-11-23' }),
  },
  'GET /leerlingen/:id/route/:line': { at: line },
  'GET /leerlingen/:id/route/:line/fase': { at: (r) => `${line(r)}/fase` },
  'POST /leerlingen/:id/route/:line/fase': { at: (r) => `${line(r)}/fase`, form: () => ({ fase: 'MBO', vanaf: '2026-11-23' }) },
  'GET /leerlingen/:id/route/:line/einde': { at: (r) => `${line(r)}/einde` },
  'POST /leerlingen/:id/route/:line/einde': { at: (r) => `${line(r)}/einde`, form: () => ({ tot: '2026-11-23', reden: 'klaar' }) },
  'GET /leerlingen/:id/route/:line/verbeteren': { at: (r) => `${line(r)}/verbeteren` },
  'POST /leerlingen/:id/route/:line/verbeteren': {
    at: (r) => `${line(r)}/verbeteren`,
    form: () => ({ fase: 'VO', vanaf: '2026-11-01', reden: 'klopte niet' }),
  },
  'GET /leerlingen/:id/zorg': { at: (r) => `/leerlingen/${r.pupil}/zorg` },
  'POST /leerlingen/:id/zorg': {
    at: (r) => `/leerlingen/${r.pupil}/zorg`,
    form: (r) => ({ tekst: 'Notitie', school: r.institution, lezers: r.person }),
  },
  'POST /leerlingen/:id/zorg/:note/intrekken': { at: (r) => `/leerlingen/${r.pupil}/zorg/${r.note}/intrekken`, form: () => ({}) },
  ...HELP_PAGES,
  ...PLACEMENT_PAGES,
  ...INTAKE_PAGES,
  ...ATTENDANCE_PAGES,
  ...PROGRESS_PAGES,
  ...TALK_PAGES,
  'GET /leerlingen/:id/toegang': { at: (r) => `/leerlingen/${r.pupil}/toegang` },
  'POST /leerlingen/:id/toegang/leerling': {
    at: (r) => `/leerlingen/${r.linePupil}/toegang/leerling`,
    form: () => ({ email: 'mila@example.org', 'leerling-email': 'mila@example.org' }),
  },
  'POST /leerlingen/:id/toegang/ouder': {
    at: (r) => `/leerlingen/${r.pupil}/toegang/ouder`,
    form: () => ({ ...NAME, 'ouder-email': 'o@example.org' }),
  },
  'POST /leerlingen/:id/toegang/:rol/link': { at: (r) => `/leerlingen/${r.pupil}/toegang/${r.parent}/link`, form: () => ({}) },
  'POST /leerlingen/:id/toegang/:rol/terugnemen': { at: (r) => `/leerlingen/${r.pupil}/toegang/${r.parent}/terugnemen`, form: () => ({}) },
  ...OVER_PAGES,
  // a record is named in the form alone
  'POST /samenwerking/overeenkomsten/nieuw': { at: () => '/samenwerking/overeenkomsten/nieuw', form: AGREEMENT },
  'POST /samenwerking/instellingen/nieuw': {
    at: () => '/samenwerking/instellingen/nieuw',
    form: (r) => ({ bestuur: r.board, naam: 'Anders', brin: '99XZ', soort: 'vo' }),
  },
  'POST /samenwerking/vestigingen/nieuw': {
    at: () => '/samenwerking/vestigingen/nieuw',
    form: (r) => ({ instelling: r.institution, vestiging: '88', naam: 'Anders' }),
  },
  'POST /inrichten/scholen': {
    at: () => '/inrichten/scholen',
    form: (r) => ({ bestuur: r.board, naam: 'Anders', brin: '99XY', soort: 'vo' }),
  },
  'POST /inrichten/vestigingen': {
    at: () => '/inrichten/vestigingen',
    form: (r) => ({ instelling: r.institution, vestiging: '89', naam: 'Anders' }),
  },
  'POST /samenwerking/mensen/nieuw': {
    at: () => '/samenwerking/mensen/nieuw',
    form: (r) => ({ ...NAME, email: 'nieuw@example.org', rol: 'docent', plek: r.site }),
  },
  'POST /inrichten/mensen': {
    at: () => '/inrichten/mensen',
    form: (r) => ({ ...NAME, email: 'nog@example.org', rol: 'docent', plek: r.site }),
  },
  'POST /leerlingen/groepen': { at: () => '/leerlingen/groepen', form: (r) => ({ vestiging: r.site, naam: 'Anders' }) },
  'POST /programma/keuzeaanbod': { at: () => CHOICES, form: (r) => ELECTIVE(r.site) },
  'POST /programma/keuzeaanbod/aanvragen': {
    at: () => `${CHOICES}/aanvragen`,
    form: (r) => ({ jaar: '2026', leerling: r.record, keuze1: r.electives.asked.elective }),
  },
  'POST /programma': { at: () => '/programma', form: (r) => ({ ...ROUTE, 'partners-vo': r.site }) },
}

/** Names in an address that are no record of a school: a secret, a provider, what holds for every region, a file of one's own. */
export const NO_RECORD = /:(token|provider|crebo|scheme|template)|^\w+ \/samenwerking\/scholen-inlezen\//

/**
 * Pages whose records are tried by tests of their own: of rounds by test/world/rounds.test.ts and src/schemes/rounds (every
 * role, both walls), of the offer by src/programme/offer (only what the viewer's region agreed to).
 */
export const TRIED_ELSEWHERE = /^\w+ \/(programma\/rondes|api\/ooapi)\//
