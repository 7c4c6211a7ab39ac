import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { schemeText, statementsAskedBy, statementText } from '#schemes/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import type { WrongField } from '../../designer/edit.ts'
import { findListPart } from '../../designer/parts.ts'
import { printOf } from '../../designer/row.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { Findings } from './findings.tsx'
import { Mistakes } from './form-shell.tsx'
import { designFrame, designPath } from './frame.tsx'
import { judged } from './judged.ts'
import { ListSection } from './list-table.tsx'
import { designWords } from './words.ts'

/** What was typed, and why it was not kept. */
export interface Again {
  typed: URLSearchParams
  mistakes: readonly WrongField[]
}

/** Everything that the scheme says of this design, what only the designers can say, and the exceptions. */
export function rulesPage(c: AppContext, open: OpenDesign, again?: Again) {
  const { language } = c.var.address
  const t = designWords(language)
  const { design, mayEdit, route } = open
  const findings = judged(design)
  const scheme = schemeText(language, design.scheme)
  const lead = design.startsOn ? t.rules.lead(scheme, formatDate(language, design.startsOn)) : t.rules.leadNoDay(scheme)
  const exceptions = findListPart('uitzonderingen')
  return designFrame(
    c,
    open,
    { tab: 'regels', title: t.rules.title, status: again ? 422 : 200 },
    <>
      {again && <Mistakes language={language} mistakes={again.mistakes} first="statements" />}
      <p class="prose section-s">
        {lead}{' '}
        <a href={link(language, `/programma/regelingen/${design.scheme}`, design.startsOn ? { datum: design.startsOn } : {})}>
          {t.rules.all}
        </a>
      </p>
      <h2>{t.overview.fits}</h2>
      {findings.length === 0 ? (
        <p>{t.rules.none}</p>
      ) : (
        <Findings language={language} findings={findings} design={design} routeId={mayEdit ? route.id : null} />
      )}
      <Statements language={language} open={open} typed={again?.typed} />
      {exceptions && <ListSection language={language} open={open} part={exceptions} />}
    </>,
  )
}

function Statements({ language, open, typed }: { language: Language; open: OpenDesign; typed: URLSearchParams | undefined }) {
  const t = designWords(language)
  const { design, mayEdit, route } = open
  const asked = statementsAskedBy(design.scheme, design.startsOn)
  const answer = (one: (typeof asked)[number]): string =>
    typed?.get(one) ?? (design.statements[one] === undefined ? '' : design.statements[one] ? 'ja' : 'nee')
  const choices = [
    { value: 'ja', label: t.yes },
    { value: 'nee', label: t.no },
    { value: '', label: t.rules.unanswered },
  ]
  return (
    <section class="section-s" id="statements" aria-labelledby="zelf">
      <h2 id="zelf">{t.rules.statements}</h2>
      <p class="prose">{asked.length === 0 ? t.rules.statementsNone : t.rules.statementsLead}</p>
      {mayEdit && asked.length > 0 ? (
        <form method="post" action={link(language, designPath(route.id, 'antwoorden'))}>
          <input type="hidden" name="was" value={printOf(design.statements)} />
          <div class="fields">
            {asked.map((one) => {
              const { question, hint } = statementText(language, one)
              return <ChoiceField name={one} legend={question} hint={hint} choices={choices} chosen={answer(one)} />
            })}
          </div>
          <p class="actions">
            <SubmitButton>{t.rules.save}</SubmitButton>
          </p>
        </form>
      ) : (
        <dl class="pairs">
          {asked.map((one) => (
            <>
              <dt>{statementText(language, one).question}</dt>
              <dd>{choices.find(({ value }) => value === answer(one))?.label}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}
