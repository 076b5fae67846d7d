import { random } from '../random'
import { dialects } from './bounce-dialects.data'
import { judge } from './judge'
import { refusals } from './refusals.data'
import { furtherRefusals } from './refusals-further.data'
import type { Tally } from './tally'
import { writeBounce } from './write-bounce'

const hard = new Set(['no-such-address', 'address-moved', 'domain-unknown', 'domain-takes-no-mail'])

/** Every refusal in every dialect (whole, else in every fourth), with and without the signs of a null sender. */
export async function benchBounces(tally: Tally, isWhole = true): Promise<void> {
  const dice = random(7)
  let count = 0
  for (const [row, refusal] of [...refusals, ...furtherRefusals].entries()) {
    for (const [column, dialect] of dialects.entries()) {
      if (!isWhole && (row + column) % 4 !== 0) continue
      count += 1
      const address = `${dice.pick(['eva', 'max.muster', 'j-d_o', 'info'])}@kunde${dice.below(90)}.example`
      const bounced = dialect(refusal, address)
      const raw = writeBounce(bounced, `b${count}`, dice.below(2) === 0)
      const draft = await judge(raw, 'stranger', dice.below(2) === 0 ? '' : 'mailer-daemon@provider.example')
      const [recipient] = draft?.bounce?.recipients ?? []
      const reason = refusal[0]
      const isBounce = draft?.bounce?.kind === (bounced.isDelay ? 'delayed' : 'failed')
      const wantsHard = hard.has(reason) && !bounced.isDelay
      tally.add(
        'bounces',
        { dialect: bounced.name, reason },
        {
          isBounce,
          isRecipient: recipient?.address === address,
          isHardRight: isBounce && recipient?.isHard === wantsHard,
          isReasonRight: isBounce && recipient?.reason === reason,
        },
        { body: refusal.join(' | '), shown: JSON.stringify(draft?.bounce ?? null) },
      )
    }
  }
}
