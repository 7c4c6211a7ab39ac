import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { glrDesign } from '#programme/index.ts'
import { forgetOldPreviews } from '../../../pages/index.ts'
import { type PupilSite, pupilSite } from '../../../pages/testing/pupil-site.ts'

let site: PupilSite
let who: { mentor: string; partner: string; decaan: string }
let keys: { jesse: string; milan: string; fenna: string; youssef: string }
const AT = '/leerlingen/resultaten/inlezen'
const [block] = glrDesign().blocks
// two blocks are called so: each has its year
const NAME = 'Algemene vakken (vmbo 3)'

beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  who = {
    ...{ mentor: world.people.mentor.personId, partner: world.people.mboMentor.personId },
    decaan: world.people.decaan.personId,
  }
  await asSystem(database.db, async (trx) => {
    await sql`insert into route_version (route_id, number, state, design) values (${world.routeId}, 1, 'running', ${JSON.stringify(glrDesign())}::jsonb)`.execute(
      trx,
    )
    const keyOf = async (pupil: keyof typeof world.pupils) =>
      (await sql<{ key: string }>`select key from school_record where id = ${world.pupils[pupil].recordIds[0]}`.execute(trx)).rows[0]
        ?.key ?? ''
    keys = {
      ...{ jesse: await keyOf('inRoute'), milan: await keyOf('atBothSchools'), fenna: await keyOf('onlyVmbo') },
      youssef: await keyOf('onlyMbo'),
    }
  })
}, 600_000)
afterAll(() => site.close())

const text = async (person: string, path: string) => (await site.get(person, path)).text()
const send = (content: string | Uint8Array<ArrayBuffer>, person = who.mentor) => {
  const form = new FormData()
  form.set('bestand', new File([content], 'cijfers.csv'))
  return site.post(person, AT, form)
}
const HEAD = 'leerlingnummer;naam;deel;uitslag;cijfer;dag;gemaakt bij;toelichting'
const line = (key: string, cells = 'behaald;7,5;2-11-2026;ROC Merwestroom;') => `${key};x;${NAME};${cells}`
const file = (...lines: string[]) => `${[HEAD, ...lines].join('\r\n')}\r\n`
const COLUMNS = {
  pupil: 'leerlingnummer',
  part: 'deel',
  outcome: 'uitslag',
  mark: 'cijfer',
  day: 'dag',
  school: 'gemaakt bij',
  note: 'toelichting',
}
const chosen = (more: Record<string, string> = {}) => ({
  ...Object.fromEntries(Object.entries(COLUMNS).map(([column, header]) => [`kolom-${column}`, header])),
  ...{ 'nummers-van': site.world.institutions.zwaluwnest },
  ...more,
})
/** Sent and read with its columns: the address of the preview. */
async function preview(content: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}): Promise<string> {
  const at = (await send(content)).headers.get('location') ?? ''
  const read = await site.post(who.mentor, `${at}/kolommen`, chosen(more))
  expect(read.status).toBe(303)
  return at
}
const seenIn = async (at: string) => /name="gezien" value="([\d.]+)"/.exec(await text(who.mentor, at))?.[1] ?? ''
const apply = async (at: string, gezien?: string) => site.post(who.mentor, `${at}/toepassen`, { gezien: gezien ?? (await seenIn(at)) })
const standing = () =>
  asSystem(site.database.db, async (trx) => {
    const { rows } = await sql<{
      text: string
    }>`select concat_ws(' ', outcome, mark) as text from part_result where withdrawn_at is null order by recorded_at`.execute(trx)
    return rows.map((one) => one.text)
  })

