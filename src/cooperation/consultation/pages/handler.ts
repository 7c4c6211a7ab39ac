import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Wrong } from '../../fields.ts'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Refused } from '../on-body.actions.ts'
import type { OwnMistake } from '../typed.ts'
import { type ConsultationWords, consultationWords } from './words.ts'

/** What stands above a page, and at a field, when something could not be done. */
export interface Problem {
  list: readonly { field: string; sentence: string }[]
  of(field: string): string | undefined
}

export const param = (c: AppContext, name: string): string => c.req.param(name) ?? ''

/** The page that is not there or not theirs; null when there is something to mend. */
export function closedDoor(c: AppContext, done: Refused): Response | Promise<Response> | null {
  if (!('why' in done)) return null
  if (done.why === 'not-there') return c.notFound()
  return done.why === 'not-yours' ? errorPage(c, 403) : null
}

/** `at`: the field that a refusal without one leads to. */
export function problemOf(language: Language, done: Refused, at: string): Problem {
  const words = consultationWords(language)
  if ('mistakes' in done) return saidOf(language, done.mistakes)
  const sentence = (words.refused as Record<string, string>)[done.why] ?? ''
  return { list: [{ field: at, sentence }], of: (field) => (field === at ? sentence : undefined) }
}

function saidOf(language: Language, mistakes: readonly Wrong<OwnMistake>[]): Problem {
  const words = consultationWords(language)
  const labels = labelsOf(words)
  // rows of a year plan carry their number: `dag-3`
  const named = Object.fromEntries(mistakes.map(({ field }) => [field, labels[field.replace(/-\d+$/, '')] ?? '']))
  return said<OwnMistake>(mistakes, { ...partWords(language).mistake, ...words.mistake }, named)
}

const labelsOf = ({ body, meeting, plan, settle, calendar, form }: ConsultationWords): Record<string, string> => ({
  ...{ wie: body.who, 'naam-lid': body.name, email: body.email, school: body.school, kant: body.side, taak: body.task, vanaf: body.since },
  ...{
    reden: meeting.why,
    punt: meeting.item,
    besluit: meeting.decision,
    eens: meeting.agreed,
    over: meeting.about,
    cijfer: meeting.figure,
  },
  ...{ terug: meeting.returns, actie: meeting.action, voor: meeting.due, correctie: meeting.correction, dag: plan.day, plaats: plan.place },
  ...{ van: form.from, tot: form.until, neem: plan.proposals, uitkomst: settle.outcome, opnieuw: settle.again, waarom: settle.why },
  ...{ 'nieuw-wie': settle.newOwner, soort: calendar.kindLabel, naam: calendar.name, eerste: calendar.first, laatste: calendar.last },
})
