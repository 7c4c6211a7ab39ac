import { CATEGORIES, type Category } from './terms.ts'

/** That something was destroyed, without the person: random numbers and a moment. */
export interface Destroyed {
  at: string
  category: Category
  pupilId: string
  recordId: string | null
}

/** One to a line, as in `destroyed.jsonl`. Null when a line is something else. */
export function parseDestroyed(text: string): Destroyed[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const all = lines.map(parseLine)
  return all.every((line) => line !== null) ? all : null
}

export const destroyedLine = ({ at, category, pupilId, recordId }: Destroyed): string =>
  `${JSON.stringify({ at, category, pupilId, recordId })}\n`

function parseLine(line: string): Destroyed | null {
  try {
    const { at, category, pupilId, recordId } = JSON.parse(line) as Destroyed
    const isOurs = CATEGORIES.includes(category) && isId(pupilId) && (recordId === null || isId(recordId)) && !Number.isNaN(Date.parse(at))
    return isOurs ? { at, category, pupilId, recordId } : null
  } catch {
    return null
  }
}

const isId = (text: unknown): boolean => typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
