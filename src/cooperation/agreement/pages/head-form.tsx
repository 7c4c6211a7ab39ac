import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { schemeText } from '#schemes/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField, type SelectFieldProps } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { type Agreement, KINDS } from '../agreement.ts'
import type { AgreementWrong as Wrong } from '../mistake.ts'
import { headPrint } from '../print.ts'
import { SCHEME_TEMPLATES } from '../scheme-templates.ts'
import type { Choices } from '../see.actions.ts'
import { TEMPLATE_IDS } from '../templates.ts'
import { framed, LIST, pathOf } from './frame.tsx'
import { agreementWords } from './words.ts'

export interface HeadModel {
  /** null = a new one */
  agreement: Agreement | null
  choices: Choices
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** The head of an agreement: name, parties, routes and dates. */
export function headForm(c: AppContext, { agreement, choices, typed, mistakes }: HeadModel) {
  const { language } = c.var.address
  const words = agreementWords(language)
  const t = words.form
  const { list, of } = said(
    mistakes,
    { ...partWords(language).mistake, ...words.mistake },
    {
      ...{ naam: t.name, soort: t.kind, partijen: t.parties, routes: t.routes, cohorten: t.cohorts, begin: t.start, einde: t.end },
      ...{ opzegtermijn: t.notice, bezwaartermijn: t.objection, raam: t.framework },
    },
  )
  const value = (name: string): string => typed.get(name) ?? ''
  const text = (name: string, label: string, more: object = {}) => (
    <TextField name={name} label={label} value={value(name)} wrong={of(name)} autocomplete="off" {...more} />
  )
  const select = (name: string, label: string, options: SelectFieldProps['options'], hint?: string) => (
    <SelectField name={name} label={label} hint={hint} wrong={of(name)} chosen={value(name)} options={options} />
  )
  const named = (names: Record<string, string>) => Object.entries(names).map(([key, label]) => ({ value: key, label }))
  const frameworks = choices.frameworks.filter(({ id }) => id !== agreement?.id)
  return framed(c, {
    title: agreement ? t.titleChange(agreement.text.title) : t.titleNew,
    lead: t.lead,
    ...(agreement ? { of: agreement } : {}),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <form method="post" action={link(language, agreement ? pathOf(agreement.id, 'wijzigen') : `${LIST}/nieuw`)}>
          {agreement && <input type="hidden" name="gezien" value={typed.get('gezien') ?? headPrint(agreement)} />}
          <div class="fields">
            {text('naam', t.name)}
            {select('soort', t.kind, named(Object.fromEntries(KINDS.map((kind) => [kind, words.kind[kind]]))))}
            {!agreement &&
              select(
                'sjabloon',
                t.template,
                [
                  { value: '', label: t.noTemplate },
                  { label: t.templateGroups.partnership, options: TEMPLATE_IDS.map((id) => ({ value: id, label: t.fromTemplate[id] })) },
                  {
                    label: t.templateGroups.scheme,
                    options: SCHEME_TEMPLATES.map(({ id, scheme }) => ({ value: id, label: t.fromScheme(schemeText(language, scheme)) })),
                  },
                ],
                t.templateHint,
              )}
          </div>
          <TickList
            name="partijen"
            legend={t.parties}
            hint={t.partiesHint}
            wrong={of('partijen')}
            options={partyOptions(choices, t.wholeBoard)}
            ticked={typed.getAll('partijen')}
          />
          <TickList
            name="routes"
            legend={t.routes}
            hint={choices.routes.length > 0 ? t.routesHint : t.noRoutes}
            wrong={of('routes')}
            options={choices.routes.map(({ routeId, name }) => ({ value: routeId, label: name }))}
            ticked={typed.getAll('routes')}
          />
          <div class="fields section-s">
            {text('cohorten', t.cohorts, { hint: t.cohortsHint })}
            {text('begin', t.start, { type: 'date' })}
            {text('einde', t.end, { type: 'date', hint: t.endHint })}
            {select('verlenging', t.renewal, named(t.renewals))}
            {text('opzegtermijn', t.notice, { size: 4, inputmode: 'numeric' })}
            {text('bezwaartermijn', t.objection, { size: 4, inputmode: 'numeric', hint: t.objectionHint })}
            {select('bekostiging', t.funding, named(t.fundings))}
            {frameworks.length > 0 &&
              select('raam', t.framework, [
                { value: '', label: t.noFramework },
                ...frameworks.map(({ id, text: { title } }) => ({ value: id, label: title })),
              ])}
          </div>
          <TextArea name="bijlagen" label={t.annexes} hint={t.annexesHint} value={value('bijlagen')} rows={3} />
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** Each school under its board; a board with more schools than one can also bind them all. */
function partyOptions({ parties }: Choices, wholeBoard: (board: string) => string) {
  return parties.flatMap(({ boardId, boardName, institutionId, institutionName }, at) => {
    const isFirst = parties[at - 1]?.boardId !== boardId
    const isMany = parties.filter((one) => one.boardId === boardId).length > 1
    const school = { value: `${boardId}:${institutionId}`, label: `${institutionName} (${boardName})` }
    return isFirst && isMany ? [{ value: boardId, label: wholeBoard(boardName) }, school] : [school]
  })
}

/** An agreement as it stands in the form. */
export function typedOf(agreement: Agreement | null): URLSearchParams {
  if (!agreement) return new URLSearchParams({ soort: KINDS[0], verlenging: 'none' })
  const { text, kind, underId, parties, routes } = agreement
  const typed = new URLSearchParams({
    ...{
      naam: text.title,
      soort: kind,
      begin: text.startsOn ?? '',
      einde: text.endsOn ?? '',
      verlenging: text.renewal,
      raam: underId ?? '',
    },
    ...{ opzegtermijn: String(text.noticeMonths ?? ''), bezwaartermijn: String(text.objectionDays ?? '') },
    bekostiging: text.transfersFunding === null ? '' : text.transfersFunding ? 'ja' : 'nee',
    cohorten: (routes[0]?.cohorts ?? []).join(', '),
    bijlagen: text.annexes
      .filter(({ file }) => !file)
      .map(({ title, reference }) => [title, reference].filter(Boolean).join(' | '))
      .join('\n'),
  })
  for (const { boardId, institutionId } of parties) typed.append('partijen', institutionId ? `${boardId}:${institutionId}` : boardId)
  for (const { routeId } of routes) typed.append('routes', routeId)
  return typed
}
