import * as contract from '@foyer/contract/desk'
import { handle } from '../context'
import { changeMailbox } from './change-mailbox'
import { createMailbox } from './create-mailbox'
import { findGrants } from './grant-store'
import { findMailboxes } from './mailbox-store'
import { mayKnow } from './policy'
import { answerMailbox, presentGrant } from './present'
import { previewLayout } from './preview-layout'
import { readMailbox } from './read-mailbox'
import { setMailboxGrants } from './set-mailbox-grants'

export const mailboxRoutes = [
  handle(contract.listMailboxes, async (ctx) => {
    const rows = (await findMailboxes(ctx)).filter((row) => mayKnow(ctx.actor, row))
    return { items: rows.map((row) => answerMailbox(ctx.actor, row)), nextCursor: null }
  }),
  handle(contract.createMailbox, (ctx, { body }) => createMailbox(ctx, body)),
  handle(contract.changeMailbox, (ctx, { params, body }) => changeMailbox(ctx, params.id, body)),
  handle(contract.listMailboxGrants, async (ctx, { params }) => {
    const mailbox = await readMailbox(ctx, params.id)
    return { items: (await findGrants(ctx, mailbox.id)).map(presentGrant), nextCursor: null }
  }),
  handle(contract.setMailboxGrants, async (ctx, { params, body }) => ({
    items: await setMailboxGrants(ctx, params.id, body),
    nextCursor: null,
  })),
  handle(contract.previewMailboxLayout, (ctx, { params, body }) => previewLayout(ctx, params.id, body)),
]
