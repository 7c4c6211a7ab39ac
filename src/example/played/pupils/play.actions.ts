import type { Stage } from '../stage.actions.ts'
import { playHandOvers } from './hand-over.actions.ts'
import { playHelp } from './help.actions.ts'
import { playIntake } from './intake.actions.ts'
import { playLeavings } from './leaving.actions.ts'
import { playMornings } from './morning.actions.ts'
import { playPlacements } from './placements.actions.ts'
import { playPortfolio } from './portfolio.actions.ts'
import { playProgress } from './progress.actions.ts'
import { schoolOf } from './school.actions.ts'
import { playTalks } from './talks.actions.ts'

/** What a handful of pupils of both schools live through until today, part by part. */
export async function playPupils(stage: Stage): Promise<void> {
  const school = schoolOf(stage)
  for (const play of PARTS) await play(school)
}

const PARTS = [playHandOvers, playLeavings, playMornings, playTalks, playProgress, playPortfolio, playPlacements, playHelp, playIntake]
