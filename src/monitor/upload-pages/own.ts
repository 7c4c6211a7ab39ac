import type { AppContext } from '#platform/http/app.ts'
import type { OwnUploads, Uploads } from '../uploads/index.ts'

/** The uploads of whoever looks. Every page here asks for a right, so somebody is signed in. */
export function ownUploads(c: AppContext, uploads: Uploads): OwnUploads {
  const { viewer } = c.var
  if (!viewer) throw new Error('own files without a viewer')
  return uploads.of(viewer.personId)
}
