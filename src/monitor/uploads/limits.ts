const MB = 1024 * 1024

/** What uploads may take of this machine. Bytes as a file manager counts them: 1024 a kB. */
export interface Limits {
  /** bytes of one file as it is sent */
  most: number
  /** bytes of one .csv.gz or .parquet unpacked: a small file can unpack to a disk full */
  mostUnpacked: number
  /** uploads kept at once */
  keepAtMost: number
}

export const LIMITS: Limits = { most: 200 * MB, mostUnpacked: 2048 * MB, keepAtMost: 20 }
