import { call } from '../../lib/api/call'
import { askAgain } from '../../lib/query/ask-again'
import { queryClient } from '../../lib/query/shared-client'
import { returnedDrafts } from './composer/returned-drafts'

/** Takes a reply back that has not left; its text, recipients and files are in the composer again. */
export async function recallReply(messageId: string): Promise<void> {
  const { ticketId } = await call('POST /messages/{id}/recall', { params: { id: messageId }, body: {} })
  returnedDrafts.tell(ticketId, messageId)
  await askAgain(queryClient, 'tickets', 'drafts', 'deliveries')
}
