export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const sayJson = (value: unknown): void => say(JSON.stringify(value))
