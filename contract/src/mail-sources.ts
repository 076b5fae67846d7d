import { z } from 'zod'
import { all, Host, Id, IdParams, line, Port, Security, TimeOut, text, Version } from './primitives'
import { route } from './route'

const connect = { verb: 'connection.write', scope: 'admin' } as const

const AfterFetch = z.enum(['move', 'keyword', 'delete'])
/** `new`: not tried yet · `warning`: fetched, but not everything · `failing`: nothing for two minutes. */
const SourceState = z.enum(['new', 'ok', 'warning', 'failing', 'off'])

const OauthProvider = z.enum(['microsoft', 'google', 'custom'])

export const MailSource = z.object({
  id: z.string(),
  version: z.number().int(),
  mailboxId: z.string(),
  host: z.string(),
  port: z.number().int(),
  security: Security,
  user: z.string(),
  password: z.enum(['set', 'not set']),
  oauth: z
    .object({
      provider: OauthProvider,
      clientId: z.string(),
      clientSecret: z.enum(['set', 'not set']),
      /** Somebody allowed the desk to read the account. */
      isAuthorized: z.boolean(),
    })
    .nullable(),
  folders: z.array(z.string()),
  watchesSpam: z.boolean(),
  afterFetch: AfterFetch,
  moveTo: z.string(),
  isEnabled: z.boolean(),
  state: SourceState,
  lastSuccessAt: TimeOut.nullable(),
  /** In the server's own words. */
  lastError: z.string().nullable(),
  oldestUnfetchedAt: TimeOut.nullable(),
})
export type MailSource = z.output<typeof MailSource>

/** The app that the operator registered with the provider; its redirect address is `/desk/mail-authorization`. */
const AppFields = { clientId: line(300), clientSecret: text(1000, 1).optional() }
const WebAddress = z.url({ protocol: /^https?$/ }).max(1000)
const OauthApp = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('microsoft'), ...AppFields, tenant: line(100).optional() }),
  z.strictObject({ provider: z.literal('google'), ...AppFields }),
  z.strictObject({
    provider: z.literal('custom'),
    ...AppFields,
    authorizeUrl: WebAddress,
    tokenUrl: WebAddress,
    scope: line(1000),
  }),
])
const Folder = line(500)
const Fields = z.strictObject({
  mailboxId: Id,
  host: Host,
  port: Port,
  security: Security,
  user: line(300),
  password: text(1000).nullable().optional(),
  /** Instead of a password. */
  oauth: OauthApp.nullable().optional(),
  folders: z.array(Folder).min(1).max(50).optional(),
  /** Mails of the account's spam folder come as spam, to be rescued. */
  watchesSpam: z.boolean().optional(),
  /** What becomes of a mail over there once it is safe here. */
  afterFetch: AfterFetch.optional(),
  moveTo: Folder.optional(),
  isEnabled: z.boolean().optional(),
})

export const listMailSources = route({
  method: 'GET',
  path: '/mail-sources',
  access: connect,
  answer: all(MailSource),
})
export const createMailSource = route({
  method: 'POST',
  path: '/mail-sources',
  access: connect,
  status: 201,
  answer: MailSource,
  errors: ['mailbox.unknown'],
  body: Fields,
})
export const changeMailSource = route({
  method: 'PATCH',
  path: '/mail-sources/{id}',
  access: connect,
  params: IdParams,
  answer: MailSource,
  errors: ['mailSource.unknown', 'mailbox.unknown', 'version.stale'],
  body: Fields.partial().extend({ version: Version.optional() }),
})
export const deleteMailSource = route({
  method: 'DELETE',
  path: '/mail-sources/{id}',
  access: connect,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['mailSource.unknown'],
})
export const startMailSourceAuthorization = route({
  method: 'POST',
  path: '/mail-sources/{id}/authorization',
  access: connect,
  params: IdParams,
  errors: ['mailSource.unknown', 'mailSource.noOauth'],
  answer: z.object({ url: z.string() }),
})
/** Hands in what the provider sent the browser back with. */
export const finishMailSourceAuthorization = route({
  method: 'POST',
  path: '/mail-sources/authorization',
  access: connect,
  errors: ['mailSource.unknown', 'mailSource.authorizationExpired', 'mailSource.authorizationRefused'],
  body: z.union([
    z.strictObject({ state: line(200), code: line(5000) }),
    z.strictObject({ state: line(200), error: line(200), errorDescription: line(2000).optional() }),
  ]),
  answer: MailSource,
})
export const testMailSource = route({
  method: 'POST',
  path: '/mail-sources/{id}/test',
  access: connect,
  params: IdParams,
  errors: ['mailSource.unknown'],
  answer: z.object({ isWorking: z.boolean(), detail: z.string(), folders: z.array(z.string()) }),
})
