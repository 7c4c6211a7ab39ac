import { type Import, moduleOf } from './imports.ts'

/** Boxes of tools without a story of their own: each file is an entrance. */
const TOOLBOXES = new Set(['platform', 'ui'])

/** Doors beside index.ts, each with its reason. */
export const SIDE_DOORS: Record<string, string> = {
  'src/monitor/rows.ts': 'the words of the output: types and lists, without loading the engine behind index.ts',
  'src/monitor/report/index.ts': 'the HTML report: loads pages and charts, only when it is asked for',
  'src/monitor/output.ts': 'the shape of the output, likewise',
  'src/monitor/pages/index.ts': 'the pages, which only the server mounts',
  'src/monitor/upload-pages/index.ts': 'the pages for own files, likewise',
  'src/account/pages/index.ts': 'the pages of signing in, likewise',
  'src/account/testing/account-world.ts': 'a region with people who can sign in, for tests in a browser',
  'src/schools/pages/index.ts': 'the pages of schools and people, likewise',
  'src/schools/codes.ts': 'how brin, vestiging, crebo and level are written, without the stores behind index.ts',
  'src/schools/holidays.ts': 'the days of the official holidays, likewise',
  'src/schools/testing/build-region.ts': 'a small named region for the tests of every module',
  'src/pupils/retention/index.ts': 'what must go: for commands and the clock of the server, without the rest of pupils',
  'src/pupils/retention/pages/index.ts': 'its pages, which only the server mounts',
  'src/programme/pages/index.ts': 'the pages of routes, which only the server mounts',
  'src/schemes/pages/index.ts': 'the pages of schemes, likewise',
  'src/cooperation/pages/index.ts': 'the pages of agreements, likewise',
  'src/cooperation/actions.ts': 'what its pages do, with which the example region plays a year; index.ts would load it for everybody',
  'src/pupils/actions.ts': 'what its pages do, likewise',
  'src/pupils/pages/index.ts': 'the pages of pupils, likewise',
  'src/today/pages/index.ts': 'the start page and the search, likewise',
  'src/example/pages/index.ts': 'the pages of the example region, likewise',
  'reference/pages/index.ts': 'the page Verificatie, likewise: `doorloop verify` needs no web server',
}

/** Imports that enter a module by the window, each as a sentence. */
export function wrongEntrances(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const used = moduleOf(to)
    if (moduleOf(from) === used || TOOLBOXES.has(used) || to in SIDE_DOORS) return []
    return isDoor(to, used) ? [] : [`${from} imports ${to}: enter ${used} by its index.ts`]
  })
}

function isDoor(path: string, module: string): boolean {
  return [`src/${module}/index.ts`, `src/${module}.ts`, `${module}/index.ts`].includes(path)
}
