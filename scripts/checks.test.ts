import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..')

/** Runs a check on a small repository of its own and answers what it complains about. */
async function complaintsOf(script: string, files: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-check-'))
  try {
    const all = {
      'tsconfig.base.json': '{}',
      'package.json': '{"dependencies":{"zod":"1","kysely":"1","fastify":"1"}}',
      ...files,
    }
    for (const [path, text] of Object.entries(all)) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'))
    return await run(join(repository, 'scripts', script), folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function run(script: string, folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, folder], (error, stdout, stderr) => {
      const complaints = stderr.split('\n').filter((line) => line !== '')
      // Exit code and complaints must agree, or a failing check would pass unseen.
      if ((error !== null) === complaints.length > 0) resolve(complaints)
      else reject(new Error(`exit code ${error?.code ?? 0}\n${stdout}${stderr}`))
    })
  })
}

const index = (slice: string) => ({
  [`server/src/${slice}/index.ts`]: "export { it } from './it'\n",
  [`server/src/${slice}/it.ts`]: 'export const it = 1\n',
})
const use = (path: string) => `import { it } from '${path}'\nexport const mine = it\n`

const refused = [
  ['platform knows too much', 'server/src/platform/log.ts', '../core/tickets'],
  ['core knows too much', 'server/src/core/tickets/run-rules.ts', '../../features/rules'],
  ['features knows too much', 'server/src/features/rules/send.ts', '../../channels/email'],
  ['channels knows too much', 'server/src/channels/email/run-rules.ts', '../../features/rules'],
  ['features do not know each other', 'server/src/features/rules/find.ts', '../search'],
  ['channels do not know each other', 'server/src/channels/email/read-form.ts', '../form'],
  ['core: people', 'server/src/core/people/find.ts', '../tickets'],
  ['core: access', 'server/src/core/access/may.ts', '../conditions'],
  ['a slice is entered through its index.ts', 'server/src/core/tickets/find-person.ts', '../people/it'],
  ['a slice is entered through its index.ts', 'server/src/app/people.ts', '../core/people/it'],
  ['an import leads nowhere', 'server/src/core/tickets/lost.ts', './gone'],
  ['only stores touch Kysely', 'server/src/core/tickets/query.ts', 'kysely'],
  ['only platform/http and routes.ts touch Fastify', 'server/src/core/tickets/serve.ts', 'fastify'],
  ['contract depends on zod alone', 'contract/src/tickets.ts', 'kysely'],
  ['web/src/ui knows too much', 'web/src/ui/button.ts', '../features/tickets'],
] as const

test('whatever goes against an arrow is refused, once, by the rule made for it', async () => {
  const core = ['tickets', 'people', 'conditions', 'access'].map((name) => `core/${name}`)
  const others = ['features/rules', 'features/search', 'channels/email', 'channels/form']
  const complaints = await complaintsOf('check-boundaries.mjs', {
    ...Object.assign({}, ...[...core, ...others].map(index)),
    'web/src/features/tickets/index.ts': 'export const it = 1\n',
    ...Object.fromEntries(refused.map(([, from, to]) => [from, use(to)])),
  })
  for (const [rule, from] of refused) {
    const found = complaints.filter((line) => line.includes(`: ${from} → `))
    expect(found, `${rule}: ${from}`).toEqual([expect.stringMatching(new RegExp(`^${rule.replace('web/src/', '')}`))])
  }
  expect(complaints).toHaveLength(refused.length)
})

test('what follows the arrows is let through, and so is a store that asks the database', async () => {
  const complaints = await complaintsOf('check-boundaries.mjs', {
    ...index('core/people'),
    ...index('core/tickets'),
    'server/src/core/tickets/open.ts': use('../people'),
    'server/src/core/tickets/ticket-store.ts': "import { sql } from 'kysely'\nexport const now = sql`now()`\n",
    'server/src/core/tickets/routes.ts': "import { fastify } from 'fastify'\nexport const server = fastify\n",
    'server/src/app/routes.ts': use('../core/tickets'),
    'contract/src/tickets.ts': "import { z } from 'zod'\nexport const name = z.string()\n",
  })
  expect(complaints).toEqual([])
})

test('a slice of core without a place in the order is refused', async () => {
  expect(await complaintsOf('check-boundaries.mjs', index('core/weather'))).toEqual([
    'core/weather has no place in the order of scripts/boundaries.data.mjs',
  ])
})

test('words of the help desk in the platform, empty names and unfinished business are found', async () => {
  const complaints = await complaintsOf('check-words.mjs', {
    'server/src/platform/log.ts':
      "export const ofTicket = 'x'\n// the agent reads this\nconst ok = headers['user-agent'] + dragEnter\n",
    'server/src/platform/tables.gen.ts': 'export type Ticket = 1\n',
    'server/src/platform/log.test.ts': "const name = 'customer'\n",
    'web/src/ui/button.tsx': 'export const forCustomers = 1\n',
    'web/src/lib/date-utils.ts': '',
    'server/src/core/common/it.ts': '',
    'server/src/core/common-passwords.data.ts': '',
    'server/src/core/new-id.ts': `// ${'TO'}${'DO'} later\n`,
    'server/src/core/tickets-v2.ts': '',
  })
  expect(complaints).toEqual([
    'server/src/core/common/it.ts: "common" names nothing',
    `server/src/core/new-id.ts:1: "${'TO'}${'DO'}" is unfinished business`,
    'server/src/core/tickets-v2.ts: "tickets-v2" names nothing',
    'server/src/platform/log.ts:1: "Ticket" does not belong here',
    'server/src/platform/log.ts:2: "agent" does not belong here',
    'web/src/lib/date-utils.ts: "date-utils" names nothing',
    'web/src/ui/button.tsx:1: "Customer" does not belong here',
  ])
})

test('a file of more than 400 lines is refused, unless it is data or generated', async () => {
  const lines = (count: number) => 'export {}\n'.repeat(count)
  const complaints = await complaintsOf('check-sizes.mjs', {
    'web/src/long.tsx': lines(401),
    'web/src/just.tsx': lines(400),
    'web/src/names.data.ts': lines(2_000),
    'web/src/tables.gen.ts': lines(2_000),
  })
  expect(complaints).toEqual(['web/src/long.tsx has 401 lines; 400 is the most'])
})
