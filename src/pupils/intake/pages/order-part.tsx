import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SeenCohort } from '../cohort.actions.ts'
import { standingOf } from '../intake.ts'
import type { FrozenOrder } from '../order.store.ts'
import { INTAKE } from './addresses.ts'
import { intakeWords } from './words.ts'

/** Every order that was frozen, and how the next one is made: drawn, or put by people. */
export function OrderPart({ language, chosen, typed }: { language: Language; chosen: SeenCohort; typed: URLSearchParams }) {
  const t = intakeWords(language).order
  const { orders, mayRule, cohort, candidates, route, startYear } = chosen
  const there = candidates.filter((one) => standingOf(one) !== 'withdrawn')
  if (orders.length === 0 && !mayRule) return null
  return (
    <section class="section" aria-labelledby="volgorde">
      <h2 id="volgorde">{t.title}</h2>
      <p class="prose">{t.lead}</p>
      {mayRule && cohort && there.length > 0 && (
        <form method="post" action={link(language, `${INTAKE}/volgorde`)} class="panel no-print">
          <input type="hidden" name="route" value={route.routeId} />
          <input type="hidden" name="jaar" value={String(startYear)} />
          {cohort.rule === 'criteria' && (
            <div class="fields">
              {there.map(({ id, name }) => (
                <TextField
                  name={`plek-${id}`}
                  label={t.spot(name)}
                  value={typed.get(`plek-${id}`) ?? ''}
                  size={4}
                  inputmode="numeric"
                  autocomplete="off"
                />
              ))}
            </div>
          )}
          <SubmitButton second>{cohort.rule === 'lottery' ? t.draw : t.freeze}</SubmitButton>
        </form>
      )}
      {orders.map((order) => (
        <Frozen language={language} order={order} />
      ))}
    </section>
  )
}

function Frozen({ language, order }: { language: Language; order: FrozenOrder }) {
  const { order: t, place, waiting } = intakeWords(language)
  const title = t[order.rule](formatDate(language, order.frozenOn), String(order.candidates), String(order.places))
  const gone = order.candidates - order.ranks.length
  return (
    <details class="explain section-s">
      <summary>{title}</summary>
      {order.criteria && <p>{order.criteria}</p>}
      {order.seed && (
        <p class="small">
          {t.seed(order.seed)}. {t.how}
        </p>
      )}
      <ol>
        {order.ranks.map(({ rank, name, hasPlace, candidateId }) => (
          <li>
            {name}, {(hasPlace ? place : waiting)(String(rank))}
            {order.seed && (
              <small class="quiet">
                {' '}
                {t.number} {candidateId}
              </small>
            )}
          </li>
        ))}
      </ol>
      {gone > 0 && <p class="small">{t.gone(String(gone))}</p>}
    </details>
  )
}
