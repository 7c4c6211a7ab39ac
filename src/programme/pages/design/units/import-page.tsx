import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { DossierChoice } from '../../../analysis/index.ts'
import type { OpenDesign } from '../../../version/see.actions.ts'
import { designFrame, designPath } from '../frame.tsx'
import { unitsWords } from './words.ts'

export const IMPORT = 'onderdelen-inlezen'

export interface ImportModel {
  open: OpenDesign
  crebo: string
  /** of a file with more than one qualification */
  choices: readonly DossierChoice[]
  /** what was wrong, and what to do */
  wrong: string | null
}

/** Where a file of units comes in. */
export function importPage(c: AppContext, { open, crebo, choices, wrong }: ImportModel) {
  const { language } = c.var.address
  const t = unitsWords(language)
  const mistakes = wrong ? [{ field: 'bestand', sentence: wrong }] : []
  return designFrame(
    c,
    open,
    { tab: null, title: t.title, status: wrong ? 422 : 200 },
    <>
      <p class="prose section-s">{t.lead}</p>
      <WrongList title={t.wrong} mistakes={mistakes} />
      <p class="small">{t.columns}</p>
      <form method="post" action={link(language, designPath(open.route.id, IMPORT))} enctype="multipart/form-data" data-turbo="false">
        <Field
          id="bestand"
          label={t.file}
          hint={t.fileHint}
          wrong={wrong ?? undefined}
          control={(props) => <input type="file" name="bestand" accept=".csv,.txt,.xlsx,.xml" {...props} />}
        />
        <Crebo language={language} crebo={crebo} choices={choices} />
        <p class="actions">
          <SubmitButton>{t.look}</SubmitButton>
        </p>
      </form>
    </>,
  )
}

function Crebo({ language, crebo, choices }: { language: Language; crebo: string; choices: readonly DossierChoice[] }) {
  const t = unitsWords(language)
  const options = choices.flatMap(({ crebos }) => crebos.map((one) => ({ value: one.crebo, label: `${one.crebo}, ${one.title}` })))
  if (options.length === 0)
    return <TextField name="crebo" label={t.crebo} hint={t.creboHint} value={crebo} size={6} inputmode="numeric" autocomplete="off" />
  return <SelectField name="crebo" label={t.crebo} chosen={crebo} options={options} />
}
