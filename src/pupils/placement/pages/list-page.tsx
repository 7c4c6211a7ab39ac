import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import { BASE } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { CONCERNS, type Concern, type ListedPlacement } from '../list.actions.ts'
import { LIST, placementPath, RECOGNITIONS } from './addresses.ts'
import { daysOf, periodOf, TONE, titleOf } from './text.ts'
import { placementWords } from './words.ts'

export interface AskedList {
  concern: Concern | null
  isMine: boolean
}

export const askedIn = (c: AppContext): AskedList => ({
  concern: CONCERNS.find((one) => one === c.req.query('aandacht')) ?? null,
  isMine: c.req.query('begeleider') === 'ik',
})

/** The placements in sight, for who guides: what asks for somebody can be chosen. */
export function listPage(c: AppContext, all: readonly ListedPlacement[], asked: AskedList, personId: string) {
  const { language } = c.var.address
  const { list: t } = placementWords(language)
  const mine = all.filter(({ placement }) => !asked.isMine || placement.coachId === personId)
  const shown = mine.filter(({ concerns }) => asked.concern === null || concerns.includes(asked.concern))
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead(formatNumber(language, all.length)),
    crumbs: [],
    actions: (
      <ButtonLink second href={link(language, RECOGNITIONS)}>
        {t.companies}
      </ButtonLink>
    ),
    children:
      all.length === 0 ? (
        <section class="empty">
          <h2>{t.empty}</h2>
          <p>{t.emptyText}</p>
          <ButtonLink href={link(language, BASE)}>{t.toPupils}</ButtonLink>
        </section>
      ) : (
        <>
          <Filters filters={filtersOf(language, mine, asked)} />
          {shown.length === 0 ? <p>{t.noneFound}</p> : <Table language={language} shown={shown} />}
          <p class="small quiet">{t.logged}</p>
        </>
      ),
  })
}

function filtersOf(language: Language, listed: readonly ListedPlacement[], asked: AskedList): Filter[] {
  const { list: t } = placementWords(language)
  const href = (change: Partial<AskedList>) => {
    const { concern, isMine } = { ...asked, ...change }
    return link(language, LIST, { aandacht: concern ?? undefined, begeleider: isMine ? 'ik' : undefined })
  }
  const used = CONCERNS.filter((one) => one === asked.concern || listed.some(({ concerns }) => concerns.includes(one)))
  return [
    {
      name: 'aandacht',
      label: t.filter,
      options: [
        { label: t.all, href: href({ concern: null }), current: asked.concern === null },
        ...used.map((one) => ({ label: t.concern[one], href: href({ concern: one }), current: asked.concern === one })),
      ],
    },
    {
      name: 'begeleider',
      label: t.coach,
      options: [
        { label: t.all, href: href({ isMine: false }), current: !asked.isMine },
        { label: t.mine, href: href({ isMine: true }), current: asked.isMine },
      ],
    },
  ]
}

function Table({ language, shown }: { language: Language; shown: readonly ListedPlacement[] }) {
  const { list: t, standing: words, nobody } = placementWords(language)
  return (
    <table class="table cards section-s">
      <thead>
        <tr>
          {Object.values(t.col).map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ pupilId, name, placement, standing, concerns }) => (
          <tr>
            <th scope="row">
              <a href={link(language, placementPath(pupilId, placement.id))}>{name}</a>
            </th>
            <td data-label={t.col.where}>{titleOf(language, placement)}</td>
            <td data-label={t.col.when}>
              {periodOf(language, placement)}
              <small>{daysOf(language, placement)}</small>
            </td>
            <td data-label={t.col.coach}>{placement.coach ?? nobody}</td>
            <td data-label={t.col.state}>
              <Badge tone={TONE[standing]}>{words[standing]}</Badge>
              {concerns
                .filter((one) => one !== 'without-company')
                .map((one) => (
                  <small>{t.concern[one]}</small>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
