import { z } from 'zod'
import {
  all,
  Email,
  Empty,
  Id,
  IdParams,
  ListQuery,
  Locale,
  line,
  Name,
  page,
  TimeOut,
  TimeZone,
  text,
  Version,
} from './primitives'
import { route, type Scope } from './route'

export const Role = z.enum(['admin', 'manager', 'agent', 'light'])
export type Role = z.output<typeof Role>
/** 10–256 characters; common ones are refused by the server (`password.common`). */
export const Password = z.string().min(10).max(256)

export const Agent = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  email: z.string().nullable(),
  role: Role,
  managesTeamIds: z.array(z.string()).nullable(),
  teamIds: z.array(z.string()),
  isActive: z.boolean(),
  needsRelease: z.boolean().meta({ description: 'Replies of this agent wait until another agent releases them' }),
  isInvited: z.boolean(),
  hasSecondFactor: z.boolean(),
  createdAt: TimeOut,
})
export type Agent = z.output<typeof Agent>
const manage = { verb: 'agent.write', scope: 'admin' } as const
export const listAgents = route({
  method: 'GET',
  path: '/agents',
  access: { verb: 'desk.read', scope: 'read' },
  answer: all(Agent),
})
export const inviteAgent = route({
  method: 'POST',
  path: '/agents',
  access: manage,
  status: 201,
  answer: Agent,
  errors: ['agent.exists', 'team.unknown', 'session.confirm'],
  body: z.strictObject({
    email: Email,
    name: Name,
    role: Role,
    managesTeamIds: z.array(Id).max(200).nullable().optional(),
    teamIds: z.array(Id).max(200).optional(),
    needsRelease: z.boolean().optional(),
  }),
})
export const changeAgent = route({
  method: 'PATCH',
  path: '/agents/{id}',
  access: manage,
  params: IdParams,
  answer: Agent,
  errors: ['agent.unknown', 'agent.lastAdmin', 'team.unknown', 'version.stale', 'session.confirm'],
  body: z.strictObject({
    name: Name.optional(),
    role: Role.optional(),
    managesTeamIds: z.array(Id).max(200).nullable().optional(),
    isActive: z.boolean().optional(),
    needsRelease: z.boolean().optional(),
    version: Version.optional(),
  }),
})
export const resendInvitation = route({
  method: 'POST',
  path: '/agents/{id}/invitation',
  access: manage,
  params: IdParams,
  body: Empty.optional(),
  answer: Agent,
  errors: ['agent.unknown', 'agent.joined', 'agent.inactive'],
})

