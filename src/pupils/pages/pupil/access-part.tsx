import type { Viewer } from '#platform/access/viewer.ts'
import type { Language } from '#platform/i18n.ts'
import type { SeenPupil } from '../../record/actions.ts'
import { pupilHref } from '../addresses.ts'
import { dayText } from '../format.ts'
import { untilText } from '../invite/holder-table.tsx'
import { inviteWords } from '../invite/words.ts'

/** Who looks along: for who may give access, and for the pupil. A parent reads until when. */
export function AccessPart({ language, seen, viewer }: { language: Language; seen: SeenPupil; viewer: Viewer }) {
  const t = inviteWords(language)
  const { pupilId } = seen.place
  const isPupil = viewer.grants.some(({ role, scopeId }) => role === 'leerling' && scopeId === pupilId)
  if (!seen.mayInvite && !isPupil) return <ParentPart language={language} seen={seen} viewer={viewer} />
  return (
    <section class="panel small" aria-labelledby="meekijken">
      <h2 id="meekijken">{t.part.title}</h2>
      {seen.holders.length === 0 && <p class="quiet">{t.part.none}</p>}
      <dl class="pairs">
        {seen.holders.map((holder) => (
          <>
            <dt>{holder.name}</dt>
            <dd>{t.part.line(t.role[holder.role], untilText(language, holder))}</dd>
          </>
        ))}
      </dl>
      {seen.mayInvite ? (
        <p>
          <a href={pupilHref(language, pupilId, '/toegang')}>{t.part.change}</a>
        </p>
      ) : (
        <p class="quiet">{t.part.pupilText}</p>
      )}
    </section>
  )
}

function ParentPart({ language, seen, viewer }: { language: Language; seen: SeenPupil; viewer: Viewer }) {
  const own = seen.holders.find(({ personId, role }) => personId === viewer.personId && role === 'ouder')
  if (!own?.until) return null
  return <p class="small">{inviteWords(language).part.parentUntil(dayText(language, own.until))}</p>
}
