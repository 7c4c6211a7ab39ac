import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { packageRoot } from '#platform/package-root.ts'
import { listInstitutions, listSites } from '../../places/place.store.ts'
import { addPerson, buildRegion, type TestRegion } from '../../testing/build-region.ts'
import { schoolsSite } from '../../testing/schools-site.ts'

const PATH = '/samenwerking/scholen-inlezen'
let database: Database
let region: TestRegion
let site: ReturnType<typeof schoolsSite>
let me: string
const folder = mkdtempSync(join(tmpdir(), 'schools-intake-'))
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  site = schoolsSite(database.db, { folder })
  me = region.people.beheerder.personId
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const sample = (name: string): File => new File([readFileSync(join(packageRoot(), 'test/public-files', name))], name)
const formWith = (file: File): FormData => {
  const form = new FormData()
  form.set('bestand', file)
  return form
}
/** Reads a file and gives the address of what it offers. */
async function offered(file: File): Promise<string> {
  const answer = await site.post(PATH, me, formWith(file))
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const sees = <T>(work: Parameters<typeof asPerson<T>>[2]) => asPerson(database.db, me, work)

describe('a public file', () => {
  test('says which columns were found, which were not, and keeps nothing of the file itself', async () => {
    const page = await site.text(await offered(sample('instellingen-mbo.csv')), me)
    expect(page).toContain('MBO INSTELLINGSSOORT NAAM')
    expect(page).toContain('niet gevonden')
    expect(page).toContain('Groencollege Het Veen')
    expect(readdirSync(join(folder, 'school-files')).every((name) => /^[0-9a-f]{32}\.json$/.test(name))).toBe(true)
  })

  test('that is none gets a sentence, and changes nothing', async () => {
    const wrong = async (file: File) => {
      const answer = await site.post(PATH, me, formWith(file))
      expect(answer.status).toBe(422)
      return answer.text()
    }
    expect(await wrong(new File(['voornaam;achternaam\nJan;Smit\n'], 'lijst.csv'))).toContain('niet te lezen als lijst van')
    expect(await wrong(new File(['%PDF-1.4'], 'scholen.csv'))).toContain('wrong-list')
    expect(await wrong(new File([], ''))).toContain('Kies een bestand')
    expect(await wrong(new File(['BRIN;BRIN;INSTELLINGSNAAM\n1;2;3\n'], 'dubbel.csv'))).toContain('Meer dan een kolom')
  })

  test('is seen by who handed it in, and for a day', async () => {
    const path = await offered(sample('instellingen-mbo.csv'))
    expect((await site.get(path, region.people.coördinator.personId)).status).toBe(404)
    expect((await site.get(`${PATH}/../../etc`, me)).status).toBe(404)
    expect((await site.get(`${PATH}/${'0'.repeat(32)}`, me)).status).toBe(404)
    const gone = await site.post(`${PATH}/${'0'.repeat(32)}`, me, { school: '99ZZ' })
    expect(await gone.text()).toContain('Lees het opnieuw in')
  })

  test('is not for who rules over one school only', async () => {
    const own = { given: 'Bea', family: 'Eigen', role: 'beheerder', scopeKind: 'institution', scopeId: region.institutions.roc } as const
    const { personId } = await addPerson(database.db, region.regionId, own)
    expect((await site.get(PATH, personId)).status).toBe(403)
    expect((await site.post(PATH, personId, formWith(sample('leerbedrijven.csv')))).status).toBe(403)
  })
})

describe('taking over', () => {
  test('boards, then schools with their board by number: nothing is guessed', async () => {
    const schools = await offered(sample('instellingen-mbo.csv'))
    const without = await site.post(`${schools}?wat=scholen`, me, { school: ['99ZZ', '99GG'] })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('niet van welk bestuur Groencollege Het Veen is')
    const boards = await offered(sample('bevoegde-gezagen.csv'))
    const added = await site.post(`${boards}?wat=besturen`, me, { bestuursnummer: ['99901', '99903'] })
    expect(await site.text(added.headers.get('location') ?? '', me)).toContain('Overgenomen: 2 nieuw, 0 gewijzigd.')
    const taken = await site.post(`${schools}?wat=scholen`, me, { school: '99ZZ' })
    expect(taken.status).toBe(303)
    expect((await sees(listInstitutions)).find(({ brin }) => brin === '99ZZ')).toMatchObject({ kind: 'mbo', name: 'ROC De Waterkant' })
    const again = await site.text(taken.headers.get('location') ?? '', me)
    expect(again).not.toContain('name="school" value="99ZZ"')
    expect(again).toContain('name="school" value="99GG"')
  })

  test('only the sites that were ticked; a site brings its school along', async () => {
    const path = await offered(sample('vestigingen-vo.csv'))
    const taken = await site.post(`${path}?wat=scholen`, me, { vestiging: '99AA01', bestuur: region.boards.waterkant })
    expect(taken.status).toBe(303)
    const school = (await sees(listInstitutions)).find(({ brin }) => brin === '99AA')
    expect(school).toMatchObject({ name: 'Elzenhof', kind: 'vo', boardId: region.boards.waterkant })
    const sites = (await sees(listSites)).filter(({ institutionId }) => institutionId === school?.id)
    expect(sites.map(({ vestiging, name, place }) => [vestiging, name, place])).toEqual([['01', 'Elzenhof Zuid', 'WATERRIJK']])
  })

  test('all or nothing: with one school refused, none is there', async () => {
    const file =
      'INSTELLINGSCODE;INSTELLINGSNAAM;BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;ONDERWIJSSTRUCTUUR\n98AA;Wel;98001;Bestuur;MAVO\n98BB;Niet;98001;Bestuur;Iets\n'
    const path = await offered(new File([file], 'twee.csv'))
    const refused = await site.post(`${path}?wat=scholen`, me, { school: ['98AA', '98BB'] })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('niet wat voor school Niet is')
    expect(page).toMatch(/name="school" value="98AA" checked/)
    expect((await sees(listInstitutions)).filter(({ brin }) => brin.startsWith('98'))).toEqual([])
    expect((await site.post(`${path}?wat=scholen`, me, { school: ['98AA', '98BB'], soort: 'vso' })).status).toBe(303)
    const kinds = (await sees(listInstitutions)).filter(({ brin }) => brin.startsWith('98')).map(({ kind, boardId }) => [kind, boardId])
    expect(kinds.map(([kind]) => kind)).toEqual(['vso', 'vo'])
    expect(new Set(kinds.map(([, boardId]) => boardId)).size).toBe(1)
  })

  test('a file read again shows what changed, and changes only the name', async () => {
    const file = 'INSTELLINGSCODE;INSTELLINGSNAAM;ONDERWIJSSTRUCTUUR\n90ZN;Zwaluwnest College;PRO\n'
    const path = await offered(new File([file], 'nieuw.csv'))
    expect(await site.text(path, me)).toContain('gewijzigd')
    const taken = await site.post(`${path}?wat=scholen`, me, { school: '90ZN' })
    expect(taken.headers.get('location')).toContain('gedaan=0-1')
    expect((await sees(listInstitutions)).find(({ brin }) => brin === '90ZN')).toMatchObject({ name: 'Zwaluwnest College', kind: 'vo' })
  })

  test('qualifications all at once, or ticked; learning companies ticked', async () => {
    const path = await offered(sample('mbo-opleidingsaanbod.csv'))
    expect((await site.post(`${path}?wat=opleidingen&zoek=kok`, me, { alles: 'ja' })).headers.get('location')).toContain('gedaan=1-0')
    const rest = await site.post(`${path}?wat=opleidingen`, me, { opleiding: '25999 2020-08-01' })
    expect(rest.headers.get('location')).toContain('gedaan=1-0')
    expect(await site.text('/samenwerking/opleidingen?zoek=verzonnen', me)).toContain('Verzonnen vakman')
    const companies = await offered(sample('leerbedrijven.csv'))
    expect((await site.post(`${companies}?wat=leerbedrijven`, me, { bedrijf: '100000001' })).status).toBe(303)
    expect(await site.text('/samenwerking/leerbedrijven', me)).toContain('Bakkerij De Korst')
  })

  test('a qualification without a first day needs one from a person', async () => {
    const path = await offered(new File(['CREBO;KWALIFICATIE;NIVEAU\n25777;Nieuw vak;3\n'], 'codelijst.csv'))
    const asked = await site.post(`${path}?wat=opleidingen`, me, { opleiding: '25777' })
    expect(await asked.text()).toContain('vanaf wanneer Nieuw vak geldig is')
    expect((await site.post(`${path}?wat=opleidingen`, me, { opleiding: '25777', vanaf: '2026-08-01' })).status).toBe(303)
    expect(await site.text('/samenwerking/opleidingen?zoek=25777', me)).toContain('sinds 1 aug 2026')
  })

  test('nothing ticked is said', async () => {
    const path = await offered(sample('leerbedrijven.csv'))
    expect(await (await site.post(`${path}?wat=leerbedrijven`, me)).text()).toContain('Vink aan wat u overneemt')
  })
})
