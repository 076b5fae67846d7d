import { type NotificationWords, notificationWordsByLanguage } from './words.data'

/** In the agent's language, or English. */
export const notificationWords = (locale: string): NotificationWords =>
  notificationWordsByLanguage[locale.toLowerCase().split('-')[0] ?? ''] ?? notificationWordsByLanguage.en
