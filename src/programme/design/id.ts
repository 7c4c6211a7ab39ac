import { z } from 'zod'

/** An id within a design. It stands in paths (paths.ts), addresses and names of fields, so it is plain; `nieuw` is said there of what has no id yet. */
export const partId = z.string().regex(/^(?!nieuw(-|$))[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/)
