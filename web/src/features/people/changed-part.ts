/** Only what was changed goes to the server: what somebody else changed meanwhile stays theirs. */
export const changedPart = <Values extends object>(values: Values, changed: readonly string[]): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => changed.includes(name))) as Partial<Values>
