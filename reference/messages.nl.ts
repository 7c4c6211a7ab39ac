import { formatNumber } from '#platform/i18n.ts'

const number = (printed: string | undefined): string => {
  if (printed === undefined) return '?'
  const decimals = printed.split('.')[1]?.length ?? 0
  return formatNumber('nl', Number(printed), decimals)
}

type Fields = Record<string, string>

export const nl = {
  outcome: { equal: 'gelijk', explained: 'verklaard', unexplained: 'ONVERKLAARD', missing: 'ONTBREEKT' },
  kind: { 'put-in': 'ingevoerd', follows: 'volgt', 'cannot-hold': 'kan niet kloppen' },
  what: { n: 'n', percent: '%', significant: 'significant', p: 'p', phi: 'phi' },
  yes: 'ja',
  no: 'nee',
  none: '–',
  columns: {
    outcome: 'uitkomst',
    kind: 'soort',
    figure: 'gepubliceerd cijfer (tabel/rij/kolom/maat)',
    published: 'gepubliceerd',
    computed: 'berekend',
    reason: 'reden',
  },
  reason: {
    'count-given': () => 'Dit aantal is aan de bouwer van de gegevens gegeven.',
    'percentage-given': () => 'Er is geen aantal gepubliceerd; de bouwer maakte het uit dit percentage.',
    'number-chosen-to-fit': () =>
      'De omvang van het voorgaande cohort is niet gepubliceerd en is gekozen binnen de grenzen waarbij deze toets uitkomt.',
    'computed-otherwise': () => 'Er is een verschil waarvoor geen reden bekend is.',
    'row-missing': () => 'De monitor gaf deze rij niet.',
    'status-percentage-misprinted': (fields: Fields) =>
      `Gedrukt staat ${number(fields['published-percent'])} %; uit de gedrukte aantallen volgt ${number(fields.percent)} %.`,
    'phi-misprinted': (fields: Fields) =>
      `Gedrukt staat ${number(fields['published-phi'])}; uit de gepubliceerde aantallen volgt ${number(fields.phi)}.`,
    'phi-sign-varies': (fields: Fields) =>
      `De publicatie wisselt van teken; hier volgt het teken het verschil cohort min vergelijkingsgroep, dus ${number(fields.phi)}.`,
    'national-cohort-printed-twice': (fields: Fields) =>
      `De publicatie spreekt zichzelf tegen, oorzaak onbekend: naast de eigen tranche staat voor ditzelfde cohort ${number(fields.percent)} %.`,
    'provisional-count': (fields: Fields) =>
      `De brief van 2012 gebruikte de voorlopige telling; uit de definitieve volgt ${fields.percent ? `${number(fields.percent)} %` : number(fields.n)}.`,
    'letter-does-not-add-up': (fields: Fields) =>
      `De aantallen in de brief tellen op tot 1.046 in plaats van 1.044 (174 past bij de som en bij 16,7 %); definitief ${number(fields.percent)} %.`,
    'not-in-the-tables': () => 'De vier tabellen bevatten geen reden van een wisseling, dus dit aandeel is er niet uit te berekenen.',
    'cohort-year-misprinted': () => 'Gedrukt als derde borgingscohort 2011; het cohort begint op 1 oktober 2012.',
    'retention-text-against-table': () =>
      'De tekst noemt 60 tot 66, 25 tot 30 en hoogstens 10 % in het traject; de eigen tabel geeft ook 59,8, 31,2 en 10,3 %.',
    'starters-in-text': () => 'De tekst noemt ruim 2.600 starters in 2009; het zijn er 1.995. 2.619 is het totaal in VM2 dat jaar.',
    'tranche-named-under-borgingscohort': () => 'Onder het eerste borgingscohort staat een vergelijking met “de eerste tranche”.',
    'table-numbers-repeated': () => 'De tabelnummers 2.2, 3.1 en 3.2 zijn in de publicatie elk twee keer gebruikt.',
  },
  flawsInText: 'Andere fouten in de publicaties, zonder eigen cijfer hierboven:',
  summary: {
    total: (n: string) => `${n} gepubliceerde cijfers en toetsen`,
    reproduced: (n: string) => `${n} gereproduceerd: gelijk, zonder dat ze zijn ingevoerd`,
    putIn: (n: string, percentages: string) =>
      `${n} ingevoerd en gelijk; bij ${percentages} daarvan volgt het gedrukte percentage uit de aantallen`,
    explained: (n: string) => `${n} anders, met de reden`,
    unexplained: (n: string) => `${n} onverklaard`,
    missing: (n: string) => `${n} ontbreken`,
  },
}