describe('a file of results', () => {
  test('that cannot be read is refused with what to do', async () => {
    const refused = await send('')
    expect(refused.status).toBe(422)
    const pdf = await send('%PDF-1.7 x')
    expect([pdf.status, await pdf.text()]).toEqual([422, expect.stringContaining('een pdf')])
    expect(await (await send(`${HEAD}\n`)).text()).toContain('Onder de kopregel staat niets.')
    expect((await send(file(line(keys.jesse)), who.decaan)).status).toBe(403)
  })

  test('shows its columns, chosen by name and never a BSN, and asks for what is missing', async () => {
    const at = (await send(`leerlingnummer;BSN;deel;cijfer\n${keys.jesse};123456782;<b>x</b>;7\n`)).headers.get('location') ?? ''
    const page = await text(who.mentor, at)
    expect(page).toMatch(/<option value="cijfer" selected/)
    expect(page).not.toContain('123456782')
    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;')
    const wrong = await site.post(who.mentor, `${at}/kolommen`, { 'kolom-pupil': 'BSN', 'kolom-part': 'deel' })
    expect(wrong.status).toBe(422)
    const said = await wrong.text()
    expect(said).toContain('Deze kolom is er niet.')
    expect(said).toContain('Kies een kolom met de uitslag of met het cijfer.')
    for (const below of ['', '/kolommen']) {
      const strange = below ? await site.post(who.partner, at + below, chosen()) : await site.get(who.partner, at)
      expect(strange.status).toBe(404)
    }
    expect((await site.post(who.mentor, `${at}/stoppen`, {})).status).toBe(303)
    expect((await site.get(who.mentor, at)).status).toBe(404)
  })

  test('tells what is new and what is refused, with the line; nothing is saved before it is added', async () => {
    const at = await preview(file(line(keys.jesse), line(keys.milan, 'goed;8;2-11-2026;27XX;'), line('nergens'), line(keys.youssef), ''))
    const page = await text(who.mentor, at)
    expect(page).toContain('Jesse van Dijk')
    expect(page).toContain('Nieuw (1)')
    const refused = await text(who.mentor, `${at}?toon=refused`)
    expect(refused).toContain('Regel 3: de uitslag goed is niet bekend.')
    expect(refused).toContain('Regel 4: leerlingnummer nergens is bij deze school niet bekend')
    expect(refused).toContain('Regel 5: leerlingnummer')
    expect(await standing()).toEqual([])
    expect((await site.post(who.partner, `${at}/toepassen`, { gezien: '1.0.0.0' })).status).toBe(404)
    expect((await apply(at)).status).toBe(303)
    expect(await standing()).toEqual(['passed 7.5'])
    expect((await apply(at, '1.0.0.0')).status).toBe(422)
    const added = await text(who.mentor, at)
    expect(added).toContain('Een resultaat toegevoegd')
    // the value of what was refused does not stay
    expect(added).not.toContain('goed')
    expect(await text(who.mentor, `/leerlingen/${site.world.pupils.inRoute.pupilId}/voortgang`)).toContain('uit een bestand')
  })

  test('once more does nothing; another mark of the same test is a change, and comes beside the old one', async () => {
    const same = await preview(file(line(keys.jesse)))
    expect(await text(who.mentor, same)).toContain('Er is niets om toe te voegen.')
    const other = await preview(file(line(keys.jesse, 'behaald;8,1;2-11-2026;ROC Merwestroom;')))
    expect(await text(who.mentor, other)).toMatch(/Veranderd \(1\)[\s\S]*behaald 8,1[\s\S]*behaald 7,5/)
    expect((await apply(other)).status).toBe(303)
    expect(await standing()).toEqual(['passed 7.5', 'passed 8.1'])
  })

  test('does nothing when it would do something else than was shown', async () => {
    const [first, second] = [await preview(file(line(keys.milan))), await preview(file(line(keys.milan)))]
    const seen = await seenIn(second)
    expect((await apply(first)).status).toBe(303)
    const late = await apply(second, seen)
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('Intussen is er iets veranderd.')])
    expect((await standing()).length).toBe(3)
  })

  test('is undone with a reason, as long as nothing was delivered', async () => {
    const at = await preview(file(line(keys.milan, 'niet behaald;4,0;3-11-2026;ROC Merwestroom;<i>')))
    await apply(at)
    expect((await site.post(who.mentor, `${at}/terugdraaien`, { reden: ' ' })).status).toBe(422)
    // whose pupil it is too may take it back
    expect((await site.post(who.partner, `${at}/terugdraaien`, { reden: 'Verkeerde toets' })).status).toBe(303)
    expect(await text(who.mentor, at)).toContain('Teruggedraaid door')
    const progress = await text(who.mentor, `/leerlingen/${site.world.pupils.atBothSchools.pupilId}/voortgang`)
    expect(progress).toContain('ingetrokken: Verkeerde toets')
    expect(progress).toContain('&lt;i&gt;')
    expect((await site.post(who.mentor, `${at}/terugdraaien`, { reden: 'Nog eens' })).status).toBe(422)
  })

  test('is not undone over a result that was delivered', async () => {
    const { world, database } = site
    const at = await preview(file(line(keys.milan, 'behaald;9,0;4-11-2026;ROC Merwestroom;')))
    await apply(at)
    await asSystem(database.db, (trx) =>
      sql`with b as (insert into result_batch (region_id, to_id, recorded_by) values (${world.regionId}, ${world.institutions.roc}, ${who.mentor}) returning id)
        insert into result_batch_line (batch_id, nr, record_id, target_id, result_id, to_id, to_part, written_as)
        select b.id, 1, r.record_id, ${world.pupils.atBothSchools.recordIds[1]}, r.id, ${world.institutions.roc}, 'B1', 'goed' from b, part_result r
        where r.mark = 9`.execute(trx),
    )
    const refused = await site.post(who.mentor, `${at}/terugdraaien`, { reden: 'Toch niet' })
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('al een resultaat aan een andere school geleverd'),
    ])
    expect(await standing()).toContain('passed 9.0')
  })

  test.each([
    ['with a mark of UTF-8', new TextEncoder().encode(`\uFEFF${HEAD}\n`)],
    ['in windows-1252', Buffer.from(`${HEAD}\n`, 'latin1')],
  ])('%s and commas reads alike', async (_title, _head) => {
    const isBom = _title.includes('UTF-8')
    const body = `${HEAD};café\n${line(keys.fenna)};ë\n${line(keys.jesse, 'vrijgesteld;;5-11-2026;ROC Merwestroom;')};ë\n`
      .replaceAll(/(\d),(\d)/g, '$1.$2')
      .replaceAll(';', ',')
    const at = await preview(isBom ? new TextEncoder().encode(`\uFEFF${body}`) : new Uint8Array(Buffer.from(body, 'latin1')))
    const page = await text(who.mentor, at)
    expect(page).toMatch(/Nieuw \(1\)[\s\S]*vrijgesteld/)
    // in the group, and in no route: the part is not in it
    expect(await text(who.mentor, `${at}?toon=refused`)).toContain('staat niet in de route van deze leerling')
  })

  test('is forgotten after two weeks when nobody decides', async () => {
    const at = await preview(file(line(keys.jesse, 'behaald;6;6-11-2026;ROC Merwestroom;')))
    const platform = { db: site.database.db, folder: site.folder } as Parameters<typeof forgetOldPreviews>[0]
    const { rows } = await asSystem(site.database.db, (trx) =>
      sql<{ at: Date }>`select max(recorded_at) as at from progress_import`.execute(trx),
    )
    const later = (days: number) => () => new Date(new Date(rows[0]?.at ?? 0).getTime() + days * 86_400_000 + 1000)
    await forgetOldPreviews({ ...platform, now: later(13) })
    expect((await site.get(who.mentor, at)).status).toBe(200)
    await forgetOldPreviews({ ...platform, now: later(14) })
    expect((await site.get(who.mentor, at)).status).toBe(404)
  })
})

test('an empty sheet has the pupils of the group, and reads in once it is filled', async () => {
  const deel = `${site.world.routeId}/block:${block?.id}`
  const got = await site.get(
    who.mentor,
    `/leerlingen/resultaten/groep/${site.world.groups.derde}/invulblad.csv?${new URLSearchParams({ deel })}`,
  )
  expect(got.headers.get('content-disposition')).toContain('invulblad-resultaten.csv')
  const sheet = await got.text()
  expect(sheet).toContain(`${keys.jesse};Jesse van Dijk;${NAME};blok;`)
  expect(sheet).not.toContain(keys.fenna)
  const filled = sheet.replace(new RegExp(`(${keys.jesse};.*?);;;;;`), '$1;behaald;6,1;7-11-2026;ROC Merwestroom;')
  const at = await preview(filled, { 'kolom-kind': 'soort', 'kolom-route': 'route' })
  expect(await text(who.mentor, at)).toMatch(/Nieuw \(1\)[\s\S]*behaald 6,1/)
  expect((await site.get(who.partner, `/leerlingen/resultaten/groep/${site.world.groups.derde}/invulblad.csv`)).status).toBe(404)
})
