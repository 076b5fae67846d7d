import type { Body } from '../../lib/api/routes'
import type { ChosenTickets, Place } from '../../lib/commands/place'
import type { Translator } from '../../lib/i18n/translator'

/** Changes the tickets at hand and shows it everywhere at once; the history holds the way back. */
export async function change(at: Place, body: Body<'PATCH /tickets/{ticket}'>) {
  if (at.chosen) return changeMany(at, at.chosen, body)
  // Loaded soon after the first screen, and there when the network is not.
  const { changeTicket } = await import('../../lib/changes/change-ticket')
  const acts = await Promise.all(
    at.targets.map(({ id, number }) => changeTicket({ meId: at.me.id, ticketId: id, number }, body)),
  )
  const openSteps = body.status === 'done' ? at.targets.reduce((sum, one) => sum + one.openStepCount, 0) : 0
  return {
    // One may be at the next ticket already: what is left open is said with the act.
    ...(openSteps > 0 && { also: ({ t }: Translator) => t('steps.doneOpen', { count: openSteps }) }),
    undo: async () => {
      for (const { undo } of acts) await undo()
    },
  }
}

/**
 * The same, and at once on to what comes next: in the list to the next row, from an open ticket as the agent likes it. The
 * key can be pressed again before the server has answered.
 */
export function settle(at: Place, body: Body<'PATCH /tickets/{ticket}'>) {
  const { afterDone } = at.me.preferences
  const act = change(at, body)
  if (at.chosen) return act
  if (!at.ticket) at.list?.advance()
  else if (afterDone === 'next') at.list?.move(1)
  else if (afterDone === 'list') at.list?.close?.()
  return act
}

/** The same, and on to the next or the previous ticket, whatever the agent likes otherwise. */
export function settleAndStep(at: Place, body: Body<'PATCH /tickets/{ticket}'>, step: 1 | -1) {
  const act = change(at, body)
  if (!at.chosen) at.list?.move(step)
  return act
}

/** Loaded when it is wanted: a list is seen before anything in it is chosen. */
async function changeMany(at: Place, chosen: ChosenTickets, body: Body<'PATCH /tickets/{ticket}'>) {
  const { changeChosen } = await import('../../lib/bulk/change-chosen')
  const { undo } = await changeChosen(chosen, body)
  at.list?.focus()
  return { undo }
}
