import { z } from 'zod'
import { AppError } from '../../../platform/errors'
import { headerOf, parseMail } from '../../../platform/mail'

/** A tag for a label, or false: mails with this label stay behind. */
const LabelTags = z.record(z.string(), z.union([z.string().trim().min(1).max(100), z.literal(false)]))
export type LabelTags = z.output<typeof LabelTags>

/** Chat logs pose as mails in archive exports. */
const chats = new Set(['chat', 'chats'])

export function readLabelTags(text: string): LabelTags {
  try {
    return Object.fromEntries(
      Object.entries(LabelTags.parse(JSON.parse(text))).map(([label, tag]) => [key(label), tag]),
    )
  } catch {
    throw new AppError(
      'invalid',
      'import.labels',
      'The file of labels must be JSON such as {"Invoices": "billing", "Spam": false}.',
    )
  }
}

/** The tags of a mail by its folder and its own labels; null where it stays behind. */
export function tagsOf(given: { head: Buffer; folders: readonly string[] }, labelTags: LabelTags): string[] | null {
  const labels = [...given.folders, ...ownLabels(given.head)].map(key)
  if (labels.some((label) => chats.has(label) || labelTags[label] === false)) return null
  return [...new Set(labels.flatMap((label) => labelTags[label] || []))]
}

function ownLabels(head: Buffer): string[] {
  const { headers } = parseMail(head)
  const labels = headerOf(headers, 'x-gmail-labels')?.text ?? ''
  return labels.split(',').map((label) => label.replace(/^"|"$/g, ''))
}

const key = (label: string): string => label.normalize('NFC').trim().toLowerCase()
