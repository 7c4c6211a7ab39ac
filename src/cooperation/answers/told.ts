import type { RouteAnswer } from './route-answer.ts'

/** In the order of the page: what an agreement can do something about first. */
export const QUESTIONS = ['known', 'missed', 'fitted', 'place'] as const
export type Question = (typeof QUESTIONS)[number]

/** Null: nobody said so; `too-few`: fewer than five answered this question at that moment. */
export type Count = RouteAnswer | null | 'too-few'

/** Of one cohort of a route: each answer with its counts, beside each other per moment. */
export interface Told {
  routeId: string
  name: string
  cohort: number
  /** months; null: told at another moment */
  moments: readonly (number | null)[]
  questions: readonly { question: Question; options: readonly { option: string; counts: readonly Count[] }[] }[]
}

/** `cohorts`: start years; none = every cohort. */
interface Covered {
  routeId: string
  cohorts: readonly number[]
}

const MOMENTS = [3, 12, null] as const

/** What was told of the routes and cohorts that are covered, the last cohort first. */
export function toldOf(all: readonly RouteAnswer[], covered: readonly Covered[]): Told[] {
  return covered.flatMap(({ routeId, cohorts }) => {
    const ours = all.filter((one) => one.routeId === routeId && (cohorts.length === 0 || cohorts.includes(one.cohort)))
    const years = [...new Set(ours.map(({ cohort }) => cohort))].toSorted((one, other) => other - one)
    return years.map((cohort) => toldBy(ours.filter((one) => one.cohort === cohort)))
  })
}

function toldBy(own: readonly RouteAnswer[]): Told {
  const [{ routeId, name, cohort } = { routeId: '', name: '', cohort: 0 }] = own
  const moments = MOMENTS.filter((moment) => own.some((one) => one.moment === moment))
  const questions = QUESTIONS.flatMap((question) => {
    const asked = own.filter((one) => one.question === question)
    const options = [...new Set(asked.map(({ option }) => option))].map((option) => ({
      option,
      counts: moments.map((moment) => countAt(asked, option, moment)),
    }))
    return options.length > 0 ? [{ question, options }] : []
  })
  return { routeId, name, cohort, moments, questions }
}

function countAt(asked: readonly RouteAnswer[], option: string, moment: number | null): Count {
  const then = asked.filter((one) => one.moment === moment)
  return then.length === 0 ? 'too-few' : (then.find((one) => one.option === option) ?? null)
}
