import { z } from 'zod'

/** An id within a design. It stands in paths (paths.ts), so it holds no `/` and no blank; nor the name that every object has. */
export const partId = z.string().regex(/^(?!__proto__$)[^/\s]{1,64}$/)
