import { checkMailboxDns as checkMailboxDnsRoute, testMailbox } from '@foyer/contract/desk'
import * as inboundActs from '@foyer/contract/inbound-acts'
import * as mail from '@foyer/contract/mail'
import { getMailboxHealth } from '@foyer/contract/mailbox-health'
import * as undelivered from '@foyer/contract/undelivered'
import { handle, handleOpen } from '../../core/context'
import { checkMailboxDns } from './dns/check-mailbox-dns'
import { inboundMailUnknown } from './errors'
import { handInMail } from './hand-in-mail'
import { mailboxHealth } from './health/mailbox-health'
import { countInbound, findInboundMail } from './inbound-list-store'
import { listInboundMails } from './list-inbound-mails'
import { cancelDelivery, releaseCaptured, retryDelivery, retryUndelivered } from './outbound/change-delivery'
import { deliveryHistory } from './outbound/delivery-history'
import { countShown } from './outbound/delivery-list-store'
import { presentDelivery } from './outbound/present-delivery'
import { previewMail } from './outbound/preview-delivery'
import { bytesOf, listDeliveries, readDelivery } from './outbound/read-deliveries'
import { readdressDelivery } from './outbound/readdress-delivery'
import { presentInboundMail } from './present-inbound-mail'
import { rawMail } from './raw-mail'
import { releaseMail } from './release-mail'
import { previewReprocess, reprocessMail } from './reprocess-mail'
import { reprocessMails } from './reprocess-mails'
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
  handle(inboundActs.countInboundMails, async (ctx, { query }) => ({ count: await countInbound(ctx, query) })),
  handle(inboundActs.reprocessInboundMail, async (ctx, { params, body }) => {
    if (body?.isDryRun !== true) return { ...presentInboundMail(await reprocessMail(ctx, params.id)), preview: null }
    const { shown, preview } = await previewReprocess(ctx, params.id)
    return { ...presentInboundMail(shown), preview }
  }),
  handleOpen(inboundActs.reprocessInboundMails, (open, { body }) => reprocessMails(open, body)),
  handle(inboundActs.releaseInboundMail, async (ctx, { params, body }) =>
    presentInboundMail(await releaseMail(ctx, params.id, body?.ticket === undefined ? undefined : String(body.ticket))),
  ),
  handleOpen(checkMailboxDnsRoute, (open, { params }) => checkMailboxDns(open, params.id)),
  handle(getMailboxHealth, (ctx, { params }) => mailboxHealth(ctx, params.id)),
  handle(testMailbox, (ctx, { params }) => sendTestMail(ctx, params.id)),
  handle(mail.listDeliveries, (ctx, { query }) => listDeliveries(ctx, query)),
  handle(undelivered.countDeliveries, async (ctx, { query }) => ({ count: await countShown(ctx, query.state) })),
  handle(undelivered.getDeliveryHistory, (ctx, { params }) => deliveryHistory(ctx, params.id)),
  handle(undelivered.readdressDelivery, async (ctx, { params, body }) =>
    presentDelivery(await readdressDelivery(ctx, params.id, body)),
  ),
  handleOpen(undelivered.retryUndelivered, async (open, { body }) => ({
    retried: await retryUndelivered(open, body.reason),
  })),
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
