import type { Command } from './command'
import { say } from './say'
import { withHouse } from './with-house'

/** What start does by itself. */
export const migrate: Command = {
  name: 'migrate',
  usage: '',
  about: 'brings the database up to date, as start does by itself',
  async run() {
    await withHouse(async () => undefined)
    say('The database is up to date.')
  },
}
