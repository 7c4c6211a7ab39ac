import { loadAssets } from '#platform/http/assets.ts'

const FONT_FACE = /@font-face\s*\{[^}]*\}/g

/** The style sheet of the pages, to stand in the file itself. Without the font: the file asks for nothing elsewhere, and a fallback does. */
export async function reportStyle(): Promise<string> {
  const { links, files } = await loadAssets()
  const sheet = files.get(links.style.slice(links.style.lastIndexOf('/') + 1))
  if (!sheet) throw new Error(`the style sheet ${links.style} was not built`)
  return sheet.toString().replace(FONT_FACE, '')
}
