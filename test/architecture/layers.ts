import { type Import, moduleOf } from './imports.ts'

/** In a module of the domain: pages ► actions ► stores ► pure files. Server and command line stand above them. */
const LAYERS = ['pure', 'store', 'actions', 'pages', 'edge'] as const
type Layer = (typeof LAYERS)[number]

const EDGE = new Set(['server', 'cli'])
const DOMAIN = new Set(['schools', 'schemes', 'programme', 'pupils', 'cooperation', 'monitor', 'account', 'today', 'example'])

/** Parts of the platform that touch neither database, clock nor network, and may be used anywhere. */
const HARMLESS = new Set([
  // how each language writes numbers and dates
  'src/platform/i18n.ts',
  // where the package's own files stand
  'src/platform/package-root.ts',
  // the version of the package
  'src/platform/version.ts',
  // cells as the text of a file
  'src/platform/csv-nl.ts',
  // likewise of a workbook
  'src/platform/workbook.ts',
  // who may do what: tables and pure functions
  'src/platform/access/rights.ts',
  'src/platform/access/viewer.ts',
])

/** Folders of such parts. */
const HARMLESS_FOLDERS = [
  // calendars as text: RFC 5545
  'src/platform/ics/',
  // what kind of file somebody handed in, by its bytes
  'src/platform/files/',
  // what was typed into a form, as values or as mistakes
  'src/platform/form/',
  // reads the bytes of a file that it is given, and keeps nothing
  'src/platform/import/',
]

function layerOf(path: string): Layer {
  if (EDGE.has(moduleOf(path))) return 'edge'
  // a report is pages on paper
  if (/\/(pages|upload-pages|report)\//.test(path)) return 'pages'
  if (/(^|[/.])actions\.ts$/.test(path)) return 'actions'
  return path.endsWith('.store.ts') ? 'store' : 'pure'
}

/** Imports that climb, or that give a pure file hands; each as a sentence. */
export function wrongLayers(imports: Import[]): string[] {
  return imports.flatMap((found) => climbing(found) ?? foreignPages(found) ?? unfitForDomain(found) ?? [])
}

/** An index.ts is the door of its module: it shows what is inside and holds nothing itself. */
function climbing({ from, to }: Import): string | null {
  const [user, used] = [layerOf(from), layerOf(to)]
  if (moduleOf(from) !== moduleOf(to) || from.endsWith('/index.ts') || isTest(from)) return null
  return LAYERS.indexOf(used) > LAYERS.indexOf(user) ? `${from} (${user}) imports ${to} (${used})` : null
}

function foreignPages({ from, to }: Import): string | null {
  const isForeign = layerOf(to) === 'pages' && moduleOf(from) !== moduleOf(to)
  return isForeign && layerOf(from) !== 'edge' ? `${from} imports pages of another module: ${to}` : null
}

/** Of a domain module only pages draw, and only what is not pure touches the platform. */
function unfitForDomain({ from, to }: Import): string | null {
  const layer = layerOf(from)
  if (!DOMAIN.has(moduleOf(from)) || isTest(from)) return null
  if (moduleOf(to) === 'ui' && layer !== 'pages') return `${from} (${layer}) imports ${to}: only pages use the ui`
  if (moduleOf(to) === 'platform' && layer === 'pure' && !isHarmless(to)) return `${from} (pure) imports ${to}`
  return null
}

function isHarmless(path: string): boolean {
  return HARMLESS.has(path) || HARMLESS_FOLDERS.some((folder) => path.startsWith(folder))
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes('/testing/')
