import type { CheckedRecipient, RecipientsCheck } from '@foyer/contract/recipients'
import { unfilledIn } from '../../../../lib/macros/find-placeholders'
import type { DraftBody, DraftKind } from '../draft-body'
import type { PendingFile } from '../use-attachments'
import { findAttachmentWord, ownWords } from './find-attachment-word'

/** What a message is asked before it is sent; each has its way back to the place, and its way on. */
export type Question =
  | { kind: 'unfilled'; names: readonly string[] }
  | { kind: 'forgotten'; word: string }
  | { kind: 'failed'; files: readonly string[] }
  | {
      kind: 'recipients'
      /** Must be named by the button. */
      toName: readonly CheckedRecipient[]
      /** All there is something to say of. */
      remarked: readonly CheckedRecipient[]
      replyTo: string | null
    }
export type QuestionKind = Question['kind']

export interface ToSend {
  kind: DraftKind
  body: DraftBody
  files: readonly PendingFile[]
  /** What the desk says of its recipients, where that was asked already. The server asks again, whatever stands here. */
  check: RecipientsCheck | undefined
}

type Check = (at: ToSend) => Question | null

/** The one list, in the order in which they are asked. */
const checks: readonly Check[] = [
  ({ body }) => {
    const names = unfilledIn(body.text)
    return names.length === 0 ? null : { kind: 'unfilled', names }
  },
  ({ files }) => {
    const failed = files.filter((one) => one.state === 'failed').map((one) => one.name)
    return failed.length === 0 ? null : { kind: 'failed', files: failed }
  },
  ({ body, files }) => {
    if (body.attachmentIds.length + files.length > 0) return null
    const word = findAttachmentWord(ownWords(body.html))
    return word === null ? null : { kind: 'forgotten', word }
  },
  ({ kind, check }) => {
    const toName = (check?.items ?? []).filter((one) => one.mustBeNamed)
    return kind === 'note' || toName.length === 0
      ? null
      : { kind: 'recipients', toName, remarked: check?.items ?? toName, replyTo: check?.replyTo ?? null }
  },
]

/** The first question not answered yet. */
export function nextQuestion(at: ToSend, answered: readonly QuestionKind[]): Question | null {
  for (const check of checks) {
    const question = check(at)
    if (question !== null && !answered.includes(question.kind)) return question
  }
  return null
}

export const everyKind: readonly QuestionKind[] = ['unfilled', 'failed', 'forgotten', 'recipients']
