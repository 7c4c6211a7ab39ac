import { link } from '#platform/http/address.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { INSTITUTION_KINDS } from '../../places/institution.ts'
import { listBoards, listInstitutions } from '../../places/place.store.ts'
import { addSchool, NEW_BOARD } from '../../setup/actions.ts'
import { institutionKindText } from '../../words.ts'
import { INSTITUTIONS, INTAKE } from '../places/addresses.ts'
import { placeWords } from '../places/words.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { actOf, filled, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { SoFar, setupPage } from './frame.tsx'
import { SETUP, setupWords } from './words.ts'

export const schoolsStep = (visit: Visit) => show(visit, { typed: filled({ bestuur: '' }) })

export async function postSchool(visit: Visit) {
  const typed = await typedIn(visit.c)
  const added = await addSchool(actOf(visit), typed)
  return added.ok ? visit.c.redirect(link(visit.language, `${SETUP}/scholen`), 303) : show(visit, { typed, findings: added.findings })
}

async function show(visit: Visit, state: FormState) {
  const { language } = visit
  const t = setupWords(language).schools
  const { boards, institutions } = await see(visit, async (trx) => ({
    boards: await listBoards(trx),
    institutions: await listInstitutions(trx),
  }))
  const boardOf = new Map(boards.map(({ id, name }) => [id, name]))
  const items = institutions.map(({ id, name, brin, kind, boardId }) => ({
    label: name,
    detail: placeWords(language).institution.lead(institutionKindText(language, kind), brin, boardOf.get(boardId) ?? ''),
    href: link(language, `${INSTITUTIONS}/${id}`),
  }))
  return setupPage(visit, {
    title: t.title,
    lead: t.lead,
    isWrong: state.findings !== undefined,
    children: (
      <>
        <p>
          <a href={link(language, INTAKE)}>{t.fromFile}</a>
        </p>
        <div class="section-s">
          <SchoolsForm language={language} state={state} submit={t.submit}>
            <Fields visit={visit} state={state} boards={boards} />
          </SchoolsForm>
        </div>
        <SoFar visit={visit} items={items} />
      </>
    ),
  })
}

interface FieldsProps {
  visit: Visit
  state: FormState
  boards: readonly { id: string; name: string }[]
}

/** With no board yet, the new one is the only choice. */
function Fields({ visit: { language }, state, boards }: FieldsProps) {
  const [t, place] = [setupWords(language).schools, placeWords(language)]
  const { line, choice } = questions(language, state)
  const empty = { value: '', label: sharedWords(language).choose }
  const isFirst = boards.length === 0
  const known = boards.map(({ id, name }) => ({ value: id, label: name }))
  const kinds = INSTITUTION_KINDS.map((kind) => ({ value: kind, label: institutionKindText(language, kind) }))
  return (
    <>
      {isFirst ? (
        <input type="hidden" name="bestuur" value={NEW_BOARD} />
      ) : (
        <SelectField {...choice('bestuur')} label={t.board} options={[empty, ...known, { value: NEW_BOARD, label: t.newBoard }]} />
      )}
      <TextField
        {...line('bestuursnaam')}
        label={isFirst ? place.board.name : t.boardName}
        hint={isFirst ? undefined : t.boardNameHint}
        autocomplete="off"
      />
      <TextField
        {...line('nummer')}
        label={place.board.number}
        hint={place.board.numberHint}
        size={6}
        inputmode="numeric"
        autocomplete="off"
      />
      <TextField {...line('naam')} label={place.institution.name} autocomplete="off" />
      <TextField {...line('brin')} label={place.institution.brin} hint={place.institution.brinHint} size={5} autocomplete="off" />
      <SelectField {...choice('soort')} label={place.institution.kind} options={[empty, ...kinds]} />
    </>
  )
}
