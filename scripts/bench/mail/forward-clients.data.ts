import { escapeHtml } from './html-clients.data'
import { folded, longDate, mediumDate, numericDate, phrase, type Scene } from './scene'

export type Forwarder = {
  name: string
  only?: readonly string[]
  html: boolean
  /** The note above, then what the client writes before and around the forwarded text. */
  render: (scene: Scene) => string
}

type Row = 'from' | 'sent' | 'date' | 'to' | 'subject'

function rows(
  scene: Scene,
  order: readonly Row[],
  line: (label: string, value: string) => string,
  from?: string,
): string {
  const [fromLabel, sent, to, , subject, date] = scene.speech.labels
  const values: Record<Row, [string, string]> = {
    from: [fromLabel, from ?? `${scene.name} <${scene.address}>`],
    sent: [sent, longDate(scene)],
    date: [date, mediumDate(scene)],
    to: [to, 'Bob <bob@desk.example>'],
    subject: [subject, scene.subject],
  }
  return order.map((row) => line(...values[row])).join('')
}

const plain = (label: string, value: string): string => `${label}: ${value}\n`
const note = ({ top }: Scene): string => top.join('\n\n')
const inner = ({ flow }: Scene): readonly string[] => flow.flatMap(({ lines }) => lines)
const text = (scene: Scene): string => inner(scene).join('\n\n')
const divs = (lines: readonly string[]): string =>
  lines.map((line) => `<div>${escapeHtml(line)}</div>`).join('<div><br></div>')
const bold = (label: string, value: string): string => `<b>${label}:</b> ${escapeHtml(value)}<br>`
const usual: readonly Row[] = ['from', 'sent', 'to', 'subject']

