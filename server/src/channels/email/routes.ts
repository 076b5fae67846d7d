import { checkMailboxDns as checkMailboxDnsRoute, testMailbox } from '@foyer/contract/desk'
import * as mail from '@foyer/contract/mail'
import { handle, handleOpen } from '../../core/context'
import { checkMailboxDns } from './dns/check-mailbox-dns'
import { inboundMailUnknown } from './errors'
import { handInMail } from './hand-in-mail'
import { findInboundMail } from './inbound-list-store'
import { listInboundMails } from './list-inbound-mails'
import { cancelDelivery, releaseCaptured, retryDelivery } from './outbound/change-delivery'
import { presentDelivery } from './outbound/present-delivery'
import { previewMail } from './outbound/preview-delivery'
import { bytesOf, listDeliveries, readDelivery } from './outbound/read-deliveries'
import { presentInboundMail } from './present-inbound-mail'
import { rawMail } from './raw-mail'
import { reprocessMail } from './reprocess-mail'
import { sendTestMail } from './round-trip/send-test-mail'
import { sourceRoutes } from './sources/routes'

export const emailRoutes = [
  ...sourceRoutes,
  handleOpen(mail.handInMail, (open, { query }, http) => handInMail(open, query, http)),
  handle(mail.listInboundMails, (ctx, { query }) => listInboundMails(ctx, query)),
  handle(mail.getInboundMail, async (ctx, { params }) => {
    const row = await findInboundMail(ctx, params.id)
    if (row === null) throw inboundMailUnknown()
    return presentInboundMail(row)
  }),
  handleOpen(mail.getInboundMailRaw, async (open, { params }) => {
    const row = await open.transact((ctx) => findInboundMail(ctx, params.id))
    if (row === null) throw inboundMailUnknown()
    return rawMail(open.house, row.sha256, row.id)
  }),
  handle(mail.reprocessInboundMail, async (ctx, { params }) => presentInboundMail(await reprocessMail(ctx, params.id))),
  handleOpen(checkMailboxDnsRoute, (open, { params }) => checkMailboxDns(open, params.id)),
  handle(testMailbox, (ctx, { params }) => sendTestMail(ctx, params.id)),
  handle(mail.listDeliveries, (ctx, { query }) => listDeliveries(ctx, query)),
  handle(mail.getDelivery, async (ctx, { params }) => presentDelivery(await readDelivery(ctx, params.id))),
  handleOpen(mail.getDeliveryRaw, async (open, { params }) =>
    rawMail(open.house, await open.transact((ctx) => bytesOf(ctx, params.id)), params.id),
  ),
  handleOpen(mail.getDeliveryPreview, async (open, { params }) => {
    const sha256 = await open.transact((ctx) => bytesOf(ctx, params.id))
    return previewMail(await open.house.blobs.read(sha256))
  }),
  handle(mail.retryDelivery, async (ctx, { params }) => presentDelivery(await retryDelivery(ctx, params.id))),
  handle(mail.cancelDelivery, async (ctx, { params }) => presentDelivery(await cancelDelivery(ctx, params.id))),
  handleOpen(mail.releaseCaptured, async (open, { body }) => ({ released: await releaseCaptured(open, body.ids) })),
]
