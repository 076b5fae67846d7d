import { defineReference, readNames } from './reference'

export const mailbox = defineReference('mailbox', 'mailboxId', (leaf, known) => readNames('mailbox', leaf, known))
