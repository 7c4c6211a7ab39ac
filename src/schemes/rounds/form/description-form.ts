import { PROFIELEN } from '#schools/index.ts'
import { LEERWEGEN, NIVEAUS } from '../../leerweg.ts'
import { type Application, type Description, descriptionOf } from '../application.ts'
import { SECTORS } from '../sectors.ts'
import { choices, line, type Mistake, type Read, readAs, tooLong } from './read.ts'

const CREBO = /^\d{5}$/

/** One part of the form for each route: `leerweg-0`, `sector-0` … by its place in the application. */
export function readDescriptions(form: URLSearchParams, { routes }: Pick<Application, 'routes'>): Read<Record<string, Description>> {
  const mistakes = routes.flatMap((_, at) => mistakesIn(form, at))
  return readAs(mistakes, () => Object.fromEntries(routes.map(({ id }, at) => [id, readOne(form, at)])))
}

const cut = (typed: string): string[] => typed.split(/[\s,;]+/).filter((one) => one !== '')

function mistakesIn(form: URLSearchParams, at: number): (Mistake | null)[] {
  const isWrong = cut(line(form, `crebos-${at}`)).some((crebo) => !CREBO.test(crebo))
  return [
    isWrong ? { field: `crebos-${at}`, mistake: 'crebo' } : null,
    ...['programma', 'domein', 'licentienota'].map((name) => tooLong(form, `${name}-${at}`)),
  ]
}

function readOne(form: URLSearchParams, at: number): Description {
  const profiel = line(form, `profiel-${at}`)
  return {
    leerwegen: choices(form, `leerweg-${at}`, LEERWEGEN),
    sectors: choices(form, `sector-${at}`, SECTORS),
    programme: line(form, `programma-${at}`),
    profiel: PROFIELEN.some(({ code }) => code === profiel) ? profiel : null,
    domain: line(form, `domein-${at}`),
    niveau: NIVEAUS.find((one) => String(one) === line(form, `niveau-${at}`)) ?? null,
    crebos: [...new Set(cut(line(form, `crebos-${at}`)))],
    pilot: yesOrNo(line(form, `pilot-${at}`)),
    licensed: yesOrNo(line(form, `licentie-${at}`)),
    licenceNote: line(form, `licentienota-${at}`),
  }
}

const yesOrNo = (typed: string): boolean | null => (typed === 'ja' ? true : typed === 'nee' ? false : null)
const saidAs = (answer: boolean | null): string => (answer === null ? '' : answer ? 'ja' : 'nee')

export function typedDescriptions(application: Application): URLSearchParams {
  return new URLSearchParams(
    application.routes.flatMap((route, at) => {
      const one = descriptionOf(application, route)
      return [
        ...one.leerwegen.map((leerweg) => [`leerweg-${at}`, leerweg]),
        ...one.sectors.map((sector) => [`sector-${at}`, sector]),
        [`programma-${at}`, one.programme],
        [`profiel-${at}`, one.profiel ?? ''],
        [`domein-${at}`, one.domain],
        [`niveau-${at}`, one.niveau === null ? '' : String(one.niveau)],
        [`crebos-${at}`, one.crebos.join(', ')],
        [`pilot-${at}`, saidAs(one.pilot)],
        [`licentie-${at}`, saidAs(one.licensed)],
        [`licentienota-${at}`, one.licenceNote],
      ]
    }),
  )
}
