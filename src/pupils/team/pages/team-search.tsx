import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { Pager } from '#ui/pager.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import type { FoundTeams, TeamName } from '../team.ts'
import { teamWords } from './words.ts'

interface TeamListProps {
  language: Language
  teams: readonly TeamName[]
  hrefOf: (team: TeamName) => string
}

interface TeamSearchProps extends Omit<TeamListProps, 'teams'> {
  found: FoundTeams
  /** of the page it stands on, with what stays in its address */
  path: string
  kept?: Record<string, string>
}

/** All the routes and groups one may choose from, to be found by name and a page at a time. */
export function TeamSearch({ language, found: { search, page, teams, isMore }, path, kept = {}, hrefOf }: TeamSearchProps) {
  const t = teamWords(language)
  const to = (at: number): string => link(language, path, { ...kept, zoek: search || undefined, pagina: at > 1 ? String(at) : undefined })
  return (
    <>
      <SearchForm action={link(language, path)} label={t.find}>
        <TextField name="zoek" label={t.search} value={search} type="search" autocomplete="off" />
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </SearchForm>
      {teams.length === 0 && <p class="empty">{t.none}</p>}
      <TeamList language={language} teams={teams} hrefOf={hrefOf} />
      <Pager language={language} previous={page > 1 ? to(page - 1) : undefined} next={isMore ? to(page + 1) : undefined} />
    </>
  )
}

export function TeamList({ language, teams, hrefOf }: TeamListProps) {
  return (
    <ul class="plain section-s">
      {teams.map((team) => (
        <li>
          <a href={hrefOf(team)}>{team.name}</a> <span class="quiet small">{teamWords(language).kind[team.kind]}</span>
        </li>
      ))}
    </ul>
  )
}
