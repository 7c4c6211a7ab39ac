import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { isId } from '../../id.ts'
import { type Act, inTurn } from '../../turn.actions.ts'
import { findAgreement } from '../agreement.store.ts'
import { whyMayAgreement } from '../why-may.ts'
import { type Edited, editDraft } from '../write.actions.ts'
import { deleteFileUnlessNamed, findContent, insertFile, listFiles } from './file.store.ts'
import type { FileContent, KeptFile } from './file.ts'

/** Puts a file under what is being written: the draft, or the draft of an amendment. */
export const addAnnex = (act: Act, agreementId: string, title: string, file: FileContent): Promise<Edited> =>
  editDraft(act, agreementId, async (_text, _taken, { trx, now }, { regionId }) => {
    const id = randomUUID()
    await insertFile(trx, { ...file, id, regionId, agreementId, kind: 'annex', personId: act.viewer.personId, now })
    return { kind: 'annex', annex: { title, reference: '', file: { id, name: file.name, sha256: file.sha256 } } }
  })

/** Takes an annex out of what is being written. What was offered with it keeps it. */
export async function dropAnnex(act: Act, agreementId: string, fileId: string): Promise<Edited> {
  const edited = await editDraft(act, agreementId, (text) =>
    text.annexes.some(({ file }) => file?.id === fileId) ? { kind: 'drop-annex', fileId } : null,
  )
  if (edited.ok) await inTurn(act, ({ trx }) => deleteFileUnlessNamed(trx, agreementId, fileId))
  return edited
}

export function seeFiles(act: Act, agreementId: string): Promise<KeptFile[]> {
  return inTurn(act, ({ trx }) => listFiles(trx, agreementId))
}

/** The file itself, for who sees the agreement; that it was opened is noted. */
export function openFile(act: Act, agreementId: string, fileId: string): Promise<FileContent | null> {
  return inTurn(act, async ({ trx }) => {
    const agreement = isId(agreementId) && isId(fileId) ? await findAgreement(trx, agreementId) : null
    if (!agreement || !whyMayAgreement(act.viewer, 'agreement/see', agreement)) return null
    const file = await findContent(trx, agreementId, fileId)
    if (file) await logEvent(trx, act.viewer, 'agreement/file', { agreement: agreementId, file: fileId }, act.requestId)
    return file
  })
}
