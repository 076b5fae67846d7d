import type { ByLanguage } from '../../platform/languages'

/** The first team, by the desk's language. */
export const defaultTeams: ByLanguage<string> = {
  en: 'Support',
  de: 'Support',
  nb: 'Kundeservice',
  fr: 'Assistance',
  es: 'Soporte',
  it: 'Assistenza',
  pt: 'Suporte',
  ru: 'Поддержка',
}
