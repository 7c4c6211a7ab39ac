import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Tick } from '#ui/form/field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Pager } from '#ui/pager.tsx'
import { seeList } from '../actions.ts'
import type { RetentionList } from '../list.store.ts'
import { listPath } from './addresses.ts'
import { retentionPage } from './frame.tsx'
import { ItemTable } from './item-table.tsx'
import type { Visit } from './visit.ts'

const AT_ONCE = 100

/** One list: what goes, what stays and why; and the approval, which destroys. */
export async function listPage(visit: Visit, mistake?: string) {
  const { words: t, language, c, request, platform } = visit
  const sheet = Math.max(1, Number.parseInt(c.var.address.query.get('blad') ?? '1', 10) || 1)
  const seen = await seeList(platform.db, request, c.req.param('id') ?? '', (sheet - 1) * AT_ONCE + 1, AT_ONCE)
  if (!seen) return null
  const { list, items } = seen
  const number = (value: number) => formatNumber(language, value)
  const at = (blad: number) => link(language, listPath(list.id), { blad })
  const lead = list.approvedAt
    ? t.list.leadDone(formatDate(language, dayOf(list.approvedAt)), number(list.destroyed), number(list.items))
    : t.list.lead(formatDate(language, list.drawnUpOn), number(list.items), number(list.kept), number(list.held))
  return retentionPage(visit, {
    title: t.list.title(list.institutionName),
    lead,
    below: true,
    ...(mistake ? { status: 422 } : {}),
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistake ? [{ field: 'akkoord', sentence: mistake }] : []} />
        <ItemTable visit={visit} list={list} items={items} />
        <Pager
          language={language}
          previous={sheet > 1 ? at(sheet - 1) : undefined}
          next={sheet * AT_ONCE < list.items ? at(sheet + 1) : undefined}
        />
        {items.some(({ name }) => !name) && !list.approvedAt && <p class="quiet">{t.list.withoutNames}</p>}
        {!list.approvedAt && <Approval visit={visit} list={list} />}
      </>
    ),
  })
}

function Approval({ visit: { words: t, language }, list }: { visit: Visit; list: RetentionList }) {
  return (
    <section class="section" aria-labelledby="akkoord-titel">
      <h2 id="akkoord-titel">{t.list.approveTitle}</h2>
      <p class="prose">
        {t.list.approveLead(formatNumber(language, list.items - list.kept - list.held), formatNumber(language, list.items))}
      </p>
      <form method="post" action={link(language, `${listPath(list.id)}/goedkeuren`)}>
        <Tick name="akkoord" label={t.list.sure} ticked={false} />
        <p class="actions">
          <SubmitButton>{t.list.approve}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
