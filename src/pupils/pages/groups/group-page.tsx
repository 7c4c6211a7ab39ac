import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { putInGroup, type SeenGroup, seeGroup, takeOutOfGroup } from '../../groups/actions.ts'
import type { GroupPupil } from '../../groups/group.store.ts'
import { SummaryTable } from '../../mentor/pages/summary-table.tsx'
import { fullName } from '../../name.ts'
import { groupWords, teamHref } from '../../progress/pages/group/words.ts'
import { GROUPS, groupHref, pupilHref } from '../addresses.ts'
import { idIn, requestOf, typedIn } from '../asked.ts'
import { dayText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'
import { mistakesOf } from '../wrong.ts'

const searchIn = (c: AppContext): string => (c.var.address.query.get('zoek') ?? '').trim().slice(0, 100)

export async function groupPage(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const seen = id ? await seeGroup(platform.db, requestOf(c, platform), id, searchIn(c)) : null
  return seen ? showGroup(c, seen, [], 200) : c.notFound()
}

const VERBS = { erbij: putInGroup, eruit: takeOutOfGroup }
export type GroupVerb = keyof typeof VERBS

export async function postMembers(c: AppContext, platform: Platform, verb: GroupVerb) {
  const [id, request, typed] = [idIn(c), requestOf(c, platform), await typedIn(c)]
  const outcome = id ? await VERBS[verb](platform.db, request, id, typed) : null
  if (!id || !outcome) return c.notFound()
  const { language } = c.var.address
  if (outcome.ok) return c.redirect(groupHref(language, id), 303)
  const seen = await seeGroup(platform.db, request, id, searchIn(c))
  return seen ? showGroup(c, seen, mistakesOf(outcome.findings, pupilWords(language).group.wrong), 422) : c.notFound()
}

function showGroup(c: AppContext, seen: SeenGroup, mistakes: Mistake[], status: ContentfulStatusCode) {
  const { language } = c.var.address
  const t = pupilWords(language)
  const { group, members, mayChange, mayGrade } = seen
  return pupilsPage(c, {
    title: group.name,
    lead: t.group.lead1(group.siteName, group.mentors.join(', ') || t.group.noMentor),
    crumbs: [{ label: t.group.title, href: link(language, GROUPS) }],
    status,
    actions: members.length > 0 && mayGrade && (
      <ButtonLink second href={teamHref(language, { kind: 'group', id: group.id })}>
        {groupWords(language).groupLink}
      </ButtonLink>
    ),
    children: (
      <>
        <WrongList title={t.form.wrongTitle} mistakes={mistakes} />
        <section class="section" aria-labelledby="leden">
          <h2 id="leden">{t.group.members(formatNumber(language, members.length))}</h2>
          {members.length === 0 && <p>{t.group.empty}</p>}
          {members.length > 0 && mayChange && (
            <form method="post" action={groupHref(language, group.id, '/eruit')}>
              <PupilTicks language={language} pupils={members} since />
              <p class="actions section-s">
                <SubmitButton second>{t.group.remove}</SubmitButton>
              </p>
            </form>
          )}
          {members.length > 0 && !mayChange && <PupilList language={language} pupils={members} />}
        </section>
        {seen.summaries && members.length > 0 && <SummaryPart language={language} seen={seen} />}
        {mayChange && <AddPart language={language} seen={seen} search={searchIn(c)} />}
      </>
    ),
  })
}

function SummaryPart({ language, seen: { members, summaries } }: { language: Language; seen: SeenGroup }) {
  const t = pupilWords(language).group
  const shown = members.flatMap((pupil) => {
    const summary = summaries?.get(pupil.pupilId)
    return summary ? [{ pupilId: pupil.pupilId, name: fullName(pupil), summary }] : []
  })
  return (
    <section class="section" aria-labelledby="contact">
      <h2 id="contact">{t.contact}</h2>
      <SummaryTable language={language} caption={t.contact} pupils={shown} />
    </section>
  )
}

function AddPart({ language, seen, search }: { language: Language; seen: SeenGroup; search: string }) {
  const t = pupilWords(language).group
  const { group, candidates } = seen
  return (
    <section class="section" aria-labelledby="erbij">
      <h2 id="erbij">{t.add}</h2>
      <SearchForm action={groupHref(language, group.id)} label={t.search}>
        <TextField name="zoek" label={t.searchLabel} value={search} type="search" autocomplete="off" />
      </SearchForm>
      {search !== '' && candidates.length === 0 && <p>{t.noneFound(search)}</p>}
      {candidates.length > 0 && (
        <form method="post" action={groupHref(language, group.id, '/erbij')}>
          <h3>{t.found}</h3>
          <PupilTicks language={language} pupils={candidates} />
          <p class="actions section-s">
            <SubmitButton second>{t.addButton}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

function PupilTicks({ language, pupils, since = false }: { language: Language; pupils: readonly GroupPupil[]; since?: boolean }) {
  const t = pupilWords(language).group
  return (
    <>
      {pupils.map((pupil, index) => {
        const id = index === 0 && since ? 'leerlingen' : `leerling-${pupil.recordId}`
        return (
          <div class="choice">
            <input type="checkbox" id={id} name="leerlingen" value={pupil.recordId} />
            <label for={id}>{fullName(pupil)}</label>
            {since && <span class="hint">{t.since(dayText(language, pupil.validFrom))}</span>}
          </div>
        )
      })}
    </>
  )
}

function PupilList({ language, pupils }: { language: Language; pupils: readonly GroupPupil[] }) {
  return (
    <ul>
      {pupils.map((pupil) => (
        <li>
          <a href={pupilHref(language, pupil.pupilId)}>{fullName(pupil)}</a>
        </li>
      ))}
    </ul>
  )
}
