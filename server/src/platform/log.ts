import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

export type { Logger }

/**
 * Pretty lines in a terminal, JSON elsewhere. Secrets never reach the log: what holds them is redacted by path. Programs
 * whose output is read by others log to stderr.
 */
export function createLog(
  level: string,
  stream: typeof process.stdout | typeof process.stderr = process.stdout,
): Logger {
  const options = {
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', '*.secret'],
  }
  return stream.isTTY
    ? pino(
        options,
        pretty({ colorize: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss', sync: true, destination: stream }),
      )
    : pino(options, pino.destination({ fd: stream.fd, sync: true }))
}
