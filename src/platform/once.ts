/** Done at the first call, and the same answer from then on; what failed is done again by whoever asks next. */
export function once<T>(make: () => T | Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    if (made) return made
    const making = new Promise<T>((resolve) => resolve(make()))
    made = making
    making.catch(() => {
      made = undefined
    })
    return making
  }
}
