import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { partyName } from '../../agreement/agreement.ts'
import type { MoneyChoices } from '../choices.store.ts'
import { agreementsToChoose } from '../within-agreement.ts'
import { framed, PLACES } from './frame.tsx'
import { listText, ruleWords } from './words.ts'

const NEW = `${PLACES.regels}/nieuw`

interface AgreementModel {
  choices: MoneyChoices
  /** what was chosen already: `soort` or `sjabloon` */
  more: Record<string, string>
  isRefused?: boolean
}

/** The first step, as links: of which agreement the rule is. */
export function agreementPage(c: AppContext, { choices, more, isRefused = false }: AgreementModel) {
  const { language } = c.var.address
  const words = ruleWords(language)
  const t = words.agreement
  const wrong = isRefused ? [{ field: 'overeenkomsten', sentence: words.form.mistake['agreement-unknown'] }] : []
  return framed(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [{ label: words.list.title, href: link(language, PLACES.regels) }],
    status: isRefused ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={wrong} />
        <section class="section" aria-labelledby="overeenkomsten">
          <h2 id="overeenkomsten">{t.list}</h2>
          <ul>
            {agreementsToChoose(choices).map(({ id, text, parties }) => (
              <li>
                <a href={link(language, NEW, { ...more, overeenkomst: id })}>{text.title}</a>
                <br />
                <small class="quiet">{listText(language, parties.map(partyName))}</small>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  })
}

export interface Chosen {
  id: string
  title: string
}

interface ChosenProps {
  language: Language
  agreement: Chosen
  /** null: it stays the agreement of the rule */
  more: Record<string, string> | null
}

/** Inside a form: which agreement it is about, and the way back to another. */
export function ChosenAgreement({ language, agreement, more }: ChosenProps) {
  const t = ruleWords(language).agreement
  return (
    <p>
      {t.chosen}
      {': '}
      <b>{agreement.title}</b>
      <input type="hidden" name="overeenkomst" value={agreement.id} /> {more && <OtherAgreement language={language} more={more} />}
    </p>
  )
}

/** To the first step again. */
export function OtherAgreement({ language, more }: { language: Language; more: Record<string, string> }) {
  return <a href={link(language, NEW, { ...more, overeenkomst: 'kies' })}>{ruleWords(language).agreement.other}</a>
}
