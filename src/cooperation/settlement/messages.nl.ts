import type { FileProblemName } from './file/problem.ts'
import type { FindingName } from './finding.ts'
import type { Remark, Unit } from './line.ts'
import type { Kind } from './rule.ts'

export type Said = Readonly<Record<string, string>>
type Sentence = (said: Said) => string

export const nl = {
  euro: (amount: string) => `€ ${amount}`,
  finding: {
    'unknown-party': ({ party, where, rows }: Said) =>
      `${party} staat niet bij de partijen, en wordt ${rows} keer genoemd. Het eerst bij ${where}.`,
    'rule-without-agreement': ({ subject }: Said) => `Regel ${subject} hoort bij geen overeenkomst. Hiervoor is niets berekend.`,
    'unknown-clause': ({ subject, clause, version, agreement }: Said) =>
      `Regel ${subject} noemt ${clause}, versie ${version}, van ${agreement}. Die staat niet in het bestand. Hiervoor is niets berekend.`,
    'clause-versions-overlap': ({ clause, agreement, version, other, day }: Said) =>
      `Van ${clause} (${agreement}) gelden versie ${version} en versie ${other} allebei op ${day}. Laat de eerste eerder eindigen.`,
    'rule-not-in-force': ({ subject, clause, version }: Said) =>
      `Regel ${subject} (${clause}, versie ${version}) geldt niet in deze periode.`,
    'missing-funding': ({ schoolYear, side, party, level, subject }: Said) =>
      `De bekostiging per leerling ontbreekt: ${schoolYear}, ${side}, ${party}, niveau ${level}. Regel ${subject} heeft die nodig.`,
    'funding-named-twice': ({ schoolYear, side, party, level }: Said) =>
      `Er staan twee bedragen voor de bekostiging: ${schoolYear}, ${side}, ${party}, niveau ${level}. Kies er een.`,
    'route-not-counted': ({ route, day, subject }: Said) =>
      `Van route ${route} is er geen telling van ${day}. De leerlingen van die route zitten niet in regel ${subject}.`,
    'no-count-date': ({ day, party, subject }: Said) =>
      `Van ${party} zijn er geen leerlingen geteld op ${day}. Regel ${subject} heeft die telling nodig. Is er niemand, schrijf dan 0.`,
    'no-pupil-days': ({ party, subject }: Said) =>
      `Van ${party} staan er geen leerlingdagen in het bestand. Regel ${subject} rekent daarmee.`,
    'nothing-due': ({ subject, day, from, to }: Said) =>
      `Regel ${subject} rekent op ${day} (maand-dag). Die dag valt niet tussen ${from} en ${to}. Er is niets berekend.`,
    'pupils-without-rule': ({ party, route, what, pupils, subject }: Said) =>
      `Geen regel rekent met ${pupils} ${pupils === '1' ? 'leerling' : 'leerlingen'} van ${party} in ${route} (${what}; te beginnen met ${subject}).`,
    'share-above-whole': ({ subject, rules }: Said) =>
      `Van de leerlingen in ${subject} wordt meer dan de hele bekostiging gevraagd, door: ${rules}.`,
    'pupil-at-two-places': ({ pupil, day }: Said) => `Leerling ${pupil} staat op ${day} op twee plaatsen. Kies welke klopt.`,
    'hours-above-budget': ({ subject, party, hours, budget, above, what }: Said) =>
      `Voor ${party} zijn er ${hours} uur gemaakt${what === '' ? '' : ` (${what})`}. Het budget van regel ${subject} is ${budget} uur. ${above} uur is niet berekend.`,
    'for-whom-unknown': ({ subject, rule }: Said) =>
      `Bij ${subject} staat niet voor welke school het is. Regel ${rule} kan het niet berekenen.`,
    'hours-for-nobody': ({ subject, party, hours }: Said) =>
      `Bij ${hours} uur van ${party} staat niet voor welke school ze zijn. Regel ${subject} rekent die uren niet. Zijn ze wel voor een school, vul die dan in.`,
    'part-of-school-year': ({ subject, from, to }: Said) =>
      `Regel ${subject} heeft een budget, maximum, minimum of subsidie per schooljaar. Van ${from} tot en met ${to} is geen heel schooljaar. Reken af van 1 augustus tot en met 31 juli.`,
    'across-the-border': ({ subject, from, to, rule }: Said) =>
      `De uren in ${subject} lopen van ${from} tot en met ${to}. Dat valt deels buiten de dagen van regel ${rule}. Splits ze.`,
    'no-key': ({ subject, party, schoolYear, day }: Said) =>
      `Regel ${subject} kan niet verdelen: van ${party} is er geen aantal leerlingen in ${schoolYear} (sleutel) of op ${day} (telling).`,
    'billed-by-two-rules': ({ subject, rules }: Said) => `${subject} wordt door twee regels berekend: ${rules}.`,
    'row-without-rule': ({ party, what, rows, subject }: Said) =>
      `Geen regel kijkt naar ${what} van ${party} (rijen: ${rows}, te beginnen met ${subject}). Hiervoor is niets berekend.`,
    'route-without-agreement': ({ route, party }: Said) =>
      `Voor ${route} van ${party} is er geen afspraak over geld. Er is niets berekend. De route kan gewoon doorgaan.`,
    'same-board': ({ payer, payee, board }: Said) => `${payer} en ${payee} horen allebei bij ${board}. Verrekenen hoeft dan niet.`,
    'subsidy-not-used-up': ({ subject, granted, total, cents }: Said) =>
      `Van de subsidie van regel ${subject} is ${granted} gebruikt, bij ${total} aan kosten. ${cents} blijft over.`,
    'row-twice': ({ rows }: Said) => `Deze rijen zeggen hetzelfde: ${rows}. Haal er een weg.`,
  } satisfies Record<FindingName, Sentence>,
  severity: { blocks: 'Moet eerst', look: 'Let op' },
  remark: {
    remainder: ({ cents }: Said) => `Met ${cents} uit de rest: het deel met de grootste breuk krijgt een cent.`,
    'part-remainder': ({ cents }: Said) => `Dit deel van de pot kreeg ${cents} uit de rest.`,
    advanced: 'Al betaald, en komt terug.',
    recorded: 'Vastgelegd, niet verrekend.',
    cap: ({ cents }: Said) => `Tot het afgesproken maximum van ${cents}.`,
    minimum: ({ cents }: Said) => `Tot het afgesproken minimum van ${cents}.`,
    correction: ({ cents, now, lines }: Said) => `Verschil met wat al berekend is (${lines}): dat was ${cents}, het wordt ${now}.`,
    budget: ({ hours, budget }: Said) => `Er zijn ${hours} uur gemaakt; berekend tot het budget van ${budget} uur.`,
  } satisfies Record<Remark['remark'], string | Sentence>,
  kind: {
    'funding-share': 'deel van de bekostiging',
    'funding-percentage': 'percentage van de bekostiging',
    'hour-price': 'prijs per uur',
    costs: 'kosten doorberekend',
    'shared-costs': 'gedeelde kosten',
    'shared-transport': 'gedeeld vervoer',
    contribution: 'bijdrage',
    'closed-purses': 'gesloten beurzen',
    taakuren: 'taakuren',
    subsidy: 'subsidie met eigen deel',
    'project-office': 'projectbureau',
    'diploma-bonus': 'diplomabonus',
  } satisfies Record<Kind, string>,
  unit: {
    pupils: 'leerlingen',
    'pupil-days': 'leerlingdagen',
    hours: 'uur',
    diplomas: 'diploma’s',
    times: 'keer',
    euro: 'euro',
    weight: 'deel',
  } satisfies Record<Unit, string>,
  problem: {
    'too-large': {
      what: ({ found, most }: Said) => `Het bestand is ${found} bytes. Er past ${most} in.`,
      todo: 'Splits het per samenwerking.',
    },
    'not-json': {
      what: 'Dit is geen goed JSON-bestand.',
      todo: 'Kijk naar komma’s, haakjes en aanhalingstekens, of haal het bestand opnieuw op.',
    },
    'other-format': {
      what: 'Dit is geen afrekening die Doorloop leest.',
      todo: ({ format }: Said) => `Het bestand begint met "format": "${format}".`,
    },
    'unknown-field': { what: ({ field }: Said) => `Het veld ${field} bestaat niet.`, todo: 'Haal het weg, of verbeter de naam.' },
    'missing-field': { what: 'Dit veld ontbreekt.', todo: 'Voeg het toe.' },
    'wrong-value': {
      what: 'Deze waarde kan hier niet.',
      todo: ({ expected }: Said) => `Hier hoort: ${expected}. Zie docs/settlement-file.md.`,
    },
    'duplicate-id': { what: ({ id }: Said) => `Twee delen hebben hetzelfde id: ${id}.`, todo: 'Geef een van beide een ander id.' },
    'wrong-order': { what: 'De laatste dag ligt voor de eerste.', todo: 'Verbeter een van de twee.' },
    'wrong-school-year': {
      what: ({ schoolYear }: Said) => `${schoolYear} is geen schooljaar.`,
      todo: 'Schrijf twee jaren na elkaar, zoals 2025-2026.',
    },
    'period-too-long': { what: 'De periode is langer dan twee jaar.', todo: 'Maak een afrekening per schooljaar.' },
    'parts-not-whole': { what: 'De delen zijn samen niet het geheel, of een deel is groter dan het geheel.', todo: 'Verbeter de breuken.' },
    'too-much': {
      what: 'De bedragen zijn samen te groot om op de cent te rekenen.',
      todo: 'Kijk of een bedrag in centen staat, en niet te veel nullen heeft.',
    },
    'and-more': { what: ({ n }: Said) => `Er is nog meer mis: ${n} ${n === '1' ? 'punt' : 'punten'}.`, todo: 'Verbeter eerst deze.' },
  } satisfies Record<FileProblemName, { what: string | Sentence; todo: string | Sentence }>,
  wholeFile: 'het bestand',
  table: {
    head: (name: string, from: string, to: string) => `${name}: ${from} tot en met ${to}`,
    statement: (payer: string, payee: string) => `${payer} betaalt ${payee}`,
    total: 'Totaal',
    clause: (clause: string, version: string, agreement: string) => `${clause}, versie ${version}, ${agreement}`,
    nothing: 'Er is niets te verrekenen.',
    pot: (rule: string, cents: string) => `Pot ${rule}: ${cents}`,
    bears: (party: string, cents: string, advanced: string) => `${party} draagt ${cents}, betaalde al ${advanced}`,
    print: (print: string, engine: string) => `Kenmerk ${print} (rekenwijze ${engine})`,
    billable: 'Dit kan worden verrekend.',
    notBillable: 'Dit kan nog niet worden verrekend.',
  },
  columns: {
    payer: 'betaler',
    payee: 'ontvanger',
    id: 'regel-id',
    agreement: 'overeenkomst',
    clause: 'artikel',
    version: 'versie',
    rule: 'regel',
    kind: 'soort',
    from: 'van',
    to: 'tot en met',
    quantity: 'aantal',
    unit: 'eenheid',
    price: 'prijs',
    share: 'deel',
    amount: 'bedrag',
    remark: 'opmerking',
    sources: 'rijen',
    print: 'kenmerk',
  },
}
