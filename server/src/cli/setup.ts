import { setUp } from '@foyer/contract/setup'
import { addDemo } from '../features/demo'
import { setUpDesk } from '../features/setup'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { readArgs } from './read-args'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

const text = { type: 'string' } as const
const flags = {
  email: text,
  password: text,
  name: text,
  company: text,
  locale: text,
  'time-zone': text,
  mailbox: { type: 'string', multiple: true },
  demo: { type: 'boolean' },
} as const
/** What people typed for what the contract names. */
const flagOf: Record<string, string> = {
  'admin.email': '--email',
  'admin.password': '--password',
  'admin.name': '--name',
  company: '--company',
  locale: '--locale',
  timeZone: '--time-zone',
}

export const setup: Command = {
  name: 'setup',
  usage: '--email E --password P --name N [--company C] [--mailbox ADDRESS …] [--locale en] [--time-zone UTC] [--demo]',
  about: 'Makes the first admin without the browser; refuses where one exists.',
  async run(args, { isJson }) {
    const asked = readSetup(args)
    const tickets = await withHouse(async ({ open }) => {
      // The samples come afterwards and at once: without a running desk nobody would carry out the job for them.
      await setUpDesk(open, { ...asked, hasDemo: false }, async () => undefined)
      return asked.hasDemo ? (await addDemo(open)).tickets : 0
    })
    const { email } = asked.admin
    if (isJson) sayJson({ email, company: asked.company, mailboxes: asked.mailboxes.length, tickets })
    else say(`The desk is set up. Sign in as ${email}.${tickets > 0 ? ` ${tickets} sample tickets are in it.` : ''}`)
  },
}

function readSetup(args: string[]) {
  const { values } = readArgs(args, flags)
  const { email, password, name, company = name, locale, mailbox = [], demo: hasDemo = false } = values
  const missing = Object.entries({ email, password, name }).flatMap(([flag, value]) => (value ? [] : [`--${flag}`]))
  if (missing.length > 0) throw new AppError('invalid', 'args.invalid', `Give ${missing.join(', ')} too.`)
  const parsed = setUp.body.safeParse({
    token: '',
    company,
    ...(locale !== undefined && { locale }),
    ...(values['time-zone'] !== undefined && { timeZone: values['time-zone'] }),
    admin: { name, email, password },
    mailboxes: mailbox.map((address) => ({ name: nameOf(address), address })),
    hasDemo,
  })
  if (parsed.success) return parsed.data
  const findings = parsed.error.issues.map(({ path, message }) => {
    const at = path.join('.')
    return `${path[0] === 'mailboxes' ? '--mailbox' : (flagOf[at] ?? at)}: ${message}`
  })
  throw new AppError('invalid', 'args.invalid', findings.join('\n'))
}

/** `sales@…` is called Sales. */
function nameOf(address: string): string {
  const local = address.split('@')[0] || address
  return local.charAt(0).toUpperCase() + local.slice(1)
}
