import type { Severity } from '../../finding.ts'
import type { Application } from '../application.ts'
import type { Dossier } from '../finding.ts'
import type { PaperId } from '../papers.ts'
import type { Question } from '../questions.ts'

/**
 * Uitvoeringsregeling art. 2 lid 4: while it is being written what is missing has still to be done; handed in without it, it
 * is not complete. Of VM2 no text is at hand that forbids anything.
 */
export const whenMissing = ({ round, application }: Pick<Dossier, 'round' | 'application'>): Severity =>
  application.submittedOn === null || round.regime === 'vm2' ? 'needs-decision' : 'not-allowed'

export const answered = ({ content }: Application, question: Question): boolean => (content.answers[question] ?? '').trim() !== ''
export const has = ({ content }: Application, paper: PaperId): boolean => content.papers[paper]?.present === true
