import type { Place } from '#ui/mark.tsx'

/** The colours of css/tokens.css for drawings that stand alone, where no style sheet is; a test holds the two together. */
export const palette = {
  ink: '#17212b',
  'ink-2': '#4b5865',
  line: '#d9dfe5',
  'line-2': '#75828f',
  paper: '#ffffff',
  accent: '#1b4f8a',
  'start-mark': '#0d4f31',
  'route-mark': '#1f8656',
  'else-mark': '#c86a12',
  'out-mark': '#be352b',
  'route-text': '#11603c',
  'else-text': '#874300',
  'out-text': '#9c1f19',
} as const

export const placeFill: Record<Place, string> = {
  start: palette['start-mark'],
  route: palette['route-mark'],
  else: palette['else-mark'],
  out: palette['out-mark'],
}

/** Orange and red as text need their darker shade to be readable on white. */
export const placeText: Record<Place, string> = {
  start: palette['start-mark'],
  route: palette['route-text'],
  else: palette['else-text'],
  out: palette['out-text'],
}

/** For drawings that leave the page: what stands in for our font where it is not installed. */
export const FONT_FAMILY = 'Source Sans 3, Segoe UI, Arial, sans-serif'
