import { checksLead, checksTitle, WarningList } from '../pages/checks/page.tsx'
import { DefinitionList, definitionsLead, definitionsTitle, Files } from '../pages/definitions/page.tsx'
import type { View } from '../pages/shared/view.ts'
import { deeper } from './deeper.ts'
import { PLACES } from './report-view.ts'

/** What to know about the source, what the figures mean, and the files with their fingerprints. */
export function Closing({ view }: { view: View }) {
  return (
    <>
      <section class="chapter" id={PLACES.checks}>
        <h2>{checksTitle(view)}</h2>
        <p class="lead">{checksLead(view)}</p>
        {deeper(<WarningList view={view} />)}
      </section>
      <section class="chapter" id={PLACES.definitions}>
        <h2>{definitionsTitle(view)}</h2>
        <p class="lead">{definitionsLead(view)}</p>
        {deeper(<DefinitionList view={view} />)}
      </section>
      <div id={PLACES.files}>
        <Files view={view} />
      </div>
    </>
  )
}
