// npm run bench -- mail [--only replies,bounces]: what inbound mail is understood to say; needs no desk
// npm run bench -- ui [--only walk,act] [--tickets N]: what an agent feels, in a real browser
// npm run bench [-- --tickets N] [-- --only list,search] [-- --json FILE] [-- --compare FILE]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (args) => spawnSync('node', args, { cwd: root, stdio: 'inherit' }).status ?? 1
const built = process.argv[2] === 'mail' ? 0 : run(['scripts/build.mjs'])
process.exit(built === 0 ? run(['--import', 'tsx', 'scripts/bench/main.ts', ...process.argv.slice(2)]) : built)
