/** What a change says when the pupil is there, and what it is about is not. */
export interface NotThere {
  ok: false
  mistakes: null
}
export const notThere: NotThere = { ok: false, mistakes: null }

/** For who asks the two cannot be told apart: a pupil that is not theirs, or something that is not there. */
export function orNull<T extends { ok: true }, M>(
  done: T | { ok: false; mistakes: M[] } | NotThere | null,
): T | { ok: false; mistakes: M[] } | null {
  if (!done || done.ok) return done
  return done.mistakes === null ? null : { ok: false, mistakes: done.mistakes }
}
