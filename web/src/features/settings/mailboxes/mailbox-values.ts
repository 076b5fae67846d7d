import { changeMailbox, type Grant, type Mailbox, setMailboxGrants } from '@foyer/contract/desk'
import { text } from '@foyer/contract/primitives'
import { z } from 'zod'

/**
 * What the page edits at once: the mailbox, who may use it, and the answer that goes out by itself, told apart from the
 * list it is kept in.
 */
export const mailboxForm = changeMailbox.body
  .omit({ autoReplies: true, version: true })
  .extend({
    grants: setMailboxGrants.body,
    isAnswering: z.boolean(),
    answerText: text(20_000),
    answerHtml: text(64_000),
  })
  .superRefine(({ isAnswering, answerText }, context) => {
    if (isAnswering && answerText.trim() === '')
      context.addIssue({ code: 'too_small', minimum: 1, origin: 'string', path: ['answerText'], input: answerText })
  })
type Values = z.input<typeof mailboxForm>
type Grants = Values['grants']

const answerKeys = ['isAnswering', 'answerText', 'answerHtml']

export function valuesOf(mailbox: Mailbox, grants: readonly Grant[]): Values {
  const { id: _id, version: _version, lastMailAt: _lastMailAt, abilities: _abilities, ...rest } = mailbox
  const { testSentAt: _testSentAt, testReturnedAt: _testReturnedAt, autoReplies, ...values } = rest
  const answer = autoReplies.find((one) => one.when === 'always')
  return {
    ...values,
    grants: grants.flatMap(
      ({ agentId, teamId, level }): Grants =>
        agentId !== null ? [{ agentId, level }] : teamId !== null ? [{ teamId, level }] : [],
    ),
    isAnswering: answer !== undefined,
    answerText: answer?.text ?? '',
    answerHtml: answer?.html ?? '',
  }
}

/** The part of a change that belongs to the mailbox itself; null where only its grants differ. */
export function mailboxChange(mailbox: Mailbox, values: z.output<typeof mailboxForm>, changed: readonly string[]) {
  const { grants: _grants, isAnswering, answerText, answerHtml, ...plain } = values
  const entries = Object.entries(plain).filter(([key]) => changed.includes(key))
  const answer = { when: 'always' as const, text: answerText, ...(answerHtml.trim() !== '' && { html: answerHtml }) }
  // Answers bound to opening hours stay as they are, behind the one that always fits.
  const rest = mailbox.autoReplies.filter((one) => one.when !== 'always')
  const hasAnswer = changed.some((key) => answerKeys.includes(key))
  if (entries.length === 0 && !hasAnswer) return null
  return {
    ...Object.fromEntries(entries),
    ...(hasAnswer && { autoReplies: isAnswering ? [answer, ...rest] : rest }),
  }
}

/** Where the server names a place in the list of answers, the field of the page it stands for. */
export const fieldOfPath = (path: string): string =>
  /^autoReplies\.\d+\.(text|html)$/.test(path) ? (path.endsWith('html') ? 'answerHtml' : 'answerText') : path
