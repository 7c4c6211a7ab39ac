import type { FileProblemName } from './problem.ts'

type Said = Readonly<Record<string, string>>
type Sentence = string | ((said: Said) => string)

export const nl = {
  wholeFile: 'het bestand',
  /** kinds of values, by the names that zod gives them */
  kind: {
    string: 'een tekst tussen aanhalingstekens',
    number: 'een getal',
    int: 'een heel getal',
    boolean: 'true of false',
    array: 'een lijst: [ ]',
    object: 'een groep velden: { }',
    record: 'een groep velden: { }',
    null: 'null',
  },
  problem: {
    'too-large': {
      what: ({ found, most }: Said) => `Het bestand is ${found} bytes. Er past ${most} in.`,
      todo: 'Kies het bestand van één route.',
    },
    'not-json': {
      what: ({ line, column }: Said) => `Dit is geen goed JSON-bestand. Het gaat mis op regel ${line}, teken ${column}.`,
      todo: 'Verbeter die regel, of haal het bestand opnieuw op.',
    },
    'not-a-route': {
      what: 'Dit is geen routebestand.',
      todo: ({ format }: Said) => `Kies een bestand dat uit Doorloop komt. Daarin staat "format": "${format}".`,
    },
    'other-format': {
      what: ({ found }: Said) => `Dit bestand is van versie ${found}.`,
      todo: ({ format }: Said) => `Deze Doorloop leest ${format}. Maak het bestand opnieuw met dezelfde versie, of werk Doorloop bij.`,
    },
    'forbidden-field': { what: ({ field }: Said) => `Het veld ${field} mag niet in een bestand staan.`, todo: 'Haal het veld weg.' },
    'unknown-field': { what: ({ field }: Said) => `Het veld ${field} bestaat niet.`, todo: 'Haal het weg, of verbeter de naam.' },
    'missing-field': { what: 'Dit veld ontbreekt.', todo: 'Voeg het toe. Weet u het nog niet, schrijf dan null of een lege lijst: [].' },
    'wrong-kind': { what: ({ expected }: Said) => `Hier hoort ${expected}.`, todo: 'Verbeter de waarde.' },
    'not-in-list': { what: 'Deze waarde kan hier niet.', todo: ({ values }: Said) => `Kies uit: ${values}.` },
    'too-low': { what: 'Deze waarde is te laag of te kort.', todo: ({ least }: Said) => `Vul ten minste ${least} in.` },
    'too-high': { what: 'Deze waarde is te hoog of te lang.', todo: ({ most }: Said) => `Vul ten hoogste ${most} in.` },
    'wrong-form': {
      what: 'Deze waarde heeft niet de goede vorm.',
      todo: 'Een datum is jjjj-mm-dd, een crebo heeft vijf cijfers, een id bestaat uit letters, cijfers, - en _.',
    },
    'too-many': {
      what: ({ found, most }: Said) => `Deze lijst heeft ${found} regels. Er passen er ${most} in.`,
      todo: 'Maak de lijst korter.',
    },
    'too-long': {
      what: ({ found, most }: Said) => `Deze tekst heeft ${found} tekens. Er passen er ${most} in.`,
      todo: 'Maak de tekst korter.',
    },
    'bad-character': { what: 'In deze tekst staat een teken dat niet bewaard kan worden.', todo: 'Typ de tekst opnieuw.' },
    'duplicate-id': { what: ({ id }: Said) => `Twee delen hebben hetzelfde id: ${id}.`, todo: 'Geef een van beide een ander id.' },
    'unknown-id': {
      what: ({ id, list }: Said) => `Hier staat ${id}, maar dat staat niet in ${list}.`,
      todo: ({ list }: Said) => `Voeg het toe bij ${list}, of noem een id dat daar wel staat.`,
    },
    'and-more': { what: ({ n }: Said) => `Er is nog meer mis: ${n} punten.`, todo: 'Verbeter eerst deze.' },
  } satisfies Record<FileProblemName, { what: Sentence; todo: Sentence }>,
}
