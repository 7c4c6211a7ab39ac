import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { lastContact } from './contact.store.ts'
import { type Summary, summaryOf } from './summary.ts'
import { loadTalks } from './talk.store.ts'
import type { Talk } from './talk.ts'

/** Of these pupils at once, with their talks; for who may see what guides them. */
export async function loadSummaries(
  trx: Trx,
  pupilIds: readonly string[],
  day: string,
): Promise<Map<string, { summary: Summary; talks: Talk[] }>> {
  const [talks, contacts] = await together(loadTalks(trx, pupilIds), lastContact(trx, pupilIds))
  return new Map(
    pupilIds.map((id) => {
      const own = talks.filter(({ pupilId }) => pupilId === id)
      return [id, { talks: own, summary: summaryOf(own, contacts.get(id) ?? null, day) }]
    }),
  )
}
