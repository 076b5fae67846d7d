import { useLanguage } from '../../../lib/i18n/language'

const roles = ['admin', 'manager', 'agent', 'light'] as const

/** The four roles of a seat in words, and as the options of a choice. */
export function useRoles() {
  const { t } = useLanguage()
  const labels = { admin: t('role.admin'), manager: t('role.manager'), agent: t('role.agent'), light: t('role.light') }
  const options = roles.map((role) => (
    <option key={role} value={role}>
      {labels[role]}
    </option>
  ))
  return { labels, options }
}

export const roleOf = (text: string | undefined) => roles.find((one) => one === text) ?? 'agent'
