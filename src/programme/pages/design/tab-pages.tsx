import type { Child } from 'hono/jsx'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { PastRetention } from '../../analysis/forecast/past.ts'
import { findFormPart, findListPart } from '../../designer/parts.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { FormSection } from './form-page.tsx'
import { type DesignTab, designFrame } from './frame.tsx'
import { ListSection } from './list-table.tsx'
import { PARTS_ON } from './part-tabs.ts'
import { rulesPage } from './rules-page.tsx'
import { shownOn } from './shown/shown-on.tsx'
import { versionsPage } from './versions-page.tsx'
import { designWords } from './words.ts'

/** A tab of the design: what can be seen from it first, then the parts that it is made of. */
export async function tabPage(c: AppContext, open: OpenDesign, tab: DesignTab, findPast: () => Promise<PastRetention | null>) {
  if (tab === 'versies') return versionsPage(c, open, null)
  if (tab === 'regels') return rulesPage(c, open)
  const { language } = c.var.address
  const past = tab === 'leerlingen' ? await findPast() : null
  const title = designWords(language).tab[tab]
  const children: Child[] = (PARTS_ON[tab] ?? []).map((part) => <PartSection language={language} open={open} id={part} />)
  return designFrame(
    c,
    open,
    { tab, title },
    <>
      {shownOn(tab, { language, open, past, asked: (name) => c.req.query(name) })}
      {children}
    </>,
  )
}

function PartSection({ language, open, id }: { language: Language; open: OpenDesign; id: string }) {
  const [list, form] = [findListPart(id), findFormPart(id)]
  if (list) return <ListSection language={language} open={open} part={list} />
  return form ? <FormSection language={language} open={open} part={form} /> : null
}
