import type { Weekday } from '../design/block.ts'
import type { HolidayRegion } from '../design/calendar.ts'
import type { MoneyParty } from '../design/money.ts'
import type { Diploma } from '../design/way-back.ts'
import type { Join } from './clusters/group.ts'
import type { EvidenceId, Holds, Strength } from './evidence/evidence.ts'
import type { AnalysisRule } from './finding.ts'
import type { Cover } from './ledger/line.ts'

/** What a sentence can name, in words and formatted. */
export type Told = Readonly<Record<string, string>>

const weekday: Record<Weekday, string> = { mon: 'maandag', tue: 'dinsdag', wed: 'woensdag', thu: 'donderdag', fri: 'vrijdag' }
const place: Record<string, string> = { vmbo: 'het vmbo', mbo: 'het mbo', company: 'het bedrijf' }
const side: Record<string, string> = { vo: 'het vmbo', vmbo: 'het vmbo', mbo: 'het mbo' }
const region: Record<HolidayRegion, string> = { noord: 'noord', midden: 'midden', zuid: 'zuid' }
const party: Record<MoneyParty, string> = {
  vo: 'het vmbo',
  mbo: 'het mbo',
  region: 'de regio',
  province: 'de provincie',
  company: 'het bedrijf',
  parents: 'de ouders',
  government: 'het Rijk',
}
const diploma: Record<Diploma, string> = {
  'vmbo-bb': 'vmbo bb',
  'vmbo-kb': 'vmbo kb',
  'vmbo-gl': 'vmbo gl',
  'vmbo-tl': 'vmbo tl',
  'mbo-1': 'mbo 1',
  'mbo-2': 'mbo 2',
  'mbo-3': 'mbo 3',
  'mbo-4': 'mbo 4',
  hbo: 'hbo',
}

const inWeeks = (weeks: string | undefined): string => (weeks === '1' ? '1 week' : `${weeks} weken`)

