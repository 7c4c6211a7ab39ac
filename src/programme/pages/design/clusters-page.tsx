import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Proposal, Proposals } from '../../analysis/clusters/cluster-proposals.ts'
import type { Group } from '../../analysis/clusters/group.ts'
import { analysisWords } from '../../analysis/words.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { designFrame, designPath } from './frame.tsx'
import { shownWords } from './shown/words.ts'
import { listText } from './words.ts'

export interface ClustersModel {
  open: OpenDesign
  typed: { least: string; most: string; regular: string }
  /** null = not asked yet, or the numbers are wrong */
  found: Proposals | null
  isWrong: boolean
  hasForecast: boolean
  isGone: boolean
}

/** What joining small groups would do, for a person to choose. */
export function clustersPage(c: AppContext, { open, typed, found, isWrong, hasForecast, isGone }: ClustersModel) {
  const { language } = c.var.address
  const t = shownWords(language).clusters
  const at = link(language, designPath(open.route.id, 'clusteren'))
  return designFrame(
    c,
    open,
    { tab: 'leerlingen', title: t.title, status: isWrong || isGone ? 422 : 200 },
    <section class="section-s">
      <p class="prose">{hasForecast ? t.lead : t.noForecast}</p>
      {isGone && <p class="banner wait">{t.gone}</p>}
      <form method="get" action={at} class="search-form">
        <TextField name="minste" label={t.least} value={typed.least} size={4} inputmode="numeric" wrong={isWrong ? t.wrong : undefined} />
        <TextField name="meeste" label={t.most} value={typed.most} size={4} inputmode="numeric" />
        <TextField name="gewoon" label={t.regular} hint={t.regularHint} value={typed.regular} size={4} inputmode="numeric" />
        <SubmitButton second>{t.ask}</SubmitButton>
      </form>
      {found && <Found language={language} open={open} found={found} typed={typed} at={at} />}
    </section>,
  )
}

interface FoundProps {
  language: Language
  open: OpenDesign
  found: Proposals
  typed: ClustersModel['typed']
  at: string
}

function Found({ language, open, found, typed, at }: FoundProps) {
  const t = shownWords(language).clusters
  if (found.tooSmall.length === 0) return <p>{t.enough}</p>
  return (
    <>
      <p>{t.tooSmall(groupsText(language, found.tooSmall))}</p>
      <p class="small quiet">{t.others}</p>
      {found.proposals.length === 0 && <p>{t.none}</p>}
      {!found.isComplete && <p class="small quiet">{t.notAll}</p>}
      {found.proposals.map((proposal, nr) => (
        <section class="panel section-s" aria-labelledby={`voorstel-${nr}`}>
          <h2 id={`voorstel-${nr}`}>{t.proposal(String(nr + 1))}</h2>
          <OneProposal language={language} proposal={proposal} />
          {open.mayEdit && (
            <form method="post" action={at}>
              {Object.entries({ minste: typed.least, meeste: typed.most, gewoon: typed.regular, voorstel: keyOf(proposal) }).map(
                ([name, value]) => (
                  <input type="hidden" name={name} value={value} />
                ),
              )}
              <SubmitButton second>{t.choose}</SubmitButton>
            </form>
          )}
        </section>
      ))}
    </>
  )
}

/** A proposal by what it joins: its place in the list may change. */
export const keyOf = ({ clusters }: Proposal): string => clusters.map(({ groups }) => groups.map(({ id }) => id).join('+')).join('|')

export const groupsText = (language: Language, groups: readonly Group[]): string =>
  listText(
    language,
    groups.map(({ label, pupils }) => shownWords(language).clusters.group(label, formatNumber(language, pupils))),
  )

function OneProposal({ language, proposal }: { language: Language; proposal: Proposal }) {
  const t = shownWords(language).clusters
  const words = analysisWords(language)
  return (
    <>
      <ul>
        {proposal.clusters.map(({ groups, pupils }) => (
          <li>{t.together(groupsText(language, groups), formatNumber(language, pupils))}</li>
        ))}
      </ul>
      <p>{t.left(formatNumber(language, proposal.pupilsLeftOver))}</p>
      <ul class="small">
        {proposal.joins.map((join) => (
          <li>{words.joinNeeds[join]}</li>
        ))}
      </ul>
    </>
  )
}
