import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ReleaseDesk, releaseDesk } from '../../../../test/release-desk'
import { changeAgent } from '../../../core/agents/change-agent'
import { mergeTicket, releaseReply, sendBackReply, unmergeTicket } from '../../../core/tickets'
import { deleteTicket, restoreTicket } from '../../../core/tickets/delete-ticket'
import { newId } from '../../../platform/ids'

let desk: ReleaseDesk
beforeAll(async () => {
  desk = await releaseDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.setMailbox({ isAllHands: true, releaseFor: 'light' }))

describe('while it waits', () => {
  test('its author may not answer here any more: not released, but sent back to them', async () => {
    const { ticketId } = await desk.opened()
    const light = await desk.aLight()
    const { id } = await desk.write(light, ticketId)
    await desk.setMailbox({ isAllHands: false })
    await expect(desk.by(desk.seat, (ctx) => releaseReply(ctx, id))).rejects.toMatchObject({
      code: 'release.authorCannot',
    })
    expect(await desk.by(desk.seat, (ctx) => sendBackReply(ctx, id, { reason: 'Not ours' }))).toMatchObject({
      draftOf: light.personId,
    })
  })

  test('its author has no seat or sight of it any more: whoever sends it back has the text, with its files', async () => {
    const { ticketId } = await desk.opened()
    const author = await desk.aSeat({})
    await desk.by(desk.admin, (ctx) => changeAgent(ctx, author.personId, { needsRelease: true }))
    const file = newId()
    await desk.by(author, async (ctx) => {
      const blob = await ctx.db.selectFrom('blobs').select('sha256').limit(1).executeTakeFirstOrThrow()
      const about = { name: 'a.txt', contentType: 'text/plain', size: 3, uploadedBy: author.personId }
      await ctx.db
        .insertInto('attachments')
        .values({ id: file, sha256: blob.sha256, ...about })
        .execute()
    })
    const { id } = await desk.write(author, ticketId, { attachmentIds: [file] })
    await desk.by(desk.admin, (ctx) => changeAgent(ctx, author.personId, { isActive: false }))
    await expect(desk.by(desk.seat, (ctx) => releaseReply(ctx, id))).rejects.toMatchObject({
      code: 'release.authorCannot',
    })
    await desk.by(desk.seat, (ctx) => sendBackReply(ctx, id, { reason: 'I take it over' }))
    expect(await desk.draftsOf(ticketId)).toMatchObject([
      { agentId: desk.seat.personId, body: { attachmentIds: [file] } },
    ])
    const mine = await desk.write(desk.seat, ticketId, { attachmentIds: [file] })
    expect(await desk.messageOf(mine.id)).toMatchObject({ hold: 'undo', authorId: desk.seat.personId })
  })

  test('its ticket is merged away and comes back: it waits where the ticket is', async () => {
    const source = await desk.opened()
    const target = await desk.opened()
    const { id } = await desk.write(await desk.aLight(), source.ticketId)
    const into = String((await desk.ticket(target.ticketId)).number)
    await desk.by(desk.admin, (ctx) => mergeTicket(ctx, source.ticketId, { into, addParticipants: false }))
    expect(await desk.ticket(target.ticketId)).toMatchObject({ unreleasedCount: 1 })
    await desk.by(desk.admin, (ctx) => unmergeTicket(ctx, source.ticketId))
    expect(await desk.ticket(target.ticketId)).toMatchObject({ unreleasedCount: 0 })
    expect(await desk.ticket(source.ticketId)).toMatchObject({ unreleasedCount: 1 })
    await desk.by(desk.admin, (ctx) => mergeTicket(ctx, source.ticketId, { into, addParticipants: false }))
    const newest = (await desk.messages(target.ticketId)).at(-1)
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id, { seenMessageId: newest?.id ?? '' }))
    await desk.pass(id)
    expect(desk.sentTo(source.from)).toHaveLength(1)
    expect(await desk.messageOf(id)).toMatchObject({ hold: null, ticketId: target.ticketId })
  })

  test('its ticket is deleted: nobody decides about it until that is back', async () => {
    const { ticketId } = await desk.opened()
    const { id } = await desk.write(await desk.aLight(), ticketId)
    await desk.by(desk.admin, (ctx) => deleteTicket(ctx, ticketId))
    for (const run of [
      () => desk.by(desk.seat, (ctx) => releaseReply(ctx, id)),
      () => desk.by(desk.seat, (ctx) => sendBackReply(ctx, id, { reason: 'x' })),
    ])
      await expect(run()).rejects.toMatchObject({ code: 'message.unknown' })
    await desk.by(desk.admin, (ctx) => restoreTicket(ctx, ticketId))
    await desk.by(desk.seat, (ctx) => releaseReply(ctx, id))
  })

  test('what somebody else writes meanwhile is warned of it, as of any reply', async () => {
    const { ticketId } = await desk.opened()
    const seen = (await desk.messages(ticketId)).at(-1)?.id ?? ''
    const { id } = await desk.write(await desk.aLight(), ticketId)
    await expect(desk.write(desk.seat, ticketId, { seenMessageId: seen })).rejects.toMatchObject({
      code: 'reply.stale',
      details: { newer: [id] },
    })
  })
})
