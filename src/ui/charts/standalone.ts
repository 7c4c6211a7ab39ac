import { parseHTML } from 'linkedom'
import { FONT_FAMILY, palette, placeFill, placeText } from './palette.ts'

type Attributes = Record<string, string>

/** What charts.css says about each class, for a drawing that leaves the page. */
const CLASSES: Record<string, Attributes> = {
  't-quiet': { fill: palette['ink-2'] },
  't-strong': { 'font-weight': '600' },
  't-title': { 'font-weight': '600', 'font-size': '18' },
  't-s': { 'font-size': '13' },
  halo: { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': '4', 'stroke-linejoin': 'round' },
  grid: { stroke: palette.line },
  axis: { stroke: palette['line-2'] },
  ci: { stroke: palette['ink-2'], 'stroke-width': '2' },
  dot: { fill: palette.paper, stroke: palette['ink-2'], 'stroke-width': '2' },
  ...Object.fromEntries(Object.entries(placeFill).map(([place, fill]) => [`f-${place}`, { fill }])),
  ...Object.fromEntries(Object.entries(placeText).map(([place, fill]) => [`c-${place}`, { fill }])),
}
const OWN: Record<string, Attributes> = {
  ci: { stroke: palette.accent, 'stroke-width': '3' },
  dot: { fill: palette.accent, stroke: palette.accent },
}

/** Turns a drawing from a page into a file of its own: name space, font, colours as attributes, white ground, no links. */
export function standalone(drawing: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${drawing}</body></html>`)
  const svg = document.querySelector('svg')
  if (!svg) throw new Error('no svg in the drawing')
  for (const anchor of [...svg.querySelectorAll('a')]) anchor.replaceWith(...anchor.childNodes)
  for (const element of svg.querySelectorAll('*')) paint(element)
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'font-family': FONT_FAMILY,
    'font-size': svg.getAttribute('font-size') ?? '14',
    fill: svg.getAttribute('fill') ?? palette.ink,
  }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  svg.removeAttribute('class')
  return svg.outerHTML.replace(/^(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${palette.paper}"/>`)
}

function paint(element: Element): void {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)
  for (const name of names) {
    for (const [attribute, value] of Object.entries(CLASSES[name] ?? {})) element.setAttribute(attribute, value)
  }
  if (names.includes('own'))
    for (const name of names) for (const [attribute, value] of Object.entries(OWN[name] ?? {})) element.setAttribute(attribute, value)
  // bands of a flow let each other show through (charts.css: .flow path)
  if (element.localName === 'path' && names.some((name) => name.startsWith('f-'))) element.setAttribute('opacity', '0.28')
  element.removeAttribute('class')
}
