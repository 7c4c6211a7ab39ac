export const nl = {
  'mass-exit': {
    teldatum: (date: string, left: string, n: string) =>
      `Na ${date} zijn ${left} van ${n} inschrijvingen uit beeld, veel meer dan na andere teldatums. Kijk na of de levering van de volgende teldatum volledig is.`,
    site: (name: string, date: string, left: string, n: string) =>
      `Na ${date} zijn op vestiging ${name} ${left} van ${n} inschrijvingen uit beeld, veel meer dan in elk ander jaar. Is de vestiging gesloten, samengevoegd of niet geleverd?`,
    code: (name: string, date: string, left: string, n: string) =>
      `Na ${date} zijn van code ${name} ${left} van ${n} inschrijvingen uit beeld, veel meer dan in elk ander jaar. Is de code vervangen?`,
  },
  'missing-delivery': (n: string) =>
    `${n} keer heeft een vestiging op een teldatum geen enkele rij, terwijl er een teldatum eerder nog leerlingen waren.`,
  'two-schools': (n: string) => `${n} keer staat een leerling op dezelfde teldatum bij twee instellingen. De leerling telt eenmaal.`,
  'impossible-sequence': {
    'back-to-vmbo': (n: string) => `${n} leerlingen staan na een mbo-opleiding weer in het vmbo.`,
    'vmbo-leerjaar-above-4': (n: string) => `${n} inschrijvingen in het vmbo hebben een leerjaar boven 4.`,
    'born-too-late': (n: string) => `${n} leerlingen waren bij hun eerste inschrijving jonger dan 10 jaar.`,
    'qualified-too-early': (n: string) => `${n} leerlingen hebben een startkwalificatie binnen een jaar na de start in leerjaar 3.`,
  },
  'experiment-without-starters': (n: string) =>
    `${n} experimenten hebben geen starters in vmbo-bb leerjaar 3. Bij een aoc kunnen zij als mbo 2 ingeschreven staan.`,
  'no-count-at-start': (cohort: string, date: string) => `De telling van ${date} ontbreekt, dus over ${cohort} is niets te zeggen.`,
  'no-previous-count': (cohort: string, date: string) =>
    `De telling van ${date} ontbreekt, dus ${cohort} is niet met voorgangers te vergelijken.`,
  'intended-not-published': (cohort: string) =>
    `‘Zoals beoogd’ is voor ${cohort} nooit gepubliceerd: het was te vroeg om te zeggen welke experimenten zo zouden aflopen.`,
}
