/**
 * Builds what is served and what is run: `dist/cli.js`, and `dist/public` with styles, script and font.
 * File names in `dist/public` carry a content hash, so browsers may keep them for ever; `manifest.json` says which name is current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = dirname(fileURLToPath(import.meta.url))
const publicDir = join(root, 'dist', 'public')

/** The client script, the style sheet and the font. Also called when the server runs from source. */
export async function buildAssets() {
  mkdirSync(publicDir, { recursive: true })
  const result = await build({
    entryPoints: { client: join(root, 'src/ui/client/main.ts'), style: join(root, 'src/ui/css/index.css') },
    outdir: publicDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    loader: { '.woff2': 'file' },
    write: false,
    logLevel: 'warning',
  })
  const built = result.outputFiles.map(({ path }) => basename(path))
  for (const { path, contents } of result.outputFiles) writeWhole(basename(path), contents)
  compress(built)
  writeManifest(built)
  removeOthers(built)
}

/** All of a file or the one before it: several tests build at once, and read what another is writing. */
function writeWhole(name, content) {
  const unfinished = join(root, 'dist', `.${process.pid}-${name}`)
  writeFileSync(unfinished, content)
  renameSync(unfinished, join(publicDir, name))
}

/** Text is compressed once, here; woff2 is compressed already. */
function compress(names) {
  for (const name of names.filter((one) => /\.(js|css)$/.test(one))) {
    const content = readFileSync(join(publicDir, name))
    writeWhole(`${name}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeWhole(`${name}.gz`, gzipSync(content, { level: 9 }))
  }
}

function writeManifest(names) {
  const find = (start, end) => names.find((name) => name.startsWith(start) && name.endsWith(end))
  const manifest = { script: find('client-', '.js'), style: find('style-', '.css'), font: find('source-sans-3-', '.woff2') }
  writeWhole('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Last, so that a server that starts meanwhile finds what the manifest names. */
function removeOthers(names) {
  for (const name of readdirSync(publicDir)) {
    const isCurrent = name === 'manifest.json' || names.includes(name.replace(/\.(br|gz)$/, ''))
    if (!isCurrent) rmSync(join(publicDir, name))
  }
}

/**
 * Left as npm installed them: they bring machine code, WebAssembly, a thread or files of their own, or are asked for by few pages.
 * All others are bundled: reading their thousands of files took longer than everything else at a start.
 */
const EXTERNAL = [
  '@duckdb/node-api',
  '@electric-sql/pglite',
  '@fontsource-variable/source-sans-3',
  '@fontsource/source-sans-3',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  'esbuild',
  'exceljs',
  'highs',
  'pino',
  'wawoff2',
]

/** How a program of ours is bundled, for the command and for the benchmark alike. */
export const PROGRAM = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // what `pg` and `linkedom` use when somebody installed it
  external: [...EXTERNAL.flatMap((name) => [name, `${name}/*`]), 'pg-native', 'canvas'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  // packages in the older format ask for the parts of Node in their own way
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  logLevel: 'warning',
}

export async function buildCli() {
  for (const name of existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')) : []) {
    if (/\.js(\.map)?$/.test(name)) rmSync(join(root, 'dist', name))
  }
  await build({
    ...PROGRAM,
    entryPoints: { cli: join(root, 'src/cli/main.ts') },
    outdir: join(root, 'dist'),
    // Each command loads only its own part: the monitor starts without the web server.
    splitting: true,
    chunkNames: 'part-[name]-[hash]',
    sourcemap: true,
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await Promise.all([buildAssets(), buildCli()])
