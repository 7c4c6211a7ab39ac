/** The schools of the invented region Lindestreek. BRINs beginning with a 9 are given to no school. */
export interface SitePlan {
  key: string
  vestiging: string
  name: string
  place: string
  /** what groups are called after: `DW3a` */
  short: string
  profielen: readonly string[]
}

export interface InstitutionPlan {
  key: string
  /** the first two signs; a copy of the region gets its own last two */
  brin: string
  kind: 'vo' | 'mbo' | 'aoc'
  name: string
  mail: string
  sites: readonly SitePlan[]
}

export interface BoardPlan {
  number: string
  name: string
  institutions: readonly InstitutionPlan[]
}

export const REGION = 'Regio Lindestreek'

export const BOARDS: readonly BoardPlan[] = [
  {
    number: '98001',
    name: 'Stichting Voortgezet Onderwijs Lindestreek',
    institutions: [
      {
        key: 'wetering',
        brin: '90',
        kind: 'vo',
        name: 'Scholengroep De Wetering',
        mail: 'wetering',
        sites: [
          { key: 'wetering', vestiging: '00', name: 'De Wetering', place: 'Lindewaard', short: 'DW', profielen: ['BWI', 'PIE', 'M&T'] },
          { key: 'veerhuis', vestiging: '01', name: 'Het Veerhuis', place: 'Oeverdam', short: 'VH', profielen: ['Z&W', 'D&P'] },
        ],
      },
      {
        key: 'hogeven',
        brin: '91',
        kind: 'vo',
        name: 'De Hoge Ven',
        mail: 'hogeven',
        sites: [{ key: 'hogeven', vestiging: '00', name: 'De Hoge Ven', place: 'Venhuizen', short: 'HV', profielen: ['E&O', 'PIE'] }],
      },
    ],
  },
  {
    number: '98002',
    name: 'Stichting Beroepsonderwijs en Groen Lindestreek',
    institutions: [
      {
        key: 'roc',
        brin: '92',
        kind: 'mbo',
        name: 'ROC Lindestreek',
        mail: 'roc',
        sites: [{ key: 'roc', vestiging: '00', name: 'ROC Lindestreek', place: 'Lindewaard', short: 'ROC', profielen: [] }],
      },
      {
        key: 'groen',
        brin: '93',
        kind: 'aoc',
        name: 'Groenschool Oost',
        mail: 'groenschool',
        sites: [
          { key: 'groen-vmbo', vestiging: '00', name: 'Groenschool Oost, vmbo', place: 'Elzendaal', short: 'GV', profielen: ['groen'] },
          { key: 'groen-mbo', vestiging: '01', name: 'Groenschool Oost, mbo', place: 'Elzendaal', short: 'GM', profielen: [] },
        ],
      },
    ],
  },
]
