/**
 * What stands behind the `?` of an address. Every reader takes anything and answers something valid: unknown names are
 * dropped, broken values become their default, and defaults are left out, so no address can be wrong.
 */
type Raw = Record<string, unknown>

const text = (raw: Raw, name: string, max = 500): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, max) : undefined
}

/** Leaves out what is not set, so that the address stays short and types stay exact. */
const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

export const readSignIn = (raw: Raw) => present({ next: text(raw, 'next', 2_000) })
export const readToken = (raw: Raw) => present({ token: text(raw, 'token', 200) })
export const readList = (raw: Raw) =>
  present({ q: text(raw, 'q'), sort: text(raw, 'sort', 20), group: text(raw, 'group', 20) })
export const readNewTicket = (raw: Raw) => present({ customer: text(raw, 'customer', 64) })
export const readImport = (raw: Raw) => present({ id: text(raw, 'id', 64) })
export const readTab = (raw: Raw) => present({ tab: text(raw, 'tab', 20) })
export const readState = (raw: Raw) => present({ state: text(raw, 'state', 20), id: text(raw, 'id', 64) })
export const readReason = (raw: Raw) => present({ reason: text(raw, 'reason', 60), id: text(raw, 'id', 64) })
export const readPrint = (raw: Raw) => present({ notes: text(raw, 'notes', 3), headers: text(raw, 'headers', 3) })
export const readSettings = (raw: Raw) => present({ q: text(raw, 'q'), id: text(raw, 'id', 64) })

/** What a provider sends the browser back with (RFC 6749 §4.1.2). */
export const readAuthorization = (raw: Raw) =>
  present({
    state: text(raw, 'state', 200),
    code: text(raw, 'code', 5_000),
    error: text(raw, 'error', 200),
    error_description: text(raw, 'error_description', 2_000),
  })

/** Addresses hold plain text only; numbers and lists are read by the functions above. */
export const parseSearch = (search: string): Raw => Object.fromEntries(new URLSearchParams(search))

export function stringifySearch(search: Raw): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
  return text ? `?${text}` : ''
}
