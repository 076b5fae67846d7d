// Builds what is stale below dist/: node scripts/build.mjs [server] [web]. Says nothing where all is well.
import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root } from './root.mjs'
import { hashInputs, stalePartsOf, stampName } from './stale.mjs'

/** The programs; threads, which are found by their name, come on top. */
const entryPoints = ['server/src/main.ts', 'server/src/cli/main.ts']

/** Built aside and moved into place, so that a build that fails or is killed leaves the one before. */
async function buildPart(part) {
  // Taken first: a file changed while we build makes the next start build again.
  const hash = hashInputs(part)
  const target = inRoot('dist', part)
  const aside = inRoot('dist', `.${part}-${process.pid}`)
  const old = inRoot('dist', `.${part}-${process.pid}-old`)
  try {
    await (part === 'server' ? buildServer(aside) : buildWorkspace(aside))
    writeFileSync(join(aside, stampName), hash)
    moveIfThere(target, old)
    renameSync(aside, target)
  } finally {
    for (const folder of [aside, old]) rmSync(folder, { recursive: true, force: true })
  }
}

async function buildServer(outdir) {
  const { build: bundle } = await import('esbuild')
  const threads = readdirSync(inRoot('server/src'), { recursive: true }).filter((name) => name.endsWith('.worker.ts'))
  await bundle({
    absWorkingDir: root,
    entryPoints: [...entryPoints, ...threads.map((name) => join('server/src', name))],
    outbase: 'server/src',
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What programs share lies at the top of the folder, where it finds the migrations beside it.
    splitting: true,
    chunkNames: 'shared-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [packagesStayOutside],
  })
  cpSync(inRoot('server/migrations'), join(outdir, 'migrations'), { recursive: true })
}

/** Packages are loaded from node_modules; the contract is our own source and part of the bundle. */
const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^@foyer\/contract\// }, ({ path }) => ({
      path: inRoot('contract/src', `${path.slice('@foyer/contract/'.length)}.ts`),
    }))
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' ? undefined : { path, external: true }))
  },
}

async function buildWorkspace(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: inRoot('web/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
}

function moveIfThere(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

try {
  for (const part of stalePartsOf(process.argv.slice(2))) await buildPart(part)
} catch (error) {
  // esbuild has printed its findings already.
  if (!('warnings' in error)) console.error(error.message)
  process.exitCode = 1
}
