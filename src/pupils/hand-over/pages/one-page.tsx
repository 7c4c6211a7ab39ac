import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenHandOver } from '../one.actions.ts'
import { HAND_OVERS } from './addresses.ts'
import { ChainPart, HistoryPart } from './chain-part.tsx'
import { DraftForm, SenderForms } from './draft-form.tsx'
import type { Typed } from './fields.ts'
import { AnswerForm, StepForm } from './receive-forms.tsx'
import { ToldPart } from './told-part.tsx'
import { handOverWords } from './words.ts'

/** Which form was sent and came back. */
export type Form = 'draft' | 'answer' | 'step' | 'receiver'

/** One hand-over: the steps, what is told, and the form of whose turn it is. */
export function onePage(c: AppContext, seen: SeenHandOver, wrong: { form: Form; typed: Typed } | null) {
  const { language } = c.var.address
  const t = handOverWords(language)
  const { one, chain, versions } = seen
  const typed = (form: Form): Typed | null => (wrong?.form === form ? wrong.typed : null)
  const readsNothing = !versions.some(({ sentOn }) => sentOn !== null)
  return pupilsPage(c, {
    title: t.oneTitle(one.pupilName),
    lead: t.oneLead(one.fromSchool, one.toSite, formatDate(language, one.startsOn), one.toPerson ?? ''),
    crumbs: [{ label: t.title, href: link(language, HAND_OVERS) }],
    status: wrong ? 422 : 200,
    children: (
      <div class="with-aside section">
        <div class="stack">
          <AnswerForm language={language} seen={seen} typed={typed('answer')} />
          <StepForm language={language} seen={seen} typed={typed('step')} />
          <DraftForm language={language} seen={seen} typed={typed('draft')} />
          <ToldPart language={language} versions={versions} />
          {readsNothing && !seen.maySend && <p class="section">{one.sentOn ? t.notYours : t.notSent}</p>}
        </div>
        <aside class="stack">
          <ChainPart language={language} chain={chain} />
          <HistoryPart language={language} one={one} />
          <SenderForms language={language} seen={seen} typed={typed('receiver')} />
        </aside>
      </div>
    ),
  })
}
