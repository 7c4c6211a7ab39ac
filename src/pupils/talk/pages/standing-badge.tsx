import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { type Agreement, isOnWord, isOverdue, type Standing, standingOf, stateOf, type Talk } from '../talk.ts'
import { talkWords } from './words.ts'

const TONE: Record<Standing, Tone> = { planned: 'plain', overdue: 'wait', held: 'good', 'called-off': 'plain' }

export function StandingBadge({ language, talk, day }: { language: Language; talk: Talk; day: string }) {
  const standing = standingOf(talk, day)
  return <Badge tone={TONE[standing]}>{talkWords(language).standing[standing]}</Badge>
}

export function StateBadge({ language, agreement, day }: { language: Language; agreement: Agreement; day: string }) {
  const t = talkWords(language)
  const state = stateOf(agreement)
  if (isOverdue(agreement, day)) return <Badge tone="wait">{t.overdue}</Badge>
  if (isOnWord(agreement)) return <Badge tone="wait">{t.onWord}</Badge>
  return <Badge tone={state === 'done' ? 'good' : 'plain'}>{t.state[state]}</Badge>
}
