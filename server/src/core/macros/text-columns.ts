import { htmlToText } from '../../platform/html'
import type { Ctx } from '../context'
import { checkText } from './fill-text'
import { placeholders } from './placeholders'

const previewLength = 500

/** What a row keeps of a text that was given. */
export async function textColumns(ctx: Ctx, given: string): Promise<{ html: string; preview: string }> {
  const html = checkText(given, await placeholders(ctx))
  const text = htmlToText(html).trim()
  return { html: text === '' && !/<img\b/i.test(html) ? '' : html, preview: text.slice(0, previewLength) }
}
