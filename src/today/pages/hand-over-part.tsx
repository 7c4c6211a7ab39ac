import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import type { ListedHandOver } from '#pupils/index.ts'
import { openLinks } from '#pupils/index.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Steps of hand-overs that are this person's, or overdue for too long; who did not come stands first. */
export function HandOverPart({ language, handOvers }: PartProps & { handOvers: readonly ListedHandOver[] }) {
  const t = todayWords(language).handOver
  const sorted = handOvers.toSorted((one, other) => Number(other.chain.alarm) - Number(one.chain.alarm))
  return (
    <section class="panel" aria-labelledby="overdracht">
      <h2 id="overdracht">{t.title}</h2>
      <ul>
        {sorted.slice(0, SHOWN).map(({ one, chain }) => {
          const [next] = openLinks(chain)
          return (
            <li>
              <a href={link(language, TO.handOver(one.id))}>{one.pupilName}</a>:{' '}
              {chain.alarm ? <strong>{t.alarm}</strong> : next ? t.step[next.step] : ''}
              {!chain.alarm && next && `, ${t.due(formatDate(language, next.dueOn, 'short'))}`}
            </li>
          )
        })}
      </ul>
      <p class="small">
        <a href={link(language, TO.handOvers)}>{t.all}</a>
      </p>
    </section>
  )
}

const SHOWN = 8
