/** jsonb comes as a value, but as text after a change of the same act. */
export const asRecord = (json: unknown): Record<string, unknown> => {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : json
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
