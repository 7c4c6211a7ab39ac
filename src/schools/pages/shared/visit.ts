import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { Act } from '../../actions.ts'
import type { Typed } from '../../finding.ts'

/** Somebody on one of these pages. */
export interface Visit {
  c: AppContext
  platform: Platform
  viewer: Viewer
  language: Language
  /** 2026-11-22 */
  today: string
}

export function visitOf(c: AppContext, platform: Platform): Visit {
  const { viewer, address } = c.var
  if (!viewer) throw new Error('the page was registered as public')
  return { c, platform, viewer, language: address.language, today: dayOf(platform.now()) }
}

/** What this visitor may see, in one transaction. */
export function see<T>({ platform, viewer, today }: Visit, work: (trx: Trx) => Promise<T>): Promise<T> {
  return asPerson(platform.db, viewer.personId, work, today)
}

export const actOf = ({ platform, viewer, c }: Visit): Act => ({ platform, viewer, requestId: c.var.requestId })

/** The answers of a form; a file that was sent along is none of them. */
export async function typedIn(c: AppContext): Promise<Typed> {
  const body = await c.req.parseBody({ all: true })
  const texts = (value: unknown) => [value].flat().filter((one) => typeof one === 'string')
  return new Map(Object.entries(body).map(([name, value]) => [name, texts(value)]))
}

/** A form as it stands before anybody typed. */
export function filled(values: Record<string, string | readonly string[] | null | undefined>): Typed {
  return new Map(Object.entries(values).map(([name, value]) => [name, [value ?? ''].flat()]))
}

/** A page number in the address: from 1; anything else is 1. */
export function pageIn(c: AppContext): number {
  const page = Number(c.var.address.query.get('blad') ?? 1)
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1
}

export const param = (c: AppContext, name: string): string => c.req.param(name) ?? ''
