import { headerOf, type ParsedMail } from '../../../platform/mail'
import { daemonDisplayNames } from './bounce-families.data'

/** Programs that bounce mail may name themselves without a readable address: "From: Postmaster <>". */
export function isNamelessDaemon({ from, headers }: ParsedMail): boolean {
  const raw = headerOf(headers, 'from')?.text.slice(0, 200) ?? ''
  return from === null && daemonDisplayNames.test(raw)
}
