import type { AutoReply } from '@foyer/contract/desk'
import { placeholderNames } from '@foyer/contract/placeholders'
import type { z } from 'zod'
import { AppError } from '../../platform/errors'
import { parseTemplate } from '../../platform/templates'

/** An automatic answer has no agent, and comes before anybody is known to read it. */
export const autoReplyVariables = placeholderNames.filter((name) => !name.startsWith('agent.'))

export const layoutParts = ['headerHtml', 'footerHtml', 'signatureHtml'] as const
type Templates = {
  headerHtml?: string | undefined
  footerHtml?: string | undefined
  signatureHtml?: string | undefined
  autoReplies?: readonly z.output<typeof AutoReply>[] | undefined
}

/** Every template of a body read and found good; answers what to keep (`||` spelled as `default`). */
export function checkTemplates(given: Templates): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const part of layoutParts) {
    const text = given[part]
    if (text !== undefined) kept[part] = check(part, () => parseTemplate(text, placeholderNames).source)
  }
  if (given.autoReplies !== undefined) {
    const replies = given.autoReplies.map(({ text, html, ...fit }, index) => ({
      ...fit,
      text: check(`autoReplies.${index}.text`, () => parseTemplate(text, autoReplyVariables, 'text').source),
      ...(html !== undefined && {
        html: check(`autoReplies.${index}.html`, () => parseTemplate(html, autoReplyVariables).source),
      }),
    }))
    kept.autoReplies = JSON.stringify(replies)
  }
  return kept
}

/** Adds to a finding where in the body it was made. */
function check(path: string, read: () => string): string {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.kind, error.code, error.message, {
      ...error.details,
      errors: [{ path, message: error.message }],
    })
  }
}
