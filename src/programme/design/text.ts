import { z } from 'zod'

/** Letters in a name that stands on one line: more than any route, block or person needs. */
export const MOST_IN_NAME = 200

/** How something is called, on one line. */
export const oneLine = z.string().min(1).max(MOST_IN_NAME)
