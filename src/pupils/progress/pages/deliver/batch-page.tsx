import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { pupilHref } from '../../../pages/addresses.ts'
import { dayText } from '../../../pages/format.ts'
import { pupilsPage } from '../../../pages/frame.tsx'
import type { Batch, BatchLine } from '../../deliver.store.ts'
import { writtenText } from './held-page.tsx'
import { batchPath, deliverWords, HELD } from './words.ts'

const TONE: Record<BatchLine['state'], Tone> = { waiting: 'wait', accepted: 'good', refused: 'bad' }

/** One batch: the receipt of every line, and the answer that is still asked. */
export function batchPage(c: AppContext, batch: Batch, wrong: string | null) {
  const { language } = c.var.address
  const t = deliverWords(language)
  return pupilsPage(c, {
    title: t.batchOf(batch.to, dayText(language, dayOf(batch.at))),
    lead: t.batchLead(batch.by),
    crumbs: [{ label: t.title, href: link(language, HELD) }],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.notDone} mistakes={wrong ? [{ field: 'reden', sentence: wrong }] : []} />
        <table class="table cards section">
          <thead>
            <tr>
              {Object.values(t.col).map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batch.lines.map((line) => (
              <Line language={language} batch={batch} line={line} />
            ))}
          </tbody>
        </table>
      </>
    ),
  })
}

function Line({ language, batch, line }: { language: Language; batch: Batch; line: BatchLine }) {
  const t = deliverWords(language)
  return (
    <tr>
      <th scope="row">
        <a href={pupilHref(language, line.pupilId, '/voortgang')}>{line.pupil}</a>
      </th>
      <td data-label={t.col.part}>{line.toPart}</td>
      <td data-label={t.col.written}>
        {writtenText(language, line.writtenAs)}
        <small>{dayText(language, line.on)}</small>
      </td>
      <td data-label={t.col.answer}>
        <Badge tone={TONE[line.state]}>{t.state[line.state]}</Badge>
        {line.reason && <small>{line.reason}</small>}
        {line.decidedBy && <small>{t.by(line.decidedBy)}</small>}
        {line.isWithdrawn && <small>{t.withdrawn}</small>}
        {line.state === 'waiting' && line.isMine && <AnswerForm language={language} batch={batch} line={line} />}
      </td>
    </tr>
  )
}

function AnswerForm({ language, batch, line }: { language: Language; batch: Batch; line: BatchLine }) {
  const t = deliverWords(language)
  return (
    <form method="post" action={link(language, `${batchPath(batch.id)}/${line.id}`)}>
      <label class="small">
        {t.why} <input type="text" name="reden" maxlength={500} autocomplete="off" />
      </label>
      <p class="actions">
        {!line.isWithdrawn && (
          <button
            type="submit"
            name="antwoord"
            value="accepted"
            class="utrecht-button utrecht-button--primary-action slim"
            aria-label={t.acceptOf(line.pupil, line.toPart)}
          >
            {t.accept}
          </button>
        )}
        <SubmitButton second slim label={t.refuseOf(line.pupil, line.toPart)}>
          {t.refuse}
        </SubmitButton>
      </p>
    </form>
  )
}