const rule: Record<AnalysisRule, (told: Told) => string> = {
  'ledger/taught-twice': ({ unit }) =>
    `‘${unit}’ wordt twee keer gegeven, op het vmbo en op het mbo. Spreek af wie het geeft, of laat het zo.`,
  'ledger/taught-nowhere': ({ unit }) => `‘${unit}’ wordt nergens gegeven. Kies een blok waarin het zit.`,
  'ledger/counts-for-one-side': ({ unit, side }) =>
    `‘${unit}’ wordt één keer gegeven, maar telt niet voor ${side}. Laat het blok voor beide tellen, of geef het ook daar.`,
  'ledger/unknown-unit': ({ block, unit }) =>
    `Blok ‘${block}’ noemt het onderdeel ‘${unit}’, maar dat is er niet. Haal het weg of voeg het toe.`,
  'hours/guided-over-total': ({ block, guided, total }) =>
    `Van ‘${block}’ zijn ${guided} uren begeleid, maar het blok heeft er ${total}. Verbeter een van de twee.`,
  'week/same-day-two-places': ({ block, other, days, place, otherPlace, weeks }) =>
    `‘${block}’ is op ${place} en ‘${other}’ op ${otherPlace}, allebei op ${days} in week ${weeks}. Kies een andere dag voor een van de twee.`,
  'week/travel': ({ block, other, days, weeks, minutes }) =>
    `Leerlingen reizen op ${days} van ‘${block}’ naar ‘${other}’: ${minutes} minuten, in week ${weeks}. Spreek af wie dat regelt en betaalt.`,
  'week/travel-unknown': ({ block, other, days, weeks }) =>
    `Leerlingen reizen op ${days} van ‘${block}’ naar ‘${other}’, in week ${weeks}. Hoe lang dat duurt, is niet bekend.`,
  'week/weeks-backwards': ({ block }) =>
    `De weken van ‘${block}’ lopen door de zomer heen. Een schooljaar loopt van week 31 tot en met week 30; maak er twee blokken van.`,
  'week/holidays-differ': ({ year, side, weeks }) =>
    `In ${year} heeft ${side} vakantie terwijl de andere school lesgeeft: week ${weeks}. Spreek af wat leerlingen dan doen.`,
  'week/starts-or-ends-in-holiday': ({ block, week, holiday }) =>
    `‘${block}’ begint of eindigt in de ${holiday}, week ${week}. Kies andere weken.`,
  'week/bpv-in-holiday': ({ block, week, holiday }) =>
    `‘${block}’ begint of eindigt in de ${holiday}, week ${week}. Spreek af of leerlingen dan werken, en of die uren meetellen.`,
  'week/exam-weeks': ({ block, side, place, weeks }) =>
    `In week ${weeks} zijn er examens op ${side}, maar ‘${block}’ is op ${place}. Haal deze weken uit het blok.`,
  'week/teacher-not-there': ({ teacher, block, days }) => `${teacher} geeft ‘${block}’, maar is er niet op ${days}.`,
  'week/teacher-two-places': ({ teacher, block, other, days, weeks }) =>
    `${teacher} geeft op ${days} in week ${weeks} ‘${block}’ en ‘${other}’, op twee plekken.`,
  'week/teacher-unknown': ({ teacher, block }) => `${teacher} geeft ‘${block}’, maar staat niet in de lijst van docenten.`,
  'week/no-region': ({ side }) => `De vakantieregio van ${side} is niet ingevuld. De vakanties zijn niet nagekeken.`,
  'week/no-start': () => 'De eerste dag van de route is niet ingevuld. De vakanties zijn niet nagekeken.',
  'week/no-holidays-known': ({ side, schoolYears }) =>
    `De vakanties van ${side} zijn nog niet bekend voor ${schoolYears}. Vul eigen dagen in, of kijk later opnieuw.`,
  'way-back/gap': ({ fromYear, fromMonth, toYear, toMonth, months }) =>
    months === '1'
      ? `Wie stopt in ${fromMonth} van ${fromYear}, kan nergens heen. Vul een weg terug in.`
      : `Wie stopt tussen ${fromMonth} van ${fromYear} en ${toMonth} van ${toYear}, kan nergens heen: ${months} maanden. Vul een weg terug in.`,
  'way-back/incomplete': ({ diploma, part }) => `Bij de weg terug naar ${diploma} is niet ingevuld ${part}.`,
  'way-back/backwards': () => 'Deze weg terug eindigt voordat hij begint, of noemt een leerjaar dat er niet is.',
  'delay/circle': ({ blocks }) => `Deze blokken wachten op elkaar: ${blocks}. Haal er een voorwaarde uit.`,
  'delay/unknown-block': ({ block, needs }) => `‘${block}’ heeft als voorwaarde ‘${needs}’, maar dat blok is er niet.`,
  'delay/needs-later': ({ block, needs }) => `‘${block}’ begint voordat ‘${needs}’ klaar is, en dat is een voorwaarde.`,
  'forecast/likely-too-small': ({ year, minimum, percent }) =>
    `In ${year} zijn er waarschijnlijk minder dan ${minimum} leerlingen: de kans is ${percent}%. Bekijk welke groepen samen kunnen.`,
  'forecast/more-than-places': ({ expected, places }) =>
    `Er kiezen naar verwachting ${expected} leerlingen voor de route, maar er zijn ${places} plaatsen.`,
  'forecast/retention-rises': ({ routeYear }) =>
    `Het deel dat nog in de route zit, is in routejaar ${routeYear} hoger dan het jaar ervoor. Er is gerekend met hetzelfde deel.`,
  'costs/open-line': ({ line, missing }) => `Bij ‘${line}’ ontbreekt ${missing}. De regel telt nog niet mee.`,
  'costs/short': ({ party, cents }) => `Voor ${party} kost de route ${cents} meer dan er binnenkomt.`,
}

const unitProblem = {
  'unit-columns-missing': ({ columns }: Told) => `De kolom ${columns} ontbreekt. Zet de namen van de kolommen op de eerste regel.`,
  'unit-columns-ambiguous': ({ headers }: Told) => `Meer kolommen kunnen hetzelfde zijn: ${headers}. Laat er een staan.`,
  'unit-without-name': ({ line }: Told) => `Op regel ${line} ontbreekt het onderdeel. Vul een naam in.`,
  'unit-asked-by-nobody': ({ line, unit }: Told) =>
    `Op regel ${line} staat bij ‘${unit}’ niet hoe het op het vmbo of het mbo heet. Vul er minstens een in.`,
  'unit-weeks': ({ line, unit, value }: Told) =>
    `Op regel ${line} staat bij ‘${unit}’ als weken ‘${value}’. Vul een getal in van 0 tot en met 200.`,
  'unit-taught-in': ({ line, unit, value }: Told) =>
    `Op regel ${line} staat bij ‘${unit}’ als plek ‘${value}’. Kies vmbo, mbo, beide of nergens.`,
  'no-units': (_: Told) => 'In dit bestand staan geen onderdelen. Zet er een op elke regel onder de namen van de kolommen.',
  'dossier-unknown-shape': ({ root }: Told) =>
    `Dit XML-bestand is geen kwalificatiedossier zoals SBB het uitgeeft (het begint met ‘${root}’). Haal het dossier op bij SBB, of vul de onderdelen in een CSV in.`,
  'dossier-crebo-not-found': ({ crebo }: Told) =>
    `Crebo ${crebo} staat niet in dit bestand. Kijk het nummer na, of haal het dossier van deze kwalificatie op.`,
  'dossier-choose': ({ choices }: Told) => `In dit bestand staan meer kwalificaties. Kies er een: ${choices}.`,
}

