import { judgeFile } from '#platform/files/file.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { receiveFile } from '#platform/http/receive-file.ts'
import { isDay } from '#schools/index.ts'
import { placeWords } from '../../place/pages/words.ts'
import type { Act } from '../../turn.actions.ts'
import { fileWords } from '../files/words.ts'
import { type Done, signOffer } from '../life.actions.ts'
import { pathOf } from './frame.tsx'
import type { Refused } from './life-handler.ts'
import { agreementWords } from './words.ts'

type Answer = { response: Response } | { typed: URLSearchParams; refused: Refused } | null

/** A signature on paper, with its scan as a file or the place where the scan is. */
export async function signOnPaper(c: AppContext, act: Act, id: string): Promise<Answer> {
  const { language } = c.var.address
  const t = fileWords(language).mistake
  const received = await receiveFile(c, 'scan-bestand')
  if (!received) return { typed: new URLSearchParams(), refused: { field: 'scan-bestand', sentence: t['broken-off'] } }
  const { fields: typed, sent } = received
  const judged = sent && sent.content?.length !== 0 ? judgeFile(sent) : null
  if (judged && !judged.ok) return { typed, refused: { field: 'scan-bestand', sentence: t[judged.why] } }
  const value = (name: string): string => (typed.get(name) ?? '').trim()
  const refuse = (why: keyof typeof FIELDS) => ({
    typed,
    refused: { field: FIELDS[why], sentence: agreementWords(language).life.refused[why] },
  })
  if (typed.get('partij-elders') === '') return { typed, refused: { field: 'partij-elders', sentence: placeWords(language).noSide } }
  if (!isDay(value('getekend-op'))) return refuse('no-day')
  const elsewhere = {
    name: value('door').slice(0, 200),
    signedOn: value('getekend-op'),
    reference: value('scan').slice(0, 500),
    scan: judged?.file ?? null,
  }
  const done = await signOffer(act, id, { partyId: value('partij-elders'), seen: value('gezien'), elsewhere })
  if (done.ok) return { response: c.redirect(link(language, pathOf(id)), 303) }
  return done.why === 'not-yours' ? null : { typed, refused: refusedFor(done, language) }
}

const FIELDS = {
  ...{ 'no-day': 'getekend-op', 'in-future': 'getekend-op', 'before-offer': 'getekend-op', 'no-reason': 'door' },
  ...{ 'no-reference': 'scan', 'scan-missing': 'scan-bestand' },
} as const

function refusedFor(done: Exclude<Done, { ok: true }>, language: 'nl' | 'en'): Refused {
  const field = (FIELDS as Record<string, string>)[done.why] ?? 'door'
  return { field, sentence: agreementWords(language).life.refused[done.why] }
}