export const forwarders: readonly Forwarder[] = [
  {
    name: 'gmail',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n---------- ${scene.speech.code === 'en' ? 'Forwarded message' : 'Forwarded message'} ---------\n${rows(scene, ['from', 'date', 'subject', 'to'], plain)}\n\n${text(scene)}`,
  },
  {
    name: 'gmail, translated',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n---------- ${scene.speech.forwarded} ---------\n${rows(scene, ['from', 'date', 'subject', 'to'], plain)}\n\n${text(scene)}`,
  },
  {
    name: 'gmail',
    html: true,
    render: (scene) =>
      `<div dir="ltr">${divs(scene.top)}<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${rows(scene, ['from', 'date', 'subject', 'to'], (label, value) => `${label}: ${escapeHtml(value).replace(scene.address, `<a href="mailto:${scene.address}">${scene.address}</a>`)}<br>`)}</div><br><br>${divs(inner(scene))}</div></div>`,
  },
  {
    name: 'apple',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${scene.speech.appleForward}\n\n${rows(scene, ['from', 'subject', 'date', 'to'], (label, value) => `> ${label}: ${value}\n`)}> \n${inner(
        scene,
      )
        .map((line) => `> ${line}`)
        .join('\n> \n')}`,
  },
  {
    name: 'apple, starred',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${scene.speech.appleForward}\n\n${rows(scene, ['from', 'subject', 'date', 'to'], (label, value) => `*${label}: *${value}\n`)}\n${text(scene)}`,
  },
  {
    name: 'apple',
    html: true,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>${escapeHtml(scene.speech.appleForward)}</div><br class="Apple-interchange-newline">${rows(scene, ['from', 'subject', 'date', 'to'], (label, value) => `<div style="margin: 0px"><span style="color:rgba(0,0,0,1.0)"><b>${label}: </b></span><span>${escapeHtml(value)}<br></span></div>`)}<br>${divs(inner(scene))}</blockquote></div></body></html>`,
  },
  {
    name: 'thunderbird',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n-------- ${scene.speech.forwarded} --------\n${rows(scene, ['subject', 'date', 'from', 'to'], (label, value) => `${label}: \t${value}\n`)}\n\n\n${text(scene)}`,
  },
  {
    name: 'thunderbird',
    html: true,
    render: (scene) =>
      `<html><body><p>${scene.top.map(escapeHtml).join('</p><p>')}</p><div class="moz-forward-container"><br><br>-------- ${scene.speech.forwarded} --------<table class="moz-email-headers-table" cellpadding="0"><tbody>${rows(scene, ['subject', 'date', 'from', 'to'], (label, value) => `<tr><th valign="BASELINE" align="RIGHT" nowrap="nowrap">${label}: </th><td>${escapeHtml(value)}</td></tr>`)}</tbody></table><br><br>${divs(inner(scene))}</div></body></html>`,
  },
  { name: 'outlook', html: false, render: (scene) => `${note(scene)}\n\n${rows(scene, usual, plain)}\n${text(scene)}` },
  {
    name: 'outlook, mailto in brackets',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${rows(scene, usual, plain, `${scene.name} [mailto:${scene.address}]`)}\n${text(scene)}`,
  },
  {
    name: 'outlook, doubled address',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${rows(scene, usual, plain, `${scene.name} <${scene.address}<mailto:${scene.address}>>`)}\n${text(scene)}`,
  },
  {
    name: 'outlook, quoted address',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${rows(scene, usual, plain, `'${scene.address}' <${scene.address}>`)}\n${text(scene)}`,
  },
  {
    name: 'outlook, surname first',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${rows(scene, usual, plain, `Muster, ${scene.name} <${scene.address}>`)}\n${text(scene)}`,
  },
  {
    name: 'outlook, starred',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n\n\n${rows(scene, usual, (label, value) => `*${label}:* ${value}\n`)}\n${text(scene)}`,
  },
  {
    name: 'outlook, original message',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n-----${scene.speech.original}-----\n${rows(scene, usual, plain)}\n${text(scene)}`,
  },
  {
    name: 'outlook web',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n________________________________\n${rows(scene, usual, plain)}\n${text(scene)}`,
  },
  {
    name: 'outlook mac',
    html: false,
    render: (scene) => `${note(scene)}\n\n${rows(scene, ['from', 'date', 'to', 'subject'], plain)}\n${text(scene)}`,
  },
  {
    name: 'outlook, folded receivers',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${rows(scene, ['from', 'sent'], plain)}${folded(`${scene.speech.labels[2]}: Bob <bob@desk.example>; Eva <eva@desk.example>; Kim <kim@desk.example>`, 50)}\n${rows(scene, ['subject'], plain)}\n${text(scene)}`,
  },
  {
    name: 'outlook desktop',
    html: true,
    render: (scene) =>
      `<html><body><div class=WordSection1>${scene.top.map((line) => `<p class=MsoNormal>${escapeHtml(line)}</p>`).join('')}<p class=MsoNormal>&nbsp;</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${rows(scene, usual, bold)}</p></div><p class=MsoNormal>&nbsp;</p>${inner(
        scene,
      )
        .map((line) => `<p class=MsoNormal>${escapeHtml(line)}</p>`)
        .join('')}</div></body></html>`,
  },
  {
    name: 'outlook web',
    html: true,
    render: (scene) =>
      `<html><body><div>${divs(scene.top)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">${rows(scene, usual, bold)}</font><div>&nbsp;</div></div>${divs(inner(scene))}</body></html>`,
  },
  {
    name: 'yahoo',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n----- ${scene.speech.forwarded} -----\n${rows(scene, ['from', 'to', 'sent', 'subject'], (label, value) => `${label}: ${value} `)}\n\n${text(scene)}`,
  },
  {
    name: 'yahoo, lines',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n   ----- ${scene.speech.forwarded} ----- ${rows(scene, ['from'], (label, value) => `${label}: ${value}`)}\n${rows(scene, ['to', 'sent', 'subject'], plain)}\n ${text(scene)}`,
  },
  {
    name: 'roundcube',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n-------- ${scene.speech.original} --------\n${rows(scene, ['subject', 'date', 'from', 'to'], plain)}\n${text(scene)}`,
  },
  {
    name: 'gmx',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n${scene.speech.labels[1]}: ${longDate(scene)}\n${rows(scene, ['from', 'to', 'subject'], plain, `"${scene.name}" <${scene.address}>`)}\n${text(scene)}`,
  },
  {
    name: 'samsung',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n-------- ${scene.speech.original} --------\n${rows(scene, ['from', 'date', 'to', 'subject'], plain)}\n${text(scene)}`,
  },
  {
    name: 'notes',
    html: false,
    only: ['en', 'de'],
    render: (scene) =>
      `${note(scene)}\n\n----- ${scene.speech.code === 'de' ? 'Weitergeleitet von Bob/Firma am' : 'Forwarded by Bob/Firma on'} ${numericDate(scene)} -----\n\n${rows(scene, ['from', 'to', 'date', 'subject'], (label, value) => `${label}:\t${value}\n`)}\n\n${text(scene)}`,
  },
  {
    name: 'yandex',
    html: false,
    only: ['ru', 'uk', 'en'],
    render: (scene) =>
      `${note(scene)}\n\n-------- ${scene.speech.code === 'en' ? 'Forwarded message' : scene.speech.forwarded} --------\n${phrase('{D}.{M}.{y}, {H}:{mi}, "{n}" <{a}>:', scene)}\n\n${text(scene)}`,
  },
  {
    name: 'mailru',
    html: false,
    only: ['ru'],
    render: (scene) =>
      `${note(scene)}\n\n-------- Пересылаемое сообщение --------\nОт: ${scene.name} <${scene.address}>\nКому: Bob <bob@desk.example>\nДата: ${longDate(scene)}\nТема: ${scene.subject}\n\n${text(scene)}`,
  },
  {
    name: 'zoho',
    html: false,
    only: ['en'],
    render: (scene) =>
      `${note(scene)}\n\n============ Forwarded message ============\nFrom: ${scene.name} <${scene.address}>\nTo: "bob"<bob@desk.example>\nDate: ${mediumDate(scene)}\nSubject: ${scene.subject}\n============ Forwarded message ============\n\n${text(scene)}`,
  },
  {
    name: 'proton',
    html: false,
    render: (scene) =>
      `${note(scene)}\n\n------- ${scene.speech.forwarded} -------\n${rows(scene, ['from', 'date', 'subject', 'to'], plain)}\n\n> ${inner(scene).join('\n>\n> ')}`,
  },
  {
    name: 'emclient',
    html: false,
    only: ['en', 'de'],
    render: (scene) =>
      `${note(scene)}\n\n------ ${scene.speech.code === 'de' ? 'Weitergeleitete Nachricht' : 'Forwarded Message'} ------\n${rows(scene, ['from', 'to', 'date', 'subject'], (label, value) => `${label} ${value}\n`)}\n${text(scene)}`,
  },
  {
    name: 'qq',
    html: false,
    only: ['zh-CN'],
    render: (scene) =>
      `${note(scene)}\n\n------------------ 原始邮件 ------------------\n${rows(scene, usual, (label, value) => `${label}: ${value};\n`)}\n${text(scene)}`,
  },
  {
    name: '163',
    html: false,
    only: ['zh-CN'],
    render: (scene) =>
      `${note(scene)}\n\n-------- 转发邮件信息 --------\n发件人："${scene.name}" <${scene.address}>\n发送日期：${mediumDate(scene)}\n收件人：Bob <bob@desk.example>\n主题：${scene.subject}\n\n${text(scene)}`,
  },
  {
    name: 'naver',
    html: false,
    only: ['ko'],
    render: (scene) =>
      `${note(scene)}\n\n-----Original Message-----\nFrom: "${scene.name}"<${scene.address}>\nTo: "Bob"<bob@desk.example>;\nCc: \nSent: 2026-05-04 (월) 09:00:00 (GMT+09:00)\nSubject: ${scene.subject}\n\n${text(scene)}`,
  },
]
