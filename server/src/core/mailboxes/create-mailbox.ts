import type { createMailbox as createMailboxRoute, Mailbox } from '@foyer/contract/desk'
import type { RouteInput } from '@foyer/contract/route'
import { newId } from '../../platform/ids'
import { forbidden } from '../access'
import { findDefaultBrand } from '../brands'
import type { Ctx } from '../context'
import { recordSetting } from '../record-setting'
import { readSetting } from '../settings'
import { assertReferences } from './assert-references'
import { brandUnknownAt } from './errors'
import { insertMailbox } from './mailbox-store'
import { isAdmin } from './policy'
import { answerMailbox, presentMailbox } from './present'
import { readMailbox } from './read-mailbox'
import { recordRestriction } from './record-restriction'
import { setAddresses } from './set-addresses'
import { checkTemplates } from './templates'

export type MailboxToCreate = RouteInput<typeof createMailboxRoute>['body']

/** A name and an address are enough to receive: the default brand, the desk's language, open to everybody but light. */
export async function createMailbox(ctx: Ctx, given: MailboxToCreate): Promise<Mailbox> {
  if (!isAdmin(ctx.actor)) throw forbidden('connection.write')
  await assertReferences(ctx, given)
  const { aliases = [], autoReplies: _checked, headerHtml: _h, footerHtml: _f, signatureHtml: _s, ...plain } = given
  const brandId = given.brandId ?? (await findDefaultBrand(ctx))?.id
  if (brandId === undefined) throw brandUnknownAt('brandId')
  const id = newId()
  const columns = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  await insertMailbox(ctx, {
    locale: await readSetting(ctx, 'locale'),
    ...columns,
    ...checkTemplates(given),
    id,
    name: given.name,
    address: given.address,
    brandId,
  })
  await setAddresses(ctx, id, { address: given.address, aliases })
  const made = await readMailbox(ctx, id)
  await recordSetting(ctx, 'mailbox', { before: null, after: presentMailbox(made) })
  if (made.isRestricted) await recordRestriction(ctx, made)
  return answerMailbox(ctx.actor, made)
}
