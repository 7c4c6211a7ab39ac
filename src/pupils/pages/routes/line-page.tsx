import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { isDay } from '../../day.ts'
import { fullName } from '../../name.ts'
import type { RouteLine } from '../../pupil.ts'
import { changePhase, correctRoute, endRoute, openRouteDesk, type RouteDesk } from '../../routes/actions.ts'
import { answer, type Typed } from '../../typed.ts'
import { pupilHref } from '../addresses.ts'
import { idIn, requestOf, typedIn } from '../asked.ts'
import { periodText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'
import { mistakesOf, wrongAt } from '../wrong.ts'
import { PhaseField } from './enter-page.tsx'

const VERBS = { fase: changePhase, einde: endRoute, verbeteren: correctRoute }
export type LineVerb = keyof typeof VERBS
export const LINE_VERBS = Object.keys(VERBS) as LineVerb[]

/** What can be done with a line, or the form of one of these. */
export async function linePage(c: AppContext, platform: Platform, verb: LineVerb | null) {
  const [id, lineId] = [idIn(c), idIn(c, 'line')]
  const desk = id ? await openRouteDesk(platform.db, requestOf(c, platform), id) : null
  const line = desk?.lines.find((one) => one.id === lineId)
  return id && desk && line ? showLine(c, id, desk, line, verb && { verb, typed: null, mistakes: [] }) : c.notFound()
}

export async function postLine(c: AppContext, platform: Platform, verb: LineVerb) {
  const [id, lineId, request, typed] = [idIn(c), idIn(c, 'line'), requestOf(c, platform), await typedIn(c)]
  const outcome = id && lineId ? await VERBS[verb](platform.db, request, id, lineId, typed) : null
  if (!id || !outcome) return c.notFound()
  const { language } = c.var.address
  if (outcome.ok) return c.redirect(pupilHref(language, id), 303)
  const desk = await openRouteDesk(platform.db, request, id)
  const line = desk?.lines.find((one) => one.id === lineId)
  const said = outcome.findings.map((one) => (one.given && isDay(one.given) ? { ...one, given: formatDate(language, one.given) } : one))
  const mistakes = mistakesOf(said, pupilWords(language).route.wrong)
  return desk && line ? showLine(c, id, desk, line, { verb, typed, mistakes }) : c.notFound()
}

interface Form {
  verb: LineVerb
  /** null: nothing was sent yet */
  typed: Typed | null
  mistakes: Mistake[]
}

function showLine(c: AppContext, id: string, { records }: RouteDesk, line: RouteLine, form: Form | null) {
  const { language } = c.var.address
  const t = pupilWords(language)
  const record = records.find((one) => one.record.id === line.recordId)?.record
  const name = record ? fullName(record) : ''
  const lineCrumb = { label: t.route.lineTitle(line.routeName), href: pupilHref(language, id, `/route/${line.id}`) }
  return pupilsPage(c, {
    title: form ? wordsOf(language, form.verb).title : t.route.lineTitle(line.routeName),
    lead: t.route.lineLead(name, record?.institutionName ?? '', t.phase[line.phase], periodText(language, line)),
    crumbs: [{ label: name, href: pupilHref(language, id) }, ...(form ? [lineCrumb] : [])],
    status: form && form.mistakes.length > 0 ? 422 : 200,
    children: form ? (
      <LineForm language={language} pupilId={id} line={line} form={form} />
    ) : (
      <Verbs language={language} pupilId={id} line={line} />
    ),
  })
}

function wordsOf(language: Language, verb: LineVerb): { title: string; text: string; button: string } {
  const t = pupilWords(language).route
  if (verb === 'fase') return { title: t.phaseTitle, text: t.phaseText, button: t.phaseButton }
  if (verb === 'einde') return { title: t.endTitle, text: t.endText, button: t.endButton }
  return { title: t.correctTitle, text: t.correctText, button: t.correctButton }
}

function Verbs({ language, pupilId, line }: { language: Language; pupilId: string; line: RouteLine }) {
  return (
    <ul class="section stack">
      {LINE_VERBS.map((verb) => {
        const { title, text } = wordsOf(language, verb)
        return (
          <li>
            <a href={pupilHref(language, pupilId, `/route/${line.id}/${verb}`)}>{title}</a>
            <p class="small quiet">{text}</p>
          </li>
        )
      })}
    </ul>
  )
}

interface LineFormProps {
  language: Language
  pupilId: string
  line: RouteLine
  form: Form
}

function LineForm({ language, pupilId, line, form }: LineFormProps) {
  const t = pupilWords(language).form
  const { text, button } = wordsOf(language, form.verb)
  return (
    <section class="section">
      <WrongList title={t.wrongTitle} mistakes={form.mistakes} />
      <p class="prose">{text}</p>
      <form class="section-s" method="post" action={pupilHref(language, pupilId, `/route/${line.id}/${form.verb}`)}>
        <LineFields language={language} line={line} form={form} />
        <p class="actions">
          <SubmitButton>{button}</SubmitButton> <a href={pupilHref(language, pupilId)}>{t.cancel}</a>
        </p>
      </form>
    </section>
  )
}

/** What the line says stands in the form for correcting; the other two begin empty. */
function LineFields({ language, line, form: { verb, typed: sent, mistakes } }: Omit<LineFormProps, 'pupilId'>) {
  const t = pupilWords(language).route
  const typed = (name: string, start = ''): string => (sent ? answer(sent, name) : start)
  const wrong = (name: string): string | undefined => wrongAt(mistakes, name)
  if (verb === 'fase')
    return (
      <>
        <PhaseField language={language} wrong={wrong('fase')} chosen={typed('fase', line.phase === 'VO' ? 'MBO' : 'VO')} />
        <TextField name="vanaf" label={t.phaseFrom} wrong={wrong('vanaf')} value={typed('vanaf')} type="date" />
      </>
    )
  if (verb === 'einde')
    return (
      <>
        <TextField name="tot" label={t.endUntil} wrong={wrong('tot')} value={typed('tot')} type="date" />
        <TextField name="reden" label={t.endReason} hint={t.endReasonHint} wrong={wrong('reden')} value={typed('reden')} size={40} />
      </>
    )
  return (
    <>
      <PhaseField language={language} wrong={wrong('fase')} chosen={typed('fase', line.phase)} />
      <TextField name="vanaf" label={t.from} wrong={wrong('vanaf')} value={typed('vanaf', line.validFrom)} type="date" />
      <TextField
        name="tot"
        label={t.until}
        hint={t.untilHint}
        wrong={wrong('tot')}
        value={typed('tot', line.validUntil ?? '')}
        type="date"
      />
      <TextField name="reden" label={t.correctReason} wrong={wrong('reden')} value={typed('reden')} size={40} />
    </>
  )
}
