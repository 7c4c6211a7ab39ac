/** Exit code for a file or a question that cannot be worked with; 1 is kept for the answer no. */
export const UNUSABLE = 2

export function unusable(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return UNUSABLE
}
