import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { KIND_NAMES } from '../../settlement/rule.ts'
import { settlementMessages } from '../../settlement/words.ts'
import type { MoneyChoices } from '../choices.store.ts'
import { MONEY_TEMPLATES } from '../templates.ts'
import { type Chosen, ChosenAgreement } from './agreement-choice.tsx'
import { framed, PLACES } from './frame.tsx'
import { ruleWords } from './words.ts'

/** Which kind of rule, as links: what belongs to it comes on the next page. */
export function choosePage(c: AppContext, choices: MoneyChoices, agreement: Chosen | null) {
  const { language } = c.var.address
  const words = ruleWords(language)
  const t = words.choose
  const to = (more: Record<string, string>) =>
    link(language, `${PLACES.regels}/nieuw`, agreement ? { ...more, overeenkomst: agreement.id } : more)
  return framed(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [{ label: words.list.title, href: link(language, PLACES.regels) }],
    children: (
      <>
        {choices.clauses.length === 0 && <p class="banner wait">{t.noClauses}</p>}
        {agreement && <ChosenAgreement language={language} agreement={agreement} more={{}} />}
        <section class="section" aria-labelledby="soorten">
          <h2 id="soorten">{t.kinds}</h2>
          <dl>
            {KIND_NAMES.map((kind) => (
              <>
                <dt>
                  <a href={to({ soort: kind })}>{capital(settlementMessages(language).kind[kind])}</a>
                </dt>
                <dd>{words.about[kind]}</dd>
              </>
            ))}
          </dl>
        </section>
        <section class="section" aria-labelledby="voorbeelden">
          <h2 id="voorbeelden">{t.templates}</h2>
          <p>{t.templatesLead}</p>
          <ul>
            {MONEY_TEMPLATES.map((template) => (
              <li>
                <a href={to({ sjabloon: template })}>{words.template.names[template]}</a>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
