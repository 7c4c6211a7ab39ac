import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Prompt } from '../agenda.ts'
import { isOnWord } from '../talk.ts'
import { talkWords } from './words.ts'

/** What there is to talk about. */
export function AgendaPart({ language, prompts }: { language: Language; prompts: readonly Prompt[] }) {
  const t = talkWords(language)
  return (
    <section class="section" aria-labelledby="agenda">
      <h2 id="agenda">{t.agenda}</h2>
      <ul>
        {prompts.map((prompt) => (
          <li>
            {promptText(language, prompt)}
            {prompt.prompt === 'last-promises' && (
              <ul>
                {prompt.agreements.map((one) => (
                  <li>
                    {t.followLead(one.owner || t.parent, one.what, formatDate(language, one.dueOn))}
                    {isOnWord(one) && ` (${t.onWord})`}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function promptText(language: Language, prompt: Prompt): string {
  const t = talkWords(language).prompt
  switch (prompt.prompt) {
    case 'absences':
      return t.absences(formatNumber(language, prompt.absences), formatNumber(language, prompt.weeks))
    case 'behind':
      return t.behind(partsText(language, prompt.parts))
    case 'portfolio':
      return prompt.since ? t.portfolio(formatDate(language, prompt.since)) : t['portfolio-first']
    case 'own-words':
      return prompt.saidOn ? t['own-words'](formatDate(language, prompt.saidOn)) : t['own-words-first']
    default:
      return t[prompt.prompt]
  }
}

const MOST = 6

function partsText(language: Language, parts: readonly string[]): string {
  const shown = parts.slice(0, MOST).join(', ')
  return parts.length > MOST ? talkWords(language).andMore(shown, formatNumber(language, parts.length - MOST)) : shown
}
