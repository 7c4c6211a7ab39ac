import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { RouteDesign } from '../../design/design.ts'
import type { WrongField } from '../../designer/edit.ts'
import type { Field } from '../../designer/field.ts'
import { Control } from './control.tsx'
import { mistakeText } from './mistake-text.ts'
import { designWords } from './words.ts'

/** All mistakes above the form, each with its sentence; what is wrong with the row as a whole first. */
export function Mistakes({ language, mistakes, first }: { language: Language; mistakes: readonly WrongField[]; first: string }) {
  const t = designWords(language)
  const said = mistakes.map((one) => ({ field: one.field || first, sentence: mistakeText(language, one) }))
  return <WrongList title={t.edit.wrong} mistakes={said} />
}

export interface FieldsProps {
  language: Language
  design: RouteDesign
  part: string
  fields: readonly Field[]
  typed: URLSearchParams
  mistakes: readonly WrongField[]
}

export function Fields({ language, design, part, fields, typed, mistakes }: FieldsProps) {
  return (
    <div class="fields">
      {fields.filter(canAnswer(design)).map((field) => {
        const found = mistakes.find((one) => one.field === field.name)
        return (
          <Control
            language={language}
            design={design}
            field={field}
            typed={typed}
            part={part}
            wrong={found && mistakeText(language, found)}
          />
        )
      })}
    </div>
  )
}

/** Nothing to choose from yet is no question. */
const canAnswer =
  (design: RouteDesign) =>
  (field: Field): boolean =>
    field.kind !== 'ref' || field.required === true || design[field.to].length > 0

/** Where a filled field comes from, when it began from a template. */
export function Sources({ language, design, under }: { language: Language; design: RouteDesign; under: string }): Child {
  const t = designWords(language)
  const found = [
    ...new Set(design.sources.filter(({ path }) => path === under || path.startsWith(`${under}/`)).map(({ source }) => source)),
  ]
  return found.length > 0 ? <p class="source small quiet">{t.edit.source(found.join('; '))}</p> : null
}
