import { createServer, type Socket } from 'node:net'

export type FakeMail = { uid: number; raw: Buffer; flags: Set<string>; arrivedAt: Date }
export type FakeFolder = { uidValidity: number; uidNext: number; mails: FakeMail[] }

/** What a server may do wrong. A verdict on a command: its own answer line, `cut`, `silence`, or null for all well. */
export type Misdeeds = {
  onCommand?: (command: string) => string | 'cut' | 'silence' | null
  /** By XOAUTH2; nobody is let in without it. */
  takesToken?: (user: string, token: string) => boolean
  /** Bytes of a literal at once, and the pause after each piece; null: all at once. */
  pace?: (uid: number) => { bytes: number; ms: number } | null
  /** Cuts the connection in the middle of this literal, once for each time it answers true. */
  cutsInside?: (uid: number, start: number) => boolean
}
export type FakeImap = {
  port: number
  commands: string[]
  folders: Map<string, FakeFolder>
  misdeeds: Misdeeds
  add(path: string, raw: string, arrivedAt?: Date): number
  close(): Promise<void>
}

/** As much of an IMAP server as fetching needs, that misbehaves as it is told. Everybody may sign in. */
export async function fakeImap(capabilities = 'IMAP4rev1 IDLE UIDPLUS MOVE'): Promise<FakeImap> {
  const folders = new Map<string, FakeFolder>([['INBOX', { uidValidity: 7, uidNext: 1, mails: [] }]])
  const open = new Set<Socket>()
  const fake: Omit<FakeImap, 'port'> = {
    commands: [],
    folders,
    misdeeds: {},
    add(path, raw, arrivedAt = new Date()) {
      const folder = folders.get(path) ?? { uidValidity: 1, uidNext: 1, mails: [] }
      folders.set(path, folder)
      const uid = folder.uidNext++
      folder.mails.push({ uid, raw: Buffer.from(raw), flags: new Set(), arrivedAt })
      return uid
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    serve(socket, fake, capabilities)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return Object.assign(fake, { port: typeof bound === 'object' && bound !== null ? bound.port : 0 })
}

type Serving = { socket: Socket; fake: Omit<FakeImap, 'port'>; capabilities: string; selected: string; idleTag: string }

function serve(socket: Socket, fake: Omit<FakeImap, 'port'>, capabilities: string): void {
  const serving: Serving = { socket, fake, capabilities, selected: '', idleTag: '' }
  let pending = ''
  let working: Promise<void> = Promise.resolve()
  socket.write('* OK fake\r\n')
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      working = working.then(() => answer(serving, line)).catch(() => void socket.destroy())
    }
  })
}

async function answer(serving: Serving, line: string): Promise<void> {
  const { socket, fake } = serving
  const write = (text: string): void => {
    socket.write(text)
  }
  if (line === 'DONE') return write(`${serving.idleTag} OK done\r\n`)
  const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? []
  fake.commands.push(command)
  const verdict = fake.misdeeds.onCommand?.(command) ?? null
  if (verdict === 'silence') return
  if (verdict === 'cut') {
    socket.destroy()
    return
  }
  if (verdict !== null) return write(`${tag} ${verdict}\r\n`)
  const [word = '', ...rest] = command.split(' ')
  const name = word.toUpperCase() === 'UID' ? `UID ${rest.shift()?.toUpperCase()}` : word.toUpperCase()
  const said = await (commands[name] ?? (() => 'BAD unknown'))(serving, rest.join(' '), tag)
  if (said !== null) write(`${tag} ${said}\r\n`)
}

type Handler = (serving: Serving, args: string, tag: string) => string | null | Promise<string | null>
const pathIn = (args: string): string => args.replace(/^"|"$/g, '')
const folderOf = ({ fake, selected }: Serving): FakeFolder =>
  fake.folders.get(selected) ?? { uidValidity: 0, uidNext: 1, mails: [] }

