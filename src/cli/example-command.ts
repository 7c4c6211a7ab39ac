import { setPassword } from '#account/index.ts'
import { type ExamplePerson, examplePeople, fillExample, type People, readSignIns } from '#example/index.ts'
import { dataFolder } from '#platform/data-folder.ts'
import type { Database } from '#platform/database/database.ts'
import { LockedError } from '#platform/database/lock.ts'
import { openingProblem } from '#platform/database/opening-problem.ts'
import { openingText } from '#platform/database/opening-text.ts'
import { openReady } from '#platform/database/ready.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { cliMessages } from './language.ts'

/** Fills an empty database; answers the exit code. */
export async function exampleCommand(language: Language): Promise<number> {
  const say = cliMessages(language).example
  return withDatabase(language, async (database) => {
    const platform = platformOf(database)
    const filled = await fillExample(platform, { setPassword: (...person) => setPassword(platform, ...person) })
    if (!filled.ok) return complain(say.regionExists(filled.name))
    process.stderr.write(`${say.filled(String(filled.people))}\n`)
    return 0
  })
}

/** Prints the sign-in of each invented person, and of nobody else. */
export async function peopleCommand(json: boolean, language: Language): Promise<number> {
  const say = cliMessages(language).example
  const sentence = { 'no-example': say.noExample, 'real-region': say.realRegion, 'other-folder': say.otherFolder }
  return withDatabase(
    language,
    async (database) => {
      const found = await examplePeople(platformOf(database))
      return found.ok ? print(found.people, json, language) : complain(sentence[found.problem])
    },
    // The embedded database is in use, as it is while one looks around. The file is written for the example only, and lies
    // in the folder of that database.
    () => {
      const people = peopleOf(readSignIns(dataFolder()))
      return people.ok ? print(people.people, json, language) : null
    },
  )
}

const peopleOf = (people: ExamplePerson[] | null): People => (people ? { ok: true, people } : { ok: false, problem: 'other-folder' })

function print(people: readonly ExamplePerson[], json: boolean, language: Language): number {
  const say = cliMessages(language).example
  const link = `${baseUrl()}/voorbeeld`
  if (json) {
    const lines = people.map(({ roles, totpSecret, ...person }) => ({
      role: roles[0],
      roles,
      ...person,
      link,
      ...(totpSecret ? { totpSecret } : {}),
    }))
    process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`)
    return 0
  }
  for (const { roles, name, place, email, password, totpSecret } of people) {
    const second = totpSecret ? `  (${say.second(totpSecret)})` : ''
    process.stdout.write(`${[roles.join(', '), name, place].filter(Boolean).join(' · ')}\n  ${say.signIn(email, password)}${second}\n`)
  }
  process.stdout.write(`${say.where(link)}\n`)
  return 0
}

async function withDatabase(
  language: Language,
  work: (database: Database) => Promise<number>,
  whenLocked?: () => number | null,
): Promise<number> {
  let database: Database
  try {
    database = await openReady()
  } catch (error) {
    const code = error instanceof LockedError ? (whenLocked?.() ?? null) : null
    if (code !== null) return code
    const problem = openingProblem(error)
    if (!problem) throw error
    return complain(openingText(language, problem))
  }
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

function platformOf({ db }: Database): Platform {
  // an invented person gets no mail
  const mail = { canSend: false, send: async () => undefined }
  return { db, now: () => new Date(), mail, folder: dataFolder(), baseUrl: baseUrl() }
}

const baseUrl = (): string => process.env.DOORLOOP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
