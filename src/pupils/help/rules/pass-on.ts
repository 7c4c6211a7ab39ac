import { consentsOn, type Help } from '../help.ts'
import { lacking } from './whose-consent.ts'

export type PassOn =
  | { rule: 'passes-by-law'; strength: 'fits'; source: string }
  | { rule: 'passes-by-consent'; strength: 'fits' }
  | { rule: 'other-consent-lacking'; strength: 'needs-a-decision'; of: 'pupil' | 'parent' }
  | { rule: 'consent-lacking'; strength: 'not-allowed'; of: 'pupil' | 'parent' }

/**
 * May this be told to another school? Only by a law that somebody named, or with consent: a care file goes along when the
 * mbo asks and parents agree (domain.md 6). Until 16 the consent is the parents', from then on the pupil's (AVG art. 4
 * onder 11 and 6 lid 1 a; UAVG art. 5 lid 1); between 16 and 18 the schools want the parents' too, and somebody decides.
 */
export function mayPassOn(help: Pick<Help, 'consents' | 'passOnSource'>, birthDate: string | null, day: string): PassOn {
  if (help.passOnSource) return { rule: 'passes-by-law', strength: 'fits', source: help.passOnSource }
  const { obliged, wanted } = lacking(consentsOn(help, 'pass-on', day), birthDate, day)
  if (obliged) return { rule: 'consent-lacking', strength: 'not-allowed', of: obliged }
  return wanted
    ? { rule: 'other-consent-lacking', strength: 'needs-a-decision', of: wanted }
    : { rule: 'passes-by-consent', strength: 'fits' }
}
