/** What the partners of a route agreed about calling. */
export interface CallSetting {
  /** `09:15` */
  callBefore: string
  /** the side that calls */
  side: 'vo' | 'mbo'
}
