import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import type { CodeRefusal } from '../../second-factor/actions.ts'
import type { Desk } from '../desk.ts'
import { tooManyText, words } from '../words.ts'

/** Why a code was not taken, at the field where it was typed. */
export function codeMistake(
  c: AppContext,
  { platform }: Desk,
  field: string,
  refusal: CodeRefusal,
): { mistake: Mistake; status: ContentfulStatusCode } {
  const { language } = c.var.address
  if (refusal.refused === 'too-many')
    return { mistake: { field, sentence: tooManyText(language, refusal.until, platform.now()) }, status: 429 }
  return { mistake: { field, sentence: words(language).refused[refusal.refused] }, status: 422 }
}
