type About = Readonly<Record<string, string | number>>
const year = ({ year: first }: About): string => `${first}-${Number(first) + 1}`

/** What a check of a clause found, and what to do. */
export const nl = {
  title: 'Let op bij deze afspraken',
  lead: 'Doorloop legt deze afspraken naast de routes, de leerlingen en de andere overeenkomsten.',
  fine: 'Bij deze afspraken valt nu niets op.',
  count: {
    act: (n: string) => `${n} klopt niet`,
    look: (n: string) => `${n} om te bekijken`,
    unknown: (n: string) => `${n} niet te zeggen`,
  },
  why: 'Waarop rust dit?',
  severity: { act: 'klopt niet', look: 'bekijk dit', unknown: 'niet te zeggen' },
  few: 'minder dan 5',
  year: (first: string) => `begonnen in ${first}`,
  schoolYear: (first: string) => `schooljaar ${first}`,
  rule: {
    'clause/no-terms': (_: About) => 'De gegevens voor de controle zijn nog niet ingevuld.',
    'split/no-talk': (about: About) =>
      `Met ${about.school} is in schooljaar ${year(about)} nog niet over de verdeling gesproken. Leg het gesprek vast bij een belofte, of als besluit van een overleg.`,
    'split/crebo-twice': ({ crebo }: About) => `Opleiding ${crebo} staat bij meer dan één mbo-school.`,
    'split/crebo-nowhere': ({ crebo, route }: About) => `Opleiding ${crebo} van ${route} staat niet in de verdeling.`,
    'split/taught-by-another': ({ crebo, route }: About) =>
      `Opleiding ${crebo} van ${route} wordt gegeven door een andere mbo-school dan is afgesproken.`,
    'split/no-such-crebo': ({ crebo }: About) => `Opleiding ${crebo} staat niet in de lijst van opleidingen die nu geldig zijn.`,
    'partner/sub-region-without': ({ subRegion }: About) => `${subRegion} heeft nog geen voorkeurspartner.`,
    'partner/two-in-sub-region': ({ subRegion }: About) => `${subRegion} heeft meer dan één voorkeurspartner.`,
    'partner/contradicted': ({ subRegion, school }: About) =>
      `Een andere overeenkomst noemt voor ${subRegion} een andere partner: ${school}.`,
    'partner/route-elsewhere': ({ route }: About) => `${route} heeft een andere mbo-school dan de voorkeurspartner.`,
    'exclusivity/offered-by-party': ({ route, schools }: About) =>
      `${route} biedt hetzelfde aan, met een school van een bestuur dat hier partij is: ${schools}.`,
    'exclusivity/offered-by-others': ({ route, schools }: About) =>
      `${route} biedt hetzelfde aan in de regio: ${schools}. Dat kan leerlingen schelen.`,
    'exclusivity/below-agreed': ({ least, ...about }: About) =>
      `De groep van ${about.route} die begon in ${year(about)} is kleiner dan de afgesproken ${least} ${least === '1' ? 'leerling' : 'leerlingen'}.`,
    'exclusivity/below-15': (about: About) =>
      `De groep van ${about.route} die begon in ${year(about)} is kleiner dan 15 leerlingen, het getal dat vaak genoemd wordt als minimum (VM2-monitor).`,
    'exclusivity/below-20': (about: About) =>
      `De groep van ${about.route} die begon in ${year(about)} is kleiner dan 20 leerlingen. De TOT-route vond een route daaronder niet te betalen.`,
    'exclusivity/no-count': ({ route }: About) => `Van ${route} zijn nog geen leerlingen bekend.`,
    'places/no-year': (about: About) => `Voor schooljaar ${year(about)} zijn geen plaatsen afgesproken.`,
    'places/too-few': (about: About) =>
      `Voor schooljaar ${year(about)} zijn ${about.places} plaatsen afgesproken. Er komen meer leerlingen aan.`,
    'places/not-given': (about: About) =>
      `In schooljaar ${year(about)} kregen minder leerlingen een plaats dan de ${about.places} die zijn afgesproken, en er wachten nog leerlingen op het vmbo.`,
    'places/no-count': (about: About) => `Van schooljaar ${year(about)} is niet bekend wie een plaats kreeg.`,
  },
  terms: {
    title: (clause: string) => `Gegevens bij ${clause}`,
    lead: {
      'split-of-offer': 'Welke mbo-school biedt welke opleiding aan?',
      'preferred-partner': 'Welke mbo-school is in welke deelregio de eerste partner?',
      exclusivity: 'Wat bieden de partijen nergens anders aan, en hoe groot moet een groep blijven?',
      'guaranteed-places': 'Hoeveel plaatsen houdt welke mbo-school vrij, per schooljaar?',
    },
    fill: 'Gegevens voor de controle invullen',
    change: 'Gegevens voor de controle wijzigen',
    wrong: 'De gegevens zijn niet bewaard',
    row: (n: string) => `Regel ${n}`,
    school: 'Mbo-school',
    noSchool: 'Nog niet gekozen',
    crebos: 'Crebo’s',
    crebosHint: 'Vijf cijfers per opleiding, met een komma ertussen.',
    subRegion: 'Deelregio',
    profiles: 'Profielen',
    profilesHint: 'Niets aangevinkt: het geldt voor alle profielen.',
    profilesOf: 'Aangevinkt: deze profielen bieden de partijen nergens anders aan.',
    least: 'Kleinste groep',
    leastHint: 'Leerlingen per route en startjaar. Leeg: Doorloop let op 15 en 20.',
    crebo: 'Crebo',
    creboHint: 'Leeg: voor elke opleiding.',
    schoolYear: 'Schooljaar',
    schoolYearHint: '2027 is 2027-2028.',
    places: 'Plaatsen',
    save: 'Gegevens bewaren',
    mistake: { 'no-crebo': 'Vul een crebo van vijf cijfers in.', 'half-row': 'Deze regel is nog niet af.' },
  },
  shown: {
    offers: (school: string, crebos: string) => `${school}: ${crebos}`,
    partner: (region: string, school: string) => `${region}: ${school}`,
    noPartner: 'nog geen partner',
    profiles: (list: string) => `Profielen: ${list}`,
    crebos: (list: string) => `Crebo’s: ${list}`,
    least: (n: string) => `Kleinste groep: ${n} ${n === '1' ? 'leerling' : 'leerlingen'}`,
    places: (school: string, schoolYear: string, n: string) => `${school}, ${schoolYear}: ${n} ${n === '1' ? 'plaats' : 'plaatsen'}`,
  },
}
