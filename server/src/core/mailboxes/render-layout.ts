import type { AutoReply } from '@foyer/contract/desk'
import { placeholderNames } from '@foyer/contract/placeholders'
import type { z } from 'zod'
import { parseTemplate, renderTemplate } from '../../platform/templates'
import { autoReplyVariables, layoutParts } from './templates'

type Named = { name: string; firstName: string }
export type LayoutData = {
  ticket: { number: number; subject: string }
  customer: Named & { email: string }
  /** null in automatic mail. */
  agent: Named | null
  mailbox: { name: string; address: string }
  brand: { name: string }
  company: { name: string }
}
/** HTML with every value escaped, but as its authors wrote it: clean it before it is shown or sent. */
export type RenderedLayout = { headerHtml: string; footerHtml: string; signatureHtml: string; missing: string[] }

type Layout = { [Part in (typeof layoutParts)[number]]: string }

/** Fills in what surrounds a message. `missing` are placeholders that stayed empty without a default. */
export function renderLayout(layout: Layout, data: LayoutData): RenderedLayout {
  const filled = layoutParts.map((part) => renderTemplate(parseTemplate(layout[part], placeholderNames), data))
  const [headerHtml = '', footerHtml = '', signatureHtml = ''] = filled.map((one) => one.text)
  return { headerHtml, footerHtml, signatureHtml, missing: [...new Set(filled.flatMap((one) => one.missing))] }
}

/** An automatic answer's words; `html` only where its author wrote some. */
export function renderAutoReply(
  reply: z.output<typeof AutoReply>,
  data: LayoutData,
): { text: string; html: string | null } {
  const { agent: _nobody, ...known } = data
  const text = renderTemplate(parseTemplate(reply.text, autoReplyVariables, 'text'), known).text
  if (reply.html === undefined) return { text, html: null }
  return { text, html: renderTemplate(parseTemplate(reply.html, autoReplyVariables), known).text }
}
