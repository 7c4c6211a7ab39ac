import { ACTIVITY_MAKES, ACTIVITY_OPEN } from './activities.ts'
import { ATTENDANCE_MAKES, ATTENDANCE_OPEN } from './attendance.ts'
import { CONSULTATION_OPEN } from './consultation.ts'
import { EDIT_DESIGN, READ_DESIGN } from './design-pages.ts'
import { helpMakes, helpOpen } from './help.ts'
import { intakeMakes, intakeOpen } from './intake.ts'
import { INVOICE_OPEN } from './invoices.ts'
import { overOpen } from './over.ts'
import { PLACEMENT_MAKES, placementOpen } from './placements.ts'
import { PROGRESS_OPEN, progressMakes } from './progress.ts'
import { TALK_MAKES, TALK_OPEN } from './talks.ts'
import type { Who } from './two-regions.ts'

/**
 * Who of Het Zwaluwnest opens what. Written by hand, apart from the program's rights: `o` of the own school, `p` of a
 * partner in a route, `s` of a school in the region with which they are in no route. Nothing of another region, ever.
 */
export type Open = Partial<Record<Who, string>>

const same = (letters: string, ...who: Who[]): Open => Object.fromEntries(who.map((one) => [one, letters]))
const ALL_STAFF = same(
  'ops',
  'coördinator region',
  'coördinator school',
  'projectleider',
  'docent',
  'mentor',
  'stagebegeleider',
  'decaan',
  'zorgcoördinator',
  'teamleider',
  'bestuurder',
  'financieel',
  'onderzoeker',
  'beheerder region',
  'beheerder school',
)
const REGION_BUILDERS = same('ops', 'coördinator region', 'beheerder region')
const BUILDERS: Open = { ...REGION_BUILDERS, ...same('o', 'coördinator school', 'beheerder school') }
const LEADERS: Open = { ...BUILDERS, teamleider: 'o' }
/** the pupil of the own school is in no route; that of the partner is, and looks along both ways */
const SEES_PUPILS: Open = {
  'coördinator region': 'ops',
  ...same('op', 'coördinator school', 'docent', 'decaan', 'zorgcoördinator', 'teamleider'),
  ...same('o', 'mentor', 'stagebegeleider', 'leerling', 'ouder'),
  projectleider: 'p',
}
const CHANGES_PUPILS: Open = {
  'coördinator region': 'ops',
  ...same('o', 'coördinator school', 'mentor', 'decaan', 'teamleider'),
  projectleider: 'p',
}
/** here the pupil of the own school is in the route too */
const CHANGES_LINES: Open = { ...CHANGES_PUPILS, projectleider: 'op' }
const APPROVERS: Open = same('o', 'bestuurder')

/** A new route has the own school among its partners; who works for the region makes any. */
export const MAKES_ROUTES: Open = { 'coördinator region': 'ops', ...same('o', 'coördinator school', 'docent', 'decaan', 'teamleider') }

/** The draft of a route is of both its partners. */
const DESIGNS: Open = {
  'coördinator region': 'ops',
  ...same('op', 'coördinator school', 'projectleider', 'docent', 'decaan', 'teamleider'),
}

/** Who writes for one route makes one that covers it, whichever of its partners it is for; a school one to which it is a party. */
export const MAKES_AGREEMENTS: Open = { 'coördinator region': 'ops', 'coördinator school': 'o', projectleider: 'op' }
const WRITES_AGREEMENTS: Open = { 'coördinator region': 'ops', ...same('o', 'coördinator school', 'projectleider') }

const READS_AGREEMENTS: Open = { ...WRITES_AGREEMENTS, ...same('o', 'teamleider', 'bestuurder', 'financieel') }
const READS_STATEMENTS: Open = {
  'coördinator region': 'ops',
  ...same('o', 'coördinator school', 'projectleider', 'teamleider', 'bestuurder', 'financieel'),
}
/** whoever works with the cooperation at one of the two schools, or on their route */
const ANSWERS: Open = {
  'coördinator region': 'ops',
  ...same('o', 'coördinator school', 'projectleider', 'docent', 'mentor', 'decaan', 'zorgcoördinator', 'teamleider', 'bestuurder'),
}

