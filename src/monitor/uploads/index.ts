/** What the pages and the server may use of the uploads. */
export { type Content, ENDINGS } from './file-kind.ts'
export type { Full, UploadFinding } from './finding.ts'
export type { Limits } from './limits.ts'
export type { Receiving } from './receiving.ts'
export { forget, type Received } from './reception.ts'
export { DELIVERIES, type TypedSettings } from './settings.ts'
export { expiresAt, isUnderWay, type ReceivedFile, type Upload, type UploadState, whyNoResults } from './upload.ts'
export { Uploads, type UploadsOptions } from './uploads.ts'
