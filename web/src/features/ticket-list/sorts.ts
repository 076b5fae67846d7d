/** The orders a list may have, as they stand in its menu. */
export const sorts = ['waiting', 'activity', 'created', 'due'] as const

export type Sort = (typeof sorts)[number]
