import { AppError } from '../platform/errors'
import { commands } from './commands'
import { say } from './say'

const usage = [
  'npm run --silent foyer -- COMMAND [--json]',
  '',
  ...commands.map(({ name, usage: words, about }) => `  ${`${name} ${words}`.trim().padEnd(78)} ${about}`),
]

/** Finds the command by its first words; everything after them is its own matter. */
async function main(given: readonly string[]): Promise<void> {
  const isJson = given.includes('--json')
  const args = given.filter((one) => one !== '--json')
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))
  if (command === undefined) {
    for (const line of usage) say(line)
    if (args.length > 0 && args[0] !== 'help')
      throw new AppError('invalid', 'command.unknown', 'There is no such command.')
    return
  }
  await command.run(args.slice(command.name.split(' ').length), { isJson })
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      error instanceof Error && (error instanceof AppError || error.name === 'TypeError')
        ? `${error.message}\n`
        : `${error instanceof Error ? error.stack : String(error)}\n`,
    )
    process.exit(1)
  },
)