export const OPEN: Record<string, Open> = {
  'GET /samenwerking/besturen/:id': ALL_STAFF,
  'GET /samenwerking/besturen/:id/wijzigen': REGION_BUILDERS,
  'GET /samenwerking/besturen/:id/verwijderen': REGION_BUILDERS,
  'GET /samenwerking/instellingen/:id/verwijderen': REGION_BUILDERS,
  'GET /samenwerking/vestigingen/:id/verwijderen': BUILDERS,
  'GET /samenwerking/instellingen/:id': ALL_STAFF,
  'GET /samenwerking/instellingen/:id/wijzigen': BUILDERS,
  'GET /samenwerking/vestigingen/:id': ALL_STAFF,
  'GET /samenwerking/vestigingen/:id/wijzigen': BUILDERS,
  'GET /samenwerking/leerbedrijven/:id/wijzigen': REGION_BUILDERS,
  'GET /samenwerking/stand/:pair': {
    'coördinator region': 'ops',
    ...same('op', 'coördinator school', 'projectleider', 'teamleider', 'bestuurder', 'financieel'),
  },
  ...Object.fromEntries(
    ['', '/aantallen.csv', '/leerlingen.csv', '/verschillen', '/correcties'].map((more) => [
      `GET /samenwerking/tellijst/:year/:route${more}`,
      // the route is of both partners
      { 'coördinator region': 'ops', ...same('op', 'coördinator school', 'projectleider', 'teamleider', 'bestuurder', 'financieel') },
    ]),
  ),
  'GET /samenwerking/overeenkomsten/:id': READS_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/wijzigen': WRITES_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/overeenkomst.pdf': READS_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/afdruk': READS_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/bestand/:file': READS_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/bijlagen': WRITES_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/weggooien': WRITES_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/dekking': {},
  'GET /samenwerking/overeenkomsten/:id/afspraak/:clause': WRITES_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/afspraak/:clause/gegevens': WRITES_AGREEMENTS,
  'GET /samenwerking/overeenkomsten/:id/afspraak/:clause/belofte/:promise': WRITES_AGREEMENTS,
  // its rule is about the route of the own school
  ...Object.fromEntries(['', '/csv', '/json', '/regel/:line'].map((more) => [`GET /samenwerking/afrekening/:id${more}`, READS_STATEMENTS])),
  'GET /samenwerking/afrekening/regels/:rule': { 'coördinator region': 'ops', ...same('o', 'coördinator school', 'financieel') },
  'GET /samenwerking/zelfevaluatie/:id': ANSWERS,
  ...CONSULTATION_OPEN,
  ...ACTIVITY_OPEN,
  ...INVOICE_OPEN,
  'GET /samenwerking/mensen/:id': ALL_STAFF,
  'GET /samenwerking/mensen/:id/wijzigen': LEADERS,
  // somebody of another school may get a role at the own one
  'GET /samenwerking/mensen/:id/rollen/nieuw': {
    ...REGION_BUILDERS,
    ...same('ops', 'coördinator school', 'beheerder school', 'teamleider'),
  },
  'GET /samenwerking/mensen/:id/rollen/:rol/beeindigen': LEADERS,
  'GET /samenwerking/mensen/:id/rollen/:rol/vervanging': LEADERS,
  'GET /samenwerking/mensen/:id/vertrek': LEADERS,
  'GET /account/hulp/:person': LEADERS,
  'GET /programma/keuzeaanbod/:id': ALL_STAFF,
  'GET /programma/keuzeaanbod/:id/wijzigen': MAKES_ROUTES,
  'GET /programma/keuzeaanbod/coordinatoren/:site': MAKES_ROUTES,
  'GET /programma/keuzeaanbod/voorstel/:match': CHANGES_PUPILS,
  // the catalogue is of the region; of the pupils there each sees their own
  'GET /programma/keuzeaanbod/:id/deelnemers': same('ops', ...(Object.keys(CHANGES_PUPILS) as Who[])),
  'GET /programma/:id': ALL_STAFF,
  // the route is of both partners
  'GET /programma/:id/wijzigen': { 'coördinator region': 'ops', ...same('op', 'coördinator school', 'projectleider') },
  'GET /programma/:id/partners': DESIGNS,
  ...Object.fromEntries([...READ_DESIGN, 'GET /programma/:id/agenda', 'GET /programma/:id/agenda.ics'].map((name) => [name, ALL_STAFF])),
  ...Object.fromEntries(EDIT_DESIGN.map((name) => [name, DESIGNS])),
  'GET /bewaartermijnen/lijst/:id': APPROVERS,
  'GET /bewaartermijnen/lijst/:id/:nr/laten-staan': APPROVERS,
  'GET /bewaartermijnen/vasthouden/:id': APPROVERS,
  // who sees anybody in a group, sees the group; in that of the own school somebody is in the route
  'GET /leerlingen/groepen/:id': { ...SEES_PUPILS, projectleider: 'op', leerling: '', ouder: '' },
  'GET /leerlingen/zelfde/:one/:other': BUILDERS,
  'GET /leerlingen/inlezen/:id': BUILDERS,
  'GET /leerlingen/:id': SEES_PUPILS,
  ...overOpen(CHANGES_PUPILS, CHANGES_LINES),
  'GET /leerlingen/:id/wie-keek': {
    ...same('ops', 'coördinator region', 'beheerder region'),
    ...same('op', 'coördinator school', 'teamleider'),
    // who sees no pupils looks along in no route either
    ...same('o', 'leerling', 'ouder', 'beheerder school'),
  },
  'GET /leerlingen/:id/route': CHANGES_PUPILS,
  'GET /leerlingen/:id/route/:line': CHANGES_LINES,
  'GET /leerlingen/:id/route/:line/fase': CHANGES_LINES,
  'GET /leerlingen/:id/route/:line/einde': CHANGES_LINES,
  'GET /leerlingen/:id/route/:line/verbeteren': CHANGES_LINES,
  // who works with the pupil at the pupil's own school
  'GET /leerlingen/:id/toegang': { 'coördinator region': 'ops', ...same('o', 'coördinator school', 'mentor', 'teamleider') },
  'GET /leerlingen/:id/zorg': { mentor: 'o', zorgcoördinator: 'op' },
  ...helpOpen(SEES_PUPILS),
  ...placementOpen(SEES_PUPILS),
  ...intakeOpen(SEES_PUPILS),
  ...ATTENDANCE_OPEN,
  ...PROGRESS_OPEN,
  ...TALK_OPEN,
}

/** Forms with no page of their own that fewer or others may send than see a page. */
export const MAKES: Record<string, Open> = {
  ...ACTIVITY_MAKES,
  ...ATTENDANCE_MAKES,
  ...helpMakes(CHANGES_PUPILS),
  ...PLACEMENT_MAKES,
  ...intakeMakes(SEES_PUPILS),
  ...progressMakes(DESIGNS),
  ...TALK_MAKES,
}
