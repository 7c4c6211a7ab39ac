import type { PupilProblem } from './problem.ts'
import type { DroppedKind } from './sensitive.ts'
import type { PupilField } from './table/fields.ts'

type Of<N extends PupilProblem['problem']> = Extract<PupilProblem, { problem: N }>
type Sentences = { [N in PupilProblem['problem']]: (found: Of<N>) => string }

const field: Record<PupilField, string> = {
  key: 'leerlingnummer',
  givenName: 'roepnaam',
  infix: 'tussenvoegsel',
  familyName: 'achternaam',
  initials: 'voorletters',
  birthDate: 'geboortedatum',
  sex: 'geslacht',
  email: 'e-mailadres',
  group: 'klas',
  brin: 'brin',
  vestiging: 'vestiging',
  opleiding: 'leerweg of opleiding',
  leerjaar: 'leerjaar',
  profiel: 'profiel',
  crebo: 'crebo',
  leertraject: 'bol of bbl',
  niveau: 'niveau',
  from: 'datum inschrijving',
  until: 'datum uitschrijving',
  reason: 'reden uitschrijving',
  leerroute: 'leerroute',
  leerroutefase: 'leerroutefase',
  enrolmentNumber: 'inschrijvingvolgnummer',
}

const dropped: Record<DroppedKind, string> = {
  bsn: 'BSN',
  onderwijsnummer: 'onderwijsnummer',
  pgn: 'persoonsgebonden nummer',
  eckid: 'ECK iD',
  etniciteit: 'etniciteit',
  nationaliteit: 'nationaliteit',
  land: 'land van herkomst',
  land_vader: 'land van de vader',
  land_moeder: 'land van de moeder',
  fotourl: 'foto',
  gewicht: 'leerlinggewicht',
}

const again = 'Vraag het bestand opnieuw aan bij DUO.'

