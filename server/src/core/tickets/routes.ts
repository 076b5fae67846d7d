import { changeToActions } from '@foyer/contract/actions'
import * as handingOver from '@foyer/contract/handing-over'
import * as macros from '@foyer/contract/macros'
import * as merges from '@foyer/contract/merges'
import * as messages from '@foyer/contract/messages'
import * as reading from '@foyer/contract/reading'
import * as recipients from '@foyer/contract/recipients'
import * as reminding from '@foyer/contract/reminding'
import * as sideConversations from '@foyer/contract/side-conversations'
import * as ticketEvents from '@foyer/contract/ticket-events'
import * as tickets from '@foyer/contract/tickets'
import * as ticking from '@foyer/contract/ticking'
import { handle } from '../context'
import { admitMessage, refuseMessage } from './admit-message'
import { applyMacro } from './apply-macro'
import { changeTicket } from './change-ticket'
import { deleteTicket, restoreTicket } from './delete-ticket'
import { checkRecipients } from './guard/check-recipients'
import { acceptHandOver } from './hand-overs/accept-hand-over'
import { handOverTicket } from './hand-overs/hand-over-ticket'
import { returnHandOver } from './hand-overs/return-hand-over'
import { takeBackHandOver } from './hand-overs/take-back-hand-over'
import { linkTickets, unlinkTickets } from './links/link-tickets'
import { listEvents } from './list-events'
import { listMessages, showMessage } from './list-messages'
import { listTicketAgents } from './mentions'
import { listMergeCandidates } from './merges/list-merge-candidates'
import { mergeTicket } from './merges/merge-ticket'
import { splitMessage } from './merges/split-message'
import { unmergeTicket } from './merges/unmerge-ticket'
import { nextTicket } from './next-ticket'
import { openByAgent } from './open-by-agent'
import { previewMacro, previewMacroText } from './preview-macro'
import { readTicket, showTicket } from './read-ticket'
import { readUpTo, unreadTicket } from './read-up-to'
import { recallMessage } from './recall-message'
import { releaseReply } from './release-reply'
import { changeReminder, removeReminder } from './reminders/change-reminder'
import { setReminder } from './reminders/set-reminder'
import { replyToTicket } from './reply-to-ticket'
import { sendBackReply } from './send-back-reply'
import { copyFiles } from './side/copy-files'
import { writeSideMessage } from './side/write-side-message'
import { tickStep } from './steps/tick-step'
import { undoEvent } from './undo-event'

