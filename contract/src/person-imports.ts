import { z } from 'zod'
import { all, Empty, Id, IdParams, TimeOut } from './primitives'
import { route } from './route'

/** What a column can be. Several may be addresses or phone numbers; everything else is one column. */
export const importTargets = [
  'email',
  'name',
  'firstName',
  'lastName',
  'phone',
  'organization',
  'locale',
  'timeZone',
  'notes',
] as const
/** One of the above, an own field of persons as `customFields.key`, or null: left out. */
const Target = z
  .enum(importTargets)
  .or(z.templateLiteral(['customFields.', z.string().max(60)]))
  .nullable()
/** Why a row is refused. */
export const importRefusals = ['noKey', 'notAnAddress', 'twoPersons', 'taken', 'seat', 'value', 'tooMany'] as const
const Refusal = z.object({
  line: z.number().int().meta({ description: 'In the file, its head counted' }),
  column: z.number().int().nullable().meta({ description: 'From 0' }),
  value: z.string(),
  reason: z.enum(importRefusals),
})
const counts = {
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
}
export const PersonImport = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['draft', 'running', 'finished', 'cancelled']),
  encoding: z.string(),
  delimiter: z.string(),
  columns: z.array(
    z.object({
      header: z.string().meta({ description: 'Empty where the file has no head' }),
      target: z.string().nullable(),
      samples: z.array(z.string()),
    }),
  ),
  total: z.number().int(),
  ...counts,
  createdAt: TimeOut,
  finishedAt: TimeOut.nullable(),
})
export type PersonImport = z.output<typeof PersonImport>
export const PersonImportCheck = z.object({ ...counts, refusals: z.array(Refusal) })
export type PersonImportCheck = z.output<typeof PersonImportCheck>

const read = { verb: 'person.import', scope: 'read' } as const
const write = { verb: 'person.import', scope: 'write' } as const
const columns = z.strictObject({ columns: z.array(Target).min(1).max(200) })

/** Reads an uploaded CSV file (`,` `;` or tab; UTF-8, UTF-16 or Windows-1252) and guesses what its columns are. */
export const createPersonImport = route({
  method: 'POST',
  path: '/person-imports',
  access: write,
  body: z.strictObject({ uploadId: Id }),
  answer: PersonImport,
  status: 201,
  errors: ['attachment.unknown', 'personImport.unreadable', 'personImport.empty', 'personImport.tooLarge'],
})
/** One's own of the last 30 days, newest first. */
export const listPersonImports = route({
  method: 'GET',
  path: '/person-imports',
  access: read,
  answer: all(PersonImport),
})
export const getPersonImport = route({
  method: 'GET',
  path: '/person-imports/{id}',
  access: read,
  params: IdParams,
  answer: PersonImport,
  errors: ['personImport.unknown'],
})
/** What would become of each row; changes nobody. The first 20 that would be refused are named. */
export const checkPersonImport = route({
  method: 'POST',
  path: '/person-imports/{id}/check',
  access: write,
  params: IdParams,
  body: columns,
  answer: PersonImportCheck,
  errors: ['personImport.unknown', 'personImport.columns', 'personImport.started'],
})
/** Begins it as a job; each row is done once. Somebody who is known already is changed, never doubled. */
export const startPersonImport = route({
  method: 'POST',
  path: '/person-imports/{id}/start',
  access: write,
  params: IdParams,
  body: columns,
  answer: PersonImport,
  status: 202,
  errors: ['personImport.unknown', 'personImport.columns', 'personImport.started'],
})
/** What is done by now stays. */
export const cancelPersonImport = route({
  method: 'POST',
  path: '/person-imports/{id}/cancel',
  access: write,
  params: IdParams,
  body: Empty.optional(),
  answer: PersonImport,
  errors: ['personImport.unknown'],
})
/** The refused rows as they were, each with its reason, as CSV: to be mended and imported again. */
export const getRefusedRows = route({
  method: 'GET',
  path: '/person-imports/{id}/refused',
  access: read,
  params: IdParams,
  answer: z.string(),
  errors: ['personImport.unknown'],
})
