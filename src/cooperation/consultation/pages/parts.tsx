import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { type BodyTurnout, LOW_BELOW, type Turnout } from '../attendance.ts'
import { type Body, SIDES } from '../body.ts'
import type { MeetingState } from '../meeting.ts'
import { consultationWords } from './words.ts'

const MEETING_TONE: Record<MeetingState, Tone> = { planned: 'wait', held: 'good', 'not-held': 'bad', cancelled: 'plain' }
const BODY_TONE: Record<Body['state'], Tone> = { draft: 'wait', active: 'good', ended: 'plain' }

export const MeetingBadge = ({ language, state }: { language: Language; state: MeetingState }) => (
  <Badge tone={MEETING_TONE[state]}>{consultationWords(language).meetingState[state]}</Badge>
)
export const BodyBadge = ({ language, state }: { language: Language; state: Body['state'] }) => (
  <Badge tone={BODY_TONE[state]}>{consultationWords(language).bodyState[state]}</Badge>
)

/** Who came to the last meetings, of each side that was asked; what is low has a word. */
export function TurnoutText({ language, turnout }: { language: Language; turnout: BodyTurnout }) {
  const t = consultationWords(language)
  const sides = SIDES.filter((side) => turnout.bySide[side].asked > 0)
  if (sides.length === 0) return <span class="quiet">{t.list.noTurnout}</span>
  return (
    <>
      {sides.map((side, at) => (
        <>
          {at > 0 && <br />}
          <SideTurnout language={language} name={t.side[side]} turnout={turnout.bySide[side]} />
        </>
      ))}
    </>
  )
}

function SideTurnout({ language, name, turnout }: { language: Language; name: string; turnout: Turnout }) {
  const t = consultationWords(language)
  return (
    <>
      {t.sideCame(name, formatNumber(language, turnout.came), formatNumber(language, turnout.asked))}
      {turnout.isLow && (
        <>
          {' '}
          <Badge tone="bad">{t.low}</Badge>
        </>
      )}
    </>
  )
}

/** `half` as a word: a share of one half reads so in both languages. */
export const lowText = (language: Language): string =>
  LOW_BELOW === 0.5 ? consultationWords(language).list.half : formatNumber(language, LOW_BELOW, 2)
