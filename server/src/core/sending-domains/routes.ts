import * as contract from '@foyer/contract/desk'
import { handle, handleOpen } from '../context'
import { addSendingDomain } from './add-sending-domain'
import { changeSendingDomain, deleteSendingDomain } from './change-sending-domain'
import { presentSendingDomain } from './present'
import { findSendingDomains } from './sending-domain-store'

export const sendingDomainRoutes = [
  handle(contract.listSendingDomains, async (ctx) => ({
    items: (await findSendingDomains(ctx)).map(presentSendingDomain),
    nextCursor: null,
  })),
  handleOpen(contract.addSendingDomain, (open, { body }) => addSendingDomain(open, body.domain)),
  handle(contract.changeSendingDomain, (ctx, { params, body }) => changeSendingDomain(ctx, params.id, body)),
  handle(contract.deleteSendingDomain, async (ctx, { params }) => {
    await deleteSendingDomain(ctx, params.id)
    return null
  }),
]
