import { fieldReader, type Read } from '#platform/form/fields.ts'
import { type HandOverKind, KINDS } from './hand-over.ts'

export interface Start {
  kind: HandOverKind
  toSiteId: string
  toPersonId: string
  startsOn: string
}

export interface StartChoices {
  sites: readonly { id: string }[]
  receivers: readonly { id: string }[]
}

/** `soort`, `naar` (a site), `ontvanger` (a colleague there) and `begin`, the first day. */
export function readStart(form: URLSearchParams, { sites, receivers }: StartChoices): Read<Start> {
  const is = fieldReader(form)
  const kind = is.oneOf('soort', KINDS) ?? 'mbo'
  const one = (field: string, rows: readonly { id: string }[]): string =>
    is.oneOf(
      field,
      rows.map(({ id }) => id),
    ) ?? ''
  return is.done({ kind, toSiteId: one('naar', sites), toPersonId: one('ontvanger', receivers), startsOn: is.day('begin', true) ?? '' })
}
