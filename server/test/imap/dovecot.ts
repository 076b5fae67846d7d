import { type ChildProcess, spawn } from 'node:child_process'
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ImapFlow } from 'imapflow'

export const imapPassword = 'a-secret-of-the-mail-server'

export type Dovecot = {
  port: number
  tlsPort: number
  folder: string
  /** A second client, as a person at their mail program. */
  client(user: string): Promise<ImapFlow>
  stop(): Promise<void>
}

/** A real IMAP server in a folder of its own: every user exists, with one password, INBOX and Junk. */
export async function startDovecot(program: string): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-imap-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const owner = await ownerOf(folder)
  await writeFile(join(folder, 'dovecot.conf'), configOf({ folder, port, tlsPort, owner }))
  const server = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  await untilListening(server, port, folder)
  return {
    port,
    tlsPort,
    folder,
    async client(user) {
      const auth = { user, pass: imapPassword }
      const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false })
      client.on('error', () => undefined)
      await client.connect()
      return client
    },
    async stop() {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve))
        server.kill('SIGTERM')
        await ended
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Mails may not belong to root. */
async function ownerOf(folder: string): Promise<{ name: string; uid: number; gid: number }> {
  const me = userInfo()
  const owner = me.uid === 0 ? { name: 'nobody', uid: 65_534, gid: 65_534 } : { name: me.username, ...me }
  await mkdir(join(folder, 'mail'))
  for (const path of [folder, join(folder, 'mail')]) await chown(path, owner.uid, owner.gid)
  return owner
}

type Config = { folder: string; port: number; tlsPort: number; owner: { name: string; uid: number; gid: number } }

const configOf = ({ folder, port, tlsPort, owner }: Config): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
mail_location = maildir:${folder}/mail/%u
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = ${owner.name}
default_login_user = ${owner.name}
default_internal_group = ${owner.uid === 65_534 ? 'nogroup' : owner.gid}
first_valid_uid = 1
mail_max_userip_connections = 100
ssl = yes
ssl_cert = <${fileURLToPath(new URL('../fixtures/tls/cert.pem', import.meta.url))}
ssl_key = <${fileURLToPath(new URL('../fixtures/tls/key.pem', import.meta.url))}
passdb {
  driver = static
  args = password=${imapPassword}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    auto = create
    special_use = \\Junk
  }
}
`

async function untilListening(server: ChildProcess, port: number, folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null)
      throw new Error(
        `dovecot ended with ${server.exitCode}: ${await readFile(join(folder, 'log'), 'utf8').catch(() => '')}`,
      )
    const answers = await fetch(`http://127.0.0.1:${port}`).then(
      () => true,
      (error: Error & { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED',
    )
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('dovecot did not start')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise<void>((done) => void server.close(() => done()))
  return typeof address === 'object' && address !== null ? address.port : 0
}
