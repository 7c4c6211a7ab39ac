import {
  type Act,
  acceptAll,
  answerCorrection,
  confirmList,
  correctList,
  printOfOpen,
  type SeenList,
  seeList,
  seenOf,
} from '#cooperation/actions.ts'
import { correctRoute } from '#pupils/index.ts'
import { schoolYearOf } from '../calendar.ts'
import { leaverOf } from './leaver.ts'
import { played, type Stage } from './stage.actions.ts'

/** The list of last year: both schools confirmed it, and one pupil who had left before 1 October was taken off later. */
export async function freezeList(stage: Stage): Promise<void> {
  const { as, pair, today } = stage
  const { lead, vmboLeader, mboLeader } = pair.people
  const year = schoolYearOf(today) - 1
  const which = { routeId: pair.routeId, teldatum: `${year}-10-01` }
  const seen = async (act: Act): Promise<SeenList> => {
    const list = await seeList(act, which)
    if (!list) throw new Error('the example has no list of last year')
    return list
  }
  await acceptDifferences(as(lead, `${year}-10-05`), which, seen)
  for (const [leader, school, day] of [
    [vmboLeader, pair.vo, `${year}-10-08`],
    [mboLeader, pair.mbo, `${year}-10-09`],
  ] as const) {
    const act = as(leader, day)
    await played(confirmList(act, which, school, (await seen(act)).print ?? ''))
  }
  await takeOff(stage, which, seen)
}

type Which = { routeId: string; teldatum: string }
type See = (act: Act) => Promise<SeenList>

async function acceptDifferences(act: Act, which: Which, seen: See): Promise<void> {
  const open = (await seen(act)).work.filter(({ state }) => state === 'open')
  const reason = 'Bij beide scholen nagekeken: het verschil is bekend en verandert de telling niet.'
  for (const rule of new Set(open.map((one) => one.rule))) {
    const same = open.filter((one) => one.rule === rule)
    await played(acceptAll(act, which, { rule, seen: printOfOpen(same), reason }))
  }
}

/** The vmbo puts the last day right in its records, and asks the mbo to take the pupil off the list. */
async function takeOff({ as, pair, rows, today }: Stage, which: Which, seen: See): Promise<void> {
  const year = schoolYearOf(today)
  const leaver = leaverOf(rows, which.routeId, which.teldatum)
  const leader = leaver.phase === 'VO' ? pair.people.vmboLeader : pair.people.mboLeader
  const [own, other] = leaver.phase === 'VO' ? [pair.vo, pair.mbo] : [pair.mbo, pair.vo]
  const act = as(leader, `${year}-01-19`)
  const reden = 'De laatste dag stond verkeerd: de leerling was al voor 1 oktober weg.'
  const typed = { fase: leaver.phase, vanaf: leaver.from, tot: `${year - 1}-09-18`, reden }
  const request = { viewer: act.viewer, day: `${year}-01-19`, requestId: act.requestId }
  const done = await correctRoute(
    act.platform.db,
    request,
    leaver.pupilId,
    leaver.lineId,
    new Map(Object.entries(typed).map(([field, value]) => [field, [value]])),
  )
  if (!done?.ok) throw new Error(`the last day of the leaver was refused: ${JSON.stringify(done)}`)
  const [change] = (await seen(act)).changes
  if (!change) throw new Error('nothing changed on the list of the example')
  const asked = { changeId: change.id, seen: seenOf(change), institutionId: own, reason: 'Uitgeschreven op 18 september.' }
  await played(correctList(act, which, asked))
  const answering = as(other === pair.vo ? pair.people.vmboLeader : pair.people.mboLeader, `${year}-01-22`)
  const [correction] = (await seen(answering)).corrections
  await played(
    answerCorrection(answering, which, { correctionId: correction?.id ?? '', institutionId: other, answer: 'confirmed', reason: '' }),
  )
}
