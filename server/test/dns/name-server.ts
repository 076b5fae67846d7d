import { createSocket } from 'node:dgram'

export type Zone = Record<string, { TXT?: string[]; A?: string[]; MX?: string[] }>
export type NameServer = { address: string; asked: string[]; close(): Promise<void> }

const types: Record<number, 'A' | 'MX' | 'TXT'> = { 1: 'A', 15: 'MX', 16: 'TXT' }

/** Answers from a table (RFC 1035, UDP); a name in `silent` gets no answer at all, any other unknown one NXDOMAIN. */
export async function nameServer(zone: Zone, silent: readonly string[] = []): Promise<NameServer> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    const { name, type, end } = questionOf(query)
    asked.push(`${types[type] ?? type} ${name}`)
    if (silent.some((one) => name === one || name.endsWith(`.${one}`))) return
    const kind = types[type]
    const known = zone[name]
    const records =
      known === undefined || kind === undefined ? [] : (known[kind] ?? []).map((text) => rdata(kind, text))
    const head = Buffer.alloc(12)
    query.copy(head, 0, 0, 2)
    head.writeUInt16BE(known === undefined ? 0x8183 : 0x8180, 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(records.length, 6)
    const answers = records.map((data) => {
      const record = Buffer.alloc(12)
      record.writeUInt16BE(0xc00c, 0)
      record.writeUInt16BE(type, 2)
      record.writeUInt16BE(1, 4)
      record.writeUInt32BE(60, 6)
      record.writeUInt16BE(data.length, 10)
      return Buffer.concat([record, data])
    })
    socket.send(Buffer.concat([head, query.subarray(12, end), ...answers]), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 }
}

function rdata(type: 'A' | 'MX' | 'TXT', text: string): Buffer {
  if (type === 'A') return Buffer.from(text.split('.').map(Number))
  if (type === 'TXT')
    return Buffer.concat(
      (text.match(/[\s\S]{1,250}/g) ?? []).map((part) =>
        Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
      ),
    )
  const [priority = '10', host = ''] = text.split(' ')
  const name = host
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')]))
  return Buffer.concat([Buffer.from([0, Number(priority)]), ...name, Buffer.from([0])])
}
