import type { FilledText } from '@foyer/contract/macros'
import { seatOf } from '../access'
import type { Ctx } from '../context'
import { sampleMail } from '../mailboxes'
import { firstNameOf } from '../people'
import { readSetting } from '../settings'
import { fillText } from './fill-text'
import { findSampleBrand } from './placeholder-store'
import { placeholders } from './placeholders'

/** A text with invented people, in the first brand's language where there are some; own fields of tickets are empty there. */
export async function fillSample(ctx: Ctx, html: string): Promise<FilledText> {
  const { name } = seatOf(ctx.actor)
  const company = await readSetting(ctx, 'company')
  const brand = await findSampleBrand(ctx)
  const { data } = sampleMail(brand.locale)
  return fillText(html, await placeholders(ctx), {
    ...data,
    agent: { name, firstName: firstNameOf(name) },
    mailbox: { name: company, address: 'support@example.com' },
    brand: { name: brand.name },
    company: { name: company },
  })
}
