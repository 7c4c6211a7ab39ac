import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Tone } from '#ui/badge.tsx'
import { type Task, TaskList } from '#ui/task-list.tsx'
import { SETUP_STEPS, type SetupCounts, type SetupStep, type StepState, stepStates } from '../../setup/progress.ts'
import { countSetup } from '../../setup/setup.store.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { see, type Visit } from '../shared/visit.ts'
import { SETUP, setupWords } from './words.ts'

/** Routes belong to the programme, pupils to their own part: there is where they are added. */
const PATHS: Record<SetupStep, string | null> = {
  region: null,
  schools: `${SETUP}/scholen`,
  sites: `${SETUP}/vestigingen`,
  routes: '/programma',
  people: `${SETUP}/mensen`,
  pupils: '/leerlingen/inlezen',
}

const TONES: Record<StepState, Tone> = { done: 'good', next: 'wait', open: 'plain', waits: 'plain' }

const COUNTED: Record<SetupStep, keyof SetupCounts> = {
  region: 'boards',
  schools: 'institutions',
  sites: 'sites',
  routes: 'routes',
  people: 'people',
  pupils: 'pupils',
}

/** What is done, what is next. */
export async function progressPage(visit: Visit) {
  const { language } = visit
  const t = setupWords(language).steps
  const counts = await see(visit, countSetup)
  const states = stepStates(counts)
  const done = SETUP_STEPS.filter((step) => states[step] === 'done').length
  return schoolsPage(visit, {
    part: 'inrichten',
    title: t.title,
    lead: t.lead(String(done), String(SETUP_STEPS.length)),
    crumbs: null,
    children: (
      <>
        {done === SETUP_STEPS.length && <p class="banner">{t.all}</p>}
        <TaskList label={t.label} tasks={SETUP_STEPS.map((step) => taskOf(visit, step, states[step], counts))} />
      </>
    ),
  })
}

function taskOf({ language, viewer }: Visit, step: SetupStep, state: StepState, counts: SetupCounts): Task {
  const t = setupWords(language).steps
  const path = PATHS[step]
  return {
    title: t.names[step],
    ...(path && state !== 'waits' ? { href: link(language, path) } : {}),
    state: t.state[state],
    tone: TONES[state],
    children: `${t.text[step](formatNumber(language, counts[COUNTED[step]]))}${step === 'routes' && !whyMay(viewer, 'route/change') ? ` ${t.byCoordinator}` : ''}`,
  }
}
