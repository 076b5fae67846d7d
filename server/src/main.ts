import { runDesk } from './app/run-desk'
import { readConfig } from './platform/config'
import { AppError } from './platform/errors'
import { createLog } from './platform/log'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const desk = await runDesk(config, log)
  say(['', ...desk.lines.map((line) => `  ${line}`), '', '  Ctrl-C stops it.', ''].join('\n'))
  let isStopping = false
  const stop = (signal: string): void => {
    if (isStopping) return
    isStopping = true
    log.debug({ signal }, 'stopping')
    desk.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))
}

main().catch((error: unknown) => {
  // What people can mend is one sentence; everything else shows its trace.
  process.stderr.write(
    error instanceof AppError
      ? `\n  ${error.message}\n\n`
      : `${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exit(1)
})
