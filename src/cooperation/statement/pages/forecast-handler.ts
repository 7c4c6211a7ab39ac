import { type App, type AppContext, page } from '#platform/http/app.ts'
import { fieldReader } from '../../fields.ts'
import { PLACES } from '../../money-rule/pages/frame.tsx'
import type { Act } from '../../turn.actions.ts'
import type { RuleChange } from '../forecast/changed-rule.ts'
import { seeForecast } from '../forecast/see-forecast.actions.ts'
import { type ForecastWrong, forecastPage } from './forecast-page.tsx'

/** The years to come, and what another number in a rule would do: asked in the address, so it can be kept and sent on. */
export function addForecastPages(app: App, actOf: (c: AppContext) => Act): void {
  page(app, PLACES.vooruitblik, 'settlement/see', async (c) => {
    const typed = new URLSearchParams(new URL(c.req.url).search)
    const { change, mistakes } = changeIn(typed)
    const ruleId = typed.get('regel') ?? ''
    const isChanged = Object.keys(change).length > 0 && mistakes.length === 0
    const seen = await seeForecast(actOf(c), { statementId: typed.get('afrekening') ?? '', change: isChanged ? { ruleId, change } : null })
    return forecastPage(c, { seen, typed, mistakes, isChanged: isChanged && seen.rules.some(({ id }) => id === ruleId) })
  })
}

function changeIn(typed: URLSearchParams): { change: RuleChange; mistakes: ForecastWrong[] } {
  const is = fieldReader<'no-share'>(typed)
  const change: RuleChange = {}
  const share = (typed.get('deel') ?? '').trim()
  const [, of = '0', over = '0'] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(share) ?? []
  if (share !== '' && (Number(of) < 1 || Number(over) < Number(of))) is.wrong('deel', 'no-share')
  else if (share !== '') change.share = { of: Number(of), over: Number(over) }
  const percentage = is.decimal('percentage', 2, 'no-percentage')
  if (percentage !== null && (percentage <= 0 || percentage > 100)) is.wrong('percentage', 'no-percentage')
  else if (percentage !== null) change.percentage = percentage
  const euros = is.decimal('bedrag', 2, 'no-amount')
  if (euros !== null && euros > 100_000_000) is.wrong('bedrag', 'no-amount')
  else if (euros !== null) change.cents = Math.round(euros * 100)
  const hours = is.decimal('urenbudget', 2)
  if (hours !== null && hours > 100_000) is.wrong('urenbudget', 'no-decimal')
  else if (hours !== null) change.budget = hours
  const done = is.done(change)
  return { change, mistakes: done.ok ? [] : done.mistakes }
}
