// `npm run --silent foyer -- COMMAND`: the command line, built without a word when it is stale.
import { checkNode } from './check-node.mjs'

checkNode()
const [{ ensureInstalled }, { ensureBuilt }, { inRoot }] = await Promise.all([
  import('./install.mjs'),
  import('./ensure-built.mjs'),
  import('./root.mjs'),
])
await ensureInstalled()
await ensureBuilt(['server'], { isSilent: true })

process.argv[1] = inRoot('dist/server/cli/main.mjs')
await import(process.argv[1])
