/** What a command answers goes to stdout and nothing else does, so that scripts can read it. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const sayJson = (value: unknown): void => say(JSON.stringify(value))
/** Beside the answer: what to know or to do. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`)
