import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { Talk } from '../talk.ts'
import { talksHref } from './addresses.ts'
import { AgendaPart } from './agenda-part.tsx'
import { HoldForm } from './hold-form.tsx'
import { PromiseTable } from './promise-table.tsx'
import { StandingBadge } from './standing-badge.tsx'
import type { TalkModel } from './talk-model.ts'
import { talkWords } from './words.ts'

/** One talk: while it is to be held with its agenda and the form to write it down; afterwards what was said and agreed. */
export function talkPage(c: AppContext, model: TalkModel) {
  const { language } = c.var.address
  const t = talkWords(language)
  const { seen, day, mistakes } = model
  const { pupil, talk, mayWrite } = seen
  const isOpen = talk.outcome === null
  return partPage(c, {
    pupil,
    part: 'talks',
    title: t.talkTitle(t.kind[talk.kind], formatDate(language, talk.outcome?.heldOn ?? talk.plannedOn)),
    lead: leadOf(language, talk),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {mistakes.some(({ mistake }) => mistake === 'settled') && <TooLate language={language} typed={model.typed} />}
        <p>
          <StandingBadge language={language} talk={talk} day={day} /> <span class="quiet">{sharingOf(language, talk)}</span>
        </p>
        {isOpen && mayWrite && <AgendaPart language={language} prompts={seen.agenda(talk.kind)} />}
        {talk.outcome?.heldOn && <Notes language={language} talk={talk} />}
        {talk.agreements.length > 0 && (
          <section class="section" aria-labelledby="afgesproken">
            <h2 id="afgesproken">{t.agreed}</h2>
            <PromiseTable
              language={language}
              pupilId={pupil.id}
              promises={talk.agreements}
              day={day}
              mayWrite={mayWrite}
              isPupil={seen.isPupil}
            />
          </section>
        )}
        {isOpen && mayWrite && <HoldForm language={language} {...model} />}
        {isOpen && mayWrite && <CallOffForm language={language} {...model} />}
        {mayWrite && <Verbs language={language} talk={talk} pupilId={pupil.id} />}
      </>
    ),
  })
}

/** A colleague was first: what was typed is not lost. */
function TooLate({ language, typed }: { language: Language; typed: URLSearchParams }) {
  return (
    <section class="banner wait">
      <p>{talkWords(language).mistake.settled}</p>
      <p class="prose">{typed.get('verslag') ?? typed.get('reden')}</p>
    </section>
  )
}

function leadOf(language: Language, { outcome, plannedOn, leader }: Talk): string {
  const t = talkWords(language)
  if (!outcome) return t.plannedLead(formatDate(language, plannedOn), leader)
  if (outcome.heldOn === null) return t.calledOffLead(outcome.notes)
  const there = [outcome.pupilThere ? t.there.pupil : '', outcome.parentThere ? t.there.parent : '', leader, outcome.staff]
  return t.heldLead(formatDate(language, outcome.heldOn), there.filter(Boolean).join(', '))
}

const sharingOf = (language: Language, { shared }: Talk): string => talkWords(language).sharing[shared ? 'shared' : 'marked']

function Notes({ language, talk }: { language: Language; talk: Talk }) {
  const t = talkWords(language)
  return (
    <section class="section" aria-labelledby="verslag-van">
      <h2 id="verslag-van">{t.notes}</h2>
      {talk.outcome?.notes.split(/\r?\n\s*\r?\n/).map((paragraph) => (
        <p class="prose">{paragraph}</p>
      ))}
      {talk.outcome?.recordedBy && <p class="small quiet">{t.writtenBy(talk.outcome.recordedBy)}</p>}
    </section>
  )
}

function CallOffForm({ language, seen: { pupil, talk }, typed, mistakes }: TalkModel & { language: Language }) {
  const t = talkWords(language)
  const own = mistakes.filter(({ field }) => field === 'reden')
  const f = fieldsOf({ language, typed, mistakes: own, sentences: t.mistake, labels: t.field, hints: t.hint })
  return (
    <section class="section no-print" aria-labelledby="afzeggen">
      <h2 id="afzeggen">{t.callOff}</h2>
      {f.wrongs}
      <form method="post" action={talksHref(language, pupil.id, `/${talk.id}/afzeggen`)}>
        {f.text('reden')}
        <SubmitButton second>{t.callOffButton}</SubmitButton>
      </form>
    </section>
  )
}

function Verbs({ language, talk, pupilId }: { language: Language; talk: Talk; pupilId: string }) {
  const t = talkWords(language)
  const to = (verb: string): string => talksHref(language, pupilId, `/${talk.id}/${verb}`)
  return (
    <details class="explain no-print">
      <summary>{t.field.gemerkt}</summary>
      <div>
        <form method="post" action={to(talk.shared ? 'merken' : 'delen')}>
          <SubmitButton second>{talk.shared ? t.mark : t.share}</SubmitButton>
        </form>
        <form method="post" action={to('intrekken')}>
          <p>{t.takeBackText}</p>
          <SubmitButton second>{t.takeBack}</SubmitButton>
        </form>
      </div>
    </details>
  )
}
