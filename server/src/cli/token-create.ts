import { parseArgs } from 'node:util'
import { createToken } from '@foyer/contract/agents'
import { createTokenFor } from '../features/tokens'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

/** Prints the token, once and alone, so that a script can take it. */
export const tokenCreate: Command = {
  name: 'token create',
  usage: '--agent E --name N --scopes read,write,inbound,admin',
  about: 'prints an API token, once',
  async run(args, { isJson }) {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { agent: text, name: text, scopes: text } })
    const asked = createToken.body.safeParse({
      name: values.name,
      scopes: (values.scopes ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    })
    if (!asked.success || values.agent === undefined)
      throw new AppError('invalid', 'token.invalid', 'Give --agent, --name and --scopes (read, write, inbound, admin).')
    const { agent } = values
    const made = await withHouse(({ open }) => open.transact((ctx) => createTokenFor(ctx, agent, asked.data)))
    if (isJson) sayJson(made)
    else say(made.token)
  },
}
