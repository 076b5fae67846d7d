import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../platform/errors'

type Flags = NonNullable<ParseArgsConfig['options']>

/** A command's own words and flags. What it does not know is refused (`args.invalid`), never passed over. */
export function readArgs<const F extends Flags>(args: string[], options: F, positionals: readonly string[] = []) {
  try {
    const read = parseArgs({ args, options, strict: true, allowPositionals: positionals.length > 0 })
    if (read.positionals.length !== positionals.length)
      throw new AppError('invalid', 'args.invalid', `Give ${positionals.join(' and ')}, and nothing else.`)
    return { values: read.values, words: read.positionals }
  } catch (error) {
    const isOurs = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    // Node adds advice about positionals after the first sentence, which is not for people here.
    throw isOurs ? new AppError('invalid', 'args.invalid', `${error.message.split('. ')[0]}.`) : error
  }
}
