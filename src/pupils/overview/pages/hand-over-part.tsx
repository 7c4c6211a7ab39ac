import type { Language } from '#platform/i18n.ts'
import { openLinks } from '../../hand-over/chain.ts'
import type { HandOverNow } from '../../hand-over/of-pupil.store.ts'
import { NowBadge, stateOf } from '../../hand-over/pages/chain-part.tsx'
import { handOverWords } from '../../hand-over/pages/words.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { overviewWords } from './words.ts'

interface HandOverProps {
  language: Language
  pupilId: string
  handOvers: readonly HandOverNow[]
}

/** Where each hand-over is in its chain: the step that counts now, whose turn it is and until when. */
export function HandOverPart({ language, pupilId, handOvers }: HandOverProps) {
  const t = handOverWords(language)
  if (handOvers.length === 0) return null
  return (
    <section class="panel small" aria-labelledby="overdracht">
      <h2 id="overdracht">{t.title}</h2>
      {handOvers.map(({ one, chain }) => {
        const [next] = chain ? openLinks(chain) : []
        return (
          <p>
            <NowBadge language={language} one={one} chain={chain} /> {t.fromTo(one.fromSchool, one.toSite)},{' '}
            {overviewWords(language).firstDay(dayText(language, one.startsOn))}
            {next && `; ${t.side[next.side]}, ${stateOf(language, next)}`}
          </p>
        )
      })}
      <p>
        <a href={pupilHref(language, pupilId, '/overdracht')}>
          {handOvers.every(({ chain }) => chain) ? overviewWords(language).toHandOvers : overviewWords(language).toWhatWasSent}
        </a>
      </p>
    </section>
  )
}
