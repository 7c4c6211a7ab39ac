import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { profielenIn, schoolYearOf } from '#schools/index.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { partyName } from '../../agreement/agreement.ts'
import { framed, pathOf } from '../../agreement/pages/frame.tsx'
import { listText } from '../../agreement/pages/words.ts'
import { fieldsOf, named } from '../../place/pages/fields.tsx'
import type { Wrong } from '../../place/typed.ts'
import type { SeenExtension } from '../extend.actions.ts'
import { type StepName, stepsOf } from '../steps.ts'
import { extensionWords } from './words.ts'

export interface ExtensionModel {
  seen: SeenExtension
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** What has to happen before somebody joins, how far it is, and the form to write down who. */
export function extensionPage(c: AppContext, model: ExtensionModel) {
  const { language } = c.var.address
  const t = extensionWords(language)
  const { agreement, canExtend } = model.seen
  return framed(c, {
    of: agreement,
    title: t.title,
    lead: t.lead,
    status: model.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <Steps language={language} seen={model.seen} />
        {canExtend ? (
          <Form language={language} model={model} />
        ) : (
          <p class="banner wait section-s">{agreement.state === 'signed' ? t.waits : t.notSigned}</p>
        )}
      </>
    ),
  })
}

const TONE = { done: 'good', now: 'wait', later: 'plain' } as const

function Steps({ language, seen }: { language: Language; seen: SeenExtension }) {
  const t = extensionWords(language)
  const { agreement, extension, inRoute, today } = seen
  const [route] = agreement.routes
  const where: Partial<Record<StepName, string>> = {
    offered: pathOf(agreement.id),
    signed: pathOf(agreement.id),
    ...(route ? { 'in-route': `/programma/${route.routeId}` } : {}),
  }
  const tasks = stepsOf(extension, { day: today, inRoute }).map(({ step, state }) => {
    const at = state === 'later' ? undefined : where[step]
    return {
      title: t.step[step],
      ...(at ? { href: link(language, at) } : {}),
      state: t.state[state],
      tone: TONE[state],
    }
  })
  return (
    <section class="section-s" aria-labelledby="stappen">
      <h2 id="stappen">{t.steps}</h2>
      {extension && extension.joining.length > 0 && <p>{t.joins(listText(language, extension.joining.map(partyName)))}</p>}
      {extension && extension.clauses.length > 0 && <p>{t.clauses(listText(language, extension.clauses))}</p>}
      <TaskList label={t.steps} tasks={tasks} />
      {extension?.amendment.state === 'draft' &&
        extension.joining.map((party) => (
          <form method="post" action={link(language, pathOf(agreement.id, 'uitbreiden'))}>
            <input type="hidden" name="weg" value={party.id} />
            <button type="submit" class="as-link">
              {t.drop(partyName(party))}
            </button>
          </form>
        ))}
      <p class="small quiet section-s">{t.after}</p>
      <p class="actions">
        <ButtonLink second href={link(language, pathOf(agreement.id))}>
          {t.look}
        </ButtonLink>
      </p>
    </section>
  )
}

function Form({ language, model: { seen, typed, mistakes } }: { language: Language; model: ExtensionModel }) {
  const t = extensionWords(language)
  const { agreement, parties, today } = seen
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  const none = { value: '', label: t.none }
  const profielen = profielenIn(schoolYearOf(today)).map(({ code, name }) => ({ value: code, label: name }))
  const isFirst = !agreement.amendments.some(({ state }) => state === 'draft')
  const schools = parties.flatMap((one) => (one.institutionId ? [{ value: one.institutionId, label: partyName(one) }] : []))
  return (
    <section class="section" aria-labelledby="wie">
      <h2 id="wie">{t.more}</h2>
      {f.wrongs}
      <form method="post" action={link(language, pathOf(agreement.id, 'uitbreiden'))}>
        <div class="fields">
          {f.select('wat', named(t.who))}
          {f.select('partij', [none, ...schools])}
          {f.select('profiel', [none, ...profielen])}
          {f.text('doelgroep')}
          {f.select(
            'route',
            agreement.routes.map(({ routeId, name }) => ({ value: routeId, label: name })),
          )}
          {f.text('hoeveel')}
          {isFirst && f.date('ingang')}
          {isFirst && f.text('waarom')}
        </div>
        {f.area('afspraak', 5)}
        <p class="actions">
          <SubmitButton>{t.add}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
