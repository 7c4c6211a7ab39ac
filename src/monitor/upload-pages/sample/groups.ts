/**
 * The invented pupils of the sample delivery, as the path of each over the count dates from its start on:
 * `3`, `4` vmbo-bb leerjaar 3 and 4; `1`, `2` mbo-2 bol leerjaar 1 and 2; `d` not enrolled, diploma in hand; `-` not enrolled.
 * A `2` or `1` followed by `d` is an mbo-2 diploma in the July between.
 */
export interface SampleGroup {
  start: number
  /** of the route, or null for pupils of a regular programme */
  experiment: SampleExperiment | null
  brin: string
  vestiging: string
  sector: string
  paths: string[]
}

export interface SampleExperiment {
  name: string
  brin: string
  vestiging: string
  sector: string
  status: string
}

export const MBO = '99ZM'

export const EXPERIMENTS: SampleExperiment[] = [
  { name: 'lindestreek-techniek', brin: '99ZA', vestiging: '00', sector: 'techniek', status: 'afgerond' },
  { name: 'lindestreek-zorg', brin: '99ZB', vestiging: '01', sector: 'zorg-welzijn', status: 'lopend' },
]
const [TECHNIEK, ZORG] = EXPERIMENTS as [SampleExperiment, SampleExperiment]
const place = ({ brin, vestiging, sector }: SampleExperiment) => ({ brin, vestiging, sector })

export const GROUPS: SampleGroup[] = [
  { start: 2021, experiment: TECHNIEK, ...place(TECHNIEK), paths: ['312d', '312d', '3122', '312d', '31-1', '3412', '31--'] },
  { start: 2021, experiment: ZORG, ...place(ZORG), paths: ['312d', '31d-', '3412', '312d', '34-1', '3122'] },
  {
    start: 2021,
    experiment: null,
    brin: '99ZC',
    vestiging: '00',
    sector: 'techniek',
    paths: ['3412', '3412', '34--', '341-', '3412', '3441'],
  },
  {
    start: 2021,
    experiment: null,
    brin: '99ZD',
    vestiging: '00',
    sector: 'economie',
    paths: ['3412', '34-1', '3412', '3---', '341d', '3412'],
  },
  { start: 2020, experiment: null, ...place(TECHNIEK), paths: ['3412d', '34122', '341--', '3412d', '34-12', '34---'] },
  { start: 2020, experiment: null, ...place(ZORG), paths: ['3412d', '3412d', '34-1-', '34122', '341--'] },
  { start: 2020, experiment: null, brin: '99ZC', vestiging: '00', sector: 'techniek', paths: ['3412d', '34122', '34---', '3412d'] },
  { start: 2020, experiment: null, brin: '99ZD', vestiging: '00', sector: 'economie', paths: ['3412d', '341--', '34412', '3412d'] },
]
