import { z } from 'zod'
import {
  Email,
  Id,
  IdParams,
  ListQuery,
  Locale,
  line,
  Mention,
  Name,
  page,
  TimeOut,
  TimeZone,
  text,
  Version,
} from './primitives'
import { route } from './route'
import { CustomFieldValue } from './tickets'

export const Person = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  email: z.string().nullable(),
  addresses: z.array(z.object({ address: z.string(), isVerified: z.boolean(), isUnreachable: z.boolean() })),
  phones: z.array(z.string()),
  organization: Mention.nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  notes: z.string(),
  customFields: z.record(z.string(), z.unknown()),
  isAgent: z.boolean(),
  isTest: z.boolean(),
  createdAt: TimeOut,
})
export type Person = z.output<typeof Person>
const PersonChange = z.strictObject({
  name: Name.optional(),
  phones: z.array(line(40)).max(20).optional(),
  organizationId: Id.nullable().optional(),
  locale: Locale.nullable().optional(),
  timeZone: TimeZone.nullable().optional(),
  notes: text(20_000).optional(),
  customFields: z.record(z.string().max(60), CustomFieldValue).optional(),
  version: Version.optional(),
})
const PeopleQuery = z
  .string()
  .max(500)
  .meta({ description: 'Text form of the condition language, with the fields of persons' })
export const listPeople = route({
  method: 'GET',
  path: '/people',
  access: { verb: 'person.read', scope: 'read' },
  query: ListQuery.extend({ query: PeopleQuery.default(''), organizationId: Id.optional() }),
  answer: page(Person),
  errors: ['query.invalid', 'cursor.invalid'],
})
/** How many of the people the caller may see a question finds. */
export const countPeople = route({
  method: 'GET',
  path: '/people/count',
  access: { verb: 'person.read', scope: 'read' },
  query: z.strictObject({ query: PeopleQuery.default('') }),
  answer: z.object({ count: z.number().int(), exact: z.boolean().meta({ description: 'False: at least so many' }) }),
  errors: ['query.invalid'],
})
export const getPerson = route({
  method: 'GET',
  path: '/people/{id}',
  access: { verb: 'person.read', scope: 'read' },
  params: IdParams,
  answer: Person,
  errors: ['person.unknown'],
})
export const createPerson = route({
  method: 'POST',
  path: '/people',
  access: { verb: 'person.write', scope: 'write' },
  body: PersonChange.omit({ version: true }).extend({ email: Email.optional() }),
  answer: Person,
  status: 201,
  errors: ['person.addressTaken', 'organization.unknown', 'field.unknown'],
})
export const changePerson = route({
  method: 'PATCH',
  path: '/people/{id}',
  access: { verb: 'person.write', scope: 'write' },
  params: IdParams,
  body: PersonChange,
  answer: Person,
  errors: ['person.unknown', 'person.merged', 'organization.unknown', 'version.stale', 'field.unknown'],
})
export const addPersonAddress = route({
  method: 'POST',
  path: '/people/{id}/addresses',
  access: { verb: 'person.write', scope: 'write' },
  params: IdParams,
  body: z.strictObject({ address: Email }),
  answer: Person,
  errors: ['person.unknown', 'person.merged', 'person.addressTaken', 'session.confirm'],
})
export const removePersonAddress = route({
  method: 'DELETE',
  path: '/people/{id}/addresses/{address}',
  access: { verb: 'person.write', scope: 'write' },
  params: z.strictObject({ id: z.string(), address: z.string() }),
  answer: Person,
  errors: ['person.unknown', 'person.merged', 'person.lastAddress', 'session.confirm'],
})

export const PersonEvent = z.object({
  id: z.string(),
  type: z.string(),
  at: TimeOut,
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  before: z.record(z.string(), z.unknown()).meta({ description: 'What changed, as it was; organizations by name' }),
  after: z.record(z.string(), z.unknown()),
  other: Mention.nullable().meta({ description: 'Of a merge: the other person' }),
})
export type PersonEvent = z.output<typeof PersonEvent>
/** What was changed about somebody, newest first. */
export const listPersonEvents = route({
  method: 'GET',
  path: '/people/{id}/events',
  access: { verb: 'person.read', scope: 'read' },
  params: IdParams,
  query: ListQuery,
  answer: page(PersonEvent),
  errors: ['person.unknown', 'cursor.invalid'],
})

export const Organization = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  domains: z.array(z.string()),
  notes: z.string(),
  customFields: z.record(z.string(), z.unknown()),
  personCount: z.number().int(),
  createdAt: TimeOut,
})
export type Organization = z.output<typeof Organization>
const OrganizationChange = z.strictObject({
  name: Name.optional(),
  domains: z
    .array(
      z
        .string()
        .regex(/^[^\s@]+\.[^\s@]+$/)
        .max(253),
    )
    .max(50)
    .optional(),
  notes: text(20_000).optional(),
  customFields: z.record(z.string().max(60), CustomFieldValue).optional(),
  version: Version.optional(),
})
export const listOrganizations = route({
  method: 'GET',
  path: '/organizations',
  access: { verb: 'person.read', scope: 'read' },
  query: ListQuery.extend({ query: z.string().max(200).default('') }),
  answer: page(Organization),
  errors: ['cursor.invalid'],
})
export const getOrganization = route({
  method: 'GET',
  path: '/organizations/{id}',
  access: { verb: 'person.read', scope: 'read' },
  params: IdParams,
  answer: Organization,
  errors: ['organization.unknown'],
})
export const createOrganization = route({
  method: 'POST',
  path: '/organizations',
  access: { verb: 'person.write', scope: 'write' },
  body: OrganizationChange.omit({ version: true }).extend({ name: Name }),
  answer: Organization,
  status: 201,
  errors: ['organization.domainTaken', 'field.unknown'],
})
export const changeOrganization = route({
  method: 'PATCH',
  path: '/organizations/{id}',
  access: { verb: 'person.write', scope: 'write' },
  params: IdParams,
  body: OrganizationChange,
  answer: Organization,
  errors: ['organization.unknown', 'organization.domainTaken', 'version.stale', 'field.unknown'],
})
