import type { FileKind } from './file-kind.ts'
import type { FileProblem } from './problem.ts'

type Of<N extends FileProblem['problem']> = Extract<FileProblem, { problem: N }>
type Sentences = { [N in FileProblem['problem']]: (found: Of<N>) => string }

const number = (value: number): string => new Intl.NumberFormat('nl-NL').format(value)
const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 1024 / 1024))} MB`

const kind: Record<FileKind, string> = {
  text: 'een tekstbestand (CSV)',
  xlsx: 'een Excelbestand (.xlsx)',
  xml: 'een XML-bestand',
  html: 'een webpagina',
  json: 'een JSON-bestand',
  zip: 'een zipbestand',
  ods: 'een OpenDocument-werkblad (.ods)',
  gzip: 'een ingepakt bestand (.gz)',
  'old-xls': 'een oud Excelbestand (.xls) of een met een wachtwoord',
  pdf: 'een pdf',
  binary: 'geen tekst of werkblad',
  empty: 'leeg',
}

const advice: Record<FileKind, string> = {
  text: 'Kies hier een ander soort bestand.',
  xlsx: 'Kies hier een ander soort bestand.',
  xml: 'Kies hier een ander soort bestand.',
  html: 'Open het in Excel en sla het op als .xlsx.',
  json: 'Maak een export als CSV of Excel in het programma waar het vandaan komt.',
  zip: 'Pak het uit en kies het bestand dat erin zit.',
  ods: 'Sla het op als .xlsx of als CSV.',
  gzip: 'Pak het uit en kies het bestand dat erin zit.',
  'old-xls': 'Open het in Excel en sla het zonder wachtwoord op als .xlsx.',
  pdf: 'Maak een export als CSV of Excel in het programma waar het vandaan komt.',
  binary: 'Maak een export als CSV of Excel in het programma waar het vandaan komt.',
  empty: 'Maak de export opnieuw.',
}

/** What is wrong with a file, where, and what to do. */
export const nl = {
  kind,
  advice,
  problem: {
    'file-missing': ({ file }) => `Het bestand ${file} is er niet. Kies het opnieuw.`,
    'file-empty': () => 'Het bestand is leeg. Maak de export opnieuw.',
    'file-too-large': ({ most }) => `Het bestand is groter dan ${megabytes(most)}. Splits het, of laat kolommen weg die niet nodig zijn.`,
    'wrong-kind': (found) =>
      `Dit is ${kind[found.kind]}; nodig is ${found.expected.map((one) => kind[one]).join(' of ')}. ${advice[found.kind]}`,
    'nul-bytes': ({ line }) => `Op regel ${line} staan nultekens: dit is geen gewone tekst. Sla het bestand op als CSV UTF-8.`,
    undecodable: ({ line, encoding }) =>
      `Op regel ${line} staan tekens die in ${encoding} niet bestaan; mogelijk is het bestand afgebroken. Sla het opnieuw op als UTF-8.`,
    'encoding-mixed': ({ line }) =>
      `Vanaf regel ${line} lopen twee tekensets door elkaar (UTF-8 en Windows). Namen zouden verminkt worden. Sla het bestand opnieuw op als UTF-8.`,
    'encoding-unknown': ({ encoding }) => `Het bestand noemt de tekenset ${encoding}; die wordt niet gelezen. Sla het op als UTF-8.`,
    'line-too-long': ({ line, most }) =>
      `Regel ${line} is langer dan ${number(most)} tekens. Waarschijnlijk ontbreken de regeleinden. Maak de export opnieuw.`,
    'cell-too-long': ({ line, column, most }) => `Op regel ${line} staat in kolom ${column} meer dan ${number(most)} tekens. Kort dit in.`,
    'too-many-columns': ({ line, most }) => `Regel ${line} heeft meer dan ${number(most)} kolommen. Laat kolommen weg die niet nodig zijn.`,
    'too-many-rows': ({ most }) => `Het bestand heeft meer dan ${number(most)} rijen. Splits het in delen.`,
    'quote-not-closed': ({ line }) =>
      `Vanaf regel ${line} gaat een aanhalingsteken open dat niet meer sluit. Zet er een " bij, of verdubbel het als het bij de tekst hoort.`,
    'quote-within-field': ({ line }) =>
      `Op regel ${line} staat een aanhalingsteken midden in een veld. Zet het hele veld tussen " en verdubbel het teken daarbinnen.`,
    'header-missing': () => 'Er is geen kopregel: geen enkele regel of rij bevat iets. Zet de namen van de kolommen bovenaan.',
    'too-few-fields': ({ line, found, expected }) =>
      `Regel ${line} heeft ${found} velden, de kopregel ${expected}. Waarschijnlijk is de regel gebroken. Herstel de regel.`,
    'too-many-fields': ({ line, found, expected }) =>
      `Regel ${line} heeft ${found} velden, de kopregel ${expected}. Waarschijnlijk staat er een scheidingsteken in een waarde. Zet die tussen ".`,
    'formula-in-cell': ({ line, column }) =>
      `Op regel ${line} staat in kolom ${column} een formule. Plak de waarden (Plakken speciaal > Waarden) en sla opnieuw op.`,
    'error-in-cell': ({ line, column, value }) => `Op regel ${line} staat in kolom ${column} de foutmelding ${value}. Vul de waarde in.`,
    'sheet-missing': ({ sheet, found }) => `Er is geen werkblad ${sheet}. Wel: ${found.join(', ')}. Kies een van deze.`,
    'workbook-incomplete': ({ part }) => `In het Excelbestand ontbreekt ${part}. Open het in Excel en sla het opnieuw op.`,
    'workbook-strings-too-long': () => 'Het Excelbestand bevat te veel tekst. Laat kolommen weg die niet nodig zijn, of lever CSV aan.',
    'zip-damaged': () => 'Het bestand is beschadigd of afgebroken. Stuur het opnieuw, of sla het opnieuw op.',
    'zip-encrypted': () => 'Het bestand is met een wachtwoord beveiligd. Sla het zonder wachtwoord op.',
    'zip-bomb': () => 'Het bestand pakt uit tot veel meer dan zijn grootte verklaart. Het is niet gelezen. Maak de export opnieuw.',
    'zip-too-many-entries': ({ found, most }) =>
      `Het bestand bestaat uit ${number(found)} delen; meer dan ${number(most)} wordt niet gelezen. Maak de export opnieuw.`,
    'xml-doctype': ({ line }) =>
      `Op regel ${line} staat een DOCTYPE. Die kan het bestand dingen laten doen en wordt niet gelezen. Maak een export zonder DOCTYPE.`,
    'xml-entity': ({ line }) => `Op regel ${line} staat een onbekende entiteit (&…;). Schrijf het teken zelf, of &amp; voor een &.`,
    'xml-not-well-formed': ({ line }) =>
      `Op regel ${line} klopt de XML niet: een tag of teken staat op de verkeerde plaats. Maak de export opnieuw.`,
    'xml-truncated': ({ line }) => `Het bestand breekt af op regel ${line}: niet alle tags zijn gesloten. Stuur het opnieuw.`,
    'xml-too-deep': ({ line, most }) => `Op regel ${line} zitten de tags dieper dan ${most} in elkaar. Maak de export opnieuw.`,
    'xml-too-long': ({ line, most }) =>
      `Op regel ${line} staan meer dan ${number(most)} tekens achter elkaar zonder tag. Maak de export opnieuw.`,
    'xml-too-many-attributes': ({ line, most }) => `Op regel ${line} heeft een tag meer dan ${most} kenmerken. Maak de export opnieuw.`,
    'xml-too-many-nodes': ({ line, most }) =>
      `Op regel ${line} bevat een onderdeel meer dan ${number(most)} tags. Waarschijnlijk is een tag niet gesloten. Maak de export opnieuw.`,
  } satisfies Sentences,
}
