import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Content } from '../content.ts'
import type { Version } from '../hand-over.ts'
import { day } from './chain-part.tsx'
import { handOverWords } from './words.ts'

/** What was sent, the last version first and open. */
export function ToldPart({ language, versions }: { language: Language; versions: readonly Version[] }) {
  const t = handOverWords(language)
  const sent = versions.filter(({ sentOn }) => sentOn !== null).toReversed()
  if (sent.length === 0) return null
  return (
    <section class="section" aria-labelledby="verteld">
      <h2 id="verteld">{t.told}</h2>
      {sent.map((version, at) => (
        <details class="explain section-s" open={at === 0}>
          <summary>{t.toldVersion(formatNumber(language, version.nr), day(language, version.sentOn ?? ''))}</summary>
          <div>
            <Told language={language} {...version} />
            <p class="small quiet">{t.print((version.hash ?? '').slice(0, 12))}</p>
          </div>
        </details>
      ))}
    </section>
  )
}

type ToldProps = Pick<Version, 'content'> & Partial<Pick<Version, 'informedOn' | 'informedHow'>>

/** The answers to the set prompts, the pupil's own words on top. */
export function Told({ language, content, informedOn, informedHow }: ToldProps & { language: Language }) {
  const t = handOverWords(language)
  return (
    <dl class="pairs">
      {pairsOf(language, content).map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
      {informedOn && (
        <>
          <dt>{t.prompt.informed}</dt>
          <dd>{t.informed(day(language, informedOn), informedHow ?? '')}</dd>
        </>
      )}
    </dl>
  )
}

function pairsOf(language: Language, { sentence, works, achieves, agreed, care, consent, contact }: Content): [string, string][] {
  const t = handOverWords(language)
  const helps = care.map(({ category, text }): [string, string] => [t.care[category], text])
  return [
    [t.prompt.sentence, sentence],
    [t.prompt.works, works],
    [t.prompt.achieves, achieves],
    [t.prompt.agreed, agreed],
    ...helps,
    ...(consent ? [[t.prompt.consent, t.consent[consent]] as [string, string]] : []),
    [t.prompt.contact, contact],
  ]
}