const commands: Record<string, Handler> = {
  CAPABILITY({ socket, capabilities }) {
    socket.write(`* CAPABILITY ${capabilities}\r\n`)
    return 'OK'
  },
  LOGIN: () => 'OK signed in',
  AUTHENTICATE({ socket, fake }, args) {
    const said = Buffer.from(args.split(' ')[1] ?? '', 'base64').toString()
    const [, user = '', token = ''] = /^user=(.*)\x01auth=Bearer (.*)\x01\x01$/.exec(said) ?? []
    if (fake.misdeeds.takesToken?.(user, token) === true) return 'OK signed in'
    const refusal = Buffer.from('{"status":"400","schemes":"Bearer","scope":"https://mail.example/"}').toString(
      'base64',
    )
    socket.write(`+ ${refusal}\r\n`)
    return 'NO [AUTHENTICATIONFAILED] this token is not taken'
  },
  NOOP: () => 'OK',
  LOGOUT({ socket }) {
    socket.write('* BYE\r\n')
    return 'OK'
  },
  LIST({ socket, fake }, args) {
    if (args === '"" ""') socket.write('* LIST (\\Noselect) "/" ""\r\n')
    else for (const path of fake.folders.keys()) socket.write(`* LIST () "/" "${path}"\r\n`)
    return 'OK'
  },
  LSUB: () => 'OK',
  CREATE({ fake }, args) {
    fake.folders.set(pathIn(args), { uidValidity: 1, uidNext: 1, mails: [] })
    return 'OK'
  },
  SELECT(serving, args) {
    serving.selected = pathIn(args)
    if (!serving.fake.folders.has(serving.selected)) return 'NO there is no such folder'
    const { mails, uidNext, uidValidity } = folderOf(serving)
    serving.socket.write(
      `* ${mails.length} EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen \\*)] x\r\n* OK [UIDVALIDITY ${uidValidity}] x\r\n* OK [UIDNEXT ${uidNext}] x\r\n`,
    )
    return 'OK [READ-WRITE]'
  },
  IDLE(serving, _args, tag) {
    serving.idleTag = tag
    serving.socket.write('+ idling\r\n')
    return null
  },
  'UID SEARCH'(serving, args) {
    const { mails } = folderOf(serving)
    const first = Number(/UID (\d+):\*/.exec(args)?.[1] ?? 1)
    const found = mails.filter((mail) => mail.uid >= first || mail === mails.at(-1))
    serving.socket.write(`* SEARCH${found.map((mail) => ` ${mail.uid}`).join('')}\r\n`)
    return 'OK'
  },
  async 'UID FETCH'(serving, args) {
    const [set = '', ...items] = args.split(' ')
    const uids = set.split(',').map(Number)
    const { mails } = folderOf(serving)
    for (const [at, mail] of mails.entries()) {
      if (uids.includes(mail.uid) && !(await writeMail(serving, at + 1, { mail, items: items.join(' ') }))) return null
    }
    return 'OK'
  },
  'UID STORE'(serving, args) {
    const [set = '', , ...flags] = args.split(' ')
    for (const mail of folderOf(serving).mails)
      if (set.split(',').map(Number).includes(mail.uid)) mail.flags.add(flags.join(' ').replace(/[()]/g, ''))
    return 'OK'
  },
  'UID MOVE': (serving, args) => transfer(serving, args, true),
  'UID COPY': (serving, args) => transfer(serving, args, false),
  'UID EXPUNGE'(serving, args) {
    const uids = args.split(',').map(Number)
    const folder = folderOf(serving)
    folder.mails = folder.mails.filter((mail) => !uids.includes(mail.uid) || !mail.flags.has('\\Deleted'))
    return 'OK'
  },
}

function transfer(serving: Serving, args: string, isMove: boolean): string {
  const [set = '', ...path] = args.split(' ')
  const target = serving.fake.folders.get(pathIn(path.join(' ')))
  if (target === undefined) return 'NO [TRYCREATE] there is no such folder'
  const uids = set.split(',').map(Number)
  const folder = folderOf(serving)
  for (const mail of folder.mails.filter((one) => uids.includes(one.uid)))
    target.mails.push({ ...mail, flags: new Set(), uid: target.uidNext++ })
  if (isMove) folder.mails = folder.mails.filter((one) => !uids.includes(one.uid))
  return 'OK'
}

/** False where it cut the connection on the way. */
async function writeMail(
  { socket, fake }: Serving,
  sequence: number,
  { mail, items }: { mail: FakeMail; items: string },
): Promise<boolean> {
  const { uid, raw } = mail
  const facts = `UID ${uid} RFC822.SIZE ${raw.length} INTERNALDATE "${internalDate(mail.arrivedAt)}"`
  const [, section = '', startText = '0', length = String(raw.length)] =
    /BODY\.PEEK\[(HEADER)?\](?:<(\d+)\.(\d+)>)?/.exec(items) ?? []
  if (!items.includes('BODY.PEEK')) {
    socket.write(`* ${sequence} FETCH (${facts})\r\n`)
    return true
  }
  const start = Number(startText)
  const whole = section === 'HEADER' ? raw.subarray(0, raw.indexOf('\r\n\r\n') + 4) : raw
  const bytes = whole.subarray(start, start + Number(length))
  socket.write(`* ${sequence} FETCH (UID ${uid} BODY[${section}]<${start}> {${bytes.length}}\r\n`)
  if (fake.misdeeds.cutsInside?.(uid, start) === true) {
    socket.end(bytes.subarray(0, Math.floor(bytes.length / 2)))
    return false
  }
  const pace = fake.misdeeds.pace?.(uid) ?? null
  if (pace === null) socket.write(bytes)
  else
    for (let at = 0; at < bytes.length && !socket.destroyed; at += pace.bytes) {
      socket.write(bytes.subarray(at, at + pace.bytes))
      await new Promise((resolve) => setTimeout(resolve, pace.ms))
    }
  socket.write(')\r\n')
  return true
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const internalDate = (date: Date): string => {
  const [day, time = ''] = date.toISOString().split('T')
  const [year, month, date_] = (day ?? '').split('-')
  return `${date_}-${months[Number(month) - 1]}-${year} ${time.slice(0, 8)} +0000`
}
