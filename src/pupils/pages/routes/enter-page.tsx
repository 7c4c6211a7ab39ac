import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { fullName } from '../../name.ts'
import { PHASES } from '../../pupil.ts'
import { enterRoute, openRouteDesk, type RouteDesk } from '../../routes/actions.ts'
import { answer, type Typed } from '../../typed.ts'
import { pupilHref } from '../addresses.ts'
import { idIn, requestOf, typedIn } from '../asked.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'
import { mistakesOf, wrongAt } from '../wrong.ts'

export async function enterPage(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const desk = id ? await openRouteDesk(platform.db, requestOf(c, platform), id) : null
  return id && desk ? showForm(c, id, desk, { typed: new Map(), mistakes: [], status: 200 }) : c.notFound()
}

export async function postEnter(c: AppContext, platform: Platform) {
  const [id, request, typed] = [idIn(c), requestOf(c, platform), await typedIn(c)]
  const outcome = id ? await enterRoute(platform.db, request, id, typed) : null
  if (!id || !outcome) return c.notFound()
  const { language } = c.var.address
  if (outcome.ok) return c.redirect(pupilHref(language, id), 303)
  const desk = await openRouteDesk(platform.db, request, id)
  const mistakes = mistakesOf(outcome.findings, pupilWords(language).route.wrong)
  return desk ? showForm(c, id, desk, { typed, mistakes, status: 422 }) : c.notFound()
}

interface Shown {
  typed: Typed
  mistakes: Mistake[]
  status: ContentfulStatusCode
}

function showForm(c: AppContext, id: string, { records }: RouteDesk, { typed, mistakes, status }: Shown) {
  const { language } = c.var.address
  const t = pupilWords(language)
  const [first] = records
  const name = first ? fullName(first.record) : ''
  const routes = records.flatMap((one) => one.routes)
  return pupilsPage(c, {
    title: t.route.enterTitle,
    lead: t.route.enterLead(name),
    crumbs: [{ label: name, href: pupilHref(language, id) }],
    status,
    children:
      routes.length === 0 ? (
        <p class="prose">{t.route.noRoutes}</p>
      ) : (
        <section class="section">
          <WrongList title={t.form.wrongTitle} mistakes={mistakes} />
          <form method="post" action={pupilHref(language, id, '/route')}>
            <ChoiceField
              name="record"
              legend={t.route.record}
              wrong={wrongAt(mistakes, 'record')}
              choices={records.map(({ record }) => ({ value: record.id, label: record.institutionName }))}
              chosen={answer(typed, 'record') || (records.length === 1 ? (first?.record.id ?? '') : '')}
            />
            <SelectField
              name="route"
              label={t.route.route}
              wrong={wrongAt(mistakes, 'route')}
              chosen={answer(typed, 'route')}
              options={[
                { value: '', label: t.route.choose },
                ...records.map((one) => ({
                  label: one.record.institutionName,
                  options: one.routes.map((route) => ({ value: route.id, label: route.name })),
                })),
              ]}
            />
            <PhaseField language={language} wrong={wrongAt(mistakes, 'fase')} chosen={answer(typed, 'fase')} />
            <TextField name="vanaf" label={t.route.from} wrong={wrongAt(mistakes, 'vanaf')} value={answer(typed, 'vanaf')} type="date" />
            <p class="actions">
              <SubmitButton>{t.form.save}</SubmitButton> <a href={pupilHref(language, id)}>{t.form.cancel}</a>
            </p>
          </form>
        </section>
      ),
  })
}

export function PhaseField({ language, wrong, chosen }: { language: 'nl' | 'en'; wrong: string | undefined; chosen: string }) {
  const t = pupilWords(language)
  const choices = PHASES.map((value) => ({ value, label: t.phase[value] }))
  return <ChoiceField name="fase" legend={t.route.phase} wrong={wrong} choices={choices} chosen={chosen} />
}
