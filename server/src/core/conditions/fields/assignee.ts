import { defineReference, readNames } from './reference'

/** `me` is whoever asks; nobody, where a job does. */
export const assignee = defineReference('assignee', 'assigneeId', (leaf, known) => {
  const { ids, withNone } = readNames('assignee', leaf, known)
  const mine = leaf.value.includes('me') && known.meId !== null ? [known.meId] : []
  return { ids: [...new Set([...ids, ...mine])], withNone }
})
