import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { EXAM_RULES, type ExamFinding, JUDGEMENTS, mayFinishMbo2WithoutVmbo, verdict } from '../../exam/index.ts'
import { NIVEAUS } from '../../leerweg.ts'
import type { SchemeId } from '../../scheme.ts'
import { ruleText, schemeText } from '../../words.ts'
import { pageWords } from '../words.ts'
import { askedPupil, MARKS, type WrongAnswer } from './asked.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

const words = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))
const TONE = { fits: 'good', 'needs-decision': 'wait', 'not-allowed': 'bad' } as const
const CLASS = { fits: 'fits', 'needs-decision': 'decide', 'not-allowed': 'not-allowed' } as const
/** The schemes that say something of a pupil without the vmbo diploma. */
const SCHEMES: readonly SchemeId[] = ['vakmanschaproute', 'beroepsroute', 'technologieroute', 'vm2']

/** Can this pupil finish mbo 2 without a vmbo diploma: answers in the address, findings below. Nothing is kept. */
export function examPage(c: AppContext, today: string) {
  const { address, site } = c.var
  const { language } = address
  const t = words(language)
  const query = new URL(c.req.url).searchParams
  const read = query.has('regeling') ? askedPupil(query, today) : null
  const wrong = read && !read.ok ? read.wrong : []
  const crumbs = [
    { label: pageWords(language).section, href: link(language, '/programma') },
    { label: pageWords(language).title, href: link(language, '/programma/regelingen') },
    { label: t.title },
  ]
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="programma" crumbs={crumbs}>
      <PageHead title={t.title} lead={t.lead} />
      <WrongList title={t.wrong} mistakes={wrong.map((one) => ({ field: one.field, sentence: sentenceOf(language, one) }))} />
      <Questions language={language} query={query} today={today} wrong={wrong} />
      {read?.ok && (
        <Outcome language={language} findings={mayFinishMbo2WithoutVmbo(read.asked.pupil, read.asked.onDate, read.asked.isTransition)} />
      )}
    </Page>,
    wrong.length > 0 ? 422 : 200,
  )
}

const sentenceOf = (language: Language, { kind }: WrongAnswer): string =>
  kind === 'date' ? words(language).wrongDate : words(language).wrongMark

function Questions({
  language,
  query,
  today,
  wrong,
}: {
  language: Language
  query: URLSearchParams
  today: string
  wrong: readonly WrongAnswer[]
}) {
  const t = words(language)
  const typed = (name: string): string => query.get(name) ?? ''
  const said = (name: string): string | undefined => {
    const found = wrong.find(({ field }) => field === name)
    return found && sentenceOf(language, found)
  }
  const none = { value: '', label: t.unknown }
  const judgements = [none, ...JUDGEMENTS.map((one) => ({ value: one, label: one }))]
  return (
    <form method="get" action={link(language, '/programma/regelingen/examen')}>
      <div class="fields">
        <SelectField
          name="regeling"
          label={t.scheme}
          chosen={typed('regeling') || 'vakmanschaproute'}
          options={SCHEMES.map((one) => ({ value: one, label: schemeText(language, one) }))}
        />
        <SelectField
          name="niveau"
          label={t.niveau}
          chosen={typed('niveau') || '2'}
          options={NIVEAUS.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <TextField name="datum" type="date" label={t.date} value={typed('datum') || today} wrong={said('datum')} />
        <Tick name="diploma" label={t.diploma} ticked={typed('diploma') === 'ja'} />
        <SelectField name="kunstvak" label={t.art} chosen={typed('kunstvak')} options={judgements} />
        <SelectField name="lo" label={t.sports} chosen={typed('lo')} options={judgements} />
        {MARKS.map((name) => (
          <TextField name={name} label={t[name]} value={typed(name)} size={4} inputmode="numeric" autocomplete="off" wrong={said(name)} />
        ))}
        <Tick name="overgang" label={t.transition} hint={t.transitionHint} ticked={typed('overgang') === 'ja'} />
        <SelectField
          name="verwacht"
          label={t.expected}
          chosen={typed('verwacht')}
          options={[none, { value: 'ja', label: t.yes }, { value: 'nee', label: t.no }]}
        />
      </div>
      <p class="actions">
        <SubmitButton>{t.judge}</SubmitButton>
      </p>
    </form>
  )
}

function Outcome({ language, findings }: { language: Language; findings: readonly ExamFinding[] }) {
  const t = words(language)
  return (
    <section class="section-s" aria-labelledby="uitkomst">
      <h2 id="uitkomst">{t.outcome}</h2>
      <p>
        <b>{t.verdict[verdict(findings)]}</b>
      </p>
      <ul class="findings stacked">
        {findings.map((finding) => {
          const { title, sentence, source } = ruleText(language, { ...finding, source: EXAM_RULES[finding.rule] })
          return (
            <li class={CLASS[finding.severity]}>
              <Badge tone={TONE[finding.severity]}>{t.severity[finding.severity]}</Badge>
              <h3>{title}</h3>
              <p>{sentence}</p>
              <p class="source">{source}</p>
            </li>
          )
        })}
      </ul>
      <p class="small quiet">{t.also}</p>
    </section>
  )
}
