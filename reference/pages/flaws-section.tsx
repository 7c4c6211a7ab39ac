import { formatNumber, type Language } from '#platform/i18n.ts'
import { FLAWS, type Flaw } from '../flaws.ts'
import type { VerifiedFigure } from '../verify/figure.ts'
import { labelOf } from './labels.ts'
import { pageMessages } from './messages.ts'
import { flawAnchor } from './reason.tsx'

interface Props {
  language: Language
  figures: readonly VerifiedFigure[]
  /** address of a figure, whatever the page is narrowed to */
  addressOf: (id: string) => string
}

/** Every known flaw once, in plain words, with the figures it is about. */
export function FlawsSection({ language, figures, addressOf }: Props) {
  const t = pageMessages(language).flaws
  return (
    <section class="section" id="fouten">
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      <ul class="findings">
        {FLAWS.map((flaw) => (
          <li id={flawAnchor(flaw.name)}>
            <h3>{t[flaw.name].title}</h3>
            <p>{t[flaw.name].text}</p>
            <Concerned language={language} flaw={flaw} figures={figures} addressOf={addressOf} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Concerned({ language, flaw, figures, addressOf }: Props & { flaw: Flaw }) {
  const t = pageMessages(language).flaws
  const concerned = figures.filter(({ id }) => id in flaw.figures)
  if (concerned.length === 0) return <p class="source">{t.inText}</p>
  return (
    <details class="more">
      <summary>{t.figures(formatNumber(language, concerned.length), concerned.length === 1)}</summary>
      <ul>
        {concerned.map((figure) => (
          <li>
            <a href={addressOf(figure.id)}>{nameOf(figure, language)}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function nameOf(figure: VerifiedFigure, language: Language): string {
  const { who, beside, what, when } = labelOf(figure, language)
  return [[who, beside].filter(Boolean).join(' '), what, when].join(', ')
}
