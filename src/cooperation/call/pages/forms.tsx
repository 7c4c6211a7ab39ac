import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { byId, fieldsOf } from '../../place/pages/fields.tsx'
import { placeWords } from '../../place/pages/words.ts'
import type { Choices } from '../../place/place.ts'
import type { Wrong } from '../../place/typed.ts'
import { type Application, type Call, NEXT } from '../call.ts'
import { ApplicationBadge, ApplicationFacts } from './call-page.tsx'
import { LIST } from './list-page.tsx'
import { callWords } from './words.ts'

interface Typed {
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

export function callForm(c: AppContext, { call, typed, mistakes }: Typed & { call: Call | null }) {
  const { language } = c.var.address
  const t = callWords(language)
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  return framed(c, {
    part: 'subsidies',
    title: call ? t.formChange(call.name) : t.formNew,
    lead: t.formLead,
    crumbs: call ? [{ label: call.name, href: link(language, `${LIST}/${call.id}`) }] : [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form method="post" action={link(language, call ? `${LIST}/${call.id}/wijzigen` : `${LIST}/nieuw`)}>
          <div class="fields">
            {f.text('naam')}
            {f.text('bron')}
            {f.date('open')}
            {f.date('sluit')}
            {f.text('bedrag', { size: 12 })}
            {f.text('eigen-deel', { size: 5 })}
          </div>
          {f.area('toelichting')}
          <p class="actions">
            <SubmitButton>{placeWords(language).save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

export interface ApplicationModel extends Typed {
  call: Call
  /** null = a new one */
  application: Application | null
  choices: Choices
  mayWrite: boolean
}

/** One application: its facts, its next step, and for who may its fields. */
export function applicationPage(c: AppContext, { call, application, choices, mayWrite, typed, mistakes }: ApplicationModel) {
  const { language } = c.var.address
  const t = callWords(language)
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  const path = link(language, `${LIST}/${call.id}/aanvraag/${application?.id ?? 'nieuw'}`)
  const next = application && mayWrite ? NEXT[application.state] : []
  const isOpen = !application || (application.state !== 'refused' && application.state !== 'accounted')
  return framed(c, {
    part: 'subsidies',
    title: application ? application.title : t.applyTitle,
    lead: application ? call.name : t.applyLead,
    crumbs: [{ label: call.name, href: link(language, `${LIST}/${call.id}`) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        {application && (
          <>
            <p>
              <ApplicationBadge language={language} state={application.state} />
            </p>
            <ApplicationFacts language={language} call={call} application={application} choices={choices} />
          </>
        )}
        {next.length > 0 && (
          <form method="post" action={path} class="panel section-s no-print">
            <input type="hidden" name="doe" value="stap" />
            <h2>{t.stepTitle}</h2>
            <p>{t.stepLead}</p>
            {f.select(
              'stap',
              next.map((one) => ({ value: one, label: t.state[one] })),
            )}
            {f.date('op')}
            {next.includes('granted') && f.text('toegekend', { size: 12 })}
            <SubmitButton second>{t.step}</SubmitButton>
          </form>
        )}
        {mayWrite && isOpen && (
          <form method="post" action={path} class="section-s no-print">
            <div class="fields">
              {f.text('titel')}
              {f.select('trekker', byId(choices.schools))}
              {(!application || application.state === 'idea') && f.text('gevraagd', { size: 12 })}
              {f.date('verantwoorden')}
            </div>
            {f.ticks('scholen', byId(choices.schools))}
            {f.ticks('routes', byId(choices.routes))}
            <p class="actions">
              <SubmitButton>{placeWords(language).save}</SubmitButton>
            </p>
          </form>
        )}
      </>
    ),
  })
}

/** Amounts and percentages as somebody types them, with a comma. */
const plain = (value: number | null): string => (value === null ? '' : String(Math.round(value * 100) / 100).replace('.', ','))

export function typedCall(call: Call | null): URLSearchParams {
  if (!call) return new URLSearchParams()
  const { name, source, opensOn, closesOn, cents, ownShare, note } = call
  const days = { open: opensOn ?? '', sluit: closesOn ?? '' }
  const amounts = { bedrag: plain(cents === null ? null : cents / 100), 'eigen-deel': plain(ownShare === null ? null : ownShare * 100) }
  return new URLSearchParams({ naam: name, bron: source, ...days, ...amounts, toelichting: note })
}

export function typedApplication(application: Application | null): URLSearchParams {
  if (!application) return new URLSearchParams()
  const { title, leadId, askedCents, accountBy, schoolIds, routeIds } = application
  const typed = new URLSearchParams({ titel: title, trekker: leadId, verantwoorden: accountBy ?? '' })
  typed.set('gevraagd', plain(askedCents === null ? null : askedCents / 100))
  for (const id of schoolIds) typed.append('scholen', id)
  for (const id of routeIds) typed.append('routes', id)
  return typed
}
