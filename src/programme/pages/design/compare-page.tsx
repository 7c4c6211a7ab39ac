import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ruleTitle } from '#schemes/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { compare } from '../../analysis/compare/compare.ts'
import type { ComparedRow } from '../../analysis/compare/row.ts'
import type { RouteDesign } from '../../design/design.ts'
import { FORM_PARTS, LIST_PARTS } from '../../designer/parts.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { designFrame, designPath } from './frame.tsx'
import { judged } from './judged.ts'
import { pathText } from './path-text.ts'
import { shownWords } from './shown/words.ts'
import { designWords, valueText } from './words.ts'

export interface CompareModel {
  /** the one that is open stands right */
  open: OpenDesign
  other: { name: string; design: RouteDesign /** as the address names it */; key: string }
  choices: readonly { value: string; label: string }[]
}

/** Two designs beside each other: only what differs, and what the rules say of each. */
export function comparePage(c: AppContext, { open, other, choices }: CompareModel) {
  const { language } = c.var.address
  const t = shownWords(language).compare
  const here = t.version(String(open.version.number))
  const parts = compare(other.design, open.design)
    .filter(({ part }) => part !== 'sources' && part !== 'from')
    .map(({ rows }) => rows.filter(({ difference }) => difference !== 'same'))
    .filter((rows) => rows.length > 0)
  return designFrame(
    c,
    open,
    { tab: 'versies', title: t.titleOther(other.name) },
    <>
      <form method="get" class="search-form section-s" action={link(language, designPath(open.route.id, 'vergelijken'))}>
        <input type="hidden" name="b" value={String(open.version.number)} />
        <SelectField name="a" label={t.with} chosen={other.key} options={choices} />
        <SubmitButton second>{t.choose}</SubmitButton>
      </form>
      <p class="prose">{parts.length === 0 ? t.same : t.lead}</p>
      {parts.length > 0 && (
        <ScrollBox label={t.caption}>
          <table class="table">
            <caption class="visually-hidden">{t.caption}</caption>
            <thead>
              <tr>
                {[t.part, other.name, here].map((one) => (
                  <th scope="col">{one}</th>
                ))}
              </tr>
            </thead>
            {parts.map((rows) => (
              <tbody>
                {rows.map((row) => (
                  <tr>
                    <th scope="row">{pathText(language, row.difference === 'only-a' ? other.design : open.design, row.path)}</th>
                    <Side language={language} row={row} design={other.design} side="a" />
                    <Side language={language} row={row} design={open.design} side="b" />
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </ScrollBox>
      )}
      <FindingsBeside language={language} left={other} right={{ name: here, design: open.design }} />
    </>,
  )
}

function Side({ language, row, design, side }: { language: Language; row: ComparedRow; design: RouteDesign; side: 'a' | 'b' }) {
  const t = shownWords(language).compare
  const words = designWords(language)
  const isMissing = row.difference === (side === 'a' ? 'only-b' : 'only-a')
  if (isMissing) return <td class="quiet">{t.only}</td>
  const value = row[side]
  const field = fieldAt(row.path)
  const text = field ? valueText(language, design, field, value) : plainText(value)
  return <td class="differs">{text || <span class="quiet">{words.unknown}</span>}</td>
}

function fieldAt(path: string) {
  const steps = path.split('/')
  const list = LIST_PARTS.find(({ at }) => at.every((key, nr) => steps[nr] === key))
  const name = list ? steps.slice(list.at.length + 1).join('.') : steps.join('.')
  return (list ? list.fields : FORM_PARTS.flatMap(({ fields }) => fields)).find((one) => one.name === name)
}

/** A whole part that only one of them has is called by its name. */
function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const { name, subject, id } = value as Record<string, unknown>
  return String(name ?? subject ?? id ?? '')
}

/** Rules that judge the two differently. */
function FindingsBeside({
  language,
  left,
  right,
}: {
  language: Language
  left: { name: string; design: RouteDesign }
  right: { name: string; design: RouteDesign }
}) {
  const t = shownWords(language).compare
  const words = designWords(language)
  const [a, b] = [left, right].map(({ design }) => new Map(judged(design).map(({ rule, severity }) => [rule, severity])))
  const rules = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])].filter((rule) => a?.get(rule) !== b?.get(rule))
  if (rules.length === 0) return null
  const said = (severity: keyof typeof words.severity | undefined): string => (severity ? words.severity[severity] : '–')
  return (
    <section class="section-s" aria-labelledby="regels-naast">
      <h2 id="regels-naast">{t.findings}</h2>
      <ScrollBox label={words.edit.tableOf(t.findings)}>
        <table class="table">
          <caption class="visually-hidden">{t.findings}</caption>
          <thead>
            <tr>
              {[words.tab.regels, left.name, right.name].map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr>
                <th scope="row">{ruleTitle(language, rule)}</th>
                <td>{said(a?.get(rule))}</td>
                <td>{said(b?.get(rule))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
