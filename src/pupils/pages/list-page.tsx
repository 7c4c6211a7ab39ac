import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Pager } from '#ui/pager.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { type SeenList, seeList } from '../list/actions.ts'
import { filterQuery, type ListFilter, PAGE_SIZE, readFilter } from '../list/filter.ts'
import type { ListedPupil } from '../list/list.store.ts'
import { fullName } from '../name.ts'
import { BASE as RETENTION } from '../retention/pages/addresses.ts'
import { BASE, GROUPS, IMPORTS, MATCHES, pupilHref } from './addresses.ts'
import { requestOf } from './asked.ts'
import { pupilsPage } from './frame.tsx'
import { listFilters } from './list-filters.ts'
import { pupilWords } from './words.ts'
import { WorkNav } from './work-nav.tsx'

export async function listPage(c: AppContext, platform: Platform) {
  const { language, query } = c.var.address
  const filter = readFilter(query)
  const list = await seeList(platform, requestOf(c, platform), filter)
  const t = pupilWords(language)
  return pupilsPage(c, {
    title: t.name,
    lead:
      list.total === 0
        ? isChosen(filter)
          ? t.list.noneFound
          : t.list.empty
        : t.list.lead(formatNumber(language, list.total), list.total === 1),
    actions: <ListLinks c={c} />,
    children: (
      <>
        <WorkNav language={language} viewer={c.var.viewer} />
        <Choices language={language} filter={filter} list={list} />
        {list.total === 0 ? (
          <NoPupils language={language} chosen={isChosen(filter)} />
        ) : (
          <PupilTable language={language} filter={filter} list={list} />
        )}
      </>
    ),
  })
}

const isChosen = ({ page: _, ...filter }: ListFilter): boolean => Object.values(filter).some((value) => value !== null && value !== '')

function ListLinks({ c }: { c: AppContext }) {
  const { viewer, address } = c.var
  const t = pupilWords(address.language).list.links
  const href = (path: string): string => link(address.language, path)
  return (
    <>
      {whyMay(viewer, 'people/see') && (
        <ButtonLink second slim href={href(GROUPS)}>
          {t.groups}
        </ButtonLink>
      )}
      {whyMay(viewer, 'match/decide') && (
        <ButtonLink second slim href={href(MATCHES)}>
          {t.matches}
        </ButtonLink>
      )}
      {whyMay(viewer, 'import/run') && (
        <ButtonLink second slim href={href(IMPORTS)}>
          {t.imports}
        </ButtonLink>
      )}
      {whyMay(viewer, 'retention/approve') && (
        <ButtonLink second slim href={href(RETENTION)}>
          {t.retention}
        </ButtonLink>
      )}
    </>
  )
}

function Choices({ language, filter, list }: { language: Language; filter: ListFilter; list: SeenList }) {
  const t = pupilWords(language).list
  const { zoek: _, pagina: __, ...chosen } = filterQuery(filter)
  return (
    <>
      <SearchForm action={link(language, BASE)} label={t.searchButton}>
        <TextField name="zoek" label={t.search} value={filter.search} type="search" size={24} autocomplete="off" />
        {Object.entries(chosen).map(([name, value]) => value !== undefined && <input type="hidden" name={name} value={String(value)} />)}
      </SearchForm>
      <Filters filters={listFilters(language, filter, list.choices)} />
    </>
  )
}

function NoPupils({ language, chosen }: { language: Language; chosen: boolean }) {
  const t = pupilWords(language).list
  return (
    <div class="empty section">
      <p>{chosen ? t.noneFound : t.emptyText}</p>
      {chosen && (
        <p>
          <a href={link(language, BASE)}>{t.allAgain}</a>
        </p>
      )}
    </div>
  )
}

function PupilTable({ language, filter, list }: { language: Language; filter: ListFilter; list: SeenList }) {
  const t = pupilWords(language).list
  const first = (filter.page - 1) * PAGE_SIZE
  const number = (value: number): string => formatNumber(language, value)
  const pageHref = (page: number): string => link(language, BASE, filterQuery({ ...filter, page }))
  return (
    <section class="section">
      <table class="table cards">
        <caption>
          {t.caption(number(first + 1), number(first + list.pupils.length), number(list.total))}
          <small>{t.logged}</small>
        </caption>
        <thead>
          <tr>
            {Object.values(t.columns).map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.pupils.map((pupil) => (
            <PupilRow language={language} pupil={pupil} />
          ))}
        </tbody>
      </table>
      <Pager
        language={language}
        previous={filter.page > 1 ? pageHref(filter.page - 1) : undefined}
        next={first + list.pupils.length < list.total ? pageHref(filter.page + 1) : undefined}
      />
    </section>
  )
}

function PupilRow({ language, pupil }: { language: Language; pupil: ListedPupil }) {
  const t = pupilWords(language)
  const { columns } = t.list
  const leerjaren = [...new Set(pupil.places.flatMap(({ leerjaar }) => leerjaar ?? []))].join(', ')
  return (
    <tr>
      <th scope="row">
        <a href={pupilHref(language, pupil.pupilId)}>{fullName(pupil)}</a>
      </th>
      <td data-label={`${columns.school}:`}>
        <span>{[...new Set(pupil.places.map(({ siteName }) => siteName))].join(', ') || t.list.notEnrolled}</span>
      </td>
      <LabelledCell label={columns.leerjaar} text={leerjaren} />
      <td class="main">
        <span>{pupil.routes.map(({ routeName, phase }) => `${routeName} (${t.phase[phase]})`).join('; ')}</span>
      </td>
      <LabelledCell label={columns.group} text={pupil.groups.join(', ')} />
    </tr>
  )
}

/** On a phone the label stands before the text, and not before nothing. */
function LabelledCell({ label, text }: { label: string; text: string }) {
  return (
    <td data-label={text ? `${label}:` : undefined}>
      <span>{text}</span>
    </td>
  )
}
