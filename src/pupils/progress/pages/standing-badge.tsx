import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { Standing } from '../schedule.ts'
import { progressWords } from './words.ts'

const TONE: Record<Standing, Tone> = { behind: 'bad', ahead: 'good', 'on-schedule': 'good', unknown: 'wait', 'not-asked': 'plain' }

export function StandingBadge({ language, standing }: { language: Language; standing: Standing }) {
  return <Badge tone={TONE[standing]}>{progressWords(language).standing[standing]}</Badge>
}
