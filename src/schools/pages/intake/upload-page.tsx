import { link } from '#platform/http/address.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import { formatNumber } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { discard, type Landed, land, MOST_BYTES } from '../../intake/kept.store.ts'
import { receive } from '../../intake/receiving/actions.ts'
import { publicProblemText } from '../../public-files/problem-text.ts'
import { INTAKE } from '../places/addresses.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { intakeWords } from './words.ts'

export const uploadPage = (visit: Visit) => show(visit, null)

/** The file goes to disk as it comes in, and away once it was read. */
export async function postUpload(visit: Visit) {
  const { c, language } = visit
  const t = intakeWords(language).upload
  const arrived = await arrive(visit)
  if (arrived === 'broken-off') return show(visit, t.brokenOff)
  if (arrived === null) return show(visit, t.notChosen)
  const received = await receive(actOf(visit), arrived.landed, arrived.called)
  if (!received.ok) return show(visit, publicProblemText(language, received.problem))
  return c.redirect(link(language, `${INTAKE}/${received.id}`), 303)
}

interface Arrived {
  landed: Landed
  called: string
}

/** The first file that was chosen; whatever else was sent is thrown away. */
async function arrive({ c, platform }: Visit): Promise<Arrived | 'broken-off' | null> {
  const all: Arrived[] = []
  const take = async (_field: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
    all.push({ landed: await land(platform.folder, content), called })
  }
  const fields = await readMultipart(c, take, new AbortController().signal)
  const chosen = fields ? all.find(({ called, landed }) => called !== '' || landed.bytes > 0) : undefined
  for (const one of all) if (one !== chosen) await discard(one.landed.path)
  return fields ? (chosen ?? null) : 'broken-off'
}

function show(visit: Visit, wrong: string | null) {
  const { language } = visit
  const t = intakeWords(language).upload
  return schoolsPage(visit, {
    part: 'scholen',
    title: t.title,
    lead: t.lead,
    crumbs: [],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={sharedWords(language).notSaved} mistakes={wrong ? [{ field: 'bestand', sentence: wrong }] : []} />
        <form method="post" action={link(language, INTAKE)} enctype="multipart/form-data">
          <Field
            id="bestand"
            label={t.file}
            hint={t.fileHint(formatNumber(language, MOST_BYTES / 1024 / 1024))}
            wrong={wrong ?? undefined}
            control={(props) => <input type="file" name="bestand" accept=".csv,.txt,.xlsx" {...props} />}
          />
          <p class="actions">
            <SubmitButton>{t.submit}</SubmitButton>
          </p>
        </form>
        <section class="section" aria-labelledby="welke">
          <h2 id="welke">{t.which}</h2>
          <div class="prose">
            <p>{t.whichText}</p>
            <ul>
              {Object.values(t.examples).map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </div>
        </section>
      </>
    ),
  })
}
