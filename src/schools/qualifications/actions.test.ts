import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { saveCompany } from '../companies/actions.ts'
import { listCompanies } from '../companies/learning-company.store.ts'
import type { Finding, Outcome } from '../finding.ts'
import { actAs, typed } from '../testing/act-as.ts'
import { addPerson, buildRegion, type TestRegion, TODAY } from '../testing/build-region.ts'
import { keepQualification } from './actions.ts'
import { listQualifications, type QualificationQuestion } from './qualification.store.ts'

let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())

const as = (who: keyof TestRegion['people']) => actAs(database.db, region.people[who].personId)
const rules = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.findings.map(({ rule }: Finding) => rule))
const kok = {
  crebo: '25180',
  naam: 'Kok',
  niveau: '2',
  dossier: '23090',
  leertraject: ['bol', 'bbl'],
  vanaf: '2020-08-01',
  tot: '2026-07-31',
}
const list = (question: Partial<QualificationQuestion>) =>
  asPerson(database.db, region.people.mentor.personId, async (trx) => {
    const { qualifications } = await listQualifications(trx, { search: '', niveau: null, validOn: '', page: 1, ...question })
    return qualifications.map(({ crebo, validFrom }) => `${crebo} ${validFrom}`)
  })

test('a crebo has periods that follow each other and never overlap', async () => {
  const act = await as('beheerder')
  expect(rules(await keepQualification(act, typed(kok)))).toEqual([])
  expect(rules(await keepQualification(act, typed({ ...kok, vanaf: '2026-07-31', tot: '' })))).toEqual(['qualification/periods-overlap'])
  expect(rules(await keepQualification(act, typed({ ...kok, vanaf: '2026-08-01', tot: '' })))).toEqual([])
  const was = { crebo: '25180', validFrom: '2020-08-01' }
  expect(rules(await keepQualification(act, typed({ ...kok, tot: '2026-08-01' }), was))).toEqual(['qualification/periods-overlap'])
  expect(rules(await keepQualification(act, typed({ ...kok, naam: 'Kok (oud)' }), was))).toEqual([])
})

test('is found by number, name, level and the day it is valid', async () => {
  await keepQualification(await as('coördinator'), typed({ ...kok, crebo: '25171', naam: 'Gastheer/-vrouw', niveau: '3', tot: '' }))
  expect(await list({ search: '2518' })).toEqual(['25180 2026-08-01', '25180 2020-08-01'])
  expect(await list({ search: 'GAST' })).toEqual(['25171 2020-08-01'])
  expect(await list({ niveau: 2, validOn: '2026-07-31' })).toEqual(['25180 2020-08-01'])
  expect(await list({ niveau: 2, validOn: '2026-08-01' })).toEqual(['25180 2026-08-01'])
  expect(await list({ validOn: '2020-07-31' })).toEqual([])
})

test('is the region’s to change: not a school’s, at both walls', async () => {
  const own = { given: 'Bea', family: 'Eigen', role: 'beheerder', scopeKind: 'institution', scopeId: region.institutions.roc } as const
  const { personId } = await addPerson(database.db, region.regionId, own)
  expect(rules(await keepQualification(await actAs(database.db, personId), typed({ ...kok, crebo: '25999' })))).toEqual(['not-yours'])
  const passedBy = asPerson(database.db, personId, (trx) =>
    trx
      .insertInto('qualification')
      .values({ crebo: '25999', name: 'X', niveau: 2, dossier: null, dossier_name: null, valid_from: TODAY, valid_until: null })
      .execute(),
  )
  await expect(passedBy).rejects.toThrow('row-level security')
})

test('everything that is wrong is said at once', async () => {
  const wrong = typed({ crebo: '123', naam: '', niveau: '5', vanaf: '2026-02-30', tot: 'x' })
  expect(rules(await keepQualification(await as('beheerder'), wrong))).toEqual([
    'qualification/crebo-of-five-digits',
    'name-missing',
    'qualification/niveau-not-chosen',
    'qualification/leertraject-not-chosen',
    'no-day',
    'no-day',
  ])
})

test('a learning company stands once in a region, and is seen in its own region only', async () => {
  const act = await as('beheerder')
  const garage = { leerbedrijf: 'B1001', naam: 'Garage Van Dalen', plaats: 'Oudekade', tot: '2028-12-31' }
  expect(rules(await saveCompany(act, typed(garage)))).toEqual([])
  expect(rules(await saveCompany(act, typed(garage)))).toEqual(['company/id-taken'])
  expect(rules(await saveCompany(await as('mentor'), typed({ ...garage, leerbedrijf: 'B1' })))).toEqual(['not-yours'])
  const elsewhere = await buildRegion(database.db, 'Regio Elders')
  const found = (personId: string) => asPerson(database.db, personId, (trx) => listCompanies(trx, { search: 'oude', page: 1 }))
  expect((await found(region.people.mentor.personId)).companies).toMatchObject([
    { name: 'Garage Van Dalen', recognisedUntil: '2028-12-31' },
  ])
  expect((await found(elsewhere.people.mentor.personId)).total).toBe(0)
})
