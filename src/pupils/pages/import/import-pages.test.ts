import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import { forgetOldPreviews } from '../index.ts'
import { type PupilSite, pupilSite } from '../testing/pupil-site.ts'

let site: PupilSite
let who: string
beforeAll(async () => {
  site = await pupilSite()
  who = site.world.people.coördinator.personId
}, 60_000)
afterAll(() => site.close())

const HEADER = 'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Leerweg;Leerjaar;Vestiging;Instroomdatum;BSN'
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n')

function form(text: string, change: Record<string, string> = {}, called = 'leerlingen.csv'): FormData {
  const data = new FormData()
  const fields = { school: site.world.institutions.kade, stand: '2026-11-01', ...change }
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  data.set('bestand', new File([text], called))
  return data
}

const page = async (path: string): Promise<string> => (await site.get(who, path)).text()

/** The page of an import once nothing goes on any more. */
async function settled(path: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const text = await page(path)
    if (!text.includes('data-follow')) return text
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it goes on and on')
}

async function send(data: FormData): Promise<string> {
  const answer = await site.post(who, '/leerlingen/inlezen', data)
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

/** Sends a table and takes the columns as they are proposed. */
async function previewed(text: string): Promise<string> {
  const run = await send(form(text))
  const columns = await page(run)
  const chosen = [...columns.matchAll(/<select name="(\w+)"[\s\S]*?<\/select>/g)].flatMap(([select, name]) => {
    const value = /<option value="([^"]*)" selected/.exec(select)?.[1]
    return name && value ? [[name, value]] : []
  })
  await site.post(who, `${run}/kolommen`, Object.fromEntries(chosen))
  return run
}

describe('a table', () => {
  const ROWS = [
    '1;Noor;;Tester;14-3-2011;kb;3;00;2026-08-01;',
    '2;Sem;de;Boer;1-2-2011;bb;3;00;2026-08-01;',
    '3;Zoe;;Bakker;kapot;kb;3;00;2026-08-01;',
  ]

  test('is mapped, previewed, applied and undone', async () => {
    const run = await previewed(csv(...ROWS))
    const preview = await settled(run)
    expect(preview).toContain('Nieuw (2)')
    expect(preview).toContain('Geweigerd (1)')
    expect(preview).toContain('Noor Tester')
    expect(preview).toContain('Weg (1)')
    expect(await page(`${run}?deel=gone`)).toContain('Lotte Peters')
    expect(await page(`${run}?deel=refused`)).toMatch(/[Rr]egel 4/)
    expect((await site.post(who, `${run}/toepassen`, {})).status).toBe(303)
    expect(await settled(run)).toContain('2 nieuw, 0 gewijzigd')
    expect(await page('/leerlingen?zoek=noor')).toContain('Noor Tester')
    expect((await site.post(who, `${run}/terugdraaien`, {})).status).toBe(303)
    expect(await page(run)).toContain('Teruggedraaid door Marit Dekker')
    expect(await page('/leerlingen?zoek=noor')).not.toContain('Noor Tester')
  })

  test('shows what changes field by field', async () => {
    const first = await previewed(csv('7;Mila;;Smit;14-3-2011;kb;3;00;2026-08-01;'))
    await settled(first)
    await site.post(who, `${first}/toepassen`, {})
    await settled(first)
    const second = await previewed(csv('7;Mila;;Smits;14-3-2011;kb;4;00;2026-08-01;'))
    const preview = await settled(second)
    expect(preview).toContain('achternaam: Smit wordt Smits')
    expect(preview).toMatch(/leerjaar 3[^<]*eindigt; daarna[^<]*leerjaar 4/)
    await site.post(who, `${second}/keuzes`, { stand: '2026-11-01', wijzigingen: 'correction', weg: 'nothing' })
    expect(await page(`${second}?deel=changed`)).toMatch(/leerjaar 3[^<]*wordt[^<]*leerjaar 4/)
    await site.post(who, `${second}/stoppen`, {})
    expect(await page(second)).toContain('niets bewaard')
  })

  test('never shows a column with BSN, not even to choose', async () => {
    const run = await send(form(csv('9;Noor;;Tester;14-3-2011;kb;3;00;2026-08-01;999999990')))
    const columns = await page(run)
    expect(columns).toContain('Niet getoond en niet gelezen: BSN')
    expect(columns).not.toContain('999999990')
    await site.post(who, `${run}/stoppen`, {})
  })
})

