import type { Application } from './application.ts'
import type { Council } from './councils.ts'
import type { Criterion } from './criteria.ts'
import type { Outcome } from './decision.ts'
import type { Step } from './finding.ts'
import type { MistakeName } from './form/read.ts'
import type { EarningLine, EarningWhy } from './money/earnings.ts'
import type { PaperId } from './papers.ts'
import type { Question } from './questions.ts'
import type { Ground } from './revoking.ts'
import type { Regime, RoundKind } from './round.ts'
import type { Cause, Status } from './status.ts'
import type { ApplicationState, StepState } from './steps.ts'

type AdviceKind = NonNullable<Application['content']['councils']['mr']>['advice']

/** The words of the administration of rounds, whatever page says them. */
export const nl = {
  regime: { vm2: 'VM2', 'besluit-2014': 'Besluit 2014–2022' } as Record<Regime, string>,
  kind: {
    tranche: 'Tranche: nieuwe experimenten',
    borgingscohort: 'Borgingscohort: dezelfde scholen, nieuwe leerlingen',
    round: 'Ronde voor een schooljaar',
  } as Record<RoundKind, string>,
  template: {
    'vm2-spring': (year: string) => `VM2, ronde voorjaar ${year}`,
    borgingscohort: (year: string) => `VM2, borgingscohort ${year}`,
    'school-year': (year: string, next: string) => `Vakmanschap- en beroepsroute, schooljaar ${year}–${next}`,
  },
  step: {
    routes: 'Routes kiezen',
    omschrijving: 'Routes omschrijven',
    projectplan: 'Vragen van het projectplan beantwoorden',
    documenten: 'Documenten klaarleggen',
    adviezen: 'Advies van de raden vragen',
    ondertekening: 'Ondertekenen',
    indienen: 'Indienen',
    beoordeling: 'Beoordelen',
    besluit: 'Besluit vastleggen',
    status: 'Stand per voorjaar bijhouden',
  } as Record<Step, string>,
  stepState: { done: 'Klaar', todo: 'Te doen', wrong: 'Klopt niet', check: 'Nagaan', later: 'Later' } as Record<StepState, string>,
  state: {
    writing: 'In de maak',
    submitted: 'Ingediend',
    granted: 'Toegestaan',
    refused: 'Afgewezen',
    withdrawn: 'Teruggenomen',
    revoked: 'Ingetrokken',
    mixed: 'Verschilt per route',
  } as Record<ApplicationState, string>,
  outcome: {
    granted: 'Toegestaan',
    refused: 'Afgewezen',
    withdrawn: 'Teruggenomen door de aanvragers',
    revoked: 'Ingetrokken door de minister',
  } as Record<Outcome, string>,
  question: {
    vision: 'Wat willen jullie samen bereiken met het experiment?',
    elaboration: 'Hoe ziet het experiment er precies uit?',
    organisation: 'Hoe is de route georganiseerd?',
    'one-programme': 'Hoe wordt het onderwijs als één programma gegeven?',
    preparation: 'Hoe ver is de voorbereiding? Kan de route op tijd beginnen?',
    support: 'Hoe staan bestuur, leidinggevenden en docenten erachter? Wie doet wat?',
    connection: 'Hoe sluit het vmbo straks beter aan op het mbo?',
    risks: 'Welke risico’s zijn er, en wat doen jullie eraan?',
    'per-route': 'Hoe voldoet elke route aan de voorwaarden?',
    cooperation: 'Hoe werken de school en het mbo samen?',
    'start-at': 'Begint de route op het vmbo of op het mbo?',
    'way-out': 'Vervalt het vmbo-examen? Hoe komt een leerling die overstapt dan aan een diploma?',
  } as Record<Question, string>,
  paper: {
    agreement: 'Samenwerkingsovereenkomst',
    'internal-regulation': 'Interne regeling',
    'project-plan': 'Projectplan',
    'organisation-plan': 'Organisatieplan',
    cooperation: 'Verklaringen en stukken waaruit de samenwerking blijkt',
    'licence-proof': 'Bewijs van de licentie voor het beroepsgerichte vak',
  } as Record<PaperId, string>,
  council: {
    mr: 'Medezeggenschapsraad (mr) van de school',
    or: 'Ondernemingsraad (or) van het mbo',
    deelnemersraad: 'Deelnemersraad van het mbo',
    ouderraad: 'Ouderraad van het mbo',
  } as Record<Council, string>,
  advice: {
    asked: 'Gevraagd',
    positive: 'Positief',
    negative: 'Negatief',
    'no-such-council': 'Deze raad is er niet',
  } as Record<AdviceKind, string>,
  criterion: {
    'agreements-workable': 'Met de afspraken kan het experiment goed worden uitgevoerd',
    'business-involved': 'Het bedrijfsleven is genoeg betrokken',
    'ready-to-start': 'De route kan bij het begin van het schooljaar echt beginnen',
    'support-and-tasks': 'Bestuur, leidinggevenden en docenten staan erachter, en de taken zijn verdeeld',
    'one-programme': 'Het onderwijs is één programma, en de aansluiting wordt beter',
    safeguarded: 'Het kan de hele looptijd zo worden uitgevoerd, ook met de risico’s',
    'vmbo-offer-ran': 'Het vmbo gaf dit onderwijs vorig schooljaar echt',
    'mbo-offer-ran': 'Het mbo gaf deze opleiding vorig studiejaar echt',
    'good-quality': 'De opleiding en de leerweg zijn van voldoende kwaliteit',
    'cooperation-exists': 'De school en het mbo werken al samen',
    licence: 'De school heeft een licentie voor het beroepsgerichte vak',
    'cooperation-shown': 'De samenwerking blijkt uit de stukken',
  } as Record<Criterion, string>,
  verdict: { fits: 'Voldoet', 'needs-decision': 'Vraagt nog een besluit', 'not-allowed': 'Voldoet niet' },
  status: {
    afgerond: 'Afgerond',
    lopend: 'Lopend',
    gestopt: 'Gestopt',
    onbekend: 'Onbekend',
    ingetrokken: 'Ingetrokken',
  } as Record<Status, string>,
  statusHint: {
    afgerond: 'De route is gegaan zoals bedoeld en is klaar.',
    lopend: 'De route gaat zoals bedoeld en heeft leerlingen.',
    gestopt: 'De route gaat niet zoals bedoeld, of heeft geen leerlingen meer.',
    onbekend: 'De scholen hebben niet geantwoord.',
    ingetrokken: 'De minister trok de toestemming in.',
  } as Record<Status, string>,
  cause: {
    'too-few-pupils': 'Te weinig leerlingen',
    'falling-bb-numbers': 'Steeds minder leerlingen in bb',
    'demographic-decline': 'Krimp in de streek',
    'pupils-moving-up': 'Leerlingen gaan naar een hogere leerweg',
    switchers: 'Leerlingen stappen over',
    'technology-wants-bbl': 'Leerlingen techniek willen bbl',
    'narrow-offer': 'Te smal aanbod',
    'own-motivation': 'Te weinig eigen motivatie',
    'too-little-support': 'Te weinig draagvlak',
    'few-teachers': 'Te weinig docenten doen mee',
    'mbo-sees-competition': 'Het mbo ziet concurrentie',
    'no-financial-agreements': 'Geen afspraken over geld',
    'change-of-policy': 'Ander beleid',
  } as Record<Cause, string>,
  ground: {
    '13-1': 'De school verliest het recht op de leerweg of de opleiding (lid 1)',
    '13-2': 'De besturen stoppen eerder met het experiment (lid 2)',
  } as Record<Ground, string>,
  earned: { subsidy: 'Subsidie', bonus: 'Diplomabonus', funding: 'Bekostiging' } as Record<EarningLine['kind'], string>,
  why: {
    counted: 'Telt mee op de teldatum.',
    'not-at-school': 'Zat op de teldatum niet in een route van deze ronde.',
    'above-granted': 'Meer leerlingen dan het besluit noemt. Voor het meerdere is er geen geld.',
    'regeling-not-at-hand': 'Valt onder de Tijdelijke regeling. De bedragen staan niet in onze bronnen.',
    'subsidy-ended': 'De subsidie stopte op 1 augustus 2013.',
    bonus: 'Diploma mbo 2 gehaald vóór 1 oktober 2012.',
    'no-diploma': 'Geen diploma mbo 2.',
    'not-enrolled-from-start': 'Niet vanaf de eerste dag ingeschreven.',
    'started-in-another-year': 'In een ander jaar begonnen.',
    'diploma-too-late': 'Het diploma kwam te laat.',
    'level-unknown': 'Wel een diploma, maar het niveau is niet bekend. Zoek het na.',
    'funded-as-vmbo-bb': 'Wordt bekostigd als leerling van vmbo-bb.',
    'funded-as-mbo-2': 'Wordt bekostigd als deelnemer van mbo 2.',
    'above-ceiling': 'Boven het plafond van € 1,7 miljoen.',
  } as Record<EarningWhy, string>,
  mistake: {
    missing: 'Vul dit in.',
    choose: 'Maak een keuze.',
    'no-day': 'Dit is geen dag. Schrijf jjjj-mm-dd.',
    'day-missing': 'Vul een dag in.',
    'not-yet': 'Deze dag moet nog komen. Kies een dag tot en met vandaag.',
    'wrong-order': 'De laatste dag ligt voor de eerste.',
    'too-long': 'Dit is te lang. Gebruik hoogstens 4.000 tekens.',
    'no-number': 'Vul een aantal in, met alleen cijfers.',
    'no-year': 'Vul een jaar in vanaf 2008, tot en met dit jaar.',
    crebo: 'Een crebo heeft vijf cijfers. Zet een komma tussen twee crebo’s.',
    'no-route': 'Kies een route.',
    'cause-missing': 'Kruis aan waarom het is gestopt.',
    'is-revoked': 'De toestemming is ingetrokken. Daarna komt er niets meer bij.',
    'not-sure': 'Zet een vinkje als u het zeker weet.',
    'before-start': 'Deze dag ligt voor de eerste dag van de route. Kies een latere dag.',
    'no-permission': 'Deze route heeft geen toestemming.',
    'nothing-new': 'Er is niets veranderd.',
    'name-taken': 'Er is al een ronde met deze naam.',
  } as Record<MistakeName, string>,
}
