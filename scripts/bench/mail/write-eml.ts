export type Draft = {
  from: string
  to: string
  subject: string
  text: string | null
  html: string | null
  headers?: Readonly<Record<string, string>>
}

const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
const word = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

const leaf = (type: string, text: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`

/** The bytes of an ordinary mail, with one form or both. */
export function writeEml({ from, to, subject, text, html, headers = {} }: Draft, id: string): Buffer {
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    'Date: Tue, 5 May 2026 10:12:00 +0200',
    `Message-ID: <${id}@kunde.example>`,
    'MIME-Version: 1.0',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n')
  const parts = [
    text === null ? null : leaf('text/plain', text),
    html === null ? null : leaf('text/html', html),
  ].filter((part) => part !== null)
  if (parts.length === 1) return Buffer.from(`${head}\r\n${parts[0]}`)
  return Buffer.from(
    `${head}\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n${parts.map((part) => `--b\r\n${part}`).join('')}--b--\r\n`,
  )
}
