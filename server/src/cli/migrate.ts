import type { Command } from './command'
import { readArgs } from './read-args'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  about: 'Brings the database up to date, as every start does by itself.',
  async run(args, { isJson }) {
    readArgs(args, {})
    await withHouse(async () => undefined)
    if (isJson) sayJson({ isUpToDate: true })
    else say('The database is up to date.')
  },
}
