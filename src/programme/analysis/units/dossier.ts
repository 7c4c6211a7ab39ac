import { type FileProblem, ReadingStopped } from '#platform/import/problem.ts'
import type { Source } from '#platform/import/source.ts'
import { readElements, type XmlElement } from '#platform/import/xml-elements.ts'
import { xmlText } from '#platform/import/xml-text.ts'
import type { Unit } from '../../design/unit.ts'
import type { DossierChoice, UnitProblem, UnitsRead } from './problem.ts'

/** The shape that SBB publishes: base tasks for every profile of a dossier, and tasks of each profile, which has its crebo. */
const DOSSIER = 'sbb/dossiers/dossier'
const BASE_TASK = `${DOSSIER}/basis/basistaken/basiskerntaken/kerntaak`
const PROFILE = `${DOSSIER}/profielen/profiel`
const CREBO = `${PROFILE}/creboinformatie/crebo`
const PROFILE_TASK = `${PROFILE}/profielkerntaken/kerntaak`

interface Profile {
  title: string
  crebos: string[]
  tasks: XmlElement[]
}

interface Dossier {
  number: string
  title: string
  base: XmlElement[]
  profiles: Profile[]
}

/**
 * The werkprocessen of a kwalificatiedossier as units that the mbo asks: `B1-K1-W2` of the base, `P1-K2-W1` of the profile.
 * With a crebo the profile that carries it. A file with more than one profile and no crebo asks which one is meant.
 */
export async function readDossier(source: Source, crebo?: string): Promise<UnitsRead<Omit<Unit, 'id'>>> {
  const { root, dossiers } = await dossiersIn(source)
  if (!dossiers.some(({ base, profiles }) => base.length + profiles.flatMap(({ tasks }) => tasks).length > 0)) {
    return refused({ problem: 'dossier-unknown-shape', root })
  }
  const profiles = dossiers.flatMap((dossier) => dossier.profiles.map((profile) => ({ dossier, profile })))
  const fitting = crebo === undefined ? profiles : profiles.filter(({ profile }) => profile.crebos.includes(crebo))
  if (crebo !== undefined && fitting.length === 0) return refused({ problem: 'dossier-crebo-not-found', crebo })
  if (fitting.length > 1 || (fitting.length === 0 && dossiers.length > 1)) {
    return refused({ problem: 'dossier-choose', choices: dossiers.map(choiceOf) })
  }
  const base = fitting[0]?.dossier ?? dossiers[0]
  return { units: [...unitsOf(base?.base ?? [], 'B1'), ...unitsOf(fitting[0]?.profile.tasks ?? [], 'P1')], rejected: [], stopped: null }
}

async function dossiersIn(source: Source): Promise<{ root: string; dossiers: Dossier[] }> {
  const dossiers: Dossier[] = []
  let root = ''
  for await (const piece of readElements(await xmlText(source), { take: new Set([BASE_TASK, CREBO, PROFILE_TASK]) })) {
    const dossier = dossiers.at(-1)
    const profile = dossier?.profiles.at(-1)
    if (piece.kind === 'enter') {
      root ||= piece.path
      const title = piece.attributes.titel ?? ''
      if (piece.path === DOSSIER) dossiers.push({ number: piece.attributes.nr ?? '', title, base: [], profiles: [] })
      if (piece.path === PROFILE) dossier?.profiles.push({ title, crebos: [], tasks: [] })
    } else if (piece.path === BASE_TASK) dossier?.base.push(piece.element)
    else if (piece.path === CREBO) profile?.crebos.push(piece.element.text)
    else profile?.tasks.push(piece.element)
  }
  return { root, dossiers }
}

function choiceOf({ number, title, profiles }: Dossier): DossierChoice {
  return { dossier: number, title, crebos: profiles.flatMap((profile) => profile.crebos.map((crebo) => ({ crebo, title: profile.title }))) }
}

/** A kerntaak without werkprocessen is a unit itself. */
function unitsOf(tasks: readonly XmlElement[], part: 'B1' | 'P1'): Omit<Unit, 'id'>[] {
  return tasks.flatMap((task, at) => {
    const code = `${part}-K${numberOf(task, at)}`
    const processes = within(task, 'werkproces')
    if (processes.length === 0) return [unit(titleOf(task, code), code)]
    return processes.map((one, index) => {
      const own = `${code}-W${numberOf(one, index)}`
      return unit(titleOf(one, own), `${own}, ${titleOf(task, code)}`)
    })
  })
}

const unit = (name: string, mbo: string): Omit<Unit, 'id'> => ({ name, vmbo: null, mbo, vmboWeeks: null, mboWeeks: null, taughtIn: [] })

const titleOf = ({ attributes }: XmlElement, otherwise: string): string => attributes.titel?.trim() || otherwise

/** The last figure of `hoofdstuk` (`2`, `3.1.2`), else its place in the list. */
const numberOf = ({ attributes }: XmlElement, at: number): string => /(\d+)\.?$/.exec(attributes.hoofdstuk ?? '')?.[1] ?? String(at + 1)

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((one) => (one.name === name ? [one] : within(one, name)))
}

function refused(problem: UnitProblem): never {
  throw new ReadingStopped<UnitProblem | FileProblem>(problem)
}
