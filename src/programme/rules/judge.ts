import { creboNotValid } from './crebo-not-valid.ts'
import type { Finding, JudgedRoute } from './finding.ts'
import { leadsElsewhere } from './leads-elsewhere.ts'
import { schemeNotInForce } from './scheme-not-in-force.ts'
import { sideMissing } from './side-missing.ts'

const RULES = [leadsElsewhere, schemeNotInForce, sideMissing, creboNotValid]

export const judgeRoute = (route: JudgedRoute): Finding[] => RULES.flatMap((rule) => rule(route) ?? [])
