import { dataFolder } from '#platform/data-folder.ts'
import { openReady } from '#platform/database/ready.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { carryOutWhatWaits, drawUpMonth } from '#pupils/retention/index.ts'
import { cliMessages } from './language.ts'
import { withDatabase } from './with-database.ts'

export async function retentionCommand(language: Language): Promise<number> {
  const say = cliMessages(language).retention
  return withDatabase(openReady, language, async ({ db }) => {
    const day = dayOf(new Date())
    await carryOutWhatWaits(db, day, dataFolder())
    const lists = await drawUpMonth(db, day)
    const items = lists.reduce((sum, list) => sum + list.items, 0)
    process.stderr.write(
      `${lists.length > 0 ? say.drawnUp(formatNumber(language, lists.length), formatNumber(language, items)) : say.nothing}\n`,
    )
    return 0
  })
}
