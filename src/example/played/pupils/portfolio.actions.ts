import { createHash } from 'node:crypto'
import { addFile, giveFeedback, saveEntry, saveList, seePortfolio } from '#pupils/actions.ts'
import { form, played } from '../stage.actions.ts'
import { tyre } from './picture.ts'
import type { School } from './school.actions.ts'

const COMPETENCES = [
  'V1; Veilig werken in de werkplaats',
  'V2; Een storing zoeken en uitleggen',
  'V3; Klanten te woord staan',
  'V4; Samenwerken aan een opdracht',
]

/** What the child collected: work, what the stage taught, and something that nobody else reads. */
export async function playPortfolio(school: School): Promise<void> {
  const { people, stage, child, ago, desk } = school
  const lead = desk(people.lead, ago(60))
  const list = { naam: 'Ontwikkellijnen voertuigtechniek', kant: 'mbo', van: `route:${stage.pair.routeId}`, regels: COMPETENCES.join('\n') }
  await played(saveList(lead.db, lead.request, form(list)))
  const entry = async (days: number, fields: Record<string, string>, ...codes: string[]): Promise<string> => {
    const { db, request } = desk(people.child, ago(days))
    const lists = (await seePortfolio(db, request, child.id, 'portfolio/write'))?.lists ?? []
    const linked = lists.flatMap(({ competences }) => competences).filter(({ code }) => codes.includes(code))
    const typed = form(fields, ...linked.map(({ id }): [string, string] => ['competenties', id]))
    return (await played(saveEntry(db, request, child.id, null, typed))).id
  }
  const brakes = await entry(
    25,
    {
      titel: 'Remblokken vervangen bij een Polo',
      tekst: 'Eerste keer helemaal zelf. De wielmoeren vergat ik bijna na te trekken.',
      lob: 'qualities',
    },
    'V1',
    'V2',
  )
  await entry(
    11,
    { titel: 'Wat ik op stage leerde over klanten', tekst: 'Een klant wil weten wat het kost, niet hoe het werkt.', lob: 'exploration' },
    'V3',
  )
  await entry(4, { titel: 'Twijfel: monteur of verkoop?', tekst: 'Daar praat ik nog over.', lob: 'steering', delen: 'nee' })
  await withEvidence(school, brakes)
  const { db, request } = desk(people.coach, ago(19))
  await played(giveFeedback(db, request, child.id, brakes, form({ reactie: 'Netjes beschreven. Wat doe je de volgende keer eerst?' })))
}

async function withEvidence({ people, child, ago, desk }: School, entryId: string): Promise<void> {
  const { db, request } = desk(people.child, ago(25))
  const content = tyre()
  const sha256 = createHash('sha256').update(content).digest('hex')
  await played(addFile(db, request, child.id, entryId, { name: 'band.png', mediaType: 'image/png', sha256, content }))
}
