import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { SIDES } from '../questions.ts'
import type { SeenAssessment } from '../see.actions.ts'
import type { Compared, SideScores } from '../side-by-side.ts'
import { assessmentWords } from '../words.ts'

interface Part {
  language: Language
  seen: SeenAssessment
}

/** Both sides beside each other: what they differ on first, then every question, then what they wrote. */
export function Results({ language, seen }: Part) {
  return (
    <>
      <FarApart language={language} seen={seen} />
      <Table language={language} seen={seen} />
      <Remarks language={language} seen={seen} />
    </>
  )
}

const decimal = (language: Language, value: number): string => formatNumber(language, value, 1)

function FarApart({ language, seen: { compared } }: Part) {
  const words = assessmentWords(language)
  const t = words.page
  const far = compared.filter(({ isFar }) => isFar)
  if (far.length === 0) return null
  return (
    <section class="section" aria-labelledby="ver">
      <h2 id="ver">{t.farTitle}</h2>
      <p>{t.farLead}</p>
      <ul>
        {far.map(({ question, vo, mbo }) => (
          <li>
            <a href={`#vraag-${question}`}>{t.farLine(words.short[question], withN(language, vo), withN(language, mbo))}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const withN = (language: Language, { mean, n }: SideScores): string =>
  assessmentWords(language).page.withN(decimal(language, mean ?? 0), formatNumber(language, n))

function Table({ language, seen: { compared } }: Part) {
  const words = assessmentWords(language)
  const t = words.page
  return (
    <section class="section" aria-labelledby="naast-elkaar">
      <h2 id="naast-elkaar">{t.resultTitle}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {[t.questionHead, words.side.vo, words.side.mbo, t.apartHead].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <Row language={language} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ language, one: { question, vo, mbo, apart, isFar } }: { language: Language; one: Compared }) {
  const words = assessmentWords(language)
  return (
    <tr id={`vraag-${question}`}>
      <th scope="row">
        {words.short[question]}
        <small>{words.question[question]}</small>
      </th>
      <td data-label={words.side.vo}>
        <Side language={language} side={vo} />
      </td>
      <td data-label={words.side.mbo}>
        <Side language={language} side={mbo} />
      </td>
      <td data-label={words.page.apartHead}>
        {apart === null ? '–' : decimal(language, apart)} {isFar && <Badge tone="bad">{words.page.far}</Badge>}
      </td>
    </tr>
  )
}

function Side({ language, side: { n, mean, lowest, highest, keptBack } }: { language: Language; side: SideScores }) {
  const t = assessmentWords(language).page
  const score = (value: number | null): string => formatNumber(language, value ?? 0)
  return (
    <>
      {mean === null && keptBack === 0 && <span class="quiet">{t.none}</span>}
      {mean !== null && (n === 1 ? t.meanOne(decimal(language, mean)) : t.mean(decimal(language, mean), formatNumber(language, n)))}
      {mean !== null && n > 1 && <div class="small quiet">{t.spread(score(lowest), score(highest))}</div>}
      {keptBack > 0 && <div class="small quiet">{t.keptBack(formatNumber(language, keptBack))}</div>}
    </>
  )
}

function Remarks({ language, seen: { remarks } }: Part) {
  const words = assessmentWords(language)
  if (remarks.length === 0) return null
  return (
    <section class="section" aria-labelledby="toelichtingen">
      <h2 id="toelichtingen">{words.page.remarks}</h2>
      {SIDES.map((side) => {
        const own = remarks.filter((one) => one.side === side)
        return (
          own.length > 0 && (
            <>
              <h3>{words.side[side]}</h3>
              <ul>
                {own.map(({ remark }) => (
                  <li class="prose">{remark}</li>
                ))}
              </ul>
            </>
          )
        )
      })}
    </section>
  )
}
