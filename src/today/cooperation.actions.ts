import {
  type AgreementReminder,
  confirmable,
  hasOpenLists,
  listAgreementReminders,
  listOwnActions,
  listToAnswer,
  listWaitingCorrections,
  type OpenAction,
  seeOpenDifferences,
  seeOverview,
  type ToAnswer,
  type WaitingCorrections,
} from '#cooperation/index.ts'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { type InSchoolsName, NOTHING, type OwnMeeting, readInSchoolsName, readOwnMeetings } from './cooperation.store.ts'

/** So many actions stand on the start page; the rest on their own. */
const SHOWN = 5

export interface CooperationToday {
  name: InSchoolsName
  lists: ListsToday
  /** open actions of this person, the one due first first */
  actions: readonly OpenAction[]
  meetings: readonly OwnMeeting[]
  reminders: readonly AgreementReminder[]
  /** self-assessments that wait for this person's answers */
  assessments: readonly ToAnswer[]
  /** corrections of frozen lists that a school has yet to answer */
  corrections: readonly WaitingCorrections[]
  maySeeState: boolean
}

/** Of the list of the last 1 October. */
export interface ListsToday {
  /** lists of which the own school's word is missing, or lapsed */
  confirm: number
  /** differences nobody solved, on lists that one looks after */
  open: number
  /** of those, with this person as the owner */
  own: number
}

export const NO_LISTS: ListsToday = { confirm: 0, open: 0, own: 0 }

/** Remembered over all pupils until one changes, so not within a transaction. */
export async function seeLists(act: Parameters<typeof seeOverview>[0]): Promise<ListsToday> {
  const { viewer } = act
  const [confirms, changes] = [whyMay(viewer, 'count-list/confirm') !== null, whyMay(viewer, 'count-list/change') !== null]
  if (!confirms && !changes) return NO_LISTS
  // once every list of the day is frozen there is nothing to confirm and nothing open; looking through all pupils would say the same
  if (!(await hasOpenLists(act))) return NO_LISTS
  const confirm = confirms ? confirmable(await seeOverview(act, null)).reduce((sum, { lists }) => sum + lists.length, 0) : 0
  const differences = await seeOpenDifferences(act)
  const count = (of: typeof differences): number => of.reduce((sum, one) => sum + one.count, 0)
  const open = changes ? count(differences) : 0
  return { confirm, open, own: count(differences.filter(({ ownerId }) => ownerId === viewer.personId)) }
}

/** A mentor is asked for own actions and meetings only: what is not theirs is not looked up. */
export async function seeCooperation(trx: Trx, viewer: Viewer, day: string, lists: ListsToday): Promise<CooperationToday> {
  const speaks = whyMay(viewer, 'agreement/sign') ?? whyMay(viewer, 'settlement/approve') ?? whyMay(viewer, 'settlement/change')
  const maySeeState = whyMay(viewer, 'agreement/see') !== null
  const [name, actions, meetings, reminders, assessments, corrections] = await together(
    speaks ? readInSchoolsName(trx) : Promise.resolve(NOTHING),
    listOwnActions(trx, viewer.personId),
    readOwnMeetings(trx, viewer.personId, day),
    maySeeState ? listAgreementReminders(trx, day) : Promise.resolve([]),
    whyMay(viewer, 'assessment/answer') ? listToAnswer(trx, viewer.personId, day) : Promise.resolve([]),
    whyMay(viewer, 'count-list/confirm') ? listWaitingCorrections(trx) : Promise.resolve([]),
  )
  return { name, lists, actions: actions.slice(0, SHOWN), meetings, reminders, assessments, corrections, maySeeState }
}
