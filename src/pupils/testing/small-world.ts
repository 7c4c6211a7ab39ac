import type { Db } from '#platform/database/database.ts'
import { buildRegion, type TestRegion } from '#schools/testing/build-region.ts'
import { addPupil, type NewRecord } from './add-pupil.ts'

/** Every way in which a pupil can lie to a school, a group and a route; the name says which. All invented. */
export type PupilName =
  | 'inRoute'
  | 'atBothSchools'
  | 'onlyVmbo'
  | 'otherSite'
  | 'otherSchool'
  | 'onlyMbo'
  | 'leftRoute'
  | 'notYetInRoute'
  | 'leftGroup'
  | 'withoutEnrolment'

export interface SmallWorld extends TestRegion {
  pupils: Record<PupilName, { pupilId: string; recordIds: string[] }>
}

export async function buildSmallWorld(db: Db): Promise<SmallWorld> {
  const region = await buildRegion(db)
  const { institutions, sites, groups, routeId, regionId } = region
  const vmbo = (given: string, family: string, change: Partial<NewRecord> = {}): NewRecord => ({
    institutionId: institutions.zwaluwnest,
    given,
    family,
    birthDate: '2010-03-14',
    enrolments: [{ siteId: sites.zwaluwnest, leerjaar: 3 }],
    ...change,
  })
  const mbo = (given: string, family: string, change: Partial<NewRecord> = {}): NewRecord => ({
    institutionId: institutions.roc,
    given,
    family,
    birthDate: '2009-05-02',
    enrolments: [{ siteId: sites.rocHaven, kind: 'mbo', opleiding: 'mbo-3-bol', leerjaar: 1, crebo: '25251' }],
    ...change,
  })
  const add = (...records: NewRecord[]) => addPupil(db, { regionId, records })
  const inRoute = { routes: [{ routeId }] }
  const pupils = {
    inRoute: await add(vmbo('Jesse', 'Dijk', { infix: 'van', ...inRoute, groups: [{ groupId: groups.derde }] })),
    atBothSchools: await add(
      vmbo('Milan', 'Groot', { infix: 'de', ...inRoute, groups: [{ groupId: groups.derde }] }),
      mbo('Milan', 'Groot', { infix: 'de', routes: [{ routeId, phase: 'MBO' }], groups: [{ groupId: groups.eerste }] }),
    ),
    onlyVmbo: await add(vmbo('Fenna', 'Bakker', { groups: [{ groupId: groups.derde }] })),
    otherSite: await add(vmbo('Noah', 'Mulder', { enrolments: [{ siteId: sites.zwaluwnestZuid, leerjaar: 3 }] })),
    otherSchool: await add(
      vmbo('Lotte', 'Peters', { institutionId: institutions.kade, enrolments: [{ siteId: sites.kade, leerjaar: 4 }] }),
    ),
    onlyMbo: await add(mbo('Youssef', 'Amrani', { infix: 'el', groups: [{ groupId: groups.eerste }] })),
    leftRoute: await add(vmbo('Daan', 'Kok', { routes: [{ routeId, until: '2026-11-22' }] })),
    notYetInRoute: await add(vmbo('Sara', 'Jansen', { routes: [{ routeId, from: '2026-11-24' }] })),
    leftGroup: await add(vmbo('Bram', 'Meijer', { groups: [{ groupId: groups.derde, until: '2026-11-22' }] })),
    withoutEnrolment: await add(vmbo('Tess', 'Hendriks', { enrolments: [] })),
  }
  return { ...region, pupils }
}
