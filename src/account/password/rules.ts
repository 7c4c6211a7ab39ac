import { COMMON_WORDS } from './common.ts'

export const PASSWORD_LEAST = 12
/** What better-auth takes; more would only cost the server work. */
export const PASSWORD_MOST = 128

export type PasswordFinding = 'too-short' | 'too-long' | 'is-email' | 'too-common'

/** Length over signs (NIST SP 800-63B, 5.1.1.2): no demands of figures or capitals, but not what everybody guesses first. */
export function passwordFinding(password: string, email: string): PasswordFinding | null {
  const length = [...password].length
  if (length < PASSWORD_LEAST) return 'too-short'
  if (password.length > PASSWORD_MOST) return 'too-long'
  if (isOfEmail(password.toLowerCase(), email.toLowerCase())) return 'is-email'
  return isCommon(password.toLowerCase()) ? 'too-common' : null
}

/** The address itself, or the part before the @ with little else. */
function isOfEmail(password: string, email: string): boolean {
  const [name = ''] = email.split('@')
  if (email !== '' && password.includes(email)) return true
  return name.length >= 4 && password.replaceAll(name, '').length < 6
}

/** Nothing but common words, figures and signs; or a few letters over and over; or the alphabet, up or down. */
function isCommon(password: string): boolean {
  if (new Set(password).size < 5 || isRun(password)) return true
  const rest = LONGEST_FIRST.reduce((left, word) => left.replaceAll(word, ''), password)
  return rest.replaceAll(/[^\p{L}]/gu, '') === ''
}

const LONGEST_FIRST = [...COMMON_WORDS].sort((a, b) => b.length - a.length)

function isRun(password: string): boolean {
  const steps = [...password].slice(1).map((letter, index) => letter.charCodeAt(0) - password.charCodeAt(index))
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1
}
