import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programmePages } from '../pages/index.ts'
import { noteReport } from '../reporting/actions.ts'
import { type DesignedRegion, designedRegion } from '../testing/designed-region.ts'
import { glrDesign } from '../testing/designs.ts'
import { visitAs } from '../testing/visit-as.ts'

let world: DesignedRegion
let site: ReturnType<typeof visitAs>
beforeAll(async () => {
  world = await designedRegion()
  site = visitAs(programmePages(world.platform))
})
afterAll(() => world.database.close())

const see = async (path: string) => site.text(path, await world.viewer(world.people.financieel.personId))
const listOf = async (role: 'docent' | 'financieel') =>
  (await site.text('/programma', await world.viewer(world.people[role].personId))).text
const list = () => listOf('docent')

describe('the list says what a route waits for', () => {
  test('from the first day to a report of each school', async () => {
    expect(await list()).toContain('geen ontwerp Begin het ontwerp')
    expect(await listOf('financieel')).toContain('geen ontwerp Kaart van de regio')
    await world.begin({ ...glrDesign(), open: ['blocks', 'moments'] })
    expect(await list()).toContain('concept Vul 2 open velden in')
  })

  test('and once it runs, which schools have still to report', async () => {
    // what was open is decided, so that both sides can agree
    const act = await world.as(world.people.docent.personId)
    const { changeDraft } = await import('../version/edit.actions.ts')
    await changeDraft(act, world.routeId, 'open', (design) => ({ ok: true, key: '', design: { ...design, open: [] } }))
    expect(await list()).toContain('concept Wacht op Het Zwaluwnest en ROC Merwestroom')
    expect(await listOf('financieel')).toContain('concept Wacht op Het Zwaluwnest en ROC Merwestroom')
    await world.agreed()
    expect(await list()).toContain('akkoord Start een cohort')
    await world.started(2026)
    const ran = await list()
    // the route of the small region is a dlr; with the cohort it follows the design, a glr
    expect(ran).toContain('loopt Melden in RIO: Het Zwaluwnest en ROC Merwestroom')
    const coordinator = await world.as(world.people.coördinator.personId)
    for (const school of [world.institutions.zwaluwnest, world.institutions.roc])
      await noteReport(coordinator, world.routeId, school, '2026-10-01')
    expect(await list()).toContain('loopt Niets te doen')
  })
})

describe('the map', () => {
  test('shows the road that the design lays, and for whom it is missing', async () => {
    const { status, text } = await see('/programma/kaart')
    expect(status).toBe(200)
    // the vmbo site in the route offers techniek; care is offered by its other site, which is not in it
    expect(text).toContain('Zorg en welzijn mbo 2 deels geen geen geen')
    expect(text).toContain('Zorg en welzijn bb, kb, gl, tl Het Zwaluwnest Zuid')
    expect(text).toContain('Zorg in één lijn loopt bb: Zorg en welzijn mbo 2 (95002)')
  })

  test('names a route that says too little to stand on it', async () => {
    await world.addRoute('Zonder profiel', { leerweg: 'kb' })
    expect((await see('/programma/kaart')).text).toContain(
      'Nog niet op de kaart Deze routes zeggen nog niet voor welk profiel of welke leerweg ze zijn. Zonder profiel',
    )
  })

  test('is there in English, and not for a pupil', async () => {
    expect((await see('/en/programma/kaart')).text).toContain('Roads that are missing')
    expect((await site.text('/programma/kaart', { ...(await world.viewer(world.people.docent.personId)), grants: [] })).status).toBe(403)
  })
})
