import type { MonitorOutput } from '#monitor/index.ts'
import { type ExtraTab, resultTabs } from '#monitor/pages/index.ts'
import type { Language } from '#platform/i18n.ts'
import { once } from '#platform/once.ts'
import { verify } from '#reference/index.ts'
import { verificationLabel, verificationPages } from '#reference/pages/index.ts'
import { type ServerOptions, VM2 } from '../server.ts'

const BASE = '/resultaten'
const TAB: ExtraTab = { name: 'verificatie', path: `${BASE}/verificatie`, label: verificationLabel }

/** The page Verificatie beside the results; the figures are verified when it is first asked for, and remembered. */
export function withVerification(
  outputOf: () => MonitorOutput | Promise<MonitorOutput>,
): Required<Pick<ServerOptions, 'modules' | 'extraTabs'>> {
  const extraTabs = [TAB]
  const figures = once(async () => verify(await outputOf()))
  const tabs = (language: Language) => resultTabs(language, { base: BASE, extraTabs }, TAB.name)
  return { modules: [verificationPages({ figures, path: TAB.path, name: VM2, tabs })], extraTabs }
}
