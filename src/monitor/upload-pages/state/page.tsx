import type { AppContext } from '#platform/http/app.ts'
import { isUnderWay, type Upload, whyNoResults } from '../../uploads/index.ts'
import { hrefOf } from '../addresses.ts'
import { momentText } from '../format.ts'
import { uploadPage } from '../frame.tsx'
import { uploadWords } from '../words.ts'
import { EndPart } from './end-part.tsx'
import { FilesPart } from './files-part.tsx'
import { ProgressPart } from './progress-part.tsx'

const AGAIN_SECONDS = 2

/** How an upload stands. Who has just sent it follows it (`volg`) and is led on to the results; who comes back is not. */
export function statePage(c: AppContext, upload: Upload) {
  const { language, query } = c.var.address
  const t = uploadWords(language)
  if (query.has('volg') && !whyNoResults(upload)) return c.redirect(hrefOf(language, upload.id, '/resultaten'), 303)
  const isStill = query.get('ververs') === 'nee'
  const goesOn = isUnderWay(upload)
  return uploadPage(c, {
    title: t.titleOf(momentText(language, new Date(upload.made))),
    lead: t.lead[upload.now.state],
    crumbs: [],
    again: goesOn && !isStill ? AGAIN_SECONDS : undefined,
    children: (
      <>
        {goesOn ? <ProgressPart language={language} upload={upload} isStill={isStill} /> : <EndPart language={language} upload={upload} />}
        <FilesPart language={language} upload={upload} />
      </>
    ),
  })
}
