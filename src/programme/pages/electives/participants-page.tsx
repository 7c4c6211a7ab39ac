import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatMoment, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import type { Assessment } from '../../electives/assessment/assessment.store.ts'
import type { GoalOutcome } from '../../electives/assessment/assessment.ts'
import type { MadeLink, SeenParticipant, SeenParticipants } from '../../electives/assessment/school.actions.ts'
import type { Elective } from '../../electives/elective.ts'
import { AT, electivesFrame, Refusal } from './frame.tsx'
import { electiveWords, lastDayText } from './words.ts'

const TONES: Record<GoalOutcome, Tone> = { reached: 'good', 'not-yet': 'wait', 'not-shown': 'plain' }

const crumbsTo = (language: Language, { id, name }: Elective) => [{ label: name, href: link(language, `${AT}/${id}`) }]

/** One's own pupils at an elective: the link for the company, what it said, and the result. */
export function participantsPage(c: AppContext, { elective, participants }: SeenParticipants, refused: string | null = null) {
  const { language } = c.var.address
  const { participants: t } = electiveWords(language)
  const lead = participants.length > 0 ? t.lead(formatNumber(language, participants.length)) : t.empty
  return electivesFrame(
    c,
    { title: t.title, lead, tab: null, crumbs: crumbsTo(language, elective), mayPlace: true, status: refused ? 422 : 200 },
    <>
      <Refusal text={refused} />
      {participants.map((one) => (
        <Person language={language} elective={elective} one={one} />
      ))}
      {participants.length > 0 && (
        <LinkPart language={language} elective={elective} isShared={participants.some(({ hasLink }) => hasLink)} />
      )}
    </>,
  )
}

function Person({ language, elective, one }: { language: Language; elective: Elective; one: SeenParticipant }) {
  const { participants: t } = electiveWords(language)
  const at = (verb: string) => link(language, `${AT}/${elective.id}/deelnemers/${one.assignmentId}/${verb}`)
  const isOpen = one.assessment !== null && one.assessment.confirmedAt === null
  return (
    <section class="panel section-s" aria-labelledby={`p-${one.assignmentId}`}>
      <h2 id={`p-${one.assignmentId}`}>{one.name}</h2>
      <p class="small quiet">{[one.group, one.school].filter(Boolean).join(', ')}</p>
      {one.assessment ? <Judgement language={language} assessment={one.assessment} /> : <p>{t.notJudged}</p>}
      {isOpen && !one.mayConfirm && <p class="small">{t.byCoordinator}</p>}
      {isOpen && one.mayConfirm && (
        <form method="post" action={at('bevestigen')} class="section-s">
          <input type="hidden" name="beoordeling" value={one.assessment?.id} />
          <p class="actions">
            <SubmitButton label={t.confirmOf(one.name)}>{t.confirm}</SubmitButton>
          </p>
        </form>
      )}
      {!one.assessment && (
        <form method="post" action={at('eraf')} class="section-s">
          <p class="actions">
            <SubmitButton second slim label={t.undoOf(one.name)}>
              {t.undo}
            </SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

function Judgement({ language, assessment }: { language: Language; assessment: Assessment }) {
  const { participants: t, outcome: words } = electiveWords(language)
  const said = t.judged(assessment.assessor, formatMoment(language, new Date(assessment.assessedAt)))
  return (
    <>
      <p class="small">
        {said} {assessment.confirmedAt && <Badge tone="good">{t.confirmed}</Badge>}
      </p>
      <dl class="pairs">
        {assessment.outcomes.map(({ goal, outcome, remark }) => (
          <>
            <dt>{goal}</dt>
            <dd>
              <Badge tone={TONES[outcome]}>{words[outcome]}</Badge> {remark}
            </dd>
          </>
        ))}
      </dl>
    </>
  )
}

function LinkPart({ language, elective, isShared }: { language: Language; elective: Elective; isShared: boolean }) {
  const { participants: t } = electiveWords(language)
  const at = (rest: string) => link(language, `${AT}/${elective.id}/${rest}`)
  return (
    <section class="section-s" aria-labelledby="link">
      <h2 id="link">{t.link}</h2>
      <p class="prose section-s">{t.linkLead}</p>
      {isShared && <p>{t.shared}</p>}
      <div class="actions section-s">
        <form method="post" action={at('link')} data-turbo="false">
          <SubmitButton second={isShared}>{t.makeLink}</SubmitButton>
        </form>
        {isShared && (
          <form method="post" action={at('link-einde')}>
            <SubmitButton second>{t.endLink}</SubmitButton>
          </form>
        )}
      </div>
    </section>
  )
}

/** The link, once: it is kept nowhere, and no browser keeps this page. */
export function linkPage(c: AppContext, made: Extract<MadeLink, { ok: true }>, baseUrl: string) {
  const { language } = c.var.address
  const { participants: t } = electiveWords(language)
  c.header('cache-control', 'no-store')
  return electivesFrame(
    c,
    {
      title: t.made,
      lead: t.madeLead(lastDayText(language, made.expiresAt)),
      tab: null,
      crumbs: crumbsTo(language, made.elective),
      mayPlace: true,
    },
    <>
      <p class="one-time-link">{`${baseUrl}${link(language, `/beoordeling/${made.token}`)}`}</p>
      <p class="actions">
        <ButtonLink href={link(language, `${AT}/${made.elective.id}/deelnemers`)} second>
          {t.back}
        </ButtonLink>
      </p>
    </>,
  )
}
