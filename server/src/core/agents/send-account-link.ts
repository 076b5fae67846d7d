import type { Ctx } from '../context'
import { dropOneTimeTokens, issueOneTimeToken } from '../credentials'
import { readSettings } from '../settings'
import { accountMails } from './account-mails.data'
import type { AgentRow } from './agent'

/** Sends the one link that sets a password; the ones sent before stop working. */
export async function sendAccountLink(ctx: Ctx, purpose: 'invitation' | 'reset', agent: AgentRow): Promise<void> {
  if (agent.email === null) return
  await dropOneTimeTokens(ctx, [purpose], agent.personId)
  const token = await issueOneTimeToken(ctx, purpose, agent.personId)
  const { company, locale } = await readSettings(ctx, ['company', 'locale'])
  const language = (agent.locale ?? locale).toLowerCase().startsWith('de') ? 'de' : 'en'
  const by = ctx.actor.kind === 'agent' ? ctx.actor.name : ''
  const { subject, paragraphs, label } = accountMails[purpose][language]({ company, name: agent.name, by })
  await ctx.house.outbound.queueAccountMail(ctx, {
    to: { name: agent.name, address: agent.email },
    subject,
    paragraphs,
    link: { label, url: `${ctx.house.url}/desk/${purpose}?token=${token}` },
  })
}
