import {
  type AgreementReminder,
  listAgreementReminders,
  listOwnActions,
  listToAnswer,
  type OpenAction,
  type ToAnswer,
} from '#cooperation/index.ts'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { lastTeldatum } from '#schools/index.ts'
import { type InSchoolsName, type OwnMeeting, readInSchoolsName, readOwnMeetings } from './cooperation.store.ts'

/** So many actions stand on the start page; the rest on their own. */
const SHOWN = 5

export interface CooperationToday {
  name: InSchoolsName
  /** open actions of this person, the one due first first */
  actions: readonly OpenAction[]
  meetings: readonly OwnMeeting[]
  reminders: readonly AgreementReminder[]
  /** self-assessments that wait for this person's answers */
  assessments: readonly ToAnswer[]
  maySeeState: boolean
}

/** A mentor is asked for own actions and meetings only: what is not theirs is not looked up. */
export async function seeCooperation(trx: Trx, viewer: Viewer, day: string): Promise<CooperationToday> {
  const speaks = whyMay(viewer, 'agreement/sign') ?? whyMay(viewer, 'settlement/approve') ?? whyMay(viewer, 'count-list/confirm')
  const maySeeState = whyMay(viewer, 'agreement/see') !== null
  const [name, actions, meetings, reminders, assessments] = await together(
    speaks ? readInSchoolsName(trx, lastTeldatum(day)) : Promise.resolve({ sign: 0, approve: 0, disputed: 0, confirm: 0 }),
    listOwnActions(trx, viewer.personId),
    readOwnMeetings(trx, viewer.personId, day),
    maySeeState ? listAgreementReminders(trx, day) : Promise.resolve([]),
    whyMay(viewer, 'assessment/answer') ? listToAnswer(trx, viewer.personId, day) : Promise.resolve([]),
  )
  return { name, actions: actions.slice(0, SHOWN), meetings, reminders, assessments, maySeeState }
}
