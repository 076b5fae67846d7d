import type { Body } from '../../../lib/api/routes'

type Change = Omit<Body<'PATCH /relays/{id}'>, 'version'>

/** What of the form is told to the server: the parts that differ, and no password for nobody. */
export function relayChange(values: Change, changed: readonly string[]): Change {
  const body: Change = Object.fromEntries(Object.entries(values).filter(([key]) => changed.includes(key)))
  return body.user === null ? { ...body, password: null } : body
}
