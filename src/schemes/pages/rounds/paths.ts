import type { Step } from '../../rounds/finding.ts'

/** Addresses of the administration of rounds. */
export const ROUNDS = '/programma/rondes'

export const roundPath = (id: string, more = ''): string => `${ROUNDS}/${id}${more}`
export const applicationPath = (roundId: string, id: string, more = ''): string => roundPath(roundId, `/aanvraag/${id}${more}`)
export const stepPath = (roundId: string, id: string, step: Step): string => applicationPath(roundId, id, `/stap/${step}`)