/** What is wrong with pupils in a file, where, and what to do. */
export const nl = {
  field,
  dropped,
  /** each kind with its count, such as `BSN (312 keer)` */
  droppedAll: (kinds: string) => `Niet overgenomen en nergens bewaard: ${kinds}.`,
  times: (kind: string, count: string) => `${kind} (${count} keer)`,
  problem: {
    'key-missing': ({ line }) =>
      `Op regel ${line} ontbreekt het leerlingnummer. Vul het in; zonder nummer is de leerling later niet terug te vinden.`,
    'key-is-bsn': ({ line }) =>
      `Op regel ${line} lijkt het leerlingnummer een BSN: negen cijfers die aan de elfproef voldoen. Gebruik het nummer van de school zelf.`,
    'key-twice': ({ line, first, key }) =>
      `Regel ${line}: nummer ${key} staat ook op regel ${first}. Een nummer hoort bij één; laat er één staan.`,
    'key-contradicts': ({ line, other, key }) =>
      `Regel ${line}: bij leerlingnummer ${key} staat op regel ${other} een andere naam, geboortedatum, geslacht of e-mail. Geen van deze regels is overgenomen. Maak ze gelijk.`,
    'name-missing': ({ line }) => `Op regel ${line} ontbreekt de achternaam, of roepnaam en voorletters allebei. Vul de naam aan.`,
    'birth-date-missing': ({ line }) => `Op regel ${line} ontbreekt de geboortedatum. Vul die in; zonder is de leerling niet te herkennen.`,
    'birth-date-partial': ({ line }) => `Op regel ${line} is de geboortedag of -maand onbekend (00). De geboortedatum is leeg gelaten.`,
    'date-unreadable': ({ line, column, value }) =>
      `Op regel ${line} staat in ${column} geen datum: ${value}. Schrijf dag-maand-jaar (31-12-2026) of jaar-maand-dag (2026-12-31).`,
    'value-missing': ({ line, column }) => `Op regel ${line} ontbreekt ${column}. Vul dit in.`,
    'value-unknown': ({ line, column, value }) => `Op regel ${line} staat in ${column} iets onbekends: ${value}. Verbeter het.`,
    'value-too-long': ({ line, column, most }) => `Op regel ${line} staat in ${column} meer dan ${most} tekens. Kort het in.`,
    'until-before-from': ({ line }) => `Op regel ${line} ligt het einde voor het begin. Verbeter een van beide datums.`,
    'enrolment-contradicts': ({ line }) =>
      `Regel ${line} spreekt zichzelf tegen: gegevens van vmbo en mbo door elkaar, of twee niveaus. Zet elke inschrijving op een eigen regel.`,
    'enrolment-without-kind': ({ line }) =>
      `Uit regel ${line} blijkt niet of het vmbo of mbo is. Vul leerweg, profiel, crebo of niveau in.`,
    'row-twice': ({ line, first }) =>
      `Regel ${line} zegt hetzelfde als een eerdere regel van deze leerling (vanaf regel ${first}). Eén is overgenomen.`,
    'no-pupils': () => 'Er staat geen enkele leerling in het bestand. Controleer de selectie van de export.',
    'mapping-incomplete': ({ fields }) =>
      `Nog niet gekozen: de kolom voor ${fields.map((one) => field[one]).join(', ')}. Kies bij elk een kolom, of voeg die toe aan de export.`,
    'mapping-column-missing': (found) =>
      `De kolom ${found.column} (voor ${field[found.field]}) staat niet in dit bestand. Kies een andere kolom, of maak de export zoals de vorige keer.`,
    'mapping-column-repeated': (found) =>
      `De kolom ${found.column} (voor ${field[found.field]}) staat meer dan eens in het bestand. Geef elke kolom een eigen naam.`,
    'mapping-column-dropped': (found) =>
      `De kolom ${found.column} is gekozen voor ${field[found.field]}, maar bevat ${dropped[found.kind]}. Dat wordt nooit overgenomen. Kies een andere kolom.`,
    'edexml-section-unknown': ({ line, section }) =>
      `Op regel ${line} staat ${section}; dat hoort niet in EDEXML 2.1. Maak de export opnieuw.`,
    'edexml-section-order': ({ line, section }) =>
      `Op regel ${line} staat ${section} op de verkeerde plaats. De volgorde is school, vestigingen, groepen, leerlingen, leerkrachten. Maak de export opnieuw.`,
    'edexml-section-missing': ({ section }) => `In het EDEXML-bestand ontbreekt ${section}. Maak de export opnieuw.`,
    'edexml-schooljaar': ({ line, value }) =>
      `Op regel ${line} staat geen schooljaar${value === '' ? '' : `: ${value}`}. Verwacht: twee jaren na elkaar, zoals 2026-2027. Maak de export opnieuw.`,
    'edexml-version': ({ line, value }) =>
      `Op regel ${line} noemt het bestand versie ${value}. Het is gelezen als 2.1; kijk de leerlingen goed na.`,
    'edexml-jaargroep-not-vo': ({ line, value }) =>
      `De leerling op regel ${line} zit in jaargroep ${value}. Dat is geen vo of vso; niet overgenomen.`,
    'edexml-left-without-date': ({ line }) =>
      `De leerling op regel ${line} is vertrokken (jaargroep H), maar de uitstroomdatum ontbreekt. Vul die aan.`,
    'edexml-reference': ({ line, element, key }) =>
      `Op regel ${line} wordt verwezen naar ${element} ${key}; die staat niet in het bestand. De verwijzing is weggelaten.`,
    'edexml-key-twice': ({ line, element, key }) => `Op regel ${line} staat ${element} ${key} voor de tweede keer. De eerste telt.`,
    'xml-root': ({ found, expected }) =>
      `Dit XML-bestand begint met ${found}. Gelezen wordt: ${expected.join(' of ')}. Kies een EDEXML- of TBG-i-bestand.`,
    'ro-no-opening': () => 'Dit is geen registratieoverzicht: het begint niet met een VLP-regel. Kies het bestand RO_….CSV van DUO.',
    'ro-no-closing': () => `Het sluitrecord (SLR) ontbreekt: het bestand is afgebroken. ${again}`,
    'ro-after-closing': ({ line }) =>
      `Op regel ${line} gaat het bestand verder na het sluitrecord (SLR). Zijn er twee bestanden achter elkaar gezet? ${again}`,
    'ro-record-unknown': ({ line, value }) =>
      `Op regel ${line} staat recordsoort ${value}; die kent het registratieoverzicht niet. ${again}`,
    'ro-record-misplaced': ({ line, record }) =>
      `Op regel ${line} staat een ${record} op een plaats waar die niet hoort: persoon of inschrijving gaat er niet aan vooraf. ${again}`,
    'ro-person-differs': ({ line, record }) => `De ${record} op regel ${line} is van een andere persoon dan waaronder hij staat. ${again}`,
    'ro-fields': ({ line, record, found, least, most }) =>
      `De ${record} op regel ${line} heeft ${found} velden in plaats van ${least === most ? most : `${least} tot ${most}`}. ${again}`,
    'ro-is-grondslag': ({ line }) =>
      `Op regel ${line} staan leeftijden in plaats van een geboortedatum: dit is een GRONDSLAG-bestand. Kies het registratieoverzicht RO_….CSV.`,
    'ro-too-many-records': ({ line, most }) => `Bij de persoon op regel ${line} horen meer dan ${most} records. ${again}`,
    'ro-totals': ({ record, found, stated }) =>
      `Het sluitrecord telt ${stated} keer ${record}, in het bestand staan er ${found}. Het is niet volledig of gewijzigd. ${again}`,
    'ro-enrolment-without-period': ({ line, number }) => `Inschrijving ${number} op regel ${line} heeft geen periode (ISP). ${again}`,
    'enrolment-numbers-shared': ({ line, other }) =>
      `De regels ${other} en ${line} hebben hetzelfde inschrijvingvolgnummer en zijn van verschillende personen. Zonder BSN zijn personen uit dit bestand niet te herkennen; koppelen kan alleen met de hand.`,
  } satisfies Sentences,
}
