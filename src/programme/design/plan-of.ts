import type { PlanHours, PlanYear, RoutePlan } from '#schemes/index.ts'
import type { RouteDesign } from './design.ts'
import { routeMonths, waysIn } from './route-months.ts'
import { type DesignYear, routeYears } from './year.ts'

/** What the rules of a scheme look at, drawn from a design. `oneBoard`: null when a partner's board is not known. */
export function planOf(design: RouteDesign): RoutePlan {
  const { scheme, startsOn, target, profielen, agreement, statements } = design
  const counted = routeYears(design.years)
  return {
    scheme,
    startsOn,
    leerwegen: target.leerwegen,
    qualifications: design.qualifications.map(({ crebo, niveau, leertraject, extended }) => ({ crebo, niveau, leertraject, extended })),
    profielen,
    partners: partnersOf(design),
    years: design.years.map((year) => planYear(design, year, counted.get(year.id) ?? null)),
    exams: design.exams.map(({ id, subject, part, change, year }) => ({
      id,
      subject,
      part,
      change,
      routeYear: year === null ? null : (counted.get(year) ?? null),
    })),
    agreement,
    transfersFunding: transfersFunding(design),
    wayBack: wayBackOf(design),
    statements,
  }
}

function partnersOf({ partners }: RouteDesign): RoutePlan['partners'] {
  const count = (side: string): number => partners.filter((one) => one.side === side).length
  const boards = new Set(partners.map(({ board }) => board))
  return { vo: count('vo'), mbo: count('mbo'), oneBoard: partners.length < 2 || boards.has(null) ? null : boards.size === 1 }
}

/** Payments of others, such as a subsidy, are no funding of the partners. */
function transfersFunding({ payments }: RouteDesign): boolean {
  const isPartner = (party: string): boolean => party === 'vo' || party === 'mbo'
  return payments.some(({ from, to }) => from !== to && isPartner(from) && isPartner(to))
}

function planYear(design: RouteDesign, { id, stage, leerjaren, enrolledAt, weeks }: DesignYear, routeYear: number | null): PlanYear {
  return { id, stage, leerjaren, routeYear, enrolledAt, weeks, hours: hoursIn(design, id) }
}

/** Hours at a company count as bpv when the block says so; a stage does not. */
export function hoursIn({ blocks }: Pick<RouteDesign, 'blocks'>, year: string): PlanHours | null {
  const here = blocks.filter((one) => one.year === year)
  if (here.every(({ hours }) => hours === null)) return null
  const sum = (numbers: (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)
  return {
    total: sum(here.map(({ hours }) => hours)),
    guided: sum(here.map(({ guided }) => guided)),
    bpv: sum(here.filter(({ kind }) => kind === 'bpv').map(({ hours }) => hours)),
    open: here.filter(({ kind, hours, guided }) => hours === null || (kind !== 'bpv' && guided === null)).length,
  }
}

function wayBackOf(design: RouteDesign): RoutePlan['wayBack'] {
  const months = routeMonths(design)
  const qualifying = design.wayBack.some(({ diploma }) => diploma !== null && /^(mbo-[234]|hbo)$/.test(diploma))
  return {
    described: design.wayBack.some(({ diploma }) => diploma !== null),
    monthsWithout: months.filter((month) => waysIn(design, month).length === 0).length,
    toStartkwalificatie: qualifying,
  }
}
