import type { Trx } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import type { World } from '../make-world.ts'
import { answerTogether } from './assessment.actions.ts'
import { freezeList } from './count-list.actions.ts'
import { holdMeeting } from './meeting.actions.ts'
import { settleYear } from './money.actions.ts'
import { playPupils } from './pupils/play.actions.ts'
import { openStage } from './stage.actions.ts'

/** What the two schools did until today, part by part: the same actions as the pages, so the same rules. */
export async function playYear(platform: Platform, trx: Trx, world: World, today: string): Promise<void> {
  const stage = openStage(platform, trx, world, today)
  await freezeList(stage)
  await answerTogether(stage)
  await settleYear(stage)
  await holdMeeting(stage)
  await playPupils(stage)
}
