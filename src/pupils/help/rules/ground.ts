import { consentsOn, type Help } from '../help.ts'
import { lacking } from './whose-consent.ts'

export type GroundFinding =
  | { rule: 'help-without-consent'; strength: 'not-allowed'; of: 'pupil' | 'parent' }
  | { rule: 'law-not-named'; strength: 'needs-a-decision' }

/** What is wrong with the ground on which help is kept, or null (AVG art. 6 lid 1): a consent that is not there, a law that nobody named. */
export function groundOf(
  help: Pick<Help, 'ground' | 'groundSource' | 'consents'>,
  birthDate: string | null,
  day: string,
): GroundFinding | null {
  if (help.ground === 'consent') {
    const { obliged } = lacking(consentsOn(help, 'help', day), birthDate, day)
    return obliged ? { rule: 'help-without-consent', strength: 'not-allowed', of: obliged } : null
  }
  const isLaw = help.ground === 'legal-duty' || help.ground === 'public-task'
  return isLaw && !help.groundSource ? { rule: 'law-not-named', strength: 'needs-a-decision' } : null
}
