import { createToken } from '@foyer/contract/agents'
import { createTokenFor } from '../features/tokens'
import { AppError } from '../platform/errors'
import type { Command } from './command'
import { readArgs } from './read-args'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

const text = { type: 'string' } as const

export const tokenCreate: Command = {
  name: 'token create',
  usage: '--agent E --name N --scopes read,write,inbound,admin',
  about: 'Prints an API token of the agent with this address, once and alone.',
  async run(args, { isJson }) {
    const { values } = readArgs(args, { agent: text, name: text, scopes: text })
    const { agent = '', name, scopes = '' } = values
    const wanted = scopes.split(',').map((scope) => scope.trim())
    const asked = createToken.body.safeParse({ name, scopes: wanted.filter((scope) => scope !== '') })
    if (!asked.success || agent === '')
      throw new AppError(
        'invalid',
        'args.invalid',
        'Give --agent, --name and --scopes (of read, write, inbound, admin).',
      )
    const made = await withHouse(({ open }) => open.transact((ctx) => createTokenFor(ctx, agent, asked.data)))
    if (isJson) sayJson(made)
    else say(made.token)
  },
}
