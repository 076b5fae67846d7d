import { changeMailbox, type Grant, type Mailbox, setMailboxGrants } from '@foyer/contract/desk'
import type { z } from 'zod'

/** What the page edits at once: the mailbox and who may use it. */
export const mailboxForm = changeMailbox.body.omit({ version: true }).extend({ grants: setMailboxGrants.body })
type Values = z.input<typeof mailboxForm>
type Grants = Values['grants']

export function valuesOf(mailbox: Mailbox, grants: readonly Grant[]): Values {
  // What the mailbox tells of itself beside it is no field of the page.
  const values = Object.fromEntries(
    Object.entries(mailbox).filter(([key]) => key in mailboxForm.shape && key !== 'version'),
  )
  return {
    ...values,
    grants: grants.flatMap(
      ({ agentId, teamId, level }): Grants =>
        agentId !== null ? [{ agentId, level }] : teamId !== null ? [{ teamId, level }] : [],
    ),
  }
}

/** The part of a change that belongs to the mailbox itself; null where only its grants differ. */
export function mailboxChange(values: z.output<typeof mailboxForm>, changed: readonly string[]) {
  const { grants: _grants, ...plain } = values
  const entries = Object.entries(plain).filter(([key]) => changed.includes(key))
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
