import { randomBytes } from 'node:crypto'

/** 128 random bits: who does not have the address cannot guess it. Lower case, because some disks ignore case. */
export type UploadId = string

export const newUploadId = (): UploadId => randomBytes(16).toString('hex')

/** The only test between an address and a folder name: nothing but 32 hexadecimal digits passes. */
export const isUploadId = (text: string): text is UploadId => /^[0-9a-f]{32}$/.test(text)