const cover: Record<Cover, string> = { once: 'één keer', twice: 'twee keer', not: 'nergens' }

const alternative = {
  'retake-in-time': ({ weeks }: Told) => `De herkansing na ${inWeeks(weeks)} is op tijd.`,
  'arrange-retake': ({ weeks }: Told) => `Regel een herkansing binnen ${inWeeks(weeks)}: dan kost het geen tijd.`,
  alongside: ({ blocks }: Told) => `Laat de leerling alvast beginnen met ${blocks}, naast de herkansing.`,
  'other-block': ({ blocks }: Told) => `Dezelfde onderdelen zitten ook in ${blocks}, en dat is op tijd klaar.`,
  extension: ({ years }: Told) => `Anders duurt de route ${years} jaar langer.`,
}

const join: Record<Join, string> = {
  'across-years': 'verschillende leerjaren samen',
  'with-regular': 'samen met een gewone groep',
  'between-schools': 'samen met een andere school',
}

/** What a join asks of the partners. */
const joinNeeds: Record<Join, string> = {
  'across-years': 'Een docent geeft twee leerjaren tegelijk. Spreek af welke onderdelen samen kunnen en wie apart werkt.',
  'with-regular':
    'De leerlingen zitten bij leerlingen die de route niet volgen. Spreek af wat van de eigen mentor, ruimte en regels blijft.',
  'between-schools': 'Leerlingen reizen naar een andere school. Spreek af welke dagen, wie het vervoer betaalt en hoe de roosters passen.',
}

const strength: Record<Strength, string> = {
  thick: 'sterk verband gevonden',
  arrow: 'verband gevonden',
  dotted: 'gezocht, niet gevonden',
  untestable: 'kon niet worden onderzocht',
  told: 'genoemd door betrokkenen, niet onderzocht',
}

const holds: Record<Holds, string> = {
  yes: 'ja, in dit ontwerp',
  partly: 'voor een deel in dit ontwerp',
  no: 'niet in dit ontwerp',
  open: 'nog in te vullen',
  elsewhere: 'niet aan een ontwerp te zien',
}

const evidence: Record<EvidenceId, string> = {
  'pedagogy-binding': 'Een eigen plek, een klein vast team, dezelfde mentor en de regels van het vmbo in het mbo-deel: leerlingen blijven.',
  'early-mbo-content-binding': 'Eerder beginnen met mbo-onderwijs: minder vsv en meer startkwalificaties.',
  'acceleration-binding': 'Een half tot een heel jaar winnen: leerlingen blijven. Versnellen is geen doel op zich; kijk per leerling.',
  'communication-binding': 'Goede communicatie met leerlingen en ouders: een verband met blijven is niet gevonden.',
  'cooperation-content': 'Scholen die goed samenwerken, beginnen eerder met mbo-onderwijs en laten leerlingen versnellen.',
  'cooperation-pedagogy': 'Goede samenwerking en de aanpak van het vmbo: niet te onderzoeken, want alle twaalf scholen deden hetzelfde.',
  'exam-dropped-parents':
    'Het vmbo-examen vervalt: op alle vijf scholen die dat wilden, hadden ouders er moeite mee. Een uitweg is dan nodig.',
  'numbers-continuity': 'Genoeg leerlingen, vaak meer dan 15 per groep: de route blijft bestaan. Een verband met vsv is er niet.',
  'finance-continuity': 'Afspraken over geld volgen op goede samenwerking en helpen de route te blijven bestaan.',
}

/** What the analyses of a design find, in plain language. */
export const nl = {
  word: {
    weekday,
    place,
    side,
    region,
    party,
    diploma,
    holiday: {
      herfst: 'herfstvakantie',
      kerst: 'kerstvakantie',
      voorjaar: 'voorjaarsvakantie',
      mei: 'meivakantie',
      zomer: 'zomervakantie',
      own: 'eigen vakantie van de school',
    } as Record<string, string>,
    part: { where: 'waar dat kan', left: 'wat er nog te doen is' } as Record<string, string>,
    missing: { unit: 'de eenheid', cents: 'het bedrag', funding: 'de bekostiging', year: 'een leerjaar dat bestaat' } as Record<
      string,
      string
    >,
    month: {
      1: 'augustus',
      2: 'september',
      3: 'oktober',
      4: 'november',
      5: 'december',
      6: 'januari',
      7: 'februari',
      8: 'maart',
      9: 'april',
      10: 'mei',
      11: 'juni',
      12: 'juli',
    } as Record<string, string>,
    column: { onderdeel: 'onderdeel', 'vmbo of mbo': 'vmbo of mbo' } as Record<string, string>,
  },
  and: (before: string, last: string) => `${before} en ${last}`,
  euro: (amount: string) => `€ ${amount}`,
  rule,
  unitProblem,
  cover,
  alternative,
  join,
  joinNeeds,
  strength,
  holds,
  evidence,
}