export const ticketRoutes = [
  handle(tickets.openTicket, async (ctx, { body }) => showTicket(ctx, await openByAgent(ctx, body))),
  handle(tickets.nextTicket, (ctx, { query }) => nextTicket(ctx, query)),
  handle(tickets.getTicket, (ctx, { params }) => readTicket(ctx, params.ticket)),
  handle(tickets.changeTicket, async (ctx, { params, body }) =>
    showTicket(ctx, await changeTicket(ctx, params.ticket, changeToActions(body))),
  ),
  handle(tickets.deleteTicket, async (ctx, { params }) => {
    await deleteTicket(ctx, params.ticket)
    return null
  }),
  handle(tickets.restoreTicket, async (ctx, { params }) => showTicket(ctx, await restoreTicket(ctx, params.ticket))),
  handle(ticketEvents.listTicketEvents, (ctx, { params, query }) => listEvents(ctx, params.ticket, query)),
  handle(tickets.listTicketAgents, (ctx, { params }) => listTicketAgents(ctx, params.ticket)),
  handle(ticking.tickStep, async (ctx, { params, body }) =>
    showTicket(ctx, await tickStep(ctx, params.ticket, params.id, body)),
  ),
  handle(reading.readTicketUpTo, (ctx, { params, body }) => readUpTo(ctx, params.ticket, body.messageId)),
  handle(reading.unreadTicket, (ctx, { params }) => unreadTicket(ctx, params.ticket)),
  handle(ticketEvents.undoEvent, async (ctx, { params, body }) =>
    showTicket(ctx, await undoEvent(ctx, params.id, { isForced: body?.isForced ?? false })),
  ),
  handle(messages.listMessages, (ctx, { params, query }) => listMessages(ctx, params.ticket, query)),
  handle(messages.replyToTicket, async (ctx, { params, body }) =>
    showMessage(ctx, await replyToTicket(ctx, params.ticket, body)),
  ),
  handle(recipients.checkRecipients, (ctx, { params, body }) => checkRecipients(ctx, params.ticket, body)),
  handle(sideConversations.writeSideMessage, async (ctx, { params, body }) =>
    showMessage(ctx, await writeSideMessage(ctx, params.ticket, body)),
  ),
  handle(sideConversations.copyMessageFiles, (ctx, { params }) => copyFiles(ctx, params.id)),
  handle(macros.previewMacroText, (ctx, { body }) => previewMacroText(ctx, body)),
  handle(macros.previewMacro, (ctx, { params }) => previewMacro(ctx, params.ticket, params.id)),
  handle(macros.applyMacro, async (ctx, { params, body }) => {
    const { ticket, eventIds } = await applyMacro(ctx, params, { skipUnfit: body?.skipUnfit ?? false })
    return { ticket: await showTicket(ctx, ticket), eventIds }
  }),
  handle(messages.recallMessage, (ctx, { params }) => recallMessage(ctx, params.id)),
  handle(messages.releaseReply, async (ctx, { params, body }) =>
    showMessage(ctx, await releaseReply(ctx, params.id, body ?? {})),
  ),
  handle(messages.sendBackReply, (ctx, { params, body }) => sendBackReply(ctx, params.id, body)),
  handle(messages.admitMessage, async (ctx, { params, body }) =>
    showMessage(ctx, await admitMessage(ctx, params.id, { addParticipant: body?.addParticipant ?? false })),
  ),
  handle(messages.refuseMessage, async (ctx, { params }) => showMessage(ctx, await refuseMessage(ctx, params.id))),
  handle(handingOver.handOverTicket, async (ctx, { params, body }) =>
    showTicket(ctx, await handOverTicket(ctx, params.ticket, body)),
  ),
  handle(handingOver.acceptHandOver, async (ctx, { params }) => showTicket(ctx, await acceptHandOver(ctx, params.id))),
  handle(handingOver.returnHandOver, async (ctx, { params, body }) =>
    showTicket(ctx, await returnHandOver(ctx, params.id, body)),
  ),
  handle(handingOver.takeBackHandOver, async (ctx, { params }) =>
    showTicket(ctx, await takeBackHandOver(ctx, params.id)),
  ),
  handle(reminding.setReminder, async (ctx, { params, body }) =>
    showTicket(ctx, await setReminder(ctx, params.ticket, body)),
  ),
  handle(reminding.changeReminder, async (ctx, { params, body }) =>
    showTicket(ctx, await changeReminder(ctx, params.id, body)),
  ),
  handle(reminding.removeReminder, async (ctx, { params }) => showTicket(ctx, await removeReminder(ctx, params.id))),
  handle(merges.mergeTicket, async (ctx, { params, body }) =>
    showTicket(ctx, await mergeTicket(ctx, params.ticket, { ...body, into: String(body.into) })),
  ),
  handle(merges.unmergeTicket, async (ctx, { params }) => showTicket(ctx, await unmergeTicket(ctx, params.ticket))),
  handle(merges.listMergeCandidates, (ctx, { params }) => listMergeCandidates(ctx, params.ticket)),
  handle(merges.splitMessage, async (ctx, { params, body }) =>
    showTicket(ctx, await splitMessage(ctx, params.id, { andLater: body?.andLater ?? false, subject: body?.subject })),
  ),
  handle(merges.linkTicket, async (ctx, { params, body }) =>
    showTicket(ctx, await linkTickets(ctx, params.ticket, { ...body, ticket: String(body.ticket) })),
  ),
  handle(merges.unlinkTicket, async (ctx, { params }) =>
    showTicket(ctx, await unlinkTickets(ctx, params.ticket, params.id)),
  ),
]
