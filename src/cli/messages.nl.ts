export const nl = {
  options: { language: 'Taal van meldingen: nl of en' },
  usage: (detail: string) => `${detail}. Zie doorloop --help.`,
  unknownCommand: (command: string) => `Doorloop kent het commando ${command} niet. Zie doorloop --help.`,
  wrongOption: (option: string, value: string, allowed: string) => `--${option} kan niet ${value} zijn. Kies: ${allowed}.`,
  rejected: (n: string, perFile: string, path: string) =>
    `Afgewezen: ${n} ${n === '1' ? 'rij' : 'rijen'} (${perFile}). Ze staan met reden in ${path}.`,
  acceptHint: 'De uitvoer is gemaakt zonder die rijen. Met --accept-rejects eindigt dit zonder fout.',
  written: (names: string, folder: string) => `In ${folder} geschreven: ${names}.`,
  stages: {
    leerlingen: 'leerlingen lezen',
    experimenten: 'experimenten lezen',
    inschrijvingen: 'inschrijvingen lezen',
    diplomas: 'diploma’s lezen',
    counting: 'posities tellen',
    checking: 'bron controleren',
    figures: 'cijfers maken',
  },
  monitor: {
    description: 'De hele monitor uit een map met leerlingen, experimenten, inschrijvingen en diplomas (CSV, CSV.GZ of Parquet)',
    json: 'Een JSON-object op de standaarduitvoer',
    format: 'csv, json of html; zonder --out op de standaarduitvoer',
    out: 'Schrijf per tabel CSV en Parquet, en report.html, in deze map',
    cohort: 'Alleen dit cohort, zoals tranche-2008; meer met een komma',
    population: 'alle, zoals-beoogd of beide met een komma',
    levering: 'voorlopig of definitief; anders uit levering.json',
    leverdatum: 'Datum van de levering',
    acceptRejects: 'Eindig zonder fout als er rijen zijn afgewezen',
    publish: 'Verberg cellen van 1 tot en met 4, en wat ze zou verraden',
    cluster: 'school: standaardfouten die rekenen met gelijkenis binnen een school',
    memory: 'Geheugengrens (standaard 4GB)',
    threads: 'Aantal rekenkernen (standaard alle)',
  },
  serve: {
    description: 'Toon de resultaten in de browser',
    port: 'Poort (standaard 3000)',
    ready: (address: string) => `Doorloop staat klaar op ${address}`,
    look: (address: string) =>
      `  ${address}/resultaten             VM2 2008–2012: cohorten naast hun vergelijking\n  ${address}/resultaten/verificatie gepubliceerd naast berekend\n  ${address}/eigen-bestanden        dezelfde pagina’s voor eigen bestanden`,
    stop: 'Stop met Ctrl-C.',
    preparing: 'De herbouwde VM2-gegevens worden eenmalig klaargezet …',
    setupCode: (code: string) => `Een lege regio inrichten vraagt deze code: ${code}`,
    portTaken: (port: string) => `Poort ${port} is bezet. Kies een andere met --port.`,
  },
  verify: {
    description: 'Zet elk gepubliceerd VM2-cijfer naast het berekende',
    json: 'De uitkomst als JSON',
    folder: 'Map met de vier tabellen, in plaats van de herbouwde gegevens',
  },
  reference: {
    description: 'Schrijf de herbouwde VM2-gegevens (vier tabellen) in een map',
    written: (folder: string) => `De vier tabellen staan in ${folder}.`,
  },
  database: {
    backup: 'Bewaar alles uit de database in één bestand, alleen leesbaar voor uzelf',
    backedUp: (file: string, tables: string, rows: string) =>
      `Bewaard in ${file}: ${rows} rijen uit ${tables} tabellen. Het bevat persoonsgegevens: bewaar het versleuteld, en bewaar destroyed.jsonl uit de datamap erbij.`,
    restore: 'Zet een reservekopie terug in een lege database',
    destroyedOption: 'Wat sinds de reservekopie is vernietigd (standaard destroyed.jsonl in de datamap)',
    restored: (tables: string, rows: string) =>
      `Teruggezet en rij voor rij vergeleken: ${rows} rijen in ${tables} tabellen. Iedereen meldt zich opnieuw aan.`,
    destroyedAgain: (n: string) => `Opnieuw vernietigd, omdat de bewaartermijn al om was: ${n}.`,
    noDestroyed: (file: string) =>
      `Er is geen ${file}. Was er sinds de reservekopie iets vernietigd, dan staat dat nu weer in de database: geef het bestand op met --destroyed, of stel meteen nieuwe vernietigingslijsten op.`,
    badDestroyed: (file: string) => `${file} is geen lijst van vernietigde gegevens. Er is niets teruggezet.`,
    move: 'database move ADRES: breng alles over naar een lege database op een PostgreSQL-server',
    moved: (tables: string, rows: string) =>
      `Overgebracht en rij voor rij vergeleken: ${rows} rijen in ${tables} tabellen. Start Doorloop voortaan met DATABASE_URL. De oude gegevens staan er nog: verwijder ze als alles werkt.`,
  },
  retention: {
    description: 'retention draw-up: stel de vernietigingslijsten van deze maand op',
    drawnUp: (lists: string, items: string) =>
      `Opgesteld: ${lists} lijsten met samen ${items} regels. Goedkeuren gaat op /bewaartermijnen.`,
    nothing: 'Er is niets waarvan de bewaartermijn om is.',
  },
  example: {
    description: 'Vul een lege gegevensopslag met de voorbeeldregio',
    people: 'Toon de mensen van de voorbeeldregio en hoe zij zich aanmelden',
    json: 'Als JSON op de standaarduitvoer',
    filled: (people: string) =>
      `De voorbeeldregio staat klaar, met ${people} mensen die zich kunnen aanmelden. Zie doorloop example --people.`,
    regionExists: (name: string) =>
      `Er is al een regio: ${name}. De voorbeeldregio komt alleen in een lege gegevensopslag (kies een andere map met DOORLOOP_DATA).`,
    noExample: 'Er is nog geen regio. Maak de voorbeeldregio met doorloop example.',
    realRegion: 'Deze regio is niet de voorbeeldregio. Van een echte regio worden nooit aanmeldgegevens getoond.',
    otherFolder: 'De voorbeeldregio is vanuit een andere gegevensmap gemaakt. Noem die map met DOORLOOP_DATA.',
    signIn: (email: string, password: string) => `${email}  ${password}`,
    second: (secret: string) => `tweede stap: ${secret}`,
    where: (link: string) => `Met een klik kijken: ${link}`,
  },
}
