import type { Condition } from '../condition.ts'
import type { SignalKind } from '../signal.ts'

type Given = Readonly<Record<string, string | number>>

/** What is the matter with a contact. */
const CONTACT = {
  left: (s: string, day: string) => `${s} is contactpersoon, en is sinds ${day} weg.`,
  'role-ended': (s: string, day: string) => `${s} is contactpersoon, en heeft sinds ${day} geen rol meer.`,
  'handover-due': (s: string, day: string) => `${s} zou het contact op ${day} overdragen.`,
  leaves: (s: string, day: string) => `${s} is contactpersoon tot ${day}; een opvolger is er niet.`,
  'nobody-opposite': (s: string) => `Voor het profiel ${s} staat er bij het mbo niemand tegenover.`,
  'no-go-between': () => 'Niemand houdt deze twee scholen bij elkaar: er is geen vaste schakel.',
}

/** What those who started said later, in their words. */
const SAID: Record<string, string> = {
  'fitted-no': 'de route paste niet bij mij',
  'known-no': 'er was niemand die mij kende en op mij lette',
  'missed-content': 'ik miste het meest lessen die bij mij pasten',
  'missed-practice': 'ik miste het meest praktijk',
  'missed-guidance': 'ik miste het meest begeleiding',
  'missed-hand-over': 'ik miste het meest dat de nieuwe school mij kende',
  'missed-travel': 'ik miste het meest betaalbaar of korter reizen',
}

