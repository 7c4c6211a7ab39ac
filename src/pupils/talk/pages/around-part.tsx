import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { BeforeAfter } from '../before-after.ts'
import type { SeenTalks } from '../see.actions.ts'
import { talksHref } from './addresses.ts'
import { talkWords } from './words.ts'

const AT = '#ervoor-en-erna'

/** Four weeks before and after a day: chosen by a link of a talk, or typed. The sentence that it is no proof is always there. */
export function AroundPart({ language, seen, asked }: { language: Language; seen: SeenTalks; asked: string }) {
  const t = talkWords(language)
  const { pupil, talks, around } = seen
  const held = talks.filter(({ outcome }) => outcome?.heldOn).slice(0, 5)
  const here = talksHref(language, pupil.id)
  return (
    <section class="section" aria-labelledby="ervoor-en-erna">
      <h2 id="ervoor-en-erna">{t.around.title}</h2>
      {around && <AroundTable language={language} around={around} asked={asked} />}
      <p class="quiet">{t.around.noProof}</p>
      {held.length > 0 && (
        <ul>
          {held.map(({ kind, outcome }) => (
            <li>
              <a href={`${here}?rond=${outcome?.heldOn}${AT}`}>
                {t.around.talk(t.kind[kind], formatDate(language, outcome?.heldOn ?? ''))}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form method="get" action={`${here}${AT}`} class="no-print">
        <TextField name="rond" label={t.around.choose} hint={t.around.hint} type="date" value={asked} />
        <SubmitButton second>{t.around.show}</SubmitButton>
      </form>
    </section>
  )
}

function AroundTable({ language, around, asked }: { language: Language; around: BeforeAfter; asked: string }) {
  const t = talkWords(language).around
  const { before, after, isWhole, until } = around
  const rows = [
    [t.absences, before.absences, after.absences],
    [t.contacts, before.contacts, after.contacts],
  ] as const
  return (
    <>
      <table class="table">
        <caption>{t.caption(formatDate(language, asked))}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="num">
              {t.before}
            </th>
            <th scope="col" class="num">
              {t.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...counts]) => (
            <tr>
              <th scope="row">{name}</th>
              {counts.map((count) => (
                <td class="num">{formatNumber(language, count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && <p>{t.notWhole(formatDate(language, until))}</p>}
    </>
  )
}
