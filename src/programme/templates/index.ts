/** Routes that ran, as designs to start from; one file each. */
import { assen } from './assen.ts'
import { element } from './element.ts'
import { sevenWeeks } from './seven-weeks.ts'
import { stera } from './stera.ts'
import type { Template } from './template.ts'
import { toptraject } from './toptraject.ts'
import { totRoute } from './tot-route.ts'
import { vm2Agriculture } from './vm2-agriculture.ts'
import { vm2Care } from './vm2-care.ts'
import { vm2LevelOne } from './vm2-level-1.ts'
import { vm2Modules } from './vm2-modules.ts'
import { vm2MoreTime } from './vm2-more-time.ts'
import { vm2ReasonedChoice } from './vm2-reasoned-choice.ts'
import { vm2Technology } from './vm2-technology.ts'

export { startFrom } from './start-from.ts'
export type { Template, TemplateId } from './template.ts'
export { type TemplateText, templateText, templateWords } from './words.ts'

/** The partnerships that run first, then those of VM2. */
export const TEMPLATES: readonly Template[] = [
  stera,
  toptraject,
  totRoute,
  sevenWeeks,
  assen,
  element,
  vm2Care,
  vm2Agriculture,
  vm2LevelOne,
  vm2Technology,
  vm2ReasonedChoice,
  vm2Modules,
  vm2MoreTime,
]

export const findTemplate = (id: string): Template | undefined => TEMPLATES.find((one) => one.id === id)
