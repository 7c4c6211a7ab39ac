import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatMoment, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField, Field } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Judged } from '../../electives/assessment/assessment.store.ts'
import { type LinkFinding, OUTCOMES, type TypedAssessment } from '../../electives/assessment/assessment.ts'
import type { OpenedLink } from '../../electives/assessment/company.actions.ts'
import { Refusal } from './frame.tsx'
import { electiveWords, lastDayText } from './words.ts'

/** What was sent of one pupil and could not be kept. */
export interface Tried {
  assignmentId: string
  typed: TypedAssessment
  mistakes: readonly Mistake[]
  refused: string | null
}

/** The page of a company, without an account: first names with their group, and the goals. Nothing is kept by the browser. */
export function judgePage(c: AppContext, { link: opened, pupils }: OpenedLink, tried: Tried | null) {
  const { address, site } = c.var
  const { language } = address
  const { judge: t } = electiveWords(language)
  const title = t.title(opened.elective)
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const lead = t.lead(formatDate(language, opened.startsOn), formatDate(language, opened.endsOn))
  const page = (
    <Page address={address} site={{ ...site, neverStored: true }} title={title} section={null}>
      <PageHead title={title} lead={lead} />
      <p class="prose">{t.privacy(lastDayText(language, opened.expiresAt))}</p>
      {address.query.get('verstuurd') === 'ja' && !tried && (
        <p class="banner section-s" role="status">
          {t.thanks}
        </p>
      )}
      <WrongList title={t.wrong} mistakes={tried?.mistakes ?? []} />
      <Refusal text={tried?.refused} />
      {pupils.map((pupil, at) => (
        <Pupil
          language={language}
          path={address.path}
          goals={opened.goals}
          pupil={pupil}
          at={at}
          tried={tried?.assignmentId === pupil.assignmentId ? tried : null}
        />
      ))}
    </Page>
  )
  return render(c, page, tried ? 422 : 200)
}

interface PupilProps {
  language: Language
  path: string
  goals: readonly string[]
  pupil: Judged
  at: number
  tried: Tried | null
}

function Pupil({ language, path, goals, pupil, at, tried }: PupilProps) {
  const { judge: t, outcome: words } = electiveWords(language)
  const { assessment, group, firstName } = pupil
  const id = `leerling-${at + 1}`
  const name = group ? t.pupil(firstName, group) : firstName
  return (
    <section class="panel section-s" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {assessment && (
        <p class="small">{assessment.confirmedAt ? t.confirmed : t.sent(formatMoment(language, new Date(assessment.assessedAt)))}</p>
      )}
      {assessment?.confirmedAt ? (
        <dl class="pairs">
          {assessment.outcomes.map((one) => (
            <>
              <dt>{one.goal}</dt>
              <dd>
                {words[one.outcome]}. {one.remark}
              </dd>
            </>
          ))}
        </dl>
      ) : (
        <JudgeForm language={language} path={path} goals={goals} pupil={pupil} name={name} at={at} tried={tried} />
      )}
    </section>
  )
}

/** Field names carry the place of the pupil, so that the list of mistakes finds the right one of several forms. */
export const fieldOf = (pupilAt: number, field: string): string => `p${pupilAt + 1}-${field}`

function JudgeForm({ language, path, goals, pupil, name, at, tried }: PupilProps & { name: string }) {
  const { judge: t, outcome: words } = electiveWords(language)
  const said = tried?.typed ?? typedOf(goals, pupil)
  const wrong = (field: string) => tried?.mistakes.find((one) => one.field === fieldOf(at, field))?.sentence
  return (
    <form method="post" action={link(language, path)} data-turbo="false">
      <input type="hidden" name="leerling" value={pupil.assignmentId} />
      <input type="hidden" name="nummer" value={String(at)} />
      <input type="hidden" name="doelen" value={JSON.stringify(goals)} />
      {goals.map((goal, goalAt) => (
        <>
          <ChoiceField
            name={fieldOf(at, `doel-${goalAt}`)}
            legend={goal}
            wrong={wrong(`doel-${goalAt}`)}
            choices={OUTCOMES.map((value) => ({ value, label: words[value] }))}
            chosen={said.goals[goalAt]?.outcome ?? ''}
          />
          <Field
            id={fieldOf(at, `opmerking-${goalAt}`)}
            label={t.remark}
            hint={t.remarkHint}
            wrong={wrong(`opmerking-${goalAt}`)}
            control={(props) => (
              <textarea name={fieldOf(at, `opmerking-${goalAt}`)} rows={2} {...props}>
                {said.goals[goalAt]?.remark ?? ''}
              </textarea>
            )}
          />
        </>
      ))}
      <TextField
        name={fieldOf(at, 'naam')}
        label={t.assessor}
        hint={t.assessorHint}
        wrong={wrong('naam')}
        value={said.naam}
        autocomplete="off"
      />
      <p class="actions">
        <SubmitButton label={t.sendOf(name)}>{pupil.assessment ? t.sendAgain : t.send}</SubmitButton>
      </p>
    </form>
  )
}

/** What was said before, to be improved. */
function typedOf(goals: readonly string[], { assessment }: Judged): TypedAssessment {
  const before = goals.map((goal) => assessment?.outcomes.find((one) => one.goal === goal))
  return { naam: assessment?.assessor ?? '', goals: before.map((one) => ({ outcome: one?.outcome ?? '', remark: one?.remark ?? '' })) }
}

/** Why nothing can be judged by this link, and what to do. */
export function closedPage(c: AppContext, finding: LinkFinding | 'not-there') {
  const { address, site } = c.var
  const { judge: t } = electiveWords(address.language)
  c.header('cache-control', 'no-store')
  c.header('x-robots-tag', 'noindex')
  const page = (
    <Page address={address} site={{ ...site, neverStored: true }} title={t.closed[finding]} section={null}>
      <PageHead title={t.closed[finding]} lead={t.closedLead} />
    </Page>
  )
  return render(c, page, finding === 'unknown' ? 404 : 410)
}
