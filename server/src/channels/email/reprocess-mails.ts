import type { reprocessInboundMails } from '@foyer/contract/inbound-acts'
import type { RouteAnswer, RouteInput } from '@foyer/contract/route'
import type { Open } from '../../core/context'
import { AppError } from '../../platform/errors'
import { listInboundMails } from './list-inbound-mails'
import { reprocessIfChanged } from './reprocess-mail'

/** As many as one call may take seconds for. */
const bundle = 20

/** A bundle of the mails a filter finds, newest first, each read again in a transaction of its own. */
export async function reprocessMails(
  open: Open,
  { cursor, isDryRun, ...filter }: RouteInput<typeof reprocessInboundMails>['body'],
): Promise<RouteAnswer<typeof reprocessInboundMails>> {
  const page = await open.transact((ctx) => listInboundMails(ctx, { ...filter, cursor, limit: bundle }))
  const mails = page.items.filter((one) => one.state !== 'received')
  let changed = 0
  let failed = 0
  for (const { id } of mails) {
    try {
      if (await open.transact((ctx) => reprocessIfChanged(ctx, id, { isDryRun }))) changed += 1
    } catch (error) {
      if (!(error instanceof AppError))
        open.house.log.error({ err: error, inboundMailId: id }, 'a mail was not read again')
      failed += 1
    }
  }
  return { read: mails.length, changed, failed, nextCursor: page.nextCursor }
}
