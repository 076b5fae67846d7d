import { unknownValue } from '../field'
import { defineReference } from './reference'

/** By key or id. The desk's types are a closed list: an unknown one is a slip, not an empty answer. */
export const type = defineReference('type', 'typeId', (leaf, known) => {
  const { types } = known.names
  const ids = leaf.value
    .filter((value) => value !== 'none')
    .map((value) => {
      const asked = value.toLowerCase()
      const found = types.find(({ key, id }) => key.toLowerCase() === asked || id === asked)
      if (found === undefined)
        throw unknownValue(
          leaf,
          known,
          value,
          types.map(({ key }) => key),
        )
      return found.id
    })
  return { ids, withNone: leaf.value.includes('none') }
})
