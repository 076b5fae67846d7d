import { readFile } from 'node:fs/promises'
import { type ImportCounts, importMails, readLabelTags } from '../channels/email'
import { findMailboxesByAddress } from '../core/mailboxes'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { readArgs } from './read-args'
import { note, say, sayJson } from './say'
import { withHouse } from './with-house'

const text = { type: 'string' } as const
const noteEvery = 1_000

export const importMail: Command = {
  name: 'import mail',
  usage: 'PATH --mailbox ADDRESS [--label-tags FILE]',
  about:
    'Takes old mail from an mbox, a Maildir or a folder of .eml files as history. A second run brings what is new.',
  async run(args, { isJson }) {
    const { values, words } = readArgs(args, { mailbox: text, 'label-tags': text }, ['a PATH'])
    const { mailbox = '', 'label-tags': labelFile } = values
    if (mailbox === '') throw new AppError('invalid', 'args.invalid', 'Give --mailbox, the address it belongs to.')
    const labelTags = labelFile === undefined ? {} : readLabelTags(await readFile(labelFile, 'utf8'))
    const counts = await withHouse(async ({ open }) => {
      const [found] = await open.transact((ctx) => findMailboxesByAddress(ctx, [mailbox]))
      if (found === undefined)
        throw new AppError('notFound', 'mailbox.unknown', `There is no mailbox with the address ${mailbox}.`)
      const { mailboxId } = found
      const onUnkept = (place: string, reason: string): void => note(`${place}: ${reason}.`)
      return importMails(open, { path: words[0] ?? '', mailboxId, labelTags, onProgress: tell, onUnkept })
    })
    if (isJson) sayJson(counts)
    else say(sentence(counts))
  },
}

const sum = (counts: ImportCounts): number => Object.values(counts).reduce((all, one) => all + one, 0)

function tell(counts: ImportCounts): void {
  if (sum(counts) % noteEvery === 0) note(sentence(counts))
}

const sentence = ({ imported, known, skipped, unreadable, tooLarge }: ImportCounts): string =>
  `${imported} mails imported, ${known} were here before, ${skipped} left behind by their label, ${unreadable} cannot be read, ${tooLarge} are too large.`
