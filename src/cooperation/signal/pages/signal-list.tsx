import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { TaskList } from '#ui/task-list.tsx'
import type { Signal, SignalKind } from '../signal.ts'
import { signalText, signalWords } from './words.ts'

/** What went wrong already, beside what waits for somebody. */
const WENT_WRONG: readonly SignalKind[] = ['promise-broken', 'meeting-not-held', 'side-silent', 'statement-disputed', 'objection-open']

const toneOf = (kind: SignalKind): 'bad' | 'wait' => (WENT_WRONG.includes(kind) ? 'bad' : 'wait')

/** Each with the reason, its kind, and the way to where it is mended. */
export function SignalList({ language, label, signals }: { language: Language; label: string; signals: readonly Signal[] }) {
  const t = signalWords(language)
  return (
    <TaskList
      label={label}
      tasks={signals.map((one) => ({
        title: t.kind[one.kind],
        href: link(language, one.path),
        state: t.tone[toneOf(one.kind)],
        tone: toneOf(one.kind),
        children: signalText(language, one),
      }))}
    />
  )
}
