import { z } from 'zod'
import { all, Id, IdParams, Key, line, Names, Version } from './primitives'
import { route } from './route'
import { GivenSteps, TypeStep } from './steps'
import { StatusCategory, TagName } from './tickets'

const read = { verb: 'desk.read', scope: 'read' } as const
const write = { verb: 'vocabulary.write', scope: 'admin' } as const
const setUp = { verb: 'connection.write', scope: 'admin' } as const

export const WaitsFor = z.enum(['customer', 'thirdParty', 'date'])
export const Status = z.object({
  id: z.string(),
  version: z.number().int(),
  key: z.string(),
  category: StatusCategory,
  waitsFor: WaitsFor.nullable(),
  names: z.record(z.string(), z.string()),
  position: z.number().int(),
  isArchived: z.boolean(),
})
export type Status = z.output<typeof Status>
const Position = z.number().int().min(0).max(10_000)
export const listStatuses = route({ method: 'GET', path: '/statuses', access: read, answer: all(Status) })
export const createStatus = route({
  method: 'POST',
  path: '/statuses',
  access: setUp,
  status: 201,
  answer: Status,
  errors: ['status.keyTaken', 'status.waitsFor'],
  body: z.strictObject({
    key: Key,
    category: StatusCategory,
    waitsFor: WaitsFor.nullable().optional(),
    names: Names,
    position: Position.optional(),
  }),
})
export const changeStatus = route({
  method: 'PATCH',
  path: '/statuses/{id}',
  access: setUp,
  params: IdParams,
  answer: Status,
  errors: ['status.unknown', 'status.inUse', 'status.lastOfCategory', 'version.stale'],
  body: z.strictObject({
    names: Names.optional(),
    position: Position.optional(),
    isArchived: z.boolean().optional(),
    version: Version.optional(),
  }),
})

export const Type = z.object({
  id: z.string(),
  version: z.number().int(),
  key: z.string(),
  names: z.record(z.string(), z.string()),
  position: z.number().int(),
  isArchived: z.boolean(),
  steps: z
    .array(TypeStep)
    .meta({ description: 'What tickets get with this type; those that have it keep what they got' }),
})
export type Type = z.output<typeof Type>
export const listTypes = route({ method: 'GET', path: '/types', access: read, answer: all(Type) })
export const createType = route({
  method: 'POST',
  path: '/types',
  access: write,
  status: 201,
  answer: Type,
  errors: ['type.keyTaken'],
  body: z.strictObject({ key: Key, names: Names, position: Position.optional() }),
})
export const changeType = route({
  method: 'PATCH',
  path: '/types/{id}',
  access: write,
  params: IdParams,
  answer: Type,
  errors: ['type.unknown', 'version.stale', 'step.ownerUnknown', 'step.order'],
  body: z.strictObject({
    steps: GivenSteps.optional(),
    names: Names.optional(),
    position: Position.optional(),
    isArchived: z.boolean().optional(),
    version: Version.optional(),
  }),
})

export const Category = z.object({
  id: z.string(),
  version: z.number().int(),
  parentId: z.string().nullable(),
  name: z.string(),
  position: z.number().int(),
  isArchived: z.boolean(),
})
export type Category = z.output<typeof Category>
export const listCategories = route({ method: 'GET', path: '/categories', access: read, answer: all(Category) })
export const createCategory = route({
  method: 'POST',
  path: '/categories',
  access: write,
  status: 201,
  answer: Category,
  errors: ['category.nameTaken', 'category.unknown', 'category.tooDeep'],
  body: z.strictObject({ name: line(60), parentId: Id.nullable().optional(), position: Position.optional() }),
})
export const changeCategory = route({
  method: 'PATCH',
  path: '/categories/{id}',
  access: write,
  params: IdParams,
  answer: Category,
  errors: ['category.unknown', 'category.nameTaken', 'category.circle', 'category.tooDeep', 'version.stale'],
  body: z.strictObject({
    name: line(60).optional(),
    parentId: Id.nullable().optional(),
    position: Position.optional(),
    isArchived: z.boolean().optional(),
    version: Version.optional(),
  }),
})

export const Tag = z.object({ id: z.string(), version: z.number().int(), name: z.string(), isArchived: z.boolean() })
export type Tag = z.output<typeof Tag>
export const listTags = route({ method: 'GET', path: '/tags', access: read, answer: all(Tag) })
export const createTag = route({
  method: 'POST',
  path: '/tags',
  access: write,
  status: 201,
  answer: Tag,
  body: z.strictObject({ name: TagName }),
})
export const changeTag = route({
  method: 'PATCH',
  path: '/tags/{id}',
  access: write,
  params: IdParams,
  answer: Tag,
  errors: ['tag.unknown', 'tag.nameTaken', 'version.stale'],
  body: z.strictObject({ name: TagName.optional(), isArchived: z.boolean().optional(), version: Version.optional() }),
})
export const deleteTag = route({
  method: 'DELETE',
  path: '/tags/{id}',
  access: write,
  params: IdParams,
  status: 204,
  answer: z.null(),
  errors: ['tag.unknown', 'tag.inUse'],
})

export const CustomFieldKind = z.enum(['text', 'longText', 'number', 'boolean', 'date', 'choice', 'choices'])
export const CustomField = z.object({
  id: z.string(),
  version: z.number().int(),
  key: z.string(),
  appliesTo: z.enum(['ticket', 'person', 'organization']),
  kind: CustomFieldKind,
  names: z.record(z.string(), z.string()),
  options: z.array(z.string()),
  position: z.number().int(),
  isArchived: z.boolean(),
})
export type CustomField = z.output<typeof CustomField>
const Options = z.array(line(200)).max(200)
export const listCustomFields = route({ method: 'GET', path: '/custom-fields', access: read, answer: all(CustomField) })
export const createCustomField = route({
  method: 'POST',
  path: '/custom-fields',
  access: setUp,
  status: 201,
  answer: CustomField,
  errors: ['field.keyTaken', 'field.optionsNeeded', 'field.tooMany'],
  body: z.strictObject({
    key: Key,
    appliesTo: z.enum(['ticket', 'person', 'organization']),
    kind: CustomFieldKind,
    names: Names,
    options: Options.default([]),
    position: Position.optional(),
  }),
})
export const changeCustomField = route({
  method: 'PATCH',
  path: '/custom-fields/{id}',
  access: setUp,
  params: IdParams,
  answer: CustomField,
  errors: ['field.unknown', 'field.optionsNeeded', 'version.stale'],
  body: z.strictObject({
    names: Names.optional(),
    options: Options.optional(),
    position: Position.optional(),
    isArchived: z.boolean().optional(),
    version: Version.optional(),
  }),
})
