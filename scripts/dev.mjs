// `npm run dev`: server and web with reload. The web answers on port 5173 and passes API calls on to the server.
import { spawn } from 'node:child_process'
import { checkNode } from './check-node.mjs'
import { ensureInstalled } from './install.mjs'
import { inRoot, root } from './root.mjs'

checkNode()
await ensureInstalled()

const inPackage = (name, path) => inRoot('node_modules', name, path)
// Links and the check of where a write comes from need the address that is in the browser.
const env = { FOYER_URL: 'http://localhost:5173', ...process.env }

const programs = [
  [inPackage('tsx', 'dist/cli.mjs'), 'watch', '--clear-screen=false', inRoot('server/src/main.ts')],
  [inPackage('vite', 'bin/vite.js'), '--config', inRoot('web/vite.config.ts'), '--clearScreen', 'false'],
].map((args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }))

const stop = (signal) => {
  for (const program of programs) if (program.exitCode === null) program.kill(signal)
}
// The terminal tells the programs of a Ctrl-C itself; we only wait for them.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => stop('SIGTERM'))
for (const program of programs) {
  program.on('exit', (code) => {
    process.exitCode ||= code ?? 0
    stop('SIGTERM')
  })
}
