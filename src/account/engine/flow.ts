import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What the session that is about to be made must carry. better-auth makes it, deep in its own call, and asks a hook of
 * ours to complete it; there is no argument that reaches that hook, so this stands beside the call while it lasts.
 */
export interface Flow {
  now: Date
  /** `password`, the id of a provider, or `example` */
  signedInBy: string
  /** set by whoever finds out, before the session is made */
  secondFactor: boolean
  userAgent: string | null
  /** who is signed in already, in the browser that comes back from a provider */
  currentUserId: string | null
}

const flows = new AsyncLocalStorage<Flow>()

export const withFlow = <T>(flow: Flow, work: () => Promise<T>): Promise<T> => flows.run(flow, work)

/** Throws outside `withFlow`: a session without it would say nothing about how somebody signed in. */
export function currentFlow(): Flow {
  const flow = flows.getStore()
  if (!flow) throw new Error('a session is made inside withFlow')
  return flow
}
