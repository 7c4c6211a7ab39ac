import { sourceText } from '#schemes/index.ts'
import { evidence } from '../../../analysis/evidence/evidence.ts'
import { analysisWords } from '../../../analysis/words.ts'
import type { Shown } from './model.ts'
import { shownWords } from './words.ts'

/** Choices that went with less vsv in VM2, how firm that is, and whether this design makes them. Never a score. */
export function Learned({ language, open }: Pick<Shown, 'language' | 'open'>) {
  const t = shownWords(language).learned
  const words = analysisWords(language)
  return (
    <section class="section-s" aria-labelledby="geleerd">
      <h2 id="geleerd">{t.title}</h2>
      <p class="prose">{t.lead}</p>
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {[t.relation, t.here, t.strength, t.source].map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence(open.design).map(({ id, strength, holds, source }) => (
            <tr>
              <th scope="row">{words.evidence[id]}</th>
              <td class="main">{words.holds[holds]}</td>
              <td data-label={t.strength}>{words.strength[strength]}</td>
              <td class="small quiet" data-label={t.source}>
                {sourceText(language, source).source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
