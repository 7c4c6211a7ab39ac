import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Tick } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { lastDayFor } from '../../invite/access.ts'
import { type AccessDesk, seeAccess } from '../../invite/desk.actions.ts'
import { FIELDS } from '../../invite/form.ts'
import { answer, type Typed } from '../../typed.ts'
import { pupilHref } from '../addresses.ts'
import { idIn, requestOf } from '../asked.ts'
import { dayText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { wrongAt } from '../wrong.ts'
import { HolderTable } from './holder-table.tsx'
import { inviteWords } from './words.ts'

export function accessPage(c: AppContext, platform: Platform) {
  return showAccess(c, platform, { typed: new Map(), mistakes: [], status: 200 })
}

interface Shown {
  typed: Typed
  mistakes: Mistake[]
  status: ContentfulStatusCode
}

/** Who looks along, and a form for the pupil and for a parent. */
export async function showAccess(c: AppContext, platform: Platform, { typed, mistakes, status }: Shown): Promise<Response> {
  const [id, request] = [idIn(c), requestOf(c, platform)]
  const desk = id ? await seeAccess(platform, request, id) : null
  if (!id || !desk) return c.notFound()
  const { language } = c.var.address
  const t = inviteWords(language)
  const hasPupil = desk.holders.some(({ role }) => role === 'leerling')
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead(desk.pupilName),
    crumbs: [{ label: desk.pupilName, href: pupilHref(language, id) }],
    status,
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistakes} />
        <HolderTable language={language} desk={desk} platform={platform} viewer={request.viewer} />
        {!hasPupil && <PupilForm language={language} desk={desk} typed={typed} mistakes={mistakes} />}
        <ParentForm language={language} desk={desk} typed={typed} mistakes={mistakes} day={request.day} />
      </>
    ),
  })
}

interface FormProps {
  language: Language
  desk: AccessDesk
  typed: Typed
  mistakes: readonly Mistake[]
}

function PupilForm({ language, desk, typed, mistakes }: FormProps) {
  const t = inviteWords(language).pupil
  const { email } = FIELDS.leerling
  const known = desk.records.find((record) => record.email)?.email ?? ''
  return (
    <section class="section" aria-labelledby="geef-leerling">
      <h2 id="geef-leerling">{t.title}</h2>
      <p class="prose">{t.text}</p>
      <form method="post" action={pupilHref(language, desk.place.pupilId, '/toegang/leerling')} data-turbo="false">
        <TextField
          name={email}
          type="email"
          label={t.email}
          value={answer(typed, email) || known}
          wrong={wrongAt(mistakes, email)}
          autocomplete="off"
        />
        <p class="actions">
          <SubmitButton>{t.button}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

function ParentForm({ language, desk, typed, mistakes, day }: FormProps & { day: string }) {
  const t = inviteWords(language).parent
  const { givenName, infix, familyName, email, agreed } = FIELDS.ouder
  const field = (name: string, label: string, more: { hint?: string; type?: 'email'; size?: number } = {}) => (
    <TextField name={name} label={label} value={answer(typed, name)} wrong={wrongAt(mistakes, name)} autocomplete="off" {...more} />
  )
  return (
    <section class="section" aria-labelledby="geef-ouder">
      <h2 id="geef-ouder">{t.title}</h2>
      <p class="prose">{endText(language, desk, day)}</p>
      <form method="post" action={pupilHref(language, desk.place.pupilId, '/toegang/ouder')} data-turbo="false">
        {field(givenName, t.givenName)}
        {field(infix, t.infix, { size: 10 })}
        {field(familyName, t.familyName)}
        {field(email, t.email, { type: 'email', hint: t.emailHint })}
        {desk.isOfAge && <Tick name={agreed} label={t.agreed} hint={t.agreedHint} ticked={answer(typed, agreed) === 'ja'} />}
        <p class="actions">
          <SubmitButton>{t.button}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

function endText(language: Language, { birthDate, isOfAge }: AccessDesk, day: string): string {
  const t = inviteWords(language).parent
  if (isOfAge) return t.textOfAge
  const lastDay = lastDayFor('ouder', birthDate, day)
  return lastDay ? t.text(dayText(language, lastDay)) : t.textUnknown
}
