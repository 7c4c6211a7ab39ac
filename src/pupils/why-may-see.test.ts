import { describe, expect, test } from 'vitest'
import type { Role, ScopeKind } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import type { PlacedPupil } from './pupil.ts'
import { whyMayRecord } from './why-may-change.ts'
import { whyMayPupil } from './why-may-see.ts'

const VMBO = { recordId: 'r1', institutionId: 'vmbo', siteIds: ['vmbo-noord'], groupIds: ['3T'] }
const MBO = { recordId: 'r2', institutionId: 'roc', siteIds: ['roc-haven'], groupIds: [] }
const PUPIL: PlacedPupil = {
  pupilId: 'jesse',
  regionId: 'regio',
  institutionIds: ['vmbo', 'roc'],
  siteIds: ['vmbo-noord', 'roc-haven'],
  groupIds: ['3T'],
  routes: [{ routeId: 'techniek', siteIds: ['vmbo-noord', 'roc-plein'], institutionIds: ['vmbo', 'roc'] }],
  records: [VMBO, MBO],
}
const viewer = (role: Role, scopeKind: ScopeKind, scopeId: string): Viewer => ({
  personId: 'p',
  regionId: 'regio',
  name: 'Noor Tester',
  isExample: false,
  secondFactor: true,
  grants: [{ assignmentId: 'a', role, scopeKind, scopeId, standsInFor: null }],
})

describe('a pupil is seen', () => {
  test.each<[Role, ScopeKind, string, string | null]>([
    ['coördinator', 'region', 'regio', 'region'],
    ['coördinator', 'region', 'elders', null],
    ['coördinator', 'institution', 'vmbo', 'own-school'],
    ['teamleider', 'site', 'vmbo-noord', 'own-site'],
    ['teamleider', 'site', 'roc-plein', 'route-partner'],
    ['teamleider', 'site', 'vmbo-zuid', null],
    ['mentor', 'group', '3T', 'group'],
    ['mentor', 'group', '3K', null],
    ['projectleider', 'route', 'techniek', 'route'],
    ['projectleider', 'route', 'zorg', null],
    ['leerling', 'pupil', 'jesse', 'own-record'],
    ['ouder', 'pupil', 'milan', null],
    // roles without the right, wherever they hold
    ['financieel', 'region', 'regio', null],
    ['onderzoeker', 'region', 'regio', null],
    ['beheerder', 'region', 'regio', null],
  ])('by a %s of %s %s: through %s', (role, scopeKind, scopeId, through) => {
    expect(whyMayPupil(viewer(role, scopeKind, scopeId), 'pupil/see', PUPIL)?.through ?? null).toBe(through)
  })

  test('by a school without a record, only while the pupil is in a route with it', () => {
    const atPartner = { ...PUPIL, institutionIds: ['vmbo'] }
    const partner = viewer('decaan', 'institution', 'roc')
    expect(whyMayPupil(partner, 'pupil/see', atPartner)?.through).toBe('route-partner')
    expect(whyMayPupil(partner, 'pupil/see', { ...atPartner, routes: [] })).toBeNull()
  })

  test('by the first of several roles that leads there', () => {
    const both = {
      ...viewer('docent', 'site', 'elders'),
      grants: [...viewer('docent', 'site', 'elders').grants, ...viewer('mentor', 'group', '3T').grants],
    }
    expect(whyMayPupil(both, 'pupil/see', PUPIL)).toMatchObject({ role: 'mentor', through: 'group' })
  })
})

describe('what one school keeps is changed', () => {
  test.each<[Role, ScopeKind, string, string | null, string | null]>([
    ['mentor', 'group', '3T', 'group', null],
    ['teamleider', 'site', 'roc-haven', null, 'own-site'],
    ['decaan', 'institution', 'roc', null, 'own-school'],
    // a partner sees, and leaves alone
    ['teamleider', 'site', 'roc-plein', null, null],
    ['projectleider', 'route', 'techniek', 'route', 'route'],
    ['coördinator', 'region', 'regio', 'region', 'region'],
    ['docent', 'site', 'vmbo-noord', null, null],
  ])('by a %s of %s %s: at the vmbo through %s, at the mbo through %s', (role, scopeKind, scopeId, vmbo, mbo) => {
    const one = viewer(role, scopeKind, scopeId)
    expect(whyMayRecord(one, 'pupil/change', PUPIL, VMBO)?.through ?? null).toBe(vmbo)
    expect(whyMayRecord(one, 'pupil/change', PUPIL, MBO)?.through ?? null).toBe(mbo)
  })
})
