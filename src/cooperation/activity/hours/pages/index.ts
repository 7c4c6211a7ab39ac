import { linesToCsvNl } from '#platform/csv-nl.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { fileProblemText } from '#platform/import/problem-text.ts'
import type { Platform } from '#platform/platform.ts'
import { schoolYearOf } from '#schools/index.ts'
import { isId } from '../../../id.ts'
import { actOf } from '../../../pages/act-of.ts'
import { answer, param } from '../../../place/pages/handling.ts'
import { schoolsReached } from '../../../place/place.ts'
import { HOURS_COLUMNS, hoursRows } from '../csv.ts'
import { addTask, changeTask, seeHours, seeTask } from '../hours.actions.ts'
import { addRows, lookAtFile } from '../import.actions.ts'
import { GROUPINGS } from '../task.ts'
import { importPage, previewPage } from './import-page.tsx'
import { newTaskPage } from './new-page.tsx'
import { type Asked, HOURS, overviewPage } from './overview-page.tsx'
import { receiveFile } from './receive.ts'
import { taskPage } from './task-page.tsx'
import { hoursWords } from './words.ts'

/** Hours: overview, a task with its lines, in and out as a table. Own hours are written down by whoever sees them. */
export function addHoursPages(app: App, platform: Platform): void {
  page(app, HOURS, 'consultation/see', async (c) => overviewPage(c, await seeHours(actOf(c, platform), yearAsked(c)), askedIn(c)))
  page(app, `${HOURS}.csv`, 'consultation/see', (c) => download(c, platform))
  page(app, `${HOURS}/nieuw`, 'consultation/change', (c) => newTask(c, platform))
  action(app, `${HOURS}/nieuw`, 'consultation/change', (c) => addNew(c, platform))
  page(app, `${HOURS}/inlezen`, 'consultation/see', (c) => importPage(c, null))
  action(app, `${HOURS}/inlezen`, 'consultation/see', (c) => preview(c, platform))
  action(app, `${HOURS}/inlezen/toepassen`, 'consultation/see', (c) => apply(c, platform))
  page(app, `${HOURS}/:taak`, 'consultation/see', async (c) => {
    const seen = await seeTask(actOf(c, platform), param(c, 'taak'))
    return seen ? taskPage(c, { seen, typed: new URLSearchParams(), mistakes: [] }) : c.notFound()
  })
  action(app, `${HOURS}/:taak`, 'consultation/see', (c) => change(c, platform))
}

function yearAsked(c: AppContext): number | null {
  const asked = c.req.query('schooljaar') ?? ''
  return /^20\d\d$/.test(asked) ? Number(asked) : null
}

function askedIn(c: AppContext): Asked {
  const idIn = (name: string): string | null => (isId(c.req.query(name) ?? '') ? (c.req.query(name) ?? null) : null)
  return { by: GROUPINGS.find((one) => one === c.req.query('per')) ?? 'person', school: idIn('school'), route: idIn('route') }
}

async function download(c: AppContext, platform: Platform) {
  const { tasks, choices } = await seeHours(actOf(c, platform), yearAsked(c))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${hoursWords(c.var.address.language).csvName}.csv"`)
  return c.body(linesToCsvNl([[...HOURS_COLUMNS], ...hoursRows(tasks, choices)]))
}

async function newTask(
  c: AppContext,
  platform: Platform,
  typed?: URLSearchParams,
  mistakes: Parameters<typeof newTaskPage>[1]['mistakes'] = [],
) {
  const by = actOf(c, platform)
  const { choices } = await seeHours(by, null)
  const own = schoolsReached(by.viewer, 'consultation/change', choices)
  const first = new URLSearchParams({ schooljaar: String(schoolYearOf(choices.today)) })
  return newTaskPage(c, { choices, own, typed: typed ?? first, mistakes })
}

async function addNew(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const done = await addTask(actOf(c, platform), typed)
  return answer(
    c,
    done,
    ({ id }) => `${HOURS}/${id}`,
    (mistakes) => newTask(c, platform, typed, mistakes),
  )
}

async function change(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const [by, id] = [actOf(c, platform), param(c, 'taak')]
  return answer(c, await changeTask(by, id, typed), `${HOURS}/${id}`, async (mistakes) => {
    const seen = await seeTask(by, id)
    return seen ? taskPage(c, { seen, typed, mistakes }) : c.notFound()
  })
}

async function preview(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const t = hoursWords(language)
  const found = await receiveFile(c, platform, (source) => lookAtFile(actOf(c, platform), source))
  if (!found) return importPage(c, t.noFile)
  const { read, tasks } = found
  if (read.stopped === null) return previewPage(c, read, tasks)
  const { problem } = read.stopped
  return importPage(c, problem === 'columns-missing' || problem === 'no-rows' ? t[problem] : fileProblemText(language, read.stopped))
}

/** The list may be as long as the server takes a form at all (body-limit.ts). */
async function apply(c: AppContext, platform: Platform) {
  const sent = (await c.req.parseBody()).uren
  await addRows(actOf(c, platform), typeof sent === 'string' ? sent : '')
  return c.redirect(link(c.var.address.language, HOURS), 303)
}
