/** Sentences about a source or request as a whole, and about a rejected row. Each says what is wrong, where, and what to do. */
export const nl = {
  problem: {
    'folder-missing': (folder: string) =>
      `De map ${folder} bestaat niet. Geef de map met de vier bestanden leerlingen, experimenten, inschrijvingen en diplomas.`,
    'file-missing': (folder: string, file: string) => `In ${folder} ontbreekt een bestand. Verwacht wordt een van: ${file}.`,
    'file-twice': (file: string, found: string) => `De tabel ${file} staat er meer dan eens: ${found}. Laat er een staan.`,
    'file-unreadable': (file: string, detail: string) => `${file} is niet te lezen: ${detail}. Lever het bestand opnieuw aan.`,
    'file-empty': (file: string) => `${file} is leeg. Er hoort ten minste een kopregel in te staan.`,
    'column-missing': (file: string, column: string, found: string) => `In ${file} ontbreekt de kolom ${column}. Gevonden: ${found}.`,
    'column-twice': (file: string, column: string) => `In ${file} staat de kolom ${column} twee keer. Laat er een staan.`,
    'delivery-unreadable': (file: string, detail: string) =>
      `${file} is niet te lezen (${detail}). Verwacht: {"levering": "voorlopig" of "definitief", "leverdatum": "jjjj-mm-dd"}.`,
    'count-dates-too-far-apart': (first: string, last: string) =>
      `De teldatums lopen van ${first} tot ${last}: meer dan 50 jaar uit elkaar. Een van beide is waarschijnlijk een tikfout.`,
    'too-many-cohorts': (found: string, most: string) =>
      `De experimenten hebben ${found} tranches; Doorloop volgt er hooguit ${most} tegelijk.`,
    'unknown-cohort': (asked: string, known: string) => `Het cohort ${asked} komt niet voor. Wel: ${known}.`,
    'no-cohort': () => 'Er is geen enkel geldig experiment, dus geen cohort om te volgen. Kijk in rejects.csv wat er is afgewezen.',
    'tranche-with-two-starts': (tranche: string, first: string, last: string) =>
      `Tranche ${tranche} heeft twee startjaren, ${first} en ${last}. Geef elke tranche een startjaar.`,
    'out-of-memory': (limit: string) =>
      `Het geheugen (${limit}) is te klein voor deze levering. Geef meer met --memory, bijvoorbeeld --memory 8GB.`,
    cancelled: () => 'Gestopt. Er is niets half weggeschreven.',
  },
  fault: {
    'wrong-number-of-fields': 'verkeerd aantal velden',
    'unreadable-text': 'onleesbaar: aanhalingstekens kloppen niet of de tekst is geen UTF-8',
    'missing-value': 'waarde ontbreekt',
    'unparseable-date': 'geen datum (jjjj-mm-dd of d-m-jjjj)',
    'not-1-october': 'teldatum is geen 1 oktober',
    'unknown-code': 'onbekende code',
    'leerjaar-outside-1-9': 'leerjaar niet van 1 tot en met 9',
    'unparseable-year': 'geen jaartal',
    'contradicting-duplicate': 'spreekt een andere rij tegen; alle zijn afgewezen',
    'unknown-pupil': 'leerling staat niet in leerlingen',
    'unknown-experiment': 'experiment staat niet in experimenten',
    'diploma-before-birth': 'diploma van voor de geboorte',
    'exact-duplicate': 'dubbele rij; een is gehouden',
  },
  summary: {
    head: (date: string, delivery: string) => `Stand op ${date} (${delivery}); verschil in procentpunten met 95%-interval.`,
    delivery: { voorlopig: 'voorlopige telling', definitief: 'definitieve telling', onbekend: 'voorlopig of definitief is niet gezegd' },
    nothing: 'Er is geen enkele teldatum met inschrijvingen.',
    rejected: (n: string) => `Afgewezen: ${n} ${n === '1' ? 'rij' : 'rijen'}; zie rejects.csv.`,
    warnings: (n: string) =>
      `${n} ${n === '1' ? 'waarschuwing' : 'waarschuwingen'} over de bron, met de rijen erachter in --json en het rapport.`,
    further: 'Alles: --json, of --out MAP voor CSV, Parquet en een rapport.',
  },
}