describe('a file of which everybody is refused', () => {
  test('says so with the reasons and what to do, and not that all stands so already', async () => {
    const run = await previewed(csv('1;Noor;;Tester;kapot;kb;3;00;2026-08-01;', '2;Sem;;Boer;1-2-2011;kb;3;07;2026-08-01;'))
    const preview = await settled(run)
    expect(preview).toContain('Alle personen in het bestand zijn geweigerd')
    const [reasons = ''] = /<section class="banner bad"[\s\S]*?<\/section>/.exec(preview) ?? []
    expect(reasons).toContain('kapot')
    expect(reasons).toContain('Welke vestiging “07” is')
    expect(reasons).toContain('Verbeter het bestand in het systeem van de school')
    expect(preview).not.toContain('alles staat er al zo')
    expect(preview).not.toContain(`${run}/toepassen`)
    expect(await page(`/en${run}`)).toContain('Everybody in the file was refused')
    await site.post(who, `${run}/stoppen`, {})
  })

  test('and one of which everybody stands there so already says that', async () => {
    const first = await previewed(csv('31;Noor;;Tester;14-3-2011;kb;3;00;2026-08-01;'))
    await settled(first)
    await site.post(who, `${first}/toepassen`, {})
    await settled(first)
    const again = await settled(await previewed(csv('31;Noor;;Tester;14-3-2011;kb;3;00;2026-08-01;', '32;X;;Y;kapot;kb;3;00;2026-08-01;')))
    expect(again).toContain('alles staat er al zo')
    expect(again).not.toContain('Alle personen in het bestand zijn geweigerd')
  })
})

describe('a preview that nobody decides on', () => {
  test('says until when it stands, and afterwards that it was forgotten', async () => {
    const run = await previewed(csv('41;Noor;;Tester;14-3-2011;kb;3;00;2026-08-01;'))
    const id = run.slice(run.lastIndexOf('/') + 1)
    await settled(run)
    await asSystem(site.database.db, (trx) => sql`update import_run set started_at = '2026-11-10T09:00:00Z' where id = ${id}`.execute(trx))
    expect(await page(run)).toContain('na 24 november 2026, 10:00')
    const platform = { db: site.database.db, folder: site.folder } as unknown as Platform
    // of this test alone: other tests leave previews of the day they are run on
    const at = (moment: string) => forgetOldPreviews({ ...platform, now: () => new Date(moment) })
    await at('2026-11-24T08:59:59Z')
    expect(await page(run)).toContain('Inlezen?')
    await at('2026-11-24T09:00:00Z')
    const ended = await page(run)
    expect(ended).toContain('Niemand besliste binnen twee weken.')
    expect(ended).not.toContain('Tester')
  })
})

describe('what is sent wrong', () => {
  test('is refused with everything that was typed', async () => {
    const answer = await site.post(who, '/leerlingen/inlezen', form('x', { school: '', stand: '2030-01-01' }, 'leerlingen.csv'))
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Kies een school')
    await expect(site.post(who, '/leerlingen/inlezen', form('%PDF-1.7 nee')).then((one) => one.text())).resolves.toContain('is niet gedaan')
  })

  test('of a school that is not theirs is refused', async () => {
    const mentor = site.world.people.mentor.personId
    expect((await site.get(mentor, '/leerlingen/inlezen')).status).toBe(403)
    expect((await site.get(who, '/leerlingen/inlezen/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })
})
