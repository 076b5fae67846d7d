import type { Bounced } from './bounce-dialects.data'

/** The bytes of a bounce. */
export function writeBounce(
  { from, subject, parts, type, headers = {} }: Bounced,
  id: string,
  hasReturnPath: boolean,
): Buffer {
  const subjectText = /^[\x20-\x7e]*$/.test(subject)
    ? subject
    : `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
  const head = [
    ...(hasReturnPath ? ['Return-Path: <>'] : []),
    `From: ${from}`,
    'To: support@desk.example',
    `Subject: ${subjectText}`,
    'Date: Mon, 4 May 2026 09:05:00 +0200',
    `Message-ID: <${id}@provider.example>`,
    'MIME-Version: 1.0',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n')
  if (type === 'plain') return Buffer.from(`${head}\r\n${parts[0]}`)
  const kind = type === 'report' ? 'report; report-type=delivery-status' : 'mixed'
  return Buffer.from(
    `${head}\r\nContent-Type: multipart/${kind}; boundary="bb"\r\n\r\n${parts.map((part) => `--bb\r\n${part}\r\n`).join('')}--bb--\r\n`,
  )
}
