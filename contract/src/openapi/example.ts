export type JsonSchema = { readonly [key: string]: unknown }

/** What people would write, by the name of the field. */
const byName: Readonly<Record<string, unknown>> = {
  email: 'ann@example.com',
  address: 'help@example.com',
  to: 'ann@example.com',
  name: 'Ann Example',
  subject: 'Where is my parcel?',
  text: 'It was due on Monday.',
  html: '<p>It was due on Monday.</p>',
  password: 'horse staple 41 battery',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  zone: 'Europe/Berlin',
  attachmentIds: [],
  current: 'horse staple 40 battery',
  host: 'mail.example.com',
  domain: 'example.com',
  key: 'warranty',
  code: '123456',
  channel: 'api',
  token: 'the-token-of-the-link',
  company: 'Example & Co.',
  port: 587,
  color: '#3366aa',
  endpoint: 'https://push.example.com/send/a1b2c3',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
}
const id = '019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b'

/** A small value that fits a schema: what it requires and, where that is nothing, its first field. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  const choices = [schema.anyOf, schema.oneOf, schema.allOf].find(Array.isArray)
  const isObject = [schema, ...(choices ?? [])].some((one) => Object(one).type === 'object')
  const isOfItsKind = !isObject && Array.isArray(byName[name]) === (schema.type === 'array')
  if (isOfItsKind && name in byName && !Array.isArray(schema.enum)) return byName[name]
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (choices !== undefined) return exampleOf(Object(choices[0]), name)
  if (schema.type === 'object') return exampleObject(schema, name)
  if (schema.type === 'array') return Number(schema.minItems) > 0 ? [exampleOf(Object(schema.items), name)] : []
  if (schema.type === 'boolean') return true
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(1, Number(schema.minimum ?? 1))
  if (schema.format === 'uuid') return id
  if (schema.format === 'date-time') return '2027-01-31T09:00:00.000Z'
  return /^[a-z]+Id$/.test(name) ? id : 'example'
}

function exampleObject(schema: JsonSchema, name: string): Record<string, unknown> {
  const properties: Record<string, JsonSchema> = Object(schema.properties)
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const shown = required.length > 0 ? required : Object.keys(properties).slice(0, 1)
  if (shown.length > 0) return Object.fromEntries(shown.map((key) => [key, exampleOf(Object(properties[key]), key)]))
  if (/names$/i.test(name)) return { en: 'Example' }
  return {}
}
