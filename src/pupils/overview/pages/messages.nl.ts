/** Overzicht van een leerling: wat er gebeurde, wat er beloofd is, wie te bellen. */
export const nl = {
  happened: 'Wat er gebeurde',
  nothing: 'Er is nog niets opgeschreven.',
  missing: 'Mist.',
  late: 'Te laat.',
  call: {
    'reached-explained': (whom: string) => `Gebeld: ${whom} bereikt, verklaard.`,
    'reached-did-not-know': (whom: string) => `Gebeld: ${whom} bereikt, wist het niet.`,
    'not-reached': (whom: string) => `Gebeld: ${whom} niet bereikt.`,
  },
  talk: {
    coach: 'Coachgesprek.',
    progress: 'Voortgangsgesprek.',
    portfolio: 'Portfoliogesprek.',
    parents: 'Gesprek met de ouders.',
    career: 'Loopbaangesprek.',
  } as Record<string, string>,
  step: {
    call: 'Verzuim: gebeld.',
    talk: 'Verzuim: gesprek.',
    letter: 'Verzuim: brief.',
    visit: 'Verzuim: huisbezoek.',
    report: 'Verzuim: gemeld bij leerplicht.',
  } as Record<string, string>,
  visit: (company: string) => `Bezoek aan ${company}.`,
  aCompany: 'het bedrijf',
  handOver: {
    accepted: 'Overdracht aanvaard.',
    refused: 'Overdracht geweigerd.',
    arrived: 'Op de eerste dag aangekomen.',
    'not-arrived': 'Op de eerste dag niet aangekomen.',
    'talk-held': 'Eerste gesprek na de overdracht.',
    'word-back': 'Bericht terug over de overdracht.',
  } as Record<string, string>,
  promised: 'Beloofd',
  overdue: (day: string) => `te laat, ${day}`,
  until: (day: string) => `tot ${day}`,
  people: 'Bellen',
  relation: { parent: 'Ouder', guardian: 'Voogd', pupil: 'De leerling', carer: 'Verzorger', company: 'Bedrijf', other: 'Anders' } as Record<
    string,
    string
  >,
  checked: (day: string) => `Nummers nagekeken op ${day}.`,
  neverChecked: 'Nog geen nummer is nagekeken.',
}
