import type { PageModule } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { addActivityPages } from '../activity/pages/index.ts'
import { addAgreementPages, type CheckCode } from '../agreement/pages/index.ts'
import { addAssessmentPages } from '../assessment/pages/index.ts'
import { addBillingPages } from '../billing/pages/index.ts'
import { addBottleneckPages } from '../bottleneck/pages/index.ts'
import { addCallPages } from '../call/pages/index.ts'
import { addConsultationPages } from '../consultation/pages/index.ts'
import { addContactPages } from '../contact/pages/index.ts'
import { addCountListPages } from '../count-list/pages/index.ts'
import { addExtensionPages } from '../extension/pages/index.ts'
import { addFundingPages } from '../funding/pages/index.ts'
import { addInvoicePages } from '../invoice/pages/index.ts'
import { addSignalPages } from '../signal/pages/index.ts'
import { addStatementPages } from '../statement/pages/index.ts'
import '../agreement/indicators/index.ts'
import '../indicators/index.ts'

export type { CheckCode } from '../agreement/pages/index.ts'

/** Pages of the cooperation itself. `checkCode` asks the code of an app, which only the accounts know. */
export const cooperationPages =
  (platform: Platform, { checkCode }: { checkCode: CheckCode }): PageModule =>
  (app) => {
    addSignalPages(app, platform)
    addAgreementPages(app, platform, checkCode)
    addConsultationPages(app, platform)
    addCountListPages(app, platform)
    addExtensionPages(app, platform)
    addActivityPages(app, platform)
    addAssessmentPages(app, platform)
    addBottleneckPages(app, platform)
    addContactPages(app, platform)
    addCallPages(app, platform)
    // before the statements: `facturen` is no id of one
    addFundingPages(app, platform)
    addBillingPages(app, platform)
    addInvoicePages(app, platform)
    addStatementPages(app, platform)
  }
