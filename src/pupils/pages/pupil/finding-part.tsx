import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import type { PupilFinding } from '../../rules/finding.ts'
import { pupilHref } from '../addresses.ts'
import { dayText } from '../format.ts'
import { pupilWords } from '../words.ts'

interface FindingPartProps {
  language: Language
  pupilId: string
  findings: readonly PupilFinding[]
  /** with one school there is nobody to differ with */
  hasSeveralSchools: boolean
}

/** What the rules have to say, each with its source. */
export function FindingPart({ language, pupilId, findings, hasSeveralSchools }: FindingPartProps) {
  const t = pupilWords(language)
  if (findings.length === 0) return hasSeveralSchools ? <p class="small quiet">{t.pupil.noFindings}</p> : null
  return (
    <section aria-labelledby="bevindingen">
      <h2 id="bevindingen">{t.pupil.findings}</h2>
      <ul class="findings">
        {findings.map((finding) => (
          <li class="attention">
            <p>
              <Badge tone={finding.severity === 'not-allowed' ? 'bad' : 'wait'}>{t.finding.severity[finding.severity]}</Badge>{' '}
              {findingText(language, finding)}
              {finding.rule === 'route/other-school-says-left' && (
                <>
                  {' '}
                  <a href={pupilHref(language, pupilId, '/vertrek')}>{t.finding.toLeaving}</a>
                </>
              )}
            </p>
            <p class="source">{t.finding.source[finding.rule]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function findingText(language: Language, found: PupilFinding): string {
  const t = pupilWords(language).finding
  switch (found.rule) {
    case 'route/schools-name-different-routes':
      return t[found.rule](found.routes.join(', '))
    case 'route/schools-name-different-phases':
      return t[found.rule](found.route)
    case 'route/one-school-says-nothing':
      return t[found.rule](found.route, found.silent)
    case 'route/other-school-says-left':
      return t[found.rule](found.school, found.route, dayText(language, found.on), found.open)
    case 'route/no-mbo-enrolment-on-teldatum':
      return t[found.rule](found.route, dayText(language, found.teldatum))
    case 'enrolment/crebo-unknown':
      return t[found.rule](found.crebo)
    case 'enrolment/crebo-not-valid':
      return t[found.rule](found.crebo, dayText(language, found.on))
  }
}
