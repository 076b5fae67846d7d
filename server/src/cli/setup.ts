import { parseArgs } from 'node:util'
import { setUp } from '@foyer/contract/setup'
import { setUpDesk } from '../features/setup'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

/** The first admin without a browser; refuses when one exists (`setup.closed`). */
export const setup: Command = {
  name: 'setup',
  usage: '--email E --password P --name N [--company C] [--mailbox ADDRESS …] [--demo]',
  about: 'the first admin, without the browser',
  async run(args, { isJson }) {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args,
      options: {
        email: text,
        password: text,
        name: text,
        company: text,
        locale: text,
        'time-zone': text,
        mailbox: { type: 'string', multiple: true },
        demo: { type: 'boolean' },
      },
    })
    const asked = setUp.body.safeParse({
      token: '',
      company: values.company ?? values.name,
      ...(values.locale !== undefined && { locale: values.locale }),
      ...(values['time-zone'] !== undefined && { timeZone: values['time-zone'] }),
      admin: { name: values.name, email: values.email, password: values.password },
      mailboxes: (values.mailbox ?? []).map((address) => ({ name: nameOf(address), address })),
      hasDemo: values.demo ?? false,
    })
    if (!asked.success)
      throw new AppError(
        'invalid',
        'setup.invalid',
        asked.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('\n'),
      )
    await withHouse(async ({ open }) => {
      await setUpDesk(open, asked.data, async () => undefined)
    })
    if (isJson) sayJson({ email: asked.data.admin.email, company: asked.data.company })
    else say(`The desk is set up. Sign in as ${asked.data.admin.email}.`)
  },
}

const nameOf = (address: string): string => {
  const local = address.split('@')[0] ?? address
  return local.charAt(0).toUpperCase() + local.slice(1)
}
