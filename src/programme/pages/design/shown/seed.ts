/** Of every simulation on a page: the same design gives the same answer. */
export const SEED = 20261122
