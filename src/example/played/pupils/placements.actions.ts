import { addRecognition, giveCompanyWord, type LineKind, savePlan, seePlacements, writePlacementLine } from '#pupils/actions.ts'
import type { PersonRow } from '../../rows.ts'
import { form, played } from '../stage.actions.ts'
import { mondayOf } from './days.ts'
import { type Pupil, type School, seat } from './school.actions.ts'

const GARAGES = ['Garage Van Dalen', 'Bandencentrum Oost'] as const

/** At the mbo one learns on Monday and Tuesday at a garage: signed and running, broken off for a while, not recognised, looked for. */
export async function playPlacements(school: School): Promise<void> {
  const { people, year, desk, ago, mbo, child } = school
  const { db, request } = desk(people.placer, ago(70))
  for (const name of GARAGES) {
    const read = {
      bedrijf: company(school, name),
      crebo: crebo(school),
      van: `${year - 1}-08-01`,
      bron: 'Register van erkende leerbedrijven',
    }
    await played(addRecognition(db, request, form(read)))
  }
  await running(school, child)
  await interrupted(school, seat(mbo, 1))
  await plan(school, seat(mbo, 2), { bedrijf: company(school, 'Autoschade Kamp'), praktijkopleider: 'T. Kamp' })
  await plan(school, seat(mbo, 3), { werk: 'Zoekt een garage die met de fiets te bereiken is' })
}

const company = ({ stage: { rows } }: School, name: string): string => rows.learning_company.find((one) => one.name === name)?.id ?? ''
const crebo = ({ stage: { rows, pair } }: School): string => rows.route.find(({ id }) => id === pair.routeId)?.crebo ?? ''

async function plan(school: School, pupil: Pupil, typed: Record<string, string>): Promise<string> {
  const { people, stage, year, desk, ago } = school
  const { db, request } = desk(people.placer, ago(65))
  const common = {
    ...{ soort: 'bpv', route: stage.pair.routeId, crebo: crebo(school), van: ago(60), tot: `${year + 1}-07-09` },
    ...{ 'van-uur': '08:00', 'tot-uur': '16:30', uren: '400', begeleider: people.placer.id, licht: 'ja' },
  }
  const days: [string, string][] = [
    ['dagen', '1'],
    ['dagen', '2'],
  ]
  return (await played(savePlan(db, request, pupil.id, null, form({ ...common, ...typed }, ...days)))).id
}

interface Line {
  by: PersonRow
  pupil: Pupil
  placementId: string
  daysAgo: number
}

async function line(school: School, { by, pupil, placementId, daysAgo }: Line, kind: LineKind, typed: Record<string, string>) {
  const { db, request } = school.desk(by, school.ago(daysAgo))
  return played(writePlacementLine(db, request, { pupilId: pupil.id, placementId, kind }, form(typed)))
}

/** Everybody signed; the child writes the hours, the school confirmed the first weeks, and the garage said how it goes. */
async function running(school: School, pupil: Pupil): Promise<void> {
  const { people } = school
  const placementId = await plan(school, pupil, {
    ...{ bedrijf: company(school, GARAGES[0]), praktijkopleider: 'W. van Dalen', bereikbaar: '06 00 00 03 01' },
    werk: 'Kleine beurt, banden en remmen; meekijken bij storingen',
  })
  const by = (person: PersonRow, daysAgo: number): Line => ({ by: person, pupil, placementId, daysAgo })
  await signed(school, by(people.placer, 58), pupil)
  await line(school, by(people.placer, 58), 'opdracht', {
    opdracht: 'Beschrijf een kleine beurt van intake tot proefrit',
    'klaar-voor': school.ahead(20),
  })
  await hours(school, by)
  await visit(school, by(people.placer, 30))
  await word(school, by(people.placer, 16))
}

/** Of two weeks before this one, as far as the school year had begun; those were confirmed. */
async function hours(school: School, by: (person: PersonRow, daysAgo: number) => Line): Promise<void> {
  const { people, ago, today } = school
  const before = [21, 14].filter((daysAgo) => mondayOf(ago(daysAgo)) < mondayOf(today))
  for (const daysAgo of before) await line(school, by(people.child, daysAgo), 'uren', { week: ago(daysAgo), 'uren-gemaakt': '16' })
  if (before.length > 0) await line(school, by(people.placer, 10), 'uren-bevestigen', {})
  await line(school, by(people.child, 0), 'uren', { week: today, 'uren-gemaakt': '8', 'uren-bij': 'Maandag; dinsdag was er les' })
}

async function signed(school: School, at: Line, pupil: Pupil): Promise<void> {
  const { db, request } = school.desk(at.by, school.ago(at.daysAgo))
  await line(school, at, 'overeenkomst', {})
  const all = (await seePlacements(db, request, pupil.id))?.placements ?? []
  const overeenkomst = all.find(({ id }) => id === at.placementId)?.agreements.at(-1)?.id ?? ''
  const names = { pupil: pupil.name, company: 'W. van Dalen', school: 'Namens het ROC' }
  for (const [partij, naam] of Object.entries(names)) {
    await line(school, at, 'handtekening', { overeenkomst, partij, naam, 'getekend-op': request.day })
  }
}

async function visit(school: School, at: Line): Promise<void> {
  await line(school, at, 'bezoek', { 'bezoek-op': school.ago(at.daysAgo), hoe: 'visit' })
  const { db, request } = school.desk(at.by, school.today)
  const all = (await seePlacements(db, request, at.pupil.id))?.placements ?? []
  const one = all.find(({ id }) => id === at.placementId)?.visits[0]?.id ?? ''
  await line(school, at, 'bezoek-gehouden', {
    'bezoek-regel': one,
    verslag: 'Werkt rustig en netjes. Meer zelf laten doen, is afgesproken.',
    deel: 'ja',
  })
  await line(school, { ...at, daysAgo: 2 }, 'bezoek', { 'bezoek-op': school.ahead(15), hoe: 'call' })
}

/** By the link that the school gave, without an account. */
async function word(school: School, at: Line): Promise<void> {
  const { token } = await line(school, at, 'link', { vragen: 'Wat gaat goed?\nWat moet nog beter?' })
  const { platform, request } = school.desk(at.by, school.ago(at.daysAgo - 3))
  const said = { naam: 'W. van Dalen', 'antwoord-1': 'Komt altijd op tijd en vraagt door.', 'antwoord-2': 'Gereedschap terughangen.' }
  await played(giveCompanyWord(platform, token ?? '', form(said), request.requestId))
}

async function interrupted(school: School, pupil: Pupil): Promise<void> {
  const { people, ago, ahead } = school
  const placementId = await plan(school, pupil, { bedrijf: company(school, GARAGES[1]), praktijkopleider: 'S. Oost' })
  const off = {
    'onderbroken-van': ago(6),
    'onderbroken-tot': ahead(8),
    'onderbroken-reden': 'Arm gebroken; gaat mee naar de les zodra het kan',
  }
  await line(school, { by: people.placer, pupil, placementId, daysAgo: 5 }, 'onderbreking', off)
}
