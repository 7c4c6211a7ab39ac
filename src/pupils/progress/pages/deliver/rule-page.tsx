import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { said } from '#ui/form/said.ts'
import { uiMessages } from '#ui/messages.ts'
import { pupilsPage } from '../../../pages/frame.tsx'
import type { SeenRuleForm } from '../../deliver.actions.ts'
import { partKey } from '../../part.ts'
import { endField, type ProgressMistake, type ProgressWrong } from '../../typed.ts'
import { progressWords } from '../words.ts'
import { RuleList } from './rule-list.tsx'
import { deliverWords, HELD } from './words.ts'

export interface RuleModel {
  seen: SeenRuleForm
  typed: URLSearchParams
  mistakes: readonly ProgressWrong[]
}

/** Which part of a route is which part at a school, and what a mark becomes there; first the route. */
export function rulePage(c: AppContext, { seen: { routes, route, parts, schools, rules, today }, typed, mistakes }: RuleModel) {
  const { language } = c.var.address
  const t = deliverWords(language)
  const p = progressWords(language)
  const f = fieldsOf<ProgressMistake>({
    language,
    typed,
    mistakes,
    sentences: p.mistake,
    labels: { ...t.field, ...Object.fromEntries(rules.map((one) => [endField(one.id), t.lastDay])) },
    hints: t.hint,
  })
  const at = `${HELD}/omrekenen`
  const ends = said(mistakes, { ...uiMessages(language).form.mistake, ...p.mistake }, {})
  const wrongAt = (field: string): string | undefined => ends.of(field)
  return pupilsPage(c, {
    title: t.addRule,
    lead: route ? t.addRuleLead(route.name) : t.chooseRoute,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {routes.length > 1 && (
          <ul class="section">
            {routes.map(({ id, name }) => (
              <li>
                <a href={link(language, at, { route: id })} aria-current={id === route?.id ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
        {route && parts.length === 0 && <p class="section">{t.noParts}</p>}
        {route && parts.length > 0 && (
          <form method="post" action={link(language, at)} class="section">
            {f.wrongs}
            <input type="hidden" name="route" value={route.id} />
            {f.select('deel', [
              { value: '', label: t.choose },
              ...parts.map(({ part, name }) => ({ value: partKey(part), label: `${name} (${p.kind[part.kind]})` })),
            ])}
            <div class="fields">
              {f.select('gemaakt', byId(schools, t.choose))}
              {f.select('naar', byId(schools, t.choose))}
              {f.text('wordt')}
              {f.date('van')}
              {f.date('tot')}
            </div>
            {f.area('schaal')}
            {f.text('bron')}
            <SubmitButton>{t.save}</SubmitButton>
          </form>
        )}
        {rules.length > 0 && (
          <section class="section" aria-labelledby="regels">
            <h2 id="regels">{t.rules}</h2>
            <p class="small">{t.rulesStay}</p>
            <RuleList language={language} rules={rules} parts={parts} ending={{ today, typed, wrongAt }} />
          </section>
        )}
      </>
    ),
  })
}
