import type { AgreementClause } from '#cooperation/index.ts'

type Told = Pick<AgreementClause, 'id' | 'subject' | 'title' | 'text'> & Partial<AgreementClause>

const promise = {
  partyId: null,
  amount: null,
  unit: null,
  from: null,
  until: null,
  priceCents: null,
  evidence: { kind: 'discussed' },
} as const
const clause = (told: Told): AgreementClause => ({ number: null, date: null, owner: null, source: null, promises: [], ...told })

/** What the two boards of the example laid down for a route; one promise goes well, one is in danger, one has nobody. */
export function exampleClauses(from: string, mbo: string, vo: string): AgreementClause[] {
  return [
    clause({
      ...{ id: 'c1', subject: 'switch-option', title: 'Overstap', owner: 'Teamleider van het vmbo', date: from },
      text: 'Wie stopt, gaat binnen vier weken naar een gewone opleiding van dezelfde richting. De mentor en de studieloopbaanbegeleider kiezen die samen met de leerling.',
    }),
    clause({
      ...{
        id: 'c5',
        subject: 'joint-exam-programme',
        title: 'Eén programma van toetsing',
        owner: 'Examencommissies van beide scholen',
        date: from,
      },
      text: 'Het pta en de oer zijn één overzicht, dat beide examencommissies elk jaar in mei vaststellen.',
    }),
    clause({
      ...{ id: 'c2', subject: 'facilities', title: 'Werkplaats', owner: 'Teamleider van het mbo', date: from },
      text: 'De leerlingen gebruiken op vrijdag de werkplaats van het mbo.',
      number: 'één dag per week',
      promises: [
        {
          ...promise,
          id: 'b1',
          partyId: mbo,
          what: 'Eén dag per week les in de werkplaats',
          amount: 1,
          unit: 'dag',
          from,
          evidence: { kind: 'indicator', indicator: 'days-at-mbo' },
        },
      ],
    }),
    clause({
      ...{ id: 'c3', subject: 'governance-and-organisation', title: 'Overleg', owner: 'Coördinator', date: from },
      text: 'Het ontwikkelteam komt zes keer per jaar bijeen. Zonder een van beide kanten gaat het niet door.',
      number: 'zes keer per jaar',
      promises: [
        { ...promise, id: 'b2', partyId: vo, what: 'Zes keer per jaar overleg van de docenten', amount: 6, unit: 'keer', from },
        { ...promise, id: 'b3', what: 'Een gezamenlijke avond voor ouders', amount: 1, unit: 'keer', from },
      ],
    }),
    clause({
      ...{ id: 'c4', subject: 'financial-agreements', title: 'Deel van de bekostiging', owner: 'Financiën van het mbo', date: from },
      text: 'Het mbo brengt per leerling een deel van de bekostiging in rekening: een vijfde in leerjaar 3 en vier vijfde in leerjaar 4.',
      number: '1/5 in leerjaar 3, 4/5 in leerjaar 4',
      promises: [{ ...promise, id: 'b4', partyId: vo, what: 'Betalen binnen dertig dagen', amount: 30, unit: 'dag', from }],
    }),
  ]
}
