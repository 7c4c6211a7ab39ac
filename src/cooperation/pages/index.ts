import type { PageModule } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { addAgreementPages, type CheckCode } from '../agreement/pages/index.ts'
import '../agreement/indicators/index.ts'

export type { CheckCode } from '../agreement/pages/index.ts'

/** Pages of the cooperation itself. `checkCode` asks the code of an app, which only the accounts know. */
export const cooperationPages =
  (platform: Platform, { checkCode }: { checkCode: CheckCode }): PageModule =>
  (app) =>
    addAgreementPages(app, platform, checkCode)
