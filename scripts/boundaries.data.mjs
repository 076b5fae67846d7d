/**
 * Which way the arrows point (docs/architecture.md). A slice of core may use those of its own line and of the lines above.
 */
export const coreOrder = [
  ['access'],
  ['fields'],
  ['settings', 'files', 'schedules', 'limits', 'audit'],
  ['people', 'agents', 'teams', 'credentials'],
  ['brands', 'mailboxes', 'relays', 'sending-domains'],
  ['statuses', 'types', 'categories', 'tags'],
  ['conditions', 'sharing'],
  ['drafts', 'views', 'macros', 'segments'],
  ['tickets'],
]

const src = '^server/src'
const tests = '\\.test\\.tsx?$'
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** From a folder to folders it must not know. */
const arrow = (from, ...to) => ({
  name: `${from.split('/').at(-1)} knows too much`,
  from: { path: `^${from}/`, pathNot: tests },
  to: { path: to.map((one) => `^${one}(/|\\.)`) },
})

const server = (...names) => names.map((name) => `server/src/${name}`)

/** Only these may use a package. */
const only = (name, mayUse, ...names) => ({
  name,
  from: { path: src, pathNot: [tests, ...mayUse] },
  // A type costs nothing and ties nothing.
  to: { path: packages(...names), dependencyTypesNot: ['type-only'] },
})

const siblings = (kind, folder) => ({
  name: `${kind} do not know each other`,
  from: { path: `^${folder}/([^/]+)/`, pathNot: tests },
  to: { path: `^${folder}/([^/]+)/`, pathNot: `^${folder}/$1/` },
})

const orderInsideCore = coreOrder.flatMap((slices, line) => {
  const later = coreOrder.slice(line + 1).flat()
  if (later.length === 0) return []
  return [
    {
      name: `core: ${slices.join(', ')} come before what they use`,
      from: { path: `${src}/core/(${slices.join('|')})/`, pathNot: tests },
      to: { path: `${src}/core/(${later.join('|')})/` },
    },
  ]
})

/** In the words of dependency-cruiser. */
export const rules = [
  { name: 'an import leads nowhere', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  {
    name: 'contract depends on zod alone',
    from: { path: '^contract/src/', pathNot: tests },
    to: { pathNot: ['^contract/src/', packages('zod')] },
  },
  arrow('server/src/platform', ...server('core', 'features', 'channels', 'app', 'cli', 'main')),
  arrow('server/src/core', ...server('features', 'channels', 'app', 'cli', 'main')),
  arrow('server/src/features', ...server('channels', 'app', 'cli', 'main')),
  arrow('server/src/channels', ...server('features', 'app', 'cli', 'main')),
  arrow('server/src/app', ...server('cli', 'main')),
  arrow('server/src', 'web', 'e2e', 'scripts'),
  arrow('web/src/ui', 'web/src/features', 'web/src/app', 'web/src/main'),
  arrow('web/src/lib', 'web/src/features', 'web/src/app', 'web/src/main'),
  arrow('web/src/features', 'web/src/app', 'web/src/main'),
  arrow('web/src', 'server', 'e2e', 'scripts'),
  ...orderInsideCore,
  siblings('features', 'server/src/features'),
  siblings('channels', 'server/src/channels'),
  siblings('features of the web', 'web/src/features'),
  {
    name: 'a slice is entered through its index.ts',
    from: { path: '^server/src/(platform|core|features|channels)/([^/]+)/', pathNot: tests },
    to: {
      path: '^server/src/(platform|core|features|channels)/[^/]+/',
      pathNot: ['^server/src/$1/$2/', '^server/src/[^/]+/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'a slice is entered through its index.ts, from outside too',
    from: { path: src, pathNot: [tests, '^server/src/(platform|core|features|channels)/[^/]+/'] },
    to: {
      path: '^server/src/(platform|core|features|channels)/[^/]+/',
      pathNot: '^server/src/[^/]+/[^/]+/index\\.ts$',
    },
  },
  only(
    'only stores touch Kysely',
    [
      '-store\\.ts$',
      '/core/conditions/(to-sql\\.ts$|fields/)',
      '/core/access/visible-tickets\\.ts$',
      '/platform/(db|events|jobs|migrations)/',
      '\\.gen\\.ts$',
    ],
    'kysely',
  ),
  only('only platform/mail touches IMAP and SMTP', ['/platform/mail/'], 'imapflow', 'nodemailer', 'smtp-server'),
  only('only platform/http and routes.ts touch Fastify', ['/platform/http/', '/routes\\.ts$'], 'fastify', '@fastify'),
  {
    name: 'a package that package.json does not name',
    from: { path: '^(server|web|contract)/src/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
].map((rule) => ({ severity: 'error', ...rule }))
