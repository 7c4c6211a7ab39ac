import type { ResultColumn } from '../../file/columns.ts'
import type { RowProblem } from '../../file/problem.ts'

type Said = { [N in Exclude<RowProblem['problem'], 'file'>]: (value: string, other: string) => string }

const column: Record<ResultColumn, string> = {
  pupil: 'Leerlingnummer',
  part: 'Deel',
  kind: 'Soort deel',
  route: 'Route',
  outcome: 'Uitslag',
  mark: 'Cijfer',
  day: 'Dag',
  school: 'Gemaakt bij',
  note: 'Toelichting',
}

/** Results out of a file. */
export const nl = {
  title: 'Resultaten inlezen',
  lead: 'Uit een tabel (CSV of XLSX). U ziet eerst wat erin staat: nieuw, veranderd, hetzelfde of geweigerd. Daarna kiest u of het erbij komt.',
  noPupils: 'Er zijn geen leerlingen van wie u resultaten invoert.',
  file: 'Bestand',
  fileHint: 'CSV met puntkomma of komma, of XLSX. Een regel per resultaat, hoogstens 5.000.',
  send: 'Bestand bekijken',
  how: 'Welke kolommen',
  howText:
    'Nodig zijn het leerlingnummer, het deel, en een uitslag of een cijfer. De kolommen kiest u in de volgende stap; wat zo heet, is al gekozen. Een leeg invulblad van een groep haalt u op bij Resultaten invoeren.',
  toGroups: 'Naar de groepen',
  exampleTitle: 'Voorbeeld',
  example: {
    head: ['leerlingnummer', 'deel', 'soort', 'uitslag', 'cijfer', 'dag', 'gemaakt bij', 'toelichting'],
    rows: [
      ['104512', 'Lassen basis', 'blok', 'behaald', '7,5', '2-11-2026', 'ROC Merwestroom', 'praktijktoets'],
      ['104513', 'Lassen basis', 'blok', 'niet behaald', '4,8', '2-11-2026', 'ROC Merwestroom', 'herkansing in week 50'],
    ],
  },
  rules: [
    'Uitslag: behaald, niet behaald of vrijgesteld. Cijfer: 1 tot 10, met een komma of een punt, hoogstens een decimaal.',
    'Het deel heet zoals in de route. Heten er twee zo, zet er dan het jaar bij, zoals in het invulblad: Algemene vakken (vmbo 3). Soort en route helpen ook.',
    'Er wordt niets geraden: een onbekend nummer of deel, een andere schaal of een onleesbare dag wordt geweigerd, met de regel en wat u kunt doen.',
    'Een regel zonder uitslag en zonder cijfer wordt overgeslagen.',
  ],
  earlier: 'Eerder ingelezen',
  earlierNone: 'Er is nog niets ingelezen.',
  by: (name: string, day: string) => `${name}, ${day}`,
  state: { columns: 'kolommen nog kiezen', preview: 'nog niet toegepast', applied: 'toegepast', undone: 'teruggedraaid' },
  columnsTitle: 'Kolommen kiezen',
  columnsLead: (file: string) => `Uit ${file}. Kijk na welke kolom wat is, en vul aan wat het bestand niet zegt.`,
  column,
  none: 'Staat er niet in',
  noSchool: 'Geen',
  ambiguous: (headers: string) => `Er passen meer kolommen: ${headers}. Kies er een.`,
  choose: 'Kies',
  field: {
    ...Object.fromEntries(Object.entries(column).map(([name, label]) => [`kolom-${name}`, label])),
    'nummers-van': 'Leerlingnummers van',
    school: 'Gemaakt bij, als de regel het niet zegt',
    dag: 'Dag, als de regel die niet zegt',
    'voldoende-vanaf': 'Behaald vanaf cijfer, als er geen uitslag staat',
    bestand: 'Bestand',
    reden: 'Waarom',
  } as Record<string, string>,
  hint: {
    'nummers-van': 'De school waarvan de nummers in het bestand zijn.',
    'voldoende-vanaf': 'Bijvoorbeeld 5,5. Leeg: een regel met alleen een cijfer wordt geweigerd.',
    'kolom-kind': 'Onderdeel, blok, examen of keuze. Alleen nodig als twee delen hetzelfde heten.',
  } as Record<string, string>,
  fixed: 'Wat het bestand niet zegt',
  read: 'Lezen en bekijken',
  sample: 'De eerste regels van het bestand',
  dropped: (headers: string) => `Deze kolommen worden nooit gelezen of bewaard: ${headers}.`,
  fileGone: 'Het bestand is er niet meer: Doorloop is opnieuw gestart. Stop deze levering en verstuur het bestand opnieuw.',
  stop: 'Stoppen en weggooien',
  previewTitle: 'Wat er in het bestand staat',
  previewLead: (file: string) => `Uit ${file}. Er is nog niets bewaard.`,
  tabs: 'Wat er in het bestand staat',
  tab: { new: 'Nieuw', changed: 'Veranderd', same: 'Hetzelfde', refused: 'Geweigerd', gone: 'Intussen weg' },
  tabText: {
    new: 'Deze resultaten komen erbij.',
    changed: 'Van dezelfde toets staat er iets anders. Het nieuwe komt erbij en telt; het oude blijft staan.',
    same: 'Deze staan er al precies zo. Ze komen niet nog eens.',
    refused: 'Deze regels doen niet mee. Verbeter ze in het bestand en lees het nog eens in; wat er al staat, komt niet dubbel.',
    gone: 'Van deze leerlingen mag u intussen geen resultaten meer invoeren, of het deel is uit hun route.',
  },
  nothingHere: 'Hier staat niets.',
  goneOut: (n: string) => `Van ${n} regels ziet u de leerling niet meer.`,
  col: { pupil: 'Leerling', part: 'Deel', result: 'Resultaat', was: 'Staat er nu', line: 'Regel' },
  line: (n: string) => `regel ${n}`,
  counts: (read: string, kept: string, refused: string) =>
    `${read} ${read === '1' ? 'regel' : 'regels'} gelezen: ${kept} ${kept === '1' ? 'resultaat' : 'resultaten'}, ${refused} geweigerd, de andere leeg.`,
  apply: (n: string) => (n === '1' ? 'Een resultaat toevoegen' : `${n} resultaten toevoegen`),
  nothingToAdd: 'Er is niets om toe te voegen.',
  appliedLead: (file: string) => `Uit ${file}.`,
  applied: (n: string, by: string, day: string) => `${n === '1' ? 'Een resultaat' : `${n} resultaten`} toegevoegd door ${by} op ${day}.`,
  undone: (by: string, day: string) => `Teruggedraaid door ${by} op ${day}: de resultaten zijn ingetrokken.`,
  added: 'Wat erbij kwam',
  withdrawn: 'ingetrokken',
  undo: 'Terugdraaien',
  undoText: 'Alle resultaten uit dit bestand worden ingetrokken, met uw reden. Dat kan zolang er geen aan een andere school is geleverd.',
  problem: {
    'no-number': () => 'er staat geen leerlingnummer. Vul het in.',
    'pupil-unknown': (value) =>
      `leerlingnummer ${value} is bij deze school niet bekend, of niet voor u. Kijk het nummer na, en of het van de gekozen school is.`,
    'pupil-several': (value) =>
      `leerlingnummer ${value} is van twee leerlingen, uit twee systemen. Voer dit resultaat bij de leerling zelf in.`,
    'pupil-not-yours': (value) => `van leerling ${value} voert u geen resultaten in. Laat het doen door wie de leerling begeleidt.`,
    'no-part': () => 'er staat geen deel. Vul in hoe het in de route heet.',
    'part-unknown': (value) => `het deel ${value} staat niet in de route van deze leerling. Schrijf het zoals in de route.`,
    'part-several': (value) =>
      `er zijn meer delen die ${value} heten. Zet het jaar erbij zoals in het invulblad, of vul soort of route in.`,
    'outcome-unknown': (value) =>
      `de uitslag ${value} is niet bekend. Schrijf behaald, niet behaald of vrijgesteld; een cijfer hoort in de kolom cijfer.`,
    'outcome-missing': () =>
      'er staat alleen een cijfer. Vul een uitslag in, of kies bij het inlezen vanaf welk cijfer het deel behaald is.',
    'no-mark': (value) => `${value} is geen cijfer van 1,0 tot 10,0 met hoogstens een decimaal. Reken een andere schaal eerst om.`,
    'no-day': (value) => `${value} is geen dag. Schrijf bijvoorbeeld 2-11-2026.`,
    'day-missing': () => 'er staat geen dag. Vul de dag in, of kies bij het inlezen een dag voor alle regels.',
    'in-future': (value) => `de dag ${value} moet nog komen.`,
    'school-unknown': (value) =>
      value
        ? `${value} is geen school van deze route. Schrijf de naam of de brin.`
        : 'de gekozen school doet niet mee aan de route van deze leerling.',
    'school-missing': () =>
      'er staat niet bij welke school het is gemaakt. Vul het in, of kies bij het inlezen een school voor alle regels.',
    'note-too-long': () => 'de toelichting is langer dan 500 tekens. Kort haar in.',
    'row-twice': (_, other) => `hetzelfde resultaat staat al op regel ${other}.`,
    'row-contradicts': (_, other) => `regel ${other} zegt iets anders over dezelfde toets. Laat staan wat klopt.`,
  } satisfies Said,
  atLine: (line: string, text: string) => `Regel ${line}: ${text}`,
  moreRefused: (n: string) => `En nog ${n} regels.`,
  noRows: 'Onder de kopregel staat niets.',
  noFile: 'Kies een bestand.',
  brokenOff: 'Het bestand is niet helemaal aangekomen. Verstuur het opnieuw.',
  diskFull: 'De schijf van Doorloop is vol. Er is niets bewaard. Meld het de beheerder.',
  notRead: 'Dit bestand is niet gelezen',
  notDone: 'Niet gelukt',
  template: {
    name: 'invulblad-resultaten',
    head: ['leerlingnummer', 'naam', 'deel', 'soort', 'route', 'uitslag', 'cijfer', 'dag', 'gemaakt bij', 'toelichting'],
  },
}
