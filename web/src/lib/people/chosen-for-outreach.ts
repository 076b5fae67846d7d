let chosen: readonly string[] = []

/** Persons chosen row by row, on their way from the list to what is written to them. A new page begins without any. */
export const chosenForOutreach = {
  get: (): readonly string[] => chosen,
  set: (ids: readonly string[]): void => {
    chosen = ids
  },
}
