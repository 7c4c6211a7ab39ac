import type { Reason } from '#platform/access/viewer.ts'
import type { PlacedPupil, RecordPlace } from './pupil.ts'

/**
 * On whose record a line is written: that of the school through which somebody may write; else, for who works for the whole
 * route or region or comes from a partner without a record, the school where the pupil has a group, then any.
 */
export function recordFor({ records }: Pick<PlacedPupil, 'records'>, { scopeKind, scopeId }: Reason): RecordPlace | null {
  const isOwn = (record: RecordPlace): boolean => {
    if (scopeKind === 'institution') return record.institutionId === scopeId
    if (scopeKind === 'site') return record.siteIds.includes(scopeId)
    return scopeKind === 'group' && record.groupIds.includes(scopeId)
  }
  return records.find(isOwn) ?? records.find(({ groupIds }) => groupIds.length > 0) ?? records[0] ?? null
}
