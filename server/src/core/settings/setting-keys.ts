import { z } from 'zod'

const setting = <T extends z.ZodType>(schema: T, value: z.output<T>) => ({ schema, value })

/** Every setting there is, with its default. What is stored is checked when it is read. */
export const settings = {
  company: setting(z.string(), ''),
  locale: setting(z.string(), 'en'),
  timeZone: setting(z.string(), 'UTC'),
  /** The key of the status a public reply moves an open ticket to. */
  replyMovesTo: setting(z.string(), 'waitingForCustomer'),
  maxUploadMiB: setting(z.number().int().min(1).max(200), 25),
  /** How long a reply written by hand may be taken back. */
  undoSeconds: setting(z.number().int().min(0).max(30), 10),
  /** Mail servers before the desk whose findings count. */
  frontServers: setting(z.array(z.object({ network: z.string(), servId: z.string() })), []),
  /** Domains whose ARC seals are believed. */
  arcSealers: setting(z.array(z.string()), []),
  /** Items of the first-run checklist somebody waved away. */
  skippedChecklistItems: setting(z.array(z.string().max(40)).max(50), []),
  /** Sample data is on the desk. */
  hasDemo: setting(z.boolean(), false),
}

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>

/** Those of GET and PATCH /settings; their versions together are the page's version. */
export const pageKeys = [
  'company',
  'locale',
  'timeZone',
  'replyMovesTo',
  'maxUploadMiB',
  'undoSeconds',
  'frontServers',
  'arcSealers',
] as const
