import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors'

export const roles = ['web', 'worker', 'smtp'] as const
const listenAddress = z.string().transform((value, context) => {
  if (value === 'off') return null
  const match = /^(.*):(\d{1,5})$/.exec(value)
  const port = Number(match?.[2])
  if (!match?.[1] || port > 65_535) {
    context.addIssue({ code: 'custom', message: 'must be HOST:PORT or off' })
    return z.NEVER
  }
  return { host: match[1].replace(/^\[|\]$/g, ''), port }
})
const optional = z.string().min(1).optional()
const databaseUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must look like postgresql://role:password@host/database, with special characters as %40',
  })
  .optional()

/** Proxies whose X-Forwarded-For counts: how many stand before the desk, or their networks. */
const trustedProxies = z.string().transform((value, context): number | string[] => {
  if (/^[1-9]$/.test(value)) return Number(value)
  const networks = value.split(',').map((network) => network.trim())
  if (networks.every(isNetwork)) return networks
  context.addIssue({ code: 'custom', message: 'must be a number from 1 to 9, or networks like 10.0.0.0/8,::1' })
  return z.NEVER
})
/** Private networks that requests in other people's name may go to. */
const openedNetworks = z.string().transform((value, context): string[] => {
  const networks = value.split(',').map((network) => network.trim())
  if (networks.every(isNetwork)) return networks
  context.addIssue({ code: 'custom', message: 'must be networks like 10.0.0.0/8,fd00::/8' })
  return z.NEVER
})
const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...rest] = text.split('/')
  const most = { 4: 32, 6: 128 }[isIP(address)]
  if (most === undefined || rest.length > 0) return false
  // A network of everything would let every client name its own address.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
}

/** Name servers as Node takes them: an address, with a port where it is not 53. */
const nameServers = z.string().transform((value, context): string[] => {
  const servers = value.split(',').map((server) => server.trim())
  const isServer = (server: string): boolean =>
    isIP(server) !== 0 || isIP(server.replace(/:\d{1,5}$/, '').replace(/^\[(.*)\]$/, '$1')) !== 0
  if (servers.every(isServer)) return servers
  context.addIssue({ code: 'custom', message: 'must be addresses like 127.0.0.1:53,[::1]:53' })
  return z.NEVER
})

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  FOYER_URL: z.url({ protocol: /^https?$/ }).optional(),
  FOYER_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: databaseUrl,
  FOYER_ROLES: z
    .string()
    .default('web,worker,smtp')
    .transform((value) => [...new Set(value.split(',').map((role) => role.trim()))])
    .pipe(z.array(z.enum(roles)).min(1)),
  FOYER_SMTP_LISTEN: listenAddress.default({ host: '127.0.0.1', port: 2525 }),
  FOYER_LMTP_LISTEN: listenAddress.default(null),
  FOYER_BLOBS: z.literal('file', 'must be file').default('file'),
  FOYER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  FOYER_FILES_URL: z.url({ protocol: /^https?$/ }).optional(),
  FOYER_EGRESS_ALLOW: openedNetworks.optional(),
  FOYER_TLS_CERT: optional,
  FOYER_TLS_KEY: optional,
  FOYER_DNS: nameServers.optional(),
  FOYER_TRUST_PROXY: trustedProxies.optional(),
  FOYER_DB_ROLE_CHECK: z.enum(['strict', 'warn']).default('strict'),
  FOYER_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Every variable and its meaning, for people. */
export const variables = [
  { name: 'PORT', meaning: 'where the web listens (3000)' },
  { name: 'HOST', meaning: 'on which address (127.0.0.1)' },
  { name: 'FOYER_URL', meaning: 'the address people see' },
  { name: 'FOYER_DATA_DIR', meaning: 'embedded database, blobs, key file (./data)' },
  { name: 'DATABASE_URL', meaning: 'an external PostgreSQL 15–18 instead of the embedded one' },
  { name: 'FOYER_ROLES', meaning: 'what this process does (web,worker,smtp)' },
  { name: 'FOYER_SMTP_LISTEN', meaning: 'built-in receiver, or off (127.0.0.1:2525)' },
  { name: 'FOYER_LMTP_LISTEN', meaning: 'LMTP for a mail server in front, or off (off)' },
  { name: 'FOYER_BLOBS', meaning: 'where attachments and raw mails lie (file)' },
  { name: 'FOYER_SECRET', meaning: 'seals secrets and signs ids; else a key file in the data folder' },
  { name: 'FOYER_FILES_URL', meaning: 'another origin to serve attachments from' },
  { name: 'FOYER_EGRESS_ALLOW', meaning: 'private networks that fetches may reach (none)' },
  { name: 'FOYER_TLS_CERT', meaning: 'certificate for STARTTLS of SMTP and LMTP' },
  { name: 'FOYER_TLS_KEY', meaning: 'its key' },
  { name: 'FOYER_DNS', meaning: "name servers for SPF, DKIM, DMARC and address checks (the system's)" },
  { name: 'FOYER_TRUST_PROXY', meaning: 'reverse proxies before the web: how many, or their networks (none)' },
  { name: 'FOYER_DB_ROLE_CHECK', meaning: 'strict, or warn where the owner cannot make a role' },
  { name: 'FOYER_LOG', meaning: 'how much is logged (info)' },
] as const satisfies readonly { name: keyof z.input<typeof Environment>; meaning: string }[]

export type Role = (typeof roles)[number]
export type Config = {
  host: string
  port: number
  url: string
  filesUrl: string | null
  dataDir: string
  databaseUrl: string | null
  roles: readonly Role[]
  smtpListen: { host: string; port: number } | null
  lmtpListen: { host: string; port: number } | null
  secret: string | null
  tls: { certPath: string; keyPath: string } | null
  egressAllow: readonly string[]
  /** `address:port` each; null: the system's. */
  nameServers: string[] | null
  /** Whose X-Forwarded-For counts; null: nobody's. */
  trustProxy: number | string[] | null
  dbRoleCheck: 'strict' | 'warn'
  logLevel: string
}

/** Reads the environment once; every wrong variable is named in one error (`config.invalid`), values are never echoed. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new AppError('invalid', 'config.invalid', `The configuration is wrong: ${findings.join('; ')}.`)
  }
  const read = parsed.data
  if ((read.FOYER_TLS_CERT === undefined) !== (read.FOYER_TLS_KEY === undefined))
    throw new AppError('invalid', 'config.invalid', 'FOYER_TLS_CERT and FOYER_TLS_KEY go together.')
  return {
    host: read.HOST,
    port: read.PORT,
    url: (read.FOYER_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
    filesUrl: read.FOYER_FILES_URL?.replace(/\/+$/, '') ?? null,
    dataDir: resolve(read.FOYER_DATA_DIR),
    databaseUrl: read.DATABASE_URL ?? null,
    roles: read.FOYER_ROLES,
    smtpListen: read.FOYER_SMTP_LISTEN,
    lmtpListen: read.FOYER_LMTP_LISTEN,
    secret: read.FOYER_SECRET ?? null,
    tls:
      read.FOYER_TLS_CERT && read.FOYER_TLS_KEY ? { certPath: read.FOYER_TLS_CERT, keyPath: read.FOYER_TLS_KEY } : null,
    egressAllow: read.FOYER_EGRESS_ALLOW ?? [],
    nameServers: read.FOYER_DNS ?? null,
    trustProxy: read.FOYER_TRUST_PROXY ?? null,
    dbRoleCheck: read.FOYER_DB_ROLE_CHECK,
    logLevel: read.FOYER_LOG,
  }
}
