import { randomUUID } from 'node:crypto'
import { watchSources } from '../../src/channels/email'
import { createSource } from '../../src/channels/email/sources/create-source'
import { standardTuning, type Tuning } from '../../src/channels/email/sources/tuning'
import { aMail, type MailToHandIn, mailDesk } from '../mail-desk'
import { imapPassword } from './dovecot'

/** The same figures in a hurry. */
const hurried: Tuning = {
  ...standardTuning,
  lookMs: 50,
  pollMs: 300,
  timeoutMs: 5_000,
  renewMs: 500,
  pausesMs: [50, 100],
  refusedPauseMs: 100,
}

/** A desk that fetches: sources made as by the API, watched on demand, their mails as tickets once `run` ran. */
export async function fetchingDesk() {
  const house = await mailDesk()
  const watching: { stop(): Promise<void> }[] = []
  return {
    ...house,
    aUser: () => `user-${randomUUID().slice(0, 8)}`,
    mail: (given: MailToHandIn = {}) => aMail(given),
    aSource: (given: Partial<Parameters<typeof createSource>[1]> & { port: number }) =>
      house.desk.transact((ctx) =>
        createSource(ctx, {
          mailboxId: house.mailbox.id,
          host: '127.0.0.1',
          security: 'none',
          user: 'someone',
          password: imapPassword,
          ...given,
        }),
      ),
    watch(tuning: Partial<Tuning> = {}) {
      const one = watchSources(house.desk.open, { ...hurried, ...tuning })
      watching.push(one)
      return one
    },
    async stopWatching() {
      await Promise.all(watching.splice(0).map((one) => one.stop()))
    },
    source: (id: string) =>
      house.desk.db.selectFrom('mailSources').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    arrivals: (mailboxId = house.mailbox.id) =>
      house.desk.db.selectFrom('inboundMails').selectAll().where('mailboxId', '=', mailboxId).orderBy('id').execute(),
  }
}
export type FetchingDesk = Awaited<ReturnType<typeof fetchingDesk>>
