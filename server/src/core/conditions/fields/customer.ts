import { readId } from '../../../platform/ids'
import { normalizeAddress } from '../../../platform/mail'
import { defineField } from '../field'
import { anyOf, customerHasAddress, customerIsCalled, isId } from '../to-sql'

/** An id (a merged person's finds the kept one's), a whole address (any of the person's), or a part of the name or first address. */
export const customer = defineField(
  'customer',
  ({ value }, { names }) => ({
    ids: value.flatMap((one) => {
      const id = readId(one)
      return id === null ? [] : [id, ...names.idsOf('customer', id)]
    }),
    addressKeys: value.filter((one) => isAddress(one)).map(normalizeAddress),
    parts: value.filter((one) => readId(one) === null && !isAddress(one)),
  }),
  ({ ids, addressKeys, parts }) => ({
    matches: ({ customer: person }) =>
      ids.includes(person.id) ||
      person.addressKeys.some((key) => addressKeys.includes(key)) ||
      parts.some((part) => hasPart(person.name, part) || hasPart(person.email ?? '', part)),
    toSql: () =>
      anyOf([
        ...(ids.length > 0 ? [isId('customerId', ids)] : []),
        ...(addressKeys.length > 0 ? [customerHasAddress(addressKeys)] : []),
        ...parts.map(customerIsCalled),
      ]),
  }),
)

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
const hasPart = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())
