import type { FieldMistake } from '#platform/form/fields.ts'
import type { Language } from '#platform/i18n.ts'
import { uiMessages } from '#ui/messages.ts'
import { pupilHref } from '../../../pages/addresses.ts'
import { dayText } from '../../../pages/format.ts'
import { markText } from '../../convert.ts'
import type { SeenGroupResults } from '../../group/group.actions.ts'
import { ROW_FIELDS, rowField } from '../../group/typed.ts'
import { OUTCOMES } from '../../part.ts'
import type { ProgressMistake, ProgressWrong } from '../../typed.ts'
import { progressWords } from '../words.ts'
import { groupWords } from './words.ts'

interface Props {
  language: Language
  pupil: SeenGroupResults['pupils'][number]
  typed: URLSearchParams
  mistakes: readonly ProgressWrong[]
}

/** One pupil: what stands there, and three fields that may stay empty. */
export function ResultRow({ language, pupil, typed, mistakes }: Props) {
  const t = groupWords(language)
  const { pupilId, name, last } = pupil
  const own = ROW_FIELDS.map((field) => mistakes.find((one) => one.field === rowField(field, pupilId)))
  const said = own.flatMap((one) => (one ? [mistakeText(language, one.mistake)] : []))
  const box = (field: (typeof ROW_FIELDS)[number]) => ({
    id: rowField(field, pupilId),
    name: rowField(field, pupilId),
    'aria-label': t.fieldOf(progressWords(language).field[field], name),
    ...(own[ROW_FIELDS.indexOf(field)] ? { 'aria-invalid': 'true' as const, 'aria-describedby': `fout-${pupilId}` } : {}),
  })
  const value = (field: (typeof ROW_FIELDS)[number]): string => typed.get(rowField(field, pupilId)) ?? ''
  return (
    <tr>
      <th scope="row">
        <a href={pupilHref(language, pupilId, '/voortgang')}>{name}</a>
        {said.length > 0 && (
          <span class="wrong-text" id={`fout-${pupilId}`}>
            {said.join(' ')}
          </span>
        )}
      </th>
      <td data-label={t.col.last}>{last ? <Last language={language} last={last} /> : <span class="quiet">{t.nothing}</span>}</td>
      <td data-label={t.col.outcome}>
        <select {...box('uitslag')}>
          <option value="">{t.empty}</option>
          {OUTCOMES.map((one) => (
            <option value={one} selected={value('uitslag') === one}>
              {progressWords(language).outcome[one]}
            </option>
          ))}
        </select>
      </td>
      <td data-label={t.col.mark}>
        <input type="text" size={4} inputmode="decimal" autocomplete="off" value={value('cijfer')} {...box('cijfer')} />
      </td>
      <td data-label={t.col.note}>
        <input type="text" maxlength={500} autocomplete="off" value={value('toelichting')} {...box('toelichting')} />
      </td>
    </tr>
  )
}

function Last({ language, last }: { language: Language; last: NonNullable<Props['pupil']['last']> }) {
  return (
    <>
      {progressWords(language).outcome[last.outcome]} {last.mark === null ? '' : markText(last.mark)}
      <small>{dayText(language, last.on)}</small>
    </>
  )
}

function mistakeText(language: Language, mistake: ProgressMistake | FieldMistake): string {
  const sentences: Record<string, string> = { ...uiMessages(language).form.mistake, ...progressWords(language).mistake }
  return sentences[mistake] ?? ''
}
