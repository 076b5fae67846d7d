import { localeIn, wordsIn } from '../../platform/languages'
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
  const { company, locale: deskLocale } = await readSettings(ctx, ['company', 'locale'])
  const locale = agent.locale ?? deskLocale
  const by = ctx.actor.kind === 'agent' ? ctx.actor.name : ''
  const { subject, paragraphs, label } = wordsIn(accountMails[purpose], locale)({ company, name: agent.name, by })
  await ctx.house.outbound.queueAccountMail(ctx, {
    to: { name: agent.name, address: agent.email },
    subject,
    paragraphs,
    link: { label, url: `${ctx.house.url}/desk/${purpose}?token=${token}` },
    locale: localeIn(accountMails[purpose], locale),
  })
}
