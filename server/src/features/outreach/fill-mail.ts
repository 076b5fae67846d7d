import { placeholderNames } from '@foyer/contract/placeholders'
import { seatOf } from '../../core/access'
import type { Ctx } from '../../core/context'
import { plainTags } from '../../core/macros'
import { firstNameOf } from '../../core/people'
import { readSetting } from '../../core/settings'
import { cleanHtml } from '../../platform/html'
import { parseTemplate, renderTemplate, type TemplateData } from '../../platform/templates'
import type { Chosen } from './chosen-store'
import { findPersonFieldKeys, findSender, type Sender } from './sender-store'

/** What a mail to somebody says; `missing` came out empty and has no default. */
export type Filled = { subject: string; html: string; followUpHtml: string | null; missing: string[] }
export type Texts = { subject: string; html: string; followUpHtml: string | null }
export type Filler = { sender: Sender; fill(person: Chosen): Filled }

const longestSubject = 250

/**
 * The texts of an outreach, read once and filled for each person: `template.invalid` names a placeholder there is none of.
 * `field.<key>` is the person's own; the ticket has no number yet, so none can be named.
 */
export async function readTexts(ctx: Ctx, mailboxId: string, texts: Texts): Promise<Filler> {
  const keys = await findPersonFieldKeys(ctx)
  const names = [
    ...placeholderNames.filter((name) => !name.startsWith('ticket.')),
    'organization.name',
    ...keys.map((key) => `field.${key}`),
  ]
  const subject = parseTemplate(texts.subject, names, 'text')
  const html = parseTemplate(plainTags(texts.html), names)
  const followUp = texts.followUpHtml === null ? null : parseTemplate(plainTags(texts.followUpHtml), names)
  const sender = await findSender(ctx, mailboxId)
  const common = await commonData(ctx, sender)
  const standIn = (name: string) => `{{ ${name} }}`
  return {
    sender,
    fill(person) {
      const data = { ...common, ...dataOf(person, keys) }
      const all = [
        renderTemplate(subject, data, standIn),
        renderTemplate(html, data, standIn),
        ...(followUp === null ? [] : [renderTemplate(followUp, data, standIn)]),
      ]
      const [line, body, later] = all
      return {
        subject: (line?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, longestSubject),
        html: cleanHtml(body?.text ?? '').html,
        followUpHtml: later === undefined ? null : cleanHtml(later.text).html,
        missing: [...new Set(all.flatMap(({ missing }) => missing))],
      }
    },
  }
}

async function commonData(ctx: Ctx, sender: Sender): Promise<TemplateData> {
  const { name } = seatOf(ctx.actor)
  return {
    agent: { name, firstName: firstNameOf(name) },
    mailbox: { name: sender.name, address: sender.address },
    brand: { name: sender.brand },
    company: { name: await readSetting(ctx, 'company') },
  }
}

const dataOf = (person: Chosen, keys: readonly string[]): TemplateData => ({
  customer: { name: person.name, firstName: firstNameOf(person.name), email: person.address ?? '' },
  organization: { name: person.organization },
  field: Object.fromEntries(keys.map((key) => [key, plain(person.customFields[key])])),
})

const plain = (value: unknown): string | number | boolean =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : ''
