import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { EarningLine } from '../../rounds/money/earnings.ts'
import { roundWords } from '../../rounds/words.ts'
import { SourceLine } from './findings.tsx'
import { euros, roundPageWords } from './words.ts'

/** Each line with its reason and its article. */
export function EarningTable({ language, lines }: { language: Language; lines: readonly EarningLine[] }) {
  const [t, words] = [roundPageWords(language).money, roundWords(language)]
  return (
    <ScrollBox label={t.caption} class="section-s">
      <table class="table">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.pupil}</th>
            <th scope="col">{t.school}</th>
            <th scope="col">{t.what}</th>
            <th scope="col" class="num">
              {t.amount}
            </th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, pupil, cents, why, source }) => (
            <tr>
              <th scope="row">
                {pupil ? <a href={link(language, `/leerlingen/${pupil.pupilId}`)}>{pupil.name || pupil.key}</a> : t.together}
              </th>
              <td>{pupil ? `${pupil.school} (${pupil.key})` : '–'}</td>
              <td>{words.earned[kind]}</td>
              <td class="num">{cents === null ? t.unknown : euros(language, cents)}</td>
              <td>
                {words.why[why]} <SourceLine language={language} source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
