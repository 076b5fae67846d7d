import { useLanguage } from '../../../lib/i18n/language'

const securities = ['starttls', 'tls', 'none'] as const

export const securityOf = (text: string | undefined) => securities.find((one) => one === text) ?? 'starttls'

/** How a connection to a mail server is kept from listeners, as choices. */
export function useSecurities() {
  const { t } = useLanguage()
  const labels = { starttls: 'STARTTLS', tls: 'TLS', none: t('sending.noTls') }
  return {
    options: securities.map((one) => (
      <option key={one} value={one}>
        {labels[one]}
      </option>
    )),
  }
}
