import { DraftBody } from '@foyer/contract/drafts'
import type { z } from 'zod'
import { newId } from '../../platform/ids'
import type { Ctx } from '../context'
import { findDraftAt, insertDraft, lockDraft, updateDraft } from './draft-store'

type Body = z.output<typeof DraftBody>
type Words = Pick<
  Body,
  'html' | 'text' | 'to' | 'cc' | 'bcc' | 'attachmentIds' | 'macroIds' | 'withoutHistory' | 'promisedUntil'
>

/** A reply that was taken back is a draft again; what was begun in its place meanwhile stays, below it. */
export async function returnToDraft(
  ctx: Ctx,
  place: { agentId: string; ticketId: string; kind: 'reply' | `side:${string}` },
  words: Words,
): Promise<void> {
  const row = await insertDraft(ctx, { id: newId(ctx.now), ...place, body: JSON.stringify(words) })
  if (row !== null) return
  const there = await findDraftAt(ctx, place)
  const begun = there === null ? null : await lockDraft(ctx, there.id)
  if (begun === null) return
  const later = DraftBody.parse(begun.body)
  await updateDraft(ctx, begun, {
    ...later,
    ...words,
    html: words.html + later.html,
    text: [words.text, later.text].filter((one) => one !== '').join('\n\n'),
    attachmentIds: [...new Set([...words.attachmentIds, ...later.attachmentIds])].slice(0, 20),
    macroIds: [...new Set([...words.macroIds, ...later.macroIds])].slice(0, 10),
  })
}
