import { schoolYearOf } from './calendar.ts'
import { addCareNotes } from './care.ts'
import { addCast, addMentors, addStandIn, type CastMember } from './cast.ts'
import { type Chance, chance } from './chance.ts'
import { addAgreements } from './cooperation/agreements.ts'
import type { Pair } from './cooperation/pair.ts'
import { addWork } from './cooperation/work.ts'
import { addDesigns } from './designs.ts'
import { addGroups, type Group } from './groups.ts'
import { type Book, openBook } from './lives/book.ts'
import { addLife } from './lives/life.ts'
import { addSecondYears } from './lives/second-years.ts'
import { streamsOf } from './lives/stream.ts'
import type { Register } from './people.ts'
import { addPlaces, addRegionWide, type Places, placeOf } from './places.ts'
import { REGION } from './plan/schools.ts'
import { emptyRows, type Rows } from './rows.ts'

export interface WorldSize {
  seed: number
  /** pupils of one copy who start each year; about 150 in the example */
  starters: number
  /** how often the planned schools and routes stand beside each other; 1 in the example */
  copies: number
}

export interface World {
  rows: Rows
  cast: readonly CastMember[]
  places: readonly Places[]
  /** the two schools that work together in the first route */
  pair: Pair
}

export const EXAMPLE_SIZE: WorldSize = { seed: 2026, starters: 150, copies: 1 }
const COHORTS = 4

/** An invented region as it would be on this day; four cohorts, the last of which began this school year. */
export function makeWorld(today: string, size: WorldSize = EXAMPLE_SIZE): World {
  const luck = chance(size.seed)
  const rows = emptyRows()
  const regionId = luck.uuid()
  const firstCohort = schoolYearOf(today) - COHORTS + 1
  rows.region.push({ id: regionId, name: REGION, is_example: true })
  addRegionWide(rows, luck, regionId, firstCohort)
  const copies = Array.from({ length: size.copies }, (_, copy) => addPlaces(rows, luck, regionId, copy, firstCohort))
  const book = openBook(rows, luck, regionId, today)
  for (const places of copies) addLives(book, places, size.starters, firstCohort)
  return { rows, places: copies, ...addPeople(rows, luck, book, copies, size.seed) }
}

function addLives(book: Book, places: Places, starters: number, firstCohort: number): void {
  for (const stream of streamsOf(places)) {
    for (let cohort = firstCohort; cohort < firstCohort + COHORTS; cohort += 1) {
      const count = Math.max(1, Math.round((stream.starts * starters) / 150) + book.chance.between(-1, 1))
      for (let nr = 0; nr < count; nr += 1) addLife(book, stream, cohort)
    }
  }
}

function addPeople(rows: Rows, luck: Chance, book: Book, copies: readonly Places[], seed: number): Pick<World, 'cast' | 'pair'> {
  const [places] = copies
  if (!places) throw new Error('a region has at least one copy')
  const { today } = book
  const groups = currentGroups(rows, luck, book, places, today)
  const current = [...groups, addSecondYears(book, placeOf(places.sites, 'veerhuis'), seed)]
  const register: Register = { rows, chance: luck, regionId: places.regionId, today, taken: new Set() }
  const cast = addCast(register, places, current)
  const coordinator = rows.person.find(({ id }) => id === cast[0]?.personId)
  if (coordinator) addMentors(register, current, (key) => placeOf(places.sites, key).institution.mail, coordinator)
  addStandIn(register, cast)
  const cared = current.find(({ siteKey, leerjaar }) => siteKey === 'wetering' && leerjaar === 4)
  if (cared) addCareNotes(register, cared, cast)
  addDesigns(register, places)
  addAgreements(register, places)
  return { cast, pair: addWork(register, places) }
}

function currentGroups(rows: Rows, luck: Chance, book: Book, places: Places, today: string): Group[] {
  const groups = addGroups(rows, luck, places.regionId, book.stays, (key) => placeOf(places.sites, key).plan.short)
  return groups.filter(({ schoolYear }) => schoolYear === schoolYearOf(today))
}
