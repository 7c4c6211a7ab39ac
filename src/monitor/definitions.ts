import type { Definition } from './output.ts'

const MONITOR = 'VM2-monitor 2013'
const FROM = '2008-08-01'
const TO = '2013-07-31'

/** Every figure names one of these. A definition that changes gets a new id; the old one keeps its dates. */
export const DEFINITIONS: readonly Definition[] = [
  {
    id: 'positie/vm2-monitor',
    text: {
      nl: 'De positie op een teldatum is de eerste die past: startkwalificatie (binnen of buiten de route), in de route (ingeschreven in een experiment, ook van een andere tranche), overig onderwijs, onbekend. Van meer inschrijvingen telt die in een experiment eerst, dan mbo, vo, overig. Wie terugkomt, telt weer mee.',
      en: 'The position at a count date is the first that applies: startkwalificatie (within or outside the route), in the route (enrolled in an experiment, of another tranche too), other education, unknown. Of several enrolments the one in an experiment counts first, then mbo, vo, other. Who returns counts again.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'vsv/vm2-monitor',
    text: {
      nl: 'Vsv: een starter die op de teldatum nergens is ingeschreven en geen startkwalificatie heeft. Overleden en geëmigreerde leerlingen zitten erin. Van alle starters.',
      en: 'Vsv: a starter who is enrolled nowhere at the count date and has no startkwalificatie. Pupils who died or emigrated are in it. Of all starters.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'vsv/regeling-2012',
    text: {
      nl: 'Nieuwe voortijdig schoolverlater: op 1 oktober niet ingeschreven, een jaar eerder wel en toen jonger dan 22, zonder diploma havo, vwo of mbo 2 of hoger. Van wie een jaar eerder was ingeschreven, jonger dan 22 en zonder startkwalificatie.',
      en: 'New early leaver: not enrolled on 1 October, enrolled the year before and younger than 22 then, without a havo, vwo, mbo 2 or higher diploma. Of those enrolled the year before, younger than 22 and without startkwalificatie.',
    },
    source: 'Regeling regionale aanpak voortijdig schoolverlaten 2012, art. 2',
    from: '2012-08-01',
    to: null,
  },
  {
    id: 'startkwalificatie',
    text: {
      nl: 'Diploma mbo 2, 3 of 4, havo of vwo met een datum op of voor de teldatum, binnen of buiten de route. Binnen of buiten volgt uit het vroegste van die diploma’s; op dezelfde dag geldt binnen.',
      en: 'A diploma mbo 2, 3 or 4, havo or vwo dated on or before the count date, within or outside the route. The earliest of those diplomas decides which; on the same day it counts as within.',
    },
    source: MONITOR,
    from: FROM,
    to: null,
  },
  {
    id: 'retentie/vm2-monitor',
    text: {
      nl: 'Starters met de positie ‘in de route’ op de teldatum, van alle starters. Wie al een startkwalificatie heeft, telt daar.',
      en: 'Starters whose position at the count date is ‘in the route’, of all starters. Who already has a startkwalificatie counts there.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'binding/gebonden',
    text: {
      nl: 'Gebonden: op de teldatum nog in de route, of met een startkwalificatie (binnen of buiten de route). Van alle starters.',
      en: 'Bound: still in the route at the count date, or with a startkwalificatie (within or outside the route). Of all starters.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'binding/gebonden-binnen',
    text: {
      nl: 'Gebonden, enger: op de teldatum nog in de route, of met een startkwalificatie die binnen de route is gehaald. Van alle starters.',
      en: 'Bound, narrower: still in the route at the count date, or with a startkwalificatie obtained within the route. Of all starters.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'incidentie/eerste-gebeurtenis',
    text: {
      nl: 'De kans dat een starter op of voor dit jaar een eerste gebeurtenis heeft: startkwalificatie of vsv, op de eerste teldatum vanaf een jaar na de start. Terugkomen maakt vsv niet ongedaan. Aalen–Johansen.',
      en: 'The probability that a starter has had a first event by this year: startkwalificatie or vsv, at the first count date from one year after the start. A return does not undo vsv. Aalen–Johansen.',
    },
    source: 'Aalen & Johansen (1978), Scandinavian Journal of Statistics 5',
    from: null,
    to: null,
  },
  {
    id: 'status/vm2-monitor',
    text: {
      nl: 'Afgerond: zoals beoogd en klaar, leerlingen weg met startkwalificatie. Lopend: zoals beoogd, met leerlingen. Gestopt: niet zoals beoogd. Onbekend: geen antwoord. Een experiment telt eenmaal, hoeveel vestigingen het ook heeft. Zoals beoogd = afgerond of lopend.',
      en: 'Afgerond: as intended and done, pupils left with startkwalificatie. Lopend: as intended, with pupils. Gestopt: not as intended. Onbekend: no response. An experiment counts once, however many sites it has. As intended (zoals beoogd) = afgerond or lopend.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'cohort/traject',
    text: {
      nl: 'Leerlingen in vmbo-bb leerjaar 3 op 1 oktober van het startjaar, die dag ingeschreven in een experiment van de tranche. Wie later instroomt, hoort bij geen cohort. Een leerling telt eenmaal.',
      en: 'Pupils in vmbo-bb leerjaar 3 on 1 October of the start year, enrolled that day in an experiment of the tranche. A later intake belongs to no cohort. A pupil counts once.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'cohort/landelijk',
    text: {
      nl: 'Alle leerlingen in vmbo-bb leerjaar 3 op 1 oktober van het startjaar die die dag in geen experiment zijn ingeschreven. Aanname A1: of de publicatie VM2-leerlingen heeft weggelaten, staat er niet bij.',
      en: 'All pupils in vmbo-bb leerjaar 3 on 1 October of the start year who are in no experiment that day. Assumption A1: whether the publication left VM2 pupils out is not said.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'cohort/voorgaand',
    text: {
      nl: 'Leerlingen die een jaar voor het startjaar in vmbo-bb leerjaar 3 zaten, in geen experiment, op een vestiging van de experimenten van de tranche. Standaard vergeleken bij gelijke duur sinds de start.',
      en: 'Pupils who were in vmbo-bb leerjaar 3 the year before the start year, in no experiment, at a site of the tranche’s experiments. By default compared at equal time since the start.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
  {
    id: 'cohort/landelijk-voorgaand',
    text: {
      nl: 'Landelijk, een jaar voor het startjaar. Standaard vergeleken bij gelijke duur sinds de start.',
      en: 'National, the year before the start year. By default compared at equal time since the start.',
    },
    source: MONITOR,
    from: FROM,
    to: TO,
  },
]
