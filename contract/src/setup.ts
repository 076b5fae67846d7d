import { z } from 'zod'
import { Me, Password } from './agents'
import { Domain, Email, Locale, line, Name, Network, TimeZone } from './primitives'
import { route } from './route'

export const getSetup = route({
  method: 'GET',
  path: '/setup',
  access: 'anonymous',
  query: z.strictObject({ token: z.string().max(200) }),
  answer: z.object({ isOpen: z.literal(true) }),
  errors: ['setup.closed'],
})
export const setUp = route({
  method: 'POST',
  path: '/setup',
  access: 'anonymous',
  status: 201,
  answer: Me,
  errors: ['setup.closed', 'password.common', 'mailbox.addressTaken', 'session.busy'],
  body: z.strictObject({
    token: z.string().max(200),
    company: Name,
    locale: Locale.default('en'),
    timeZone: TimeZone.default('UTC'),
    admin: z.strictObject({ name: Name, email: Email, password: Password }),
    mailboxes: z
      .array(z.strictObject({ name: Name, address: Email }))
      .max(20)
      .default([]),
    hasDemo: z.boolean().default(false),
  }),
})
/** The checklist's facts; the page ticks itself from them. */
export const getChecklist = route({
  method: 'GET',
  path: '/checklist',
  access: { verb: 'settings.write', scope: 'admin' },
  answer: z.object({
    smtpAddress: z.string().nullable(),
    mailboxes: z.number().int(),
    relays: z.number().int(),
    receivedMails: z.number().int(),
    firstTicketNumber: z.number().int().nullable(),
    replies: z.number().int(),
    acceptedDeliveries: z.number().int(),
    agents: z.number().int(),
    teams: z.number().int(),
    hasDemo: z.boolean(),
    skipped: z.array(z.string()),
  }),
})
export const skipChecklistItem = route({
  method: 'POST',
  path: '/checklist/skip',
  access: { verb: 'settings.write', scope: 'admin' },
  status: 204,
  answer: z.null(),
  body: z.strictObject({ item: z.string().max(40) }),
})
export const removeDemo = route({
  method: 'DELETE',
  path: '/demo',
  access: { verb: 'settings.write', scope: 'admin' },
  status: 204,
  answer: z.null(),
})
export const addDemo = route({
  method: 'POST',
  path: '/demo',
  access: { verb: 'settings.write', scope: 'admin' },
  status: 202,
  answer: z.object({ accepted: z.literal(true) }),
  errors: ['demo.exists'],
})

/** A mail server before the desk whose Authentication-Results (RFC 8601) are believed. */
export const FrontServer = z.strictObject({ network: Network, servId: line(255) })
export const Settings = z.object({
  company: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  replyMovesTo: z.string(),
  maxUploadMiB: z.number().int(),
  undoSeconds: z.number().int(),
  frontServers: z.array(FrontServer),
  arcSealers: z.array(z.string()),
  version: z.number().int(),
})
export type Settings = z.output<typeof Settings>
export const getSettings = route({
  method: 'GET',
  path: '/settings',
  access: { verb: 'desk.read', scope: 'read' },
  answer: Settings,
})
export const changeSettings = route({
  method: 'PATCH',
  path: '/settings',
  access: { verb: 'settings.write', scope: 'admin' },
  answer: Settings,
  errors: ['version.stale'],
  body: z.strictObject({
    company: Name.optional(),
    locale: Locale.optional(),
    timeZone: TimeZone.optional(),
    maxUploadMiB: z.number().int().min(1).max(200).optional(),
    undoSeconds: z.number().int().min(0).max(30).optional(),
    frontServers: z.array(FrontServer).max(20).optional(),
    arcSealers: z.array(Domain).max(50).optional(),
    version: z.number().int().positive().optional(),
  }),
})
