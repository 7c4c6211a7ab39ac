import type { Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import type { IntakeLine } from '../intake.ts'
import { intakeWords } from './words.ts'

/** Every line in the order in which it was written down. */
export function History({ language, lines }: { language: Language; lines: readonly IntakeLine[] }) {
  const t = intakeWords(language)
  return (
    <section aria-labelledby="gebeurd">
      <h2 id="gebeurd">{t.candidate.history}</h2>
      {lines.length === 0 && <p>{t.candidate.none}</p>}
      <ol>
        {lines.map((line) => (
          <li>
            <b>{dayText(language, line.happenedOn ?? line.plannedOn ?? '')}</b>
            {': '}
            {lineText(language, line)}
            {line.shown && <small> {t.shown(line.shown)}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function lineText(language: Language, { kind, what, party, outcome, words, happenedOn }: IntakeLine): string {
  const t = intakeWords(language)
  const named = kind === 'activity' && what ? (t.activity[what as keyof typeof t.activity] ?? what) : what
  const said = [party && t.party[party], named, outcome ? (t.outcome[outcome] ?? outcome) : happenedOn === null ? t.planned : null]
  const detail = said.filter(Boolean).join(', ')
  return [`${t.kind[kind]}${detail ? ` (${detail})` : ''}`, words].filter(Boolean).join(': ')
}
