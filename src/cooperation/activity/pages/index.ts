import type { App } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { addHoursPages } from '../hours/pages/index.ts'
import { addPlanPages } from '../plan/pages/index.ts'

/** Hours first: `uren` is no id of an activity. */
export function addActivityPages(app: App, platform: Platform): void {
  addHoursPages(app, platform)
  addPlanPages(app, platform)
}
