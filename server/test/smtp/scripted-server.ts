import { createServer, type Socket } from 'node:net'

export type Script = {
  greeting?: string
  /** What to answer to a command, by its first word; `cut` closes the connection, `silence` says nothing more. */
  answers?: Partial<Record<'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'AUTH' | 'QUIT', string | 'cut' | 'silence'>>
  /** What to answer to the final dot. */
  end?: string | 'cut' | 'silence'
}

export type ScriptedServer = { port: number; commands: string[]; mails: string[]; close: () => void }

/** A server that misbehaves on purpose, for what a real one does once in a thousand mails. */
export async function startScript(script: Script): Promise<ScriptedServer> {
  const commands: string[] = []
  const mails: string[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.write(script.greeting ?? '220 scripted\r\n')
    let pending = ''
    let isData = false
    const answer = (text: string): void => {
      if (text === 'cut') socket.destroy()
      else if (text !== 'silence') socket.write(text)
    }
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1')
      while (true) {
        const end = pending.indexOf(isData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const taken = pending.slice(0, end)
        pending = pending.slice(end + (isData ? 5 : 2))
        if (isData) {
          mails.push(taken)
          isData = false
          answer(script.end ?? '250 2.0.0 Ok: queued as 4XyZ1234\r\n')
          continue
        }
        commands.push(taken)
        const word = (taken.split(/[ :]/)[0] ?? '').toUpperCase()
        const reply =
          script.answers?.[word as 'EHLO'] ?? { DATA: '354 go\r\n', QUIT: '221 bye\r\n' }[word] ?? '250 ok\r\n'
        isData = word === 'DATA' && reply.startsWith('354')
        answer(reply)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return {
    port: bound !== null && typeof bound === 'object' ? bound.port : 0,
    commands,
    mails,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
