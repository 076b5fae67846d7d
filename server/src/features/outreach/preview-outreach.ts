import type { previewOutreach as previewRoute } from '@foyer/contract/outreach'
import type { RouteAnswer, RouteInput } from '@foyer/contract/route'
import type { Ctx } from '../../core/context'
import { assertMayWriteFrom, choose } from './choose'
import { outreachNobody } from './errors'
import { readTexts } from './fill-mail'
import { countEach, refusalOf } from './judge'

type Given = RouteInput<typeof previewRoute>['body']

/** All of it is filled in, so that what would go wrong is known for everybody before anything leaves. */
export async function previewOutreach(ctx: Ctx, given: Given): Promise<RouteAnswer<typeof previewRoute>> {
  const { needsRelease } = await assertMayWriteFrom(ctx, given.mailboxId)
  const chosen = await choose(ctx, given.recipients)
  const texts = { subject: given.subject, html: given.html, followUpHtml: given.followUp?.html ?? null }
  const { fill } = await readTexts(ctx, given.mailboxId, texts)
  const filled = chosen.map((person) => ({ person, mail: fill(person) }))
  const codes = filled.flatMap(({ person, mail }) => refusalOf(person, mail.missing) ?? [])
  const shown = filled[Math.min(given.at, filled.length - 1)]
  if (shown === undefined) throw outreachNobody()
  const { person, mail } = shown
  return {
    total: chosen.length,
    refused: countEach(codes).map(([code, count]) => ({ code, count })),
    missing: countEach(filled.flatMap((one) => one.mail.missing)).map(([name, count]) => ({ name, count })),
    needsRelease,
    person: {
      id: person.personId,
      name: person.name,
      address: person.address,
      refusedCode: refusalOf(person, mail.missing),
      ...mail,
    },
  }
}