export const nl = {
  title: 'Hoe staat de samenwerking ervoor?',
  lead: 'Per paar van scholen wat iemand nodig heeft, met de reden. Geen rapportcijfer.',
  emptyTitle: 'Er zijn nog geen scholen die samenwerken',
  empty: 'Een paar van scholen ontstaat zodra zij samen een route hebben, of samen in een overeenkomst staan.',
  toRoutes: 'Naar de routes',
  pairs: (n: number) => (n === 1 ? '1 paar' : `${n} paren`),
  signals: (n: number) => (n === 0 ? 'niets dat aandacht vraagt' : n === 1 ? '1 ding vraagt aandacht' : `${n} dingen vragen aandacht`),
  more: (n: number) => `Bekijk alle ${n}`,
  look: 'Bekijk dit paar',
  quiet: 'Niets dat aandacht vraagt',
  quietLead: 'Bij deze paren staat er nu niets open.',
  noMbo: 'zonder mbo',
  pairName: (vo: string, mbo: string) => `${vo} en ${mbo}`,
  both: 'zelf vmbo en mbo',
  filter: 'Toon',
  all: 'Alles',
  nothingOfKind: 'Geen enkel paar heeft dit.',
  kindLabel: 'Soort',
  routes: (names: string) => `Samen: ${names}.`,
  noRoutes: 'Zij hebben nog geen route samen.',
  conditionsTitle: 'Wat volgens VM2 samenhangt met slagen',
  conditionsLead: 'Per voorwaarde wat er nu opvalt, en waar u haar vastlegt.',
  fine: 'Niets dat opvalt.',
  notMeasured: 'Dit is niet aan gegevens te zien.',
  place: (condition: string) => `Vastleggen: ${condition.toLowerCase()}`,
  tone: { bad: 'ging mis', wait: 'vraagt iemand' },
  unknown: {
    need: 'Niet bekend: er is nog geen zelfevaluatie.',
    ownership: 'Niet bekend: er is nog geen zelfevaluatie.',
    vision: 'Niet bekend: er is nog geen zelfevaluatie.',
    levels: 'Niet bekend: er is nog geen overleg van deze scholen.',
    learning: 'Niet bekend: er is nog geen overleg van deze scholen.',
    time: 'Niet bekend: er is nog geen overleg van deze scholen.',
    wider: 'Niet bekend: er staan nog geen contacten.',
    money: 'Er is nog niets over geld vastgelegd.',
  } as Partial<Record<Condition, string>>,
  kind: {
    'no-agreement': 'Geen overeenkomst',
    'agreement-ends': 'Loopt af',
    'notice-ends': 'Opzeggen kan nog',
    'objection-open': 'Bezwaar',
    'offer-waits': 'Nog niet getekend',
    'promise-without-owner': 'Belofte van niemand',
    'promise-broken': 'Belofte niet nagekomen',
    'clause-not-so': 'Afspraak niet zo',
    'promise-at-risk': 'Belofte in gevaar',
    'meeting-not-held': 'Niet gehouden',
    'nothing-planned': 'Niets gepland',
    'side-silent': 'Eén kant zwijgt',
    'decision-overdue': 'Besluit over tijd',
    'action-overdue': 'Actie over tijd',
    'list-not-confirmed': 'Tellijst niet bevestigd',
    'list-differs': 'Scholen verschillen',
    'statement-waits': 'Afrekening wacht',
    'statement-disputed': 'Bezwaar op afrekening',
    'coordinator-changed': 'Coördinator gewisseld',
    'contact-gone': 'Contact weg',
    'bottleneck-stays': 'Knelpunt',
    'answers-tell': 'Leerlingen zeggen het',
    'group-falls': 'Groep krimpt',
    'group-small': 'Kleine groep',
    'sides-apart': 'Kanten zien het anders',
    'side-unheard': 'Kant niet gehoord',
  } satisfies Record<SignalKind, string>,
  sentence: {
    'no-agreement': (s: string) => `De route ${s} heeft geen overeenkomst die alle partijen tekenden. De route gaat gewoon door.`,
    'agreement-ends': (s: string, day: string) => `${s} loopt af op ${day}.`,
    'notice-ends': (s: string, day: string) => `${s} gaat vanzelf door. Opzeggen kan tot en met ${day}.`,
    'objection-open': (s: string, day: string, g: Given) => `${s}: ${g.party} maakte op ${day} bezwaar: ${g.reason}`,
    'offer-waits': (s: string, day: string) => `${s} ligt sinds ${day} om te tekenen.`,
    'promise-without-owner': (s: string, _: string, g: Given) => `“${s}” (${g.clause}): er staat niet bij wie dit doet.`,
    'promise-broken': (s: string, _: string, g: Given) => `“${s}” (${g.clause}) is niet nagekomen.`,
    'clause-not-so': (s: string) => `${s} is niet zoals afgesproken.`,
    'promise-at-risk': (s: string, _: string, g: Given) => `“${s}” (${g.clause}) loopt gevaar.`,
    'meeting-not-held': (s: string, day: string, g: Given) =>
      g.why === 'no-minutes' ? `${s} van ${day}: er is geen verslag.` : `${s} van ${day} is niet gehouden.`,
    'nothing-planned': (s: string, day: string) =>
      day === '' ? `${s}: er staat geen volgend overleg gepland.` : `${s}: het laatste overleg was op ${day}, en er staat er geen gepland.`,
    'side-silent': (s: string, _: string, g: Given) => `${s}: het ${g.side === 'vo' ? 'vmbo' : 'mbo'} was er de laatste twee keer niet.`,
    'decision-overdue': (s: string, day: string, g: Given) => `${g.body}: het besluit “${s}” zou op ${day} terugkomen.`,
    'action-overdue': (s: string, day: string, g: Given) => `${g.body}: “${s}” moest op ${day} klaar zijn. Eigenaar: ${g.owner}.`,
    'list-not-confirmed': (s: string, day: string, g: Given) => `${s}, telling van ${day}: nog niet bevestigd door ${g.schools}.`,
    'list-differs': (s: string, day: string, g: Given) => `${s}, telling van ${day}: ${g.count} verschillen tussen de scholen staan open.`,
    'statement-waits': (s: string, day: string) => `Afrekening ${s} wacht sinds ${day} op akkoord.`,
    'statement-disputed': (s: string, _: string, g: Given) =>
      `Afrekening ${s}: ${Number(g.count) === 1 ? 'op een bezwaar is' : `op ${g.count} bezwaren is`} nog niet geantwoord.`,
    'coordinator-changed': (s: string, day: string, g: Given) =>
      g.successor === ''
        ? `${s} is sinds ${day} geen ${g.role} meer, en niemand nam het over.`
        : `${s} is sinds ${day} geen ${g.role} meer; nu ${g.successor}.`,
    'contact-gone': (s: string, day: string, g: Given) => CONTACT[g.why as keyof typeof CONTACT](s, day),
    'bottleneck-stays': (s: string, day: string, g: Given) => `${s}, sinds ${day}. Het raakt: ${g.hurts}.`,
    'answers-tell': (s: string, _: string, g: Given) =>
      `${s}: van wie begon in ${g.cohort} zeiden ${g.moment === '' ? 'op een ander moment' : `na ${g.moment} maanden`} ${g.count} van ${g.answers}: ${SAID[String(g.what)] ?? g.what}.`,
    'group-falls': (s: string, day: string, g: Given) =>
      `${s}: van ${g.before} naar ${g.now} ${String(g.now) === '1' ? 'leerling' : 'leerlingen'} op ${day}.`,
    'group-small': (s: string, day: string, g: Given) =>
      `${s}: ${g.now} ${String(g.now) === '1' ? 'leerling' : 'leerlingen'} op ${day}. Meer dan 15 in een groep wordt vaak genoemd.`,
    'sides-apart': (s: string, _: string, g: Given) => `Over “${s}” denken vmbo en mbo verschillend: ${g.vo} en ${g.mbo} van 5.`,
    'side-unheard': (s: string, day: string, g: Given) =>
      `${s}: van het ${g.side === 'vo' ? 'vmbo' : 'mbo'} gaf niemand antwoord voor ${day}.`,
  } satisfies Record<SignalKind, (subject: string, day: string, given: Given) => string>,
  condition: {
    need: 'Beide kanten zien dat het nodig is',
    ownership: 'Beide kanten voelen zich eigenaar',
    levels: 'Samenwerken op alle lagen',
    kept: 'Afspraken, gemaakt én nagekomen',
    vision: 'Een gedeelde visie',
    'clear-route': 'Een route die uit te leggen is',
    time: 'Tijd: projectleider, overleg, taakuren',
    wider: 'Deel van een bredere samenwerking',
    learning: 'Samen leren van wat eruit komt',
    money: 'Afspraken over geld',
    numbers: 'Genoeg leerlingen, en één lijst',
  } satisfies Record<Condition, string>,
}
