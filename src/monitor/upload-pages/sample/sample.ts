import type { TableFile } from '../../output.ts'
import { columnNames } from '../../source/tables.ts'
import { EXPERIMENTS, GROUPS, MBO, type SampleGroup } from './groups.ts'

type Fields = Record<string, string | number>

interface Pupil {
  leerling: string
  group: SampleGroup
  path: string
  number: number
}

const CREBO = '25000'

/** The small sample delivery as CSV: four tables about some forty invented pupils, which the monitor reads without a reject. */
export function sampleCsv(table: TableFile): string {
  const columns = columnNames(table)
  const lines = TABLES[table]().map((fields) => columns.map((column) => fields[column] ?? '').join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

export const SAMPLE_PUPILS = GROUPS.flatMap((group) => group.paths).length

const pupils = (): Pupil[] =>
  GROUPS.flatMap((group) => group.paths.map((path) => ({ group, path }))).map((one, index) => ({
    ...one,
    number: index,
    leerling: `voorbeeld-${String(index + 1).padStart(2, '0')}`,
  }))

const TABLES: Record<TableFile, () => Fields[]> = {
  leerlingen: () => pupils().map(pupilFields),
  experimenten: () =>
    EXPERIMENTS.map(({ name, brin, vestiging, sector, status }) => ({
      ...{ experiment: name, tranche: '2021', startjaar: 2021, brin_vmbo: brin, vestiging_vmbo: vestiging, brin_mbo: MBO, sector, status },
    })),
  inschrijvingen: () => pupils().flatMap(enrolmentFields),
  diplomas: () => pupils().flatMap(diplomaFields),
}

/** Fourteen to sixteen years old at the start, months and sexes in turn. */
function pupilFields({ leerling, group, number }: Pupil): Fields {
  const month = String(((number * 5) % 12) + 1).padStart(2, '0')
  const day = String(((number * 7) % 28) + 1).padStart(2, '0')
  return {
    leerling,
    geslacht: number % 2 === 0 ? 'v' : 'm',
    geboortedatum: `${group.start - 15 - (number % 3 === 0 ? 1 : 0)}-${month}-${day}`,
  }
}

function enrolmentFields({ leerling, group, path }: Pupil): Fields[] {
  return [...path].flatMap((code, index) => {
    const common = { leerling, teldatum: `${group.start + index}-10-01`, sector: group.sector, experiment: group.experiment?.name ?? '' }
    const leerjaar = Number(code)
    if (Number.isNaN(leerjaar)) return []
    if (leerjaar > 2) return [{ ...common, brin: group.brin, vestiging: group.vestiging, opleiding: 'vmbo-bb', leerjaar }]
    return [{ ...common, brin: MBO, vestiging: '00', opleiding: 'mbo-2-bol', leerjaar, crebo: CREBO }]
  })
}

function diplomaFields({ leerling, group, path }: Pupil): Fields[] {
  const experiment = group.experiment?.name ?? ''
  const at = (index: number) => `${group.start + index}-07-05`
  return [...path].flatMap((code, index) => {
    const before = path[index - 1]
    if (code === '1' && before === '4') return [{ leerling, datum: at(index), diploma: 'vmbo-bb', brin: group.brin, experiment }]
    return code === 'd' ? [{ leerling, datum: at(index), diploma: 'mbo-2', brin: MBO, experiment }] : []
  })
}
