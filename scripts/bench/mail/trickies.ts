import { judge, type Writer } from './judge'
import { squeeze } from './replies'
import type { Tally } from './tally'
import { tricky } from './tricky.data'
import { writeEml } from './write-eml'

/** Bodies that look like quotes or hide them, as an answer and as somebody's first mail. */
export async function benchTricky(tally: Tally): Promise<void> {
  for (const { name, kind, body, shows, hides = [] } of tricky) {
    for (const writer of ['customer', 'stranger'] as const satisfies readonly Writer[]) {
      const isReply = writer === 'customer'
      const answered = { 'In-Reply-To': '<q1@desk.example>', References: '<q1@desk.example>' }
      const raw = writeEml(
        {
          from: 'Max Mustermann <max@kunde.example>',
          to: 'support@desk.example',
          subject: isReply ? 'Re: Lamp' : 'Lamp',
          text: kind === 'text' ? body : null,
          html: kind === 'html' ? body : null,
          headers: isReply ? answered : {},
        },
        `t${writer}${tricky.findIndex((one) => one.name === name)}`,
      )
      const draft = await judge(raw, writer, 'max@kunde.example')
      const shown = squeeze(draft?.visibleText ?? '')
      const isKept = shows.every((line) => shown.includes(squeeze(line)))
      // A first mail is cut at certain quotes only, so there is nothing to leak.
      const isLeaked = isReply && hides.some((line) => shown.includes(squeeze(line)))
      tally.add('tricky', { name, writer }, { isKept, isLeaked }, { body, shown: draft?.visibleText ?? '' })
    }
  }
}
