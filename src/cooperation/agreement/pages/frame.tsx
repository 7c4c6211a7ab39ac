import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { Field } from '#ui/form/field.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Agreement } from '../agreement.ts'
import type { Wrong } from '../typed.ts'
import { agreementWords } from './words.ts'

export const LIST = '/samenwerking/overeenkomsten'
export const pathOf = (id: string, more = ''): string => `${LIST}/${id}${more && `/${more}`}`

export interface FrameProps {
  title: string
  lead: Child
  actions?: Child
  /** the agreement that this page is about, when it is not the agreement itself */
  of?: Agreement
  status?: ContentfulStatusCode
  children?: Child
}

/** The same head and crumbs on every page of agreements. */
export function framed(c: AppContext, { title, lead, actions, of, status = 200, children }: FrameProps) {
  const { address, site } = c.var
  const { language } = address
  const t = agreementWords(language)
  const above = [{ label: t.section, href: link(language, '/samenwerking') }]
  const list = title === t.list.title ? [] : [{ label: t.list.title, href: link(language, LIST) }]
  const parent = of ? [{ label: of.text.title, href: link(language, pathOf(of.id)) }] : []
  return render(
    c,
    <Page address={address} site={site} title={title} section="samenwerking" crumbs={[...above, ...list, ...parent, { label: title }]}>
      <PageHead title={title} lead={lead} actions={actions} />
      {children}
    </Page>,
    status,
  )
}

/** Several lines to fill in. */
export function TextArea({ name, label, hint, value, wrong, rows = 4 }: TextAreaProps) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      wrong={wrong}
      control={(props) => (
        <textarea name={name} rows={rows} {...props}>
          {value}
        </textarea>
      )}
    />
  )
}

interface TextAreaProps {
  name: string
  label: string
  hint?: string
  value: string
  wrong?: string | undefined
  rows?: number
}

/** Mistakes with their sentences: above the form each after the name of its field, and at the field itself. */
export function said(mistakes: readonly Wrong[], sentences: Record<Wrong['mistake'], string>, labels: Record<string, string>) {
  const sentenceOf = ({ mistake }: Wrong): string => sentences[mistake]
  const find = (field: string): Wrong | undefined => mistakes.find((one) => one.field === field)
  return {
    list: mistakes.map((one) => ({ field: one.field, sentence: [labels[one.field], sentenceOf(one)].filter(Boolean).join(': ') })),
    of(field: string): string | undefined {
      const found = find(field)
      return found && sentenceOf(found)
    },
  }
}
