import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { Standing } from '../../intake/compare.ts'
import { intakeWords } from './words.ts'

const TONES: Record<Standing, Tone> = { new: 'good', changed: 'wait', same: 'plain', 'not-alone': 'bad', overlaps: 'bad' }

export const StandingBadge = ({ language, standing }: { language: Language; standing: Standing }) => (
  <Badge tone={TONES[standing]}>{intakeWords(language).offer.states[standing]}</Badge>
)

export const canTake = (standing: Standing): boolean => standing === 'new' || standing === 'changed'

interface TakeBoxProps {
  name: string
  value: string
  /** what is ticked, for who cannot see the row */
  label: string
  standing: Standing
  ticked: readonly string[]
}

/** A tick where there is something to take over. */
export const TakeBox = ({ name, value, label, standing, ticked }: TakeBoxProps) =>
  canTake(standing) ? <input type="checkbox" name={name} value={value} checked={ticked.includes(value)} aria-label={label} /> : null
