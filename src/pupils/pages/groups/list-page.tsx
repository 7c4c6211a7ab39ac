import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { Pager } from '#ui/pager.tsx'
import { makeGroup, type SeenGroups, seeGroups } from '../../groups/actions.ts'
import { GROUPS_A_PAGE, type Group } from '../../groups/group.store.ts'
import { answer, type Typed } from '../../typed.ts'
import { GROUPS, groupHref } from '../addresses.ts'
import { pageIn, requestOf, typedIn } from '../asked.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'
import { mistakesOf, wrongAt } from '../wrong.ts'

export async function groupsPage(c: AppContext, platform: Platform) {
  return showGroups(c, await seeGroups(platform, requestOf(c, platform), pageIn(c.var.address.query)), new Map(), [], 200)
}

export async function postGroup(c: AppContext, platform: Platform) {
  const [request, typed] = [requestOf(c, platform), await typedIn(c)]
  const outcome = await makeGroup(platform.db, request, typed)
  const { language } = c.var.address
  if (outcome?.ok) return c.redirect(groupHref(language, outcome.value), 303)
  const mistakes = mistakesOf(outcome?.findings ?? [], pupilWords(language).group.wrong)
  return showGroups(c, await seeGroups(platform, request, 1), typed, mistakes, 422)
}

function showGroups(
  c: AppContext,
  { groups, total, page, sites, schoolYear }: SeenGroups,
  typed: Typed,
  mistakes: Mistake[],
  status: ContentfulStatusCode,
) {
  const { language } = c.var.address
  const t = pupilWords(language).group
  const at = (number: number): string => link(language, GROUPS, { pagina: number === 1 ? undefined : number })
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead(`${schoolYear}–${schoolYear + 1}`),
    crumbs: [],
    status,
    children: (
      <>
        {groups.length > 0 ? (
          <>
            <GroupTable language={language} groups={groups} opens={whyMay(c.var.viewer, 'pupil/see') !== null} />
            <Pager
              language={language}
              previous={page > 1 ? at(page - 1) : undefined}
              next={page * GROUPS_A_PAGE < total ? at(page + 1) : undefined}
            />
          </>
        ) : (
          <div class="empty section">
            <p>{sites.length > 0 ? t.none : t.noneText}</p>
          </div>
        )}
        {sites.length > 0 && <MakeForm language={language} sites={sites} typed={typed} mistakes={mistakes} />}
      </>
    ),
  })
}

/** Who gives groups a mentor need not see who is in them: then it is a list without links. */
function GroupTable({ language, groups, opens }: { language: Language; groups: readonly Group[]; opens: boolean }) {
  const t = pupilWords(language).group
  return (
    <table class="table cards section table-s">
      <caption class="visually-hidden">{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.name}</th>
          <th scope="col">{t.columns.site}</th>
          <th scope="col">{t.columns.mentor}</th>
          <th scope="col" class="num">
            {t.columns.members}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr>
            <th scope="row">{opens ? <a href={groupHref(language, group.id)}>{group.name}</a> : group.name}</th>
            <td>
              <span>{group.siteName}</span>
            </td>
            <td data-label={`${t.columns.mentor}:`}>
              <span>{group.mentors.join(', ') || t.noMentor}</span>
            </td>
            <td class="num main">{formatNumber(language, group.members)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface MakeFormProps {
  language: Language
  sites: SeenGroups['sites']
  typed: Typed
  mistakes: Mistake[]
}

function MakeForm({ language, sites, typed, mistakes }: MakeFormProps) {
  const t = pupilWords(language)
  const [only] = sites
  const sitesOnly = sites.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section class="section" aria-labelledby="maken">
      <h2 id="maken">{t.group.make}</h2>
      <WrongList title={t.form.wrongTitle} mistakes={mistakes} />
      <form method="post" action={link(language, GROUPS)}>
        <SelectField
          name="vestiging"
          label={t.group.site}
          wrong={wrongAt(mistakes, 'vestiging')}
          chosen={answer(typed, 'vestiging') || (sites.length === 1 ? (only?.id ?? '') : '')}
          options={[{ value: '', label: t.group.chooseSite }, ...sitesOnly]}
        />
        <TextField name="naam" label={t.group.groupName} wrong={wrongAt(mistakes, 'naam')} value={answer(typed, 'naam')} size={12} />
        <p class="actions">
          <SubmitButton second>{t.group.makeButton}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
