import { link } from '#platform/http/address.ts'
import { ButtonLink } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { saveBoard } from '../../places/actions.ts'
import { findBoard, listInstitutions } from '../../places/place.store.ts'
import { institutionKindText } from '../../words.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { schoolsPage } from '../shared/frame.tsx'
import { mayChangeRegion } from '../shared/refuse.ts'
import { actOf, filled, param, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { BOARDS, INSTITUTIONS, OVERVIEW } from './addresses.ts'
import { placeWords } from './words.ts'

/** A board with its schools. */
export async function boardPage(visit: Visit) {
  const { language, c } = visit
  const [t, shared] = [placeWords(language), sharedWords(language)]
  const { board, institutions } = await see(visit, async (trx) => ({
    board: await findBoard(trx, param(c, 'id')),
    institutions: await listInstitutions(trx),
  }))
  if (!board) return c.notFound()
  const own = institutions.filter(({ boardId }) => boardId === board.id)
  const mayChange = mayChangeRegion(visit)
  return schoolsPage(visit, {
    part: 'scholen',
    title: board.name,
    lead: board.number ? t.board.lead(board.number) : t.board.leadWithout,
    crumbs: [],
    actions: mayChange && (
      <>
        <ButtonLink href={link(language, `${INSTITUTIONS}/nieuw`, { bestuur: board.id })}>{t.overview.addInstitution}</ButtonLink>
        <ButtonLink second href={link(language, `${BOARDS}/${board.id}/wijzigen`)}>
          {shared.change}
        </ButtonLink>
        <ButtonLink second href={link(language, `${BOARDS}/${board.id}/verwijderen`)}>
          {shared.remove}
        </ButtonLink>
      </>
    ),
    children: (
      <section aria-labelledby="scholen">
        <h2 id="scholen">{t.board.institutions}</h2>
        {own.length === 0 && <p class="quiet">{t.overview.noInstitutions}</p>}
        <ul class="tasks">
          {own.map(({ id, name, brin, kind }) => (
            <li>
              <a href={link(language, `${INSTITUTIONS}/${id}`)}>{name}</a>
              <p>{t.overview.brin(brin, institutionKindText(language, kind))}</p>
            </li>
          ))}
        </ul>
      </section>
    ),
  })
}

/** The form of a new board, or of one there is. */
export async function boardForm(visit: Visit) {
  const id = param(visit.c, 'id')
  if (!id) return show(visit, { typed: new Map() })
  const board = await see(visit, (trx) => findBoard(trx, id))
  return board ? show(visit, { typed: filled({ naam: board.name, nummer: board.number }) }, board.name) : visit.c.notFound()
}

export async function postBoard(visit: Visit) {
  const { c, language } = visit
  const [typed, id] = [await typedIn(c), param(c, 'id') || null]
  const saved = await saveBoard(actOf(visit), typed, id)
  if (saved.ok) return c.redirect(link(language, `${BOARDS}/${saved.value}`), 303)
  const board = id && (await see(visit, (trx) => findBoard(trx, id)))
  return show(visit, { typed, findings: saved.findings }, board ? board.name : '')
}

function show(visit: Visit, state: FormState, name = '') {
  const { language, c } = visit
  const t = placeWords(language).board
  const { line } = questions(language, state)
  const id = param(c, 'id')
  const back = link(language, id ? `${BOARDS}/${id}` : OVERVIEW)
  return schoolsPage(visit, {
    part: 'scholen',
    title: name ? t.change(name) : t.new,
    lead: t.newLead,
    crumbs: name ? [{ label: name, href: back }] : [],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={back}>
        <TextField {...line('naam')} label={t.name} autocomplete="off" />
        <TextField {...line('nummer')} label={t.number} hint={t.numberHint} size={6} inputmode="numeric" autocomplete="off" />
      </SchoolsForm>
    ),
  })
}
