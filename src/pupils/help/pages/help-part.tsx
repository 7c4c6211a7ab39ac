import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import type { SeenHelp } from '../help.actions.ts'
import { type Consent, type Help, isRunning } from '../help.ts'
import { groundOf } from '../rules/ground.ts'
import { mayPassOn, type PassOn } from '../rules/pass-on.ts'
import { helpWords } from './words.ts'

export interface HelpPartProps {
  language: Language
  pupil: SeenHelp['pupil']
  help: Help
  day: string
  children?: Child
}

const TONE: Record<PassOn['strength'], Tone> = { fits: 'good', 'needs-a-decision': 'wait', 'not-allowed': 'bad' }

/** One kind of help: what, from whom, on which ground, and whether it may go along. */
export function HelpPart({ language, pupil, help, day, children }: HelpPartProps) {
  const t = helpWords(language)
  const [from, until] = [dayText(language, help.since), help.until && dayText(language, help.until)]
  const wrong = groundOf(help, pupil.birthDate, day)
  return (
    <section class="panel section-s" aria-labelledby={`hulp-${help.id}`}>
      <h2 id={`hulp-${help.id}`}>{t.kind[help.kind]}</h2>
      <p>{help.what}</p>
      <p class="quiet small">{until ? t.ended(from, until, help.institutionName) : t.since(from, help.institutionName)}</p>
      {wrong && isRunning(help, day) && (
        <p class="banner wait">
          {wrong.rule === 'law-not-named' ? t.finding['law-not-named']() : t.finding['help-without-consent'](t.givenBy[wrong.of])}
        </p>
      )}
      <dl class="pairs">
        <dt>{t.byWhom}</dt>
        <dd>{help.byWhom}</dd>
        <dt>{t.groundLabel}</dt>
        <dd>{[t.ground[help.ground], help.groundSource].filter(Boolean).join(', ')}</dd>
        <dt>{t.readersLabel}</dt>
        <dd>{[help.recordedBy, ...help.readers].filter(Boolean).join(', ') || t.ofSchool(help.institutionName)}</dd>
        <dt>{t.sharedLabel}</dt>
        <dd>{t.shared[help.shared]}</dd>
      </dl>
      <PassOnLine language={language} passOn={mayPassOn(help, pupil.birthDate, day)} />
      <Consents language={language} pupilId={pupil.id} help={help} />
      {children}
    </section>
  )
}

function PassOnLine({ language, passOn }: { language: Language; passOn: PassOn }) {
  const t = helpWords(language)
  const of = passOn.rule === 'passes-by-law' ? passOn.source : 'of' in passOn ? t.givenBy[passOn.of] : ''
  return (
    <p>
      <Badge tone={TONE[passOn.strength]}>{t.passOn}</Badge> {t.finding[passOn.rule](of)}
    </p>
  )
}

function Consents({ language, pupilId, help }: { language: Language; pupilId: string; help: Help }) {
  const t = helpWords(language)
  return (
    <>
      <h3>{t.consents}</h3>
      {help.consents.length === 0 && <p class="quiet">{t.noConsents}</p>}
      {help.consents.length > 0 && (
        <ul>
          {help.consents.map((consent) => (
            <ConsentLine language={language} pupilId={pupilId} consent={consent} />
          ))}
        </ul>
      )}
    </>
  )
}

function ConsentLine({ language, pupilId, consent }: { language: Language; pupilId: string; consent: Consent }) {
  const t = helpWords(language)
  const [who, purpose] = [t.givenBy[consent.givenBy], t.purpose[consent.purpose]]
  return (
    <li>
      {t.consent(who, purpose, dayText(language, consent.givenOn), t.how[consent.how])}{' '}
      {consent.withdrawnOn ? (
        <span class="quiet">{t.consentBack(dayText(language, consent.withdrawnOn))}</span>
      ) : (
        <form method="post" action={pupilHref(language, pupilId, `/hulp/toestemming/${consent.id}/intrekken`)}>
          <SubmitButton second slim label={t.takeBackLabel(who, purpose)}>
            {t.takeBack}
          </SubmitButton>
        </form>
      )}
    </li>
  )
}
