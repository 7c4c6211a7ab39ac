import type { Reason } from '#platform/access/viewer.ts'
import type { NamedPart } from '../plan-of-pupil.ts'

/** A pupil for whom one writes results: on which record a line stands, and what there can be a result of. */
export interface Gradable {
  pupilId: string
  recordId: string
  why: Reason
  parts: GradedPart[]
}

export interface GradedPart extends NamedPart {
  routeName: string
}
