import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

export type { Logger }

/** Pretty lines in a terminal, JSON elsewhere. Secrets never reach the log: what holds them is redacted by path. */
export function createLog(level: string): Logger {
  const options = {
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', '*.secret'],
  }
  return process.stdout.isTTY
    ? pino(options, pretty({ colorize: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss', sync: true }))
    : pino(options)
}
