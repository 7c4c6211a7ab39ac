import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Refusal } from './choices.ts'
import { wordFor } from './filters.ts'
import type { PageView } from './view.ts'

/** Says which value is unknown and offers those that exist, each as a link to the same page. */
export function refuse(view: PageView, { name, value, allowed }: Refusal, status: 400 | 404 = 400, hrefFor?: (value: string) => string) {
  const { c, words } = view
  const { path, query } = c.var.address
  const kept = Object.fromEntries(query)
  const within = path.slice(view.source.base.length)
  const href = hrefFor ?? ((one: string) => view.href(within, { ...kept, [name]: one }))
  return render(
    c,
    <Page
      address={c.var.address}
      site={c.var.site}
      title={words.refusal.title}
      section="resultaten"
      region={view.source.name[view.language]}
    >
      <PageHead title={words.refusal.title} lead={words.refusal.unknown(words.filter[name].toLowerCase(), value)} />
      <section class="prose">
        <h2>{words.refusal.choose}</h2>
        <ul>
          {allowed.map((one) => (
            <li>
              <a href={href(one)}>{wordFor(view, name, one)}</a>
            </li>
          ))}
        </ul>
      </section>
    </Page>,
    status,
  )
}
