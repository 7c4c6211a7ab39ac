import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPerson } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../../pages/testing/pupil-site.ts'

let site: PupilSite
let who: { mentor: string; partner: string; docent: string; leerling: string; coordinator: string }
let shared: string
const OWN = '/mijn/portfolio'

beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  const { pupilId } = world.pupils.atBothSchools
  const pupil = { given: 'Milan', family: 'Groot', role: 'leerling', scopeKind: 'pupil', scopeId: pupilId } as const
  who = {
    ...{ mentor: world.people.mentor.personId, partner: world.people.mboMentor.personId, docent: world.people.docent.personId },
    ...{ leerling: (await addPerson(database.db, world.regionId, pupil)).personId, coordinator: world.people.coördinator.personId },
  }
  shared = `/leerlingen/${pupilId}/portfolio`
}, 600_000)
afterAll(() => site.close())

const text = async (person: string, path: string) => (await site.get(person, path)).text()
const file = (content: string, name = 'Mijn foto.pdf') => {
  const form = new FormData()
  form.set('bestand', new File([content], name))
  return form
}
const entryOf = async (title: string) =>
  new RegExp(`${OWN}/([0-9a-f-]{36})" aria-label="[^"]*${title}`).exec(await text(who.leerling, OWN))?.[1] ?? ''

describe('a portfolio', () => {
  test('begins with what to do, and is the pupil’s alone', async () => {
    expect(await text(who.leerling, OWN)).toContain('Begin met iets waar je trots op bent.')
    expect((await site.get(who.mentor, OWN)).status).toBe(403)
    expect((await site.get(who.docent, shared)).status).toBe(403)
  })

  test('is linked to lists of the route', async () => {
    const list = { naam: 'Bouw', kant: 'vmbo', van: `route:${site.world.routeId}`, regels: 'C1; Samenwerken\nPlannen' }
    expect((await site.post(who.docent, '/leerlingen/competenties', { ...list, regels: '' })).status).toBe(422)
    expect((await site.post(who.docent, '/leerlingen/competenties', list)).status).toBe(303)
    const page = await text(who.leerling, `${OWN}/nieuw`)
    expect(page).toContain('C1 Samenwerken (vmbo, Bouw)')
    const [, competentie = ''] = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>C1/.exec(page) ?? []
    const entry = {
      titel: 'Muur gemetseld',
      tekst: 'Recht & strak <b>.',
      dag: '',
      lob: 'qualities',
      delen: 'ja',
      competenties: competentie,
    }
    expect((await site.post(who.leerling, `${OWN}/nieuw`, { ...entry, titel: '' })).status).toBe(422)
    expect((await site.post(who.leerling, `${OWN}/nieuw`, entry)).status).toBe(303)
    expect((await site.post(who.leerling, `${OWN}/nieuw`, { ...entry, titel: 'Dagboek', delen: 'nee' })).status).toBe(303)
    expect(await text(who.leerling, OWN)).toContain('C1 Samenwerken')
  })

  test('is read at both schools as far as it is shared, and answered', async () => {
    for (const person of [who.mentor, who.partner]) {
      const page = await text(person, shared)
      expect(page).toContain('Muur gemetseld')
      expect(page).not.toContain('Dagboek')
    }
    const id = await entryOf('Muur gemetseld')
    expect((await site.post(who.partner, `${shared}/${id}/reactie`, { reactie: '' })).status).toBe(422)
    expect((await site.post(who.partner, `${shared}/${id}/reactie`, { reactie: 'Vakwerk' })).status).toBe(303)
    expect((await site.post(who.partner, `${shared}/${await entryOf('Dagboek')}/reactie`, { reactie: 'Ik zie dit' })).status).toBe(404)
    expect(await text(who.leerling, OWN)).toContain('Vakwerk')
  })

  test('takes a file by what is in it, and gives it back as it was', async () => {
    const id = await entryOf('Muur gemetseld')
    const refused = await site.post(who.leerling, `${OWN}/${id}/bestand`, file('MZ program', 'foto.pdf'))
    expect([refused.status, (await refused.text()).includes('geen pdf, png, jpg')]).toEqual([422, true])
    expect((await site.post(who.leerling, `${OWN}/${id}/bestand`, file('%PDF-1.7 muur'))).status).toBe(303)
    const [, path = ''] = /href="(\/leerlingen\/[^"]*\/bestand\/[0-9a-f-]{36})"/.exec(await text(who.partner, shared)) ?? []
    const got = await site.get(who.partner, path)
    expect(await got.text()).toBe('%PDF-1.7 muur')
    expect(got.headers.get('content-disposition')).toContain('attachment; filename="Mijn_foto.pdf"')
    expect((await site.get(who.docent, path)).status).toBe(403)
  })

  test('goes along as a zip with a page that needs nothing else', async () => {
    const answer = await site.get(who.leerling, `${OWN}/alles.zip`)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(bytes.startsWith('PK\x03\x04')).toBe(true)
    for (const part of [
      'index.html',
      'bestanden/Mijn-foto.pdf',
      '%PDF-1.7 muur',
      'href="bestanden/Mijn-foto.pdf"',
      'Dagboek',
      'strak &lt;b&gt;.',
    ])
      expect(bytes).toContain(part)
    expect(bytes).not.toMatch(/(src|href)="(https?:)?\//)
  })

  test('what the pupil takes away is away', async () => {
    const id = await entryOf('Dagboek')
    expect((await site.post(who.leerling, `${OWN}/${id}/weg`, {})).status).toBe(303)
    expect(await text(who.leerling, OWN)).not.toContain('Dagboek')
    expect((await site.get(who.leerling, `${OWN}/${id}`)).status).toBe(404)
  })
})
