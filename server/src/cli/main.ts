import { AppError } from '../platform/errors'
import type { Command } from './command'
import { commands } from './commands'
import { note, say, sayJson } from './say'

const start = 'npm run --silent foyer --'

/** Finds the command by its first words; everything after them is its own matter. */
async function main(given: readonly string[], isJson: boolean): Promise<void> {
  const args = given.filter((one) => one !== '--json')
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  const wantsHelp = args.length === 0 || args[0] === 'help' || args.includes('--help') || args.includes('-h')
  if (wantsHelp) {
    help(command ?? commands.find(({ name }) => name === args.slice(1).join(' ')), isJson)
    return
  }
  if (command === undefined)
    throw new AppError('invalid', 'command.unknown', `There is no such command. \`${start} help\` lists them.`)
  await command.run(args.slice(command.name.split(' ').length), { isJson })
}

function help(command: Command | undefined, isJson: boolean): void {
  const shown = command === undefined ? commands : [command]
  if (isJson) {
    sayJson(shown.map(({ name, usage, about }) => ({ name, usage, about })))
    return
  }
  say(`${start} COMMAND [--json]`)
  for (const { name, usage, about } of shown) {
    say('')
    say(`  ${`${name} ${usage}`.trim()}`)
    say(`      ${about}`)
  }
  if (command === undefined) say('\n  help [COMMAND]\n      this, or one command alone')
}

const isJson = process.argv.includes('--json')
/** Node ends before a pipe has taken everything unless it is waited for. */
const end = (code: number): void => void process.stdout.write('', () => process.exit(code))

main(process.argv.slice(2), isJson).then(
  () => end(0),
  (error: unknown) => {
    const isExpected = error instanceof AppError
    const message = isExpected || !(error instanceof Error) ? String(isExpected ? error.message : error) : error.stack
    note(isJson ? JSON.stringify({ code: isExpected ? error.code : 'internal', message }) : (message ?? ''))
    end(1)
  },
)
