import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import { type Candidate, standingOf } from '../intake.ts'
import type { AddMistake, SeenPupilIntake } from '../pupil.actions.ts'
import { candidatePath, pupilIntakePath } from './addresses.ts'
import { History } from './history.tsx'
import { TONE, yearText } from './intake-page.tsx'
import { intakeWords } from './words.ts'

export interface PupilIntakeModel {
  seen: SeenPupilIntake
  typed: URLSearchParams
  mistakes: readonly Wrong<AddMistake>[]
}

/** Where this pupil is a candidate, and how that went. */
export function pupilIntakePage(c: AppContext, { seen, typed, mistakes }: PupilIntakeModel) {
  const { language } = c.var.address
  const t = intakeWords(language)
  const { pupilId, name, candidacies, isOwn, mayWrite, routes, years } = seen
  const f = fieldsOf<AddMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.field })
  return partPage(c, {
    pupil: { id: pupilId, name },
    part: 'intake',
    title: t.title,
    lead: isOwn ? t.leadOwn : t.leadPupil,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        {candidacies.length === 0 && <p class="section">{isOwn ? t.pupil.noneOwn : t.pupil.none}</p>}
        {candidacies.map((one) => (
          <Candidacy language={language} candidate={one} seen={seen} />
        ))}
        {mayWrite && routes.length > 0 && (
          <form method="post" action={link(language, pupilIntakePath(pupilId))} class="panel section no-print">
            <h2>{t.pupil.add}</h2>
            <div class="fields">
              {f.select(
                'route',
                routes.map(({ routeId, name: label }) => ({ value: routeId, label })),
              )}
              {f.select(
                'jaar',
                years.map((year) => ({ value: String(year), label: yearText(language, year) })),
              )}
            </div>
            <SubmitButton>{t.do.add}</SubmitButton>
          </form>
        )}
      </>
    ),
  })
}

function Candidacy({ language, candidate, seen: { isOwn, pupilId } }: { language: Language; candidate: Candidate; seen: SeenPupilIntake }) {
  const t = intakeWords(language)
  const standing = standingOf(candidate)
  const title = `${candidate.routeName}, ${yearText(language, candidate.startYear)}`
  return (
    <section class="section">
      <h2>{isOwn ? title : <a href={link(language, candidatePath(candidate.id))}>{title}</a>}</h2>
      <p>
        <Badge tone={TONE[standing]}>{t.standing[standing]}</Badge>
      </p>
      {isOwn && <History language={language} lines={candidate.lines} />}
      {candidate.agreements.map(({ id, nr, drawnOn }) => (
        <p>
          <a href={link(language, `${pupilIntakePath(pupilId)}/overeenkomst/${id}`)}>{t.agreement.nr(String(nr), drawnOn)}</a>
        </p>
      ))}
    </section>
  )
}
