import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenHelp } from '../help.actions.ts'
import { type Help, isRunning } from '../help.ts'
import type { Wrong } from '../typed.ts'
import { HelpPart } from './help-part.tsx'
import { helpWords } from './words.ts'

export interface ListModel {
  seen: SeenHelp
  day: string
  typed: URLSearchParams
  mistakes: readonly Wrong[]
  /** of which help the form was sent */
  helpId?: string
}

/** All help that the asker may read, with what can be done to each. */
export function listPage(c: AppContext, { seen, day, typed, mistakes, helpId }: ListModel) {
  const { language } = c.var.address
  const t = helpWords(language)
  const { pupil, help, mayWrite } = seen
  return partPage(c, {
    pupil,
    part: 'help',
    title: t.title,
    lead: t.lead(pupil.name),
    status: mistakes.length > 0 ? 422 : 200,
    actions: mayWrite && <ButtonLink href={pupilHref(language, pupil.id, '/hulp/nieuw')}>{t.add}</ButtonLink>,
    children: (
      <div class="section">
        {mistakes.length > 0 && fieldsOf({ language, typed, mistakes, sentences: t.sentence, labels: t.field }).wrongs}
        {help.length === 0 && <p class="empty">{t.none}</p>}
        {help.map((one) => {
          const isOfForm = one.id === helpId
          return (
            <HelpPart language={language} pupil={pupil} help={one} day={day}>
              {one.mayChange && (
                <Changes
                  language={language}
                  pupilId={pupil.id}
                  help={one}
                  day={day}
                  typed={isOfForm ? typed : new URLSearchParams()}
                  mistakes={isOfForm ? mistakes : []}
                />
              )}
            </HelpPart>
          )
        })}
        <p class="small quiet section-s">{t.source}</p>
      </div>
    ),
  })
}

interface ChangesProps extends Pick<ListModel, 'day' | 'typed' | 'mistakes'> {
  language: Language
  pupilId: string
  help: Help
}

/** Each form in its own fold, open when it was sent and refused. */
function Changes({ language, pupilId, help, day, typed, mistakes }: ChangesProps) {
  const t = helpWords(language)
  const f = fieldsOf({ language, typed, mistakes, sentences: t.sentence, labels: t.field })
  const to = (verb: string): string => pupilHref(language, pupilId, `/hulp/${help.id}/${verb}`)
  const isWrong = (...fields: string[]): boolean => mistakes.some(({ field }) => fields.includes(field))
  return (
    <>
      <details class="explain" open={isWrong('doel', 'door', 'op', 'hoe')}>
        <summary>{t.noteConsent}</summary>
        <form method="post" action={to('toestemming')}>
          <div class="fields">
            {f.select('doel', named(t.purpose))}
            {f.select('door', named(t.givenBy))}
            {f.date('op')}
            {f.select('hoe', named(t.how))}
          </div>
          <SubmitButton second>{t.note}</SubmitButton>
        </form>
      </details>
      {isRunning(help, day) && (
        <details class="explain" open={isWrong('tot')}>
          <summary>{t.end}</summary>
          <form method="post" action={to('einde')}>
            {f.date('tot')}
            <SubmitButton second>{t.endButton}</SubmitButton>
          </form>
        </details>
      )}
      <details class="explain">
        <summary>{t.wrong}</summary>
        <form method="post" action={to('onjuist')}>
          <p>{t.wrongText}</p>
          <SubmitButton second>{t.wrong}</SubmitButton>
        </form>
      </details>
    </>
  )
}
