// `npm start` on a bare clone: installs and builds what is missing, then becomes the desk.
import { checkNode } from './check-node.mjs'

checkNode()
const [{ ensureInstalled }, { ensureBuilt }, { inRoot }] = await Promise.all([
  import('./install.mjs'),
  import('./ensure-built.mjs'),
  import('./root.mjs'),
])
await ensureInstalled()
await ensureBuilt()
if (process.env.npm_lifecycle_event) stopWithParent()

// In this process and not in a child: signals, exit code and memory are the desk's own.
process.argv[1] = inRoot('dist/server/main.mjs')
await import(process.argv[1])

/** npm passes a signal on to the shell it put between us, which dies of it and tells nobody. */
function stopWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
