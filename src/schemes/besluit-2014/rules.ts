import type { Rule } from '../rule.ts'
import type { BesluitScheme } from './routes.ts'
import { AGREEMENT } from './rules/agreement.ts'
import { appliedInARound, endsWithExperiment, mbo3From2016 } from './rules/dates.ts'
import { beroepsDirection, relatedDomain, technologieSectors, vakmanschapDirection } from './rules/direction.ts'
import { ENROLMENT } from './rules/enrolment.ts'
import {
  commonPartBeforeMbo,
  commonPartInTime,
  commonPartKept,
  examToMbo3,
  mayDropExam,
  wholeExamBeforeMbo,
  wholeExamInTime,
  wholeExamKept,
} from './rules/exam.ts'
import { HOURS } from './rules/hours.ts'
import { extendedLength, extendedOrNot, toMbo2Length, toMbo3Length, toMbo4Length } from './rules/length.ts'
import { PERMISSION } from './rules/permission.ts'
import { SET_UP } from './rules/set-up.ts'
import { monitoring, wayBack } from './rules/way-back-and-monitoring.ts'

const SHARED = [...PERMISSION, ...AGREEMENT, ...SET_UP]
const LAST = [...ENROLMENT, wayBack, monitoring, endsWithExperiment, appliedInARound]

const beroepsroute: readonly Rule[] = [
  beroepsDirection,
  relatedDomain,
  ...SHARED,
  extendedOrNot,
  toMbo4Length,
  extendedLength,
  ...HOURS,
  wholeExamKept,
  wholeExamInTime,
  wholeExamBeforeMbo,
  ...LAST,
]

/** Besluit experimenten doorlopende leerlijnen vmbo-mbo 2014–2022, text of May 2017; the earlier text is not at hand. */
export const besluit2014Rules: Readonly<Record<BesluitScheme, readonly Rule[]>> = {
  vakmanschaproute: [
    vakmanschapDirection,
    relatedDomain,
    mbo3From2016,
    ...SHARED,
    toMbo2Length,
    toMbo3Length,
    ...HOURS,
    mayDropExam,
    commonPartKept,
    commonPartInTime,
    commonPartBeforeMbo,
    examToMbo3,
    ...LAST,
  ],
  beroepsroute,
  technologieroute: [technologieSectors, ...beroepsroute],
}
