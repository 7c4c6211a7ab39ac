import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { RetentionItem, RetentionList } from '../list.store.ts'
import { holdPath, itemPath } from './addresses.ts'
import { type Visit, whoOf } from './visit.ts'

export function ItemTable({ visit, list, items }: { visit: Visit; list: RetentionList; items: RetentionItem[] }) {
  const { words, language } = visit
  const t = words.list
  const [first, last] = [items[0]?.nr ?? 0, items.at(-1)?.nr ?? 0].map((nr) => formatNumber(language, nr))
  const caption = t.caption(first ?? '', last ?? '', formatNumber(language, list.items))
  return (
    <ScrollBox label={caption} class="section-s">
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[t.pupil, t.what, t.since, t.until, t.state].map((name) => (
              <th scope="col">{name}</th>
            ))}
            {!list.approvedAt && <th scope="col">{t.act}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr>
              <th scope="row">{whoOf(visit, item)}</th>
              <td>{words.short[item.category]}</td>
              <td class="nowrap">{formatDate(language, item.startsOn, 'short')}</td>
              <td class="nowrap">{formatDate(language, item.endsOn, 'short')}</td>
              <td>{stateOf(visit, item)}</td>
              {!list.approvedAt && (
                <td>
                  <Acts visit={visit} list={list} item={item} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function stateOf({ words: { list: t } }: Visit, { outcome, held, keptBecause }: RetentionItem): string {
  if (keptBecause !== null) return t.kept(keptBecause)
  if (outcome) return t.outcome[outcome]
  return held ? t.held : t.goes
}

/** The words alone would be the same on every line: who listens to the page hears about whom it is. */
function Acts({ visit, list, item }: { visit: Visit; list: RetentionList; item: RetentionItem }) {
  const { words, language } = visit
  const [t, who] = [words.list, whoOf(visit, item)]
  return (
    <div class="actions">
      {item.keptBecause === null ? (
        <a href={link(language, itemPath(list.id, item.nr, 'laten-staan'))} aria-label={t.keepOf(who)}>
          {t.keep}
        </a>
      ) : (
        <form method="post" action={link(language, itemPath(list.id, item.nr, 'toch-vernietigen'))}>
          <SubmitButton second slim label={t.unkeepOf(who)}>
            {t.unkeep}
          </SubmitButton>
        </form>
      )}
      {!item.held && item.category !== 'log' && (
        <a href={link(language, holdPath(item.pupilId))} aria-label={t.holdOf(who)}>
          {t.holdIt}
        </a>
      )}
    </div>
  )
}
