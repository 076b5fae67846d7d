import { addDemo, removeDemo } from '../features/demo'
import type { Command } from './command'
import { readArgs } from './read-args'
import { say, sayJson } from './say'
import { withHouse } from './with-house'

export const demo: Command = {
  name: 'demo',
  usage: '[--remove]',
  about: 'Adds about 300 sample tickets of an invented shop, or takes them away again. Nothing is mailed.',
  async run(args, { isJson }) {
    const { values } = readArgs(args, { remove: { type: 'boolean' } })
    if (values.remove) {
      await withHouse(({ open }) => removeDemo(open))
      if (isJson) sayJson({ tickets: 0 })
      else say('The sample tickets are gone.')
      return
    }
    const { tickets } = await withHouse(({ open }) => addDemo(open))
    if (isJson) sayJson({ tickets })
    else say(`${tickets} sample tickets are in the desk.`)
  },
}
