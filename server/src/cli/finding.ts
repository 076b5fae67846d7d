export type Finding = { name: string; status: 'ok' | 'warn' | 'fail'; detail: string }
export const ok = (name: string, detail: string): Finding => ({ name, status: 'ok', detail })
/** Nothing is wrong, but somebody should know. */
export const warn = (name: string, detail: string): Finding => ({ name, status: 'warn', detail })
export const fail = (name: string, detail: string): Finding => ({ name, status: 'fail', detail })
