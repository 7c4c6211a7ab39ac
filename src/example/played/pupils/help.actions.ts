import { addTemplate, askCorrection, changeHelp, seeHelp, sendLetter, writeHelp } from '#pupils/actions.ts'
import { form, played } from '../stage.actions.ts'
import { type School, seat } from './school.actions.ts'

export const HELPED = 2

/** Help for one pupil with the consent of home, what the parent of the child wants put right, and a letter to parents. */
export async function playHelp(school: School): Promise<void> {
  await help(school)
  await correction(school)
  await letter(school)
}

async function help(school: School): Promise<void> {
  const { people, vmbo, desk, ago } = school
  const pupil = seat(vmbo, HELPED)
  const { db, request, now } = desk(people.care, ago(33))
  const told = {
    ...{ soort: 'language', wat: 'Extra uitleg van vaktaal, een uur in de week', wie: 'Taalcoach van de school', sinds: ago(33) },
    ...{ grond: 'consent', deel: 'pupil-and-parents', lezers: people.mentor.id },
  }
  await played(writeHelp(db, request, pupil.id, form(told), now))
  const helpId = (await seeHelp(db, request, pupil.id))?.help[0]?.id ?? ''
  for (const doel of ['help', 'pass-on']) {
    const given = form({ doel, door: 'parent', op: ago(33), hoe: 'signed' })
    await played(changeHelp(db, request, { pupilId: pupil.id, helpId, verb: 'toestemming', form: given, now }))
  }
}

async function correction({ people, child, stage, desk, ago }: School): Promise<void> {
  const { db, request, now } = desk(people.parent, ago(8))
  const record = stage.rows.school_record.find((one) => one.pupil_id === child.id && one.institution_id === stage.pair.mbo)
  const tekst = 'Op de stagedag stond mijn kind als afwezig op de lijst, maar het was bij de garage. Wilt u dat herstellen?'
  await played(askCorrection(db, request, child.id, form({ school: record?.id ?? '', waarover: 'attendance', tekst }), now))
}

const BODY =
  'Beste ouders van {voornaam},\n\nIn de week hierna praten wij met u en {voornaam} over de eerste periode in groep {groep}.\n\nMet vriendelijke groet,\n{afzender}\n{school}, {datum}'

/** With a template of the school's own, printed and handed over. */
async function letter({ people, vmbo, stage, desk, ago }: School): Promise<void> {
  const { db, request } = desk(people.leader, ago(18))
  const fields = { onderwerp: 'Uitnodiging voor een gesprek over {voornaam}', tekst: BODY }
  await played(addTemplate(db, request, form({ school: stage.pair.vo, naam: 'Gesprek na de eerste periode', ...fields })))
  const { platform, request: later } = desk(people.mentor, ago(15))
  const typed = form({ sjabloon: 'own', aan: 'parents', ...fields })
  const datum = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${later.day}T00:00:00Z`))
  const pupilId = seat(vmbo, 0).id
  await played(sendLetter(platform, later, { pupilId, form: typed, way: 'print', datum, notice: { subject: '', text: '' } }))
}