const scopes = ['read', 'write', 'inbound', 'admin'] as const satisfies readonly Scope[]
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: Role,
  managesTeamIds: z.array(z.string()).nullable(),
  teamIds: z.array(z.string()),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  signatureHtml: z.string(),
  preferences: z.record(z.string(), z.unknown()),
  hasSecondFactor: z.boolean(),
  abilities: z.array(z.string()),
  via: z.enum(['session', 'token']),
  scopes: z.array(z.string()),
  tokenScopes: z.array(z.enum(scopes)).meta({ description: 'What a token of this agent may be given' }),
  confirmedUntil: TimeOut.nullable(),
})
export type Me = z.output<typeof Me>
export const getSession = route({
  method: 'GET',
  path: '/session',
  access: { verb: 'desk.read', scope: 'read' },
  answer: Me,
})
export const signIn = route({
  method: 'POST',
  path: '/session',
  access: 'anonymous',
  errors: ['session.wrong', 'session.tooMany', 'session.codeNeeded', 'session.codeWrong', 'session.busy'],
  body: z.strictObject({
    email: z.string().max(254),
    password: z.string().max(256),
    code: z.string().max(20).optional(),
  }),
  answer: Me,
})
export const signOut = route({ method: 'DELETE', path: '/session', access: 'session', status: 204, answer: z.null() })
/** Proves the password (or second factor) again: acts on roles, tokens and sign-in need it within the last ten minutes. */
export const confirmSession = route({
  method: 'POST',
  path: '/session/confirm',
  access: 'session',
  answer: Me,
  errors: ['session.wrong', 'session.tooMany', 'session.busy'],
  body: z.strictObject({ password: z.string().max(256) }),
})
export const requestReset = route({
  method: 'POST',
  path: '/password-resets',
  access: 'anonymous',
  status: 202,
  answer: z.object({ accepted: z.literal(true) }),
  body: z.strictObject({ email: z.string().max(254) }),
  errors: ['session.tooMany'],
})
const TokenText = z.string().max(200)
export const useReset = route({
  method: 'POST',
  path: '/password-resets/use',
  access: 'anonymous',
  answer: z.object({ accepted: z.literal(true) }),
  body: z.strictObject({ token: TokenText, password: Password }),
  errors: ['token.invalid', 'password.common', 'session.busy'],
})
export const acceptInvitation = route({
  method: 'POST',
  path: '/invitations/accept',
  access: 'anonymous',
  answer: Me,
  errors: ['token.invalid', 'password.common', 'session.busy'],
  body: z.strictObject({ token: TokenText, password: Password, name: Name.optional() }),
})
export const changeMe = route({
  method: 'PATCH',
  path: '/me',
  access: { verb: 'own.write', scope: 'write' },
  answer: Me,
  body: z.strictObject({
    name: Name.optional(),
    locale: Locale.nullable().optional(),
    timeZone: TimeZone.nullable().optional(),
    signatureHtml: text(20_000).optional(),
    preferences: z
      .record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
      .optional(),
  }),
})
export const changePassword = route({
  method: 'PUT',
  path: '/me/password',
  access: 'session',
  answer: Me,
  errors: ['session.wrong', 'password.common', 'session.tooMany', 'session.busy'],
  body: z.strictObject({ current: z.string().max(256), password: Password }),
})
export const beginSecondFactor = route({
  method: 'POST',
  path: '/me/second-factor',
  access: 'session',
  errors: ['session.confirm', 'secondFactor.exists'],
  body: Empty.optional(),
  answer: z.object({ secret: z.string(), uri: z.string() }),
})
export const confirmSecondFactor = route({
  method: 'POST',
  path: '/me/second-factor/confirm',
  access: 'session',
  errors: ['session.codeWrong', 'secondFactor.notBegun'],
  body: z.strictObject({ code: z.string().max(20) }),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
})
export const removeSecondFactor = route({
  method: 'DELETE',
  path: '/me/second-factor',
  access: 'session',
  status: 204,
  answer: z.null(),
  errors: ['session.confirm'],
})
export const Session = z.object({
  id: z.string(),
  createdAt: TimeOut,
  lastSeenAt: TimeOut,
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
})
export const listSessions = route({ method: 'GET', path: '/me/sessions', access: 'session', answer: all(Session) })
export const endSession = route({
  method: 'DELETE',
  path: '/me/sessions/{id}',
  access: 'session',
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['session.unknown'],
})

export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  agent: z.object({ id: z.string(), name: z.string() }),
  scopes: z.array(z.enum(scopes)),
  createdAt: TimeOut,
  lastUsedAt: TimeOut.nullable(),
  isRevoked: z.boolean(),
})
export type ApiToken = z.output<typeof ApiToken>
export const listTokens = route({ method: 'GET', path: '/tokens', access: 'session', answer: all(ApiToken) })
export const createToken = route({
  method: 'POST',
  path: '/tokens',
  access: 'session',
  status: 201,
  errors: ['session.confirm', 'token.scopeBeyondRole'],
  body: z.strictObject({ name: line(100), scopes: z.array(z.enum(scopes)).min(1).max(4) }),
  answer: ApiToken.extend({ token: z.string().meta({ description: 'Shown this once' }) }),
})
export const revokeToken = route({
  method: 'DELETE',
  path: '/tokens/{id}',
  access: 'session',
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['token.unknown', 'session.confirm'],
})

export const AuditEntry = z.object({
  id: z.string(),
  at: TimeOut,
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  act: z.string(),
  objectType: z.string().nullable(),
  objectId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
export const listAudit = route({
  method: 'GET',
  path: '/audit',
  access: { verb: 'audit.read', scope: 'admin' },
  query: ListQuery.extend({ act: z.string().max(60).optional() }),
  answer: page(AuditEntry),
  errors: ['cursor.invalid'],
})
