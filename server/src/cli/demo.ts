import { addDemo } from '../features/demo'
import type { Command } from './command'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

/** Fills a desk with the tickets of an invented shop; they can be removed in one click. */
export const demo: Command = {
  name: 'demo',
  usage: '',
  about: 'about 300 believable tickets of an invented shop',
  async run(_args, { isJson }) {
    const { tickets } = await withHouse(({ open }) => addDemo(open))
    if (isJson) sayJson({ tickets })
    else say(`${tickets} sample tickets are in the desk.`)
  },
}
