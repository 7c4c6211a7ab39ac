/** A tap that was not sent yet. Numbers only: no names are kept in the browser. */
export interface WaitingTap {
  pupil: string
  kind: string
  /** how many lines stood on the screen */
  seen: number
  /** when it was tapped */
  at: string
  nr: string
}

const PREFIX = 'doorloop:taps:'

export type Queue = ReturnType<typeof queueOf>

/** What one person tapped for one day (`person:day`) and still has to be sent, in its order. */
export function queueOf(personAndDay: string, store: Storage | null = storage()) {
  const key = PREFIX + personAndDay
  const all = (): WaitingTap[] => readAll(store?.getItem(key) ?? null)
  const keep = (taps: readonly WaitingTap[]): boolean => {
    try {
      if (taps.length === 0) store?.removeItem(key)
      else store?.setItem(key, JSON.stringify(taps))
      return store !== null
    } catch {
      // the browser is full, or keeps nothing: then the form is sent as it is
      return false
    }
  }
  return {
    day: personAndDay.slice(personAndDay.lastIndexOf(':') + 1),
    all,
    first: (): WaitingTap | undefined => all()[0],
    add: (tap: WaitingTap): boolean => keep([...all(), tap]),
    remove: (nr: string): boolean => keep(all().filter((one) => one.nr !== nr)),
  }
}

/** Every tap of anybody that waits in this browser. */
export function waitingKeys(store: Storage | null = storage()): string[] {
  if (!store) return []
  return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) => key.startsWith(PREFIX))
}

export function forgetTaps(store: Storage | null = storage()): void {
  for (const key of waitingKeys(store)) store?.removeItem(key)
}

function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    // a browser that keeps nothing says so by throwing
    return null
  }
}

function readAll(text: string | null): WaitingTap[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(read) ? (read as WaitingTap[]) : []
  } catch {
    // somebody else wrote there
    return []
  }
}
