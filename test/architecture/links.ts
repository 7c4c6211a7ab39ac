import { posix } from 'node:path'
import type { SourceFile } from './files.ts'

/** Relative links of a Markdown file that lead nowhere. `read` gives the text of a path, '' for a folder, null for nothing. */
export function deadLinks(file: SourceFile, read: (path: string) => string | null): string[] {
  return linksOf(file.text)
    .filter((link) => !/^[a-z]+:/i.test(link))
    .filter((link) => !leadsSomewhere(file, link, read))
    .map((link) => `${file.path}: ${link}`)
}

function linksOf(markdown: string): string[] {
  const text = markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g), ...text.matchAll(/\b(?:href|src)="([^"]+)"/g)]
  return links.map((match) => match[1] ?? '')
}

function leadsSomewhere(file: SourceFile, link: string, read: (path: string) => string | null): boolean {
  const [target = '', anchor] = link.split('#')
  const path = target === '' ? file.path : posix.join(posix.dirname(file.path), decodeURIComponent(target))
  const text = target === '' ? file.text : read(path)
  if (text === null) return false
  return !anchor || !path.endsWith('.md') || headingsOf(text).includes(anchor)
}

/** The anchors that a reader on the web makes of headings. */
function headingsOf(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => match[1] ?? '')
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}
