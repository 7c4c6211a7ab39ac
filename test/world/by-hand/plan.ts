/** A small region as somebody would type it in: two boards, a vmbo and an mbo, the people who work with one route. */
export const FIRST = {
  region: 'Regio Vlietzoom',
  given: 'Wil',
  family: 'Hofman',
  email: 'wil@vlietzoom.example',
  password: 'vier ganzen op een rij',
}

export const SCHOOLS = [
  { board: 'Stichting Vlietonderwijs', school: 'De Esdoorn', brin: '90ES', kind: 'Vo', profiel: 'PIE' },
  { board: 'Stichting ROC Vlietzoom', school: 'ROC Vlietzoom', brin: '91VZ', kind: 'Mbo', profiel: null },
] as const
export const [VMBO, MBO] = SCHOOLS

export const ROUTE = 'Techniek in één lijn'
export const GROUP = '3T1'

export interface PlannedPerson {
  given: string
  family: string
  email: string
  role: string
  /** what stands in the list of places */
  where: string
}

export const PEOPLE = {
  mboMentor: { given: 'Karim', family: 'Idrissi', email: 'karim@roc.example', role: 'Mentor', where: ROUTE },
  zorg: { given: 'Ilona', family: 'Maas', email: 'ilona@esdoorn.example', role: 'Zorgcoördinator', where: VMBO.school },
  coordinator: { given: 'Marit', family: 'Dekker', email: 'marit@vlietzoom.example', role: 'Coördinator', where: FIRST.region },
} satisfies Record<string, PlannedPerson>

/** Only possible when the file of the vmbo has brought the group. */
export function vmboMentor(today: string): PlannedPerson {
  const year = Number(schoolYearStart(today).slice(0, 4))
  const where = `${GROUP}, ${VMBO.school} (${year}-${year + 1})`
  return { given: 'Anouk', family: 'Visser', email: 'anouk@esdoorn.example', role: 'Mentor', where }
}

/** Who is who: in the route at the vmbo, in the same group but in no route, in another group, gone on to the mbo, at the mbo alone. */
export const PUPILS = {
  inRoute: 'Mila van den Berg',
  sameGroup: 'Daan Wilgers',
  otherGroup: 'Chaïma el Linde',
  movedOn: 'Sem Populier',
  onlyMbo: 'Fenna Kers',
} as const

/** The first of August that began the school year of this day. */
export function schoolYearStart(today: string): string {
  const year = Number(today.slice(0, 4))
  return `${today.slice(5) >= '08-01' ? year : year - 1}-08-01`
}

/** As the vmbo's own system writes it: semicolons, Dutch dates, a column that is never taken over. */
export function vmboFile(today: string): string {
  const year = Number(schoolYearStart(today).slice(0, 4))
  const born = (age: number) => `14-3-${year - age}`
  return [
    'Leerlingnr;BSN;Roepnaam;Tussenv.;Achternaam;Geb.datum;M/V;Klas;Leerweg;Leerjaar;Profiel;Datum inschrijving;Datum uitschrijving',
    `101;999990019;Mila;van den;Berg;${born(15)};V;${GROUP};kb;3;PIE;1-8-${year};`,
    `102;999990020;Daan;;Wilgers;${born(14)};M;${GROUP};kb;3;PIE;1-8-${year};`,
    `103;;Chaïma;el;Linde;${born(14)};V;3Z1;bb;3;PIE;1-8-${year};`,
    `104;;Sem;;Populier;${born(16)};M;;kb;4;PIE;1-8-${year - 2};31-7-${year}`,
  ].join('\r\n')
}

/** As the mbo's does; Sem comes from the vmbo, which no file says. */
export function mboFile(today: string): string {
  const year = Number(schoolYearStart(today).slice(0, 4))
  return [
    'Studentnummer,Voornaam,Tussenvoegsel,Achternaam,Geboortedatum,Geslacht,Crebo,Leertraject,Niveau,Leerjaar,Begindatum',
    `900104,Sem,,Populier,${year - 16}-03-14,M,25251,BOL,3,1,${year}-08-01`,
    `900200,Fenna,,Kers,${year - 17}-05-02,V,25251,BOL,3,1,${year}-08-01`,
  ].join('\n')
}
