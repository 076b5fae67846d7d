import { readId } from '../../../platform/ids'
import { defineField } from '../field'
import { anyOf, isId, isNull, organizationIsCalled } from '../to-sql'

/** An id, a part of the name, or one of its mail domains. */
export const organization = defineField(
  'organization',
  ({ value }) => ({
    ids: value.flatMap((one) => readId(one) ?? []),
    parts: value.filter((one) => one !== 'none' && readId(one) === null),
    withNone: value.includes('none'),
  }),
  ({ ids, parts, withNone }) => ({
    matches: ({ organization: one }) => {
      if (one === null) return withNone
      const isCalled = (part: string) =>
        one.name.toLowerCase().includes(part.toLowerCase()) || one.domains.includes(part.toLowerCase())
      return ids.includes(one.id) || parts.some(isCalled)
    },
    toSql: () =>
      anyOf([
        ...(ids.length > 0 ? [isId('organizationId', ids)] : []),
        ...parts.map(organizationIsCalled),
        ...(withNone ? [isNull('organizationId')] : []),
      ]),
  }),
)
