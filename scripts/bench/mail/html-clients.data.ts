import { longDate, mediumDate, phrase, type Scene } from './scene'
import type { Client } from './text-clients.data'

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'))

const divs = (lines: readonly string[]): string =>
  lines.map((line) => `<div>${escapeHtml(line)}</div>`).join('<div><br></div>')
const ps = (lines: readonly string[], attributes = ''): string =>
  lines.map((line) => `<p${attributes}>${escapeHtml(line)}</p>`).join('')
const breaks = (lines: readonly string[]): string => lines.map(escapeHtml).join('<br><br>')
const all = ({ flow }: Scene): readonly string[] => flow.flatMap(({ lines }) => lines)
const signed = ({ signature, top }: Scene, wrap: (text: string) => string): string =>
  signature === null || top.length === 0 ? '' : wrap(escapeHtml(signature).replaceAll('\n', '<br>'))

/** Every quote in a blockquote of its own, answers between them. */
const quotes = ({ flow }: Scene, open: string, body: (lines: readonly string[]) => string = divs): string =>
  flow
    .map(({ isOwn, lines }) =>
      isOwn ? `<div><br></div>${divs(lines)}<div><br></div>` : `${open}${body(lines)}</blockquote>`,
    )
    .join('')

type Row = 'from' | 'sent' | 'date' | 'to' | 'subject'

function rows(scene: Scene, order: readonly Row[], line: (label: string, value: string) => string): string {
  const [from, sent, to, , subject, date] = scene.speech.labels
  const values: Record<Row, [string, string]> = {
    from: [from, `${scene.name} <${scene.address}>`],
    sent: [sent, longDate(scene)],
    date: [date, mediumDate(scene)],
    to: [to, 'Max Mustermann <max@kunde.example>'],
    subject: [subject, scene.subject],
  }
  return order.map((row) => line(values[row][0], escapeHtml(values[row][1]))).join('')
}

const bold = (label: string, value: string): string => `<b>${label}:</b> ${value}<br>`
const usual: readonly Row[] = ['from', 'sent', 'to', 'subject']

export const htmlClients: readonly Client[] = [
  {
    name: 'gmail',
    quotes: true,
    render: (scene) =>
      `<div dir="ltr">${divs(scene.top)}${signed(scene, (text) => `<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">${text}</div>`)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(phrase(scene.speech.gmail, scene))}<br></div>${quotes(scene, '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">')}</div>`,
  },
  {
    name: 'gmail app',
    quotes: false,
    render: (scene) =>
      `${scene.top.map((line) => `<p dir="ltr">${escapeHtml(line)}</p>`).join('')}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(phrase(scene.speech.gmail, scene))}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${divs(all(scene))}</blockquote></div>`,
  },
  {
    name: 'apple',
    quotes: true,
    render: (scene) =>
      `<html><body style="overflow-wrap: break-word;">${divs(scene.top)}${signed(scene, (text) => `<div><br></div><div id="AppleMailSignature">${text}</div>`)}<div><br><blockquote type="cite"><div>${escapeHtml(phrase(scene.speech.apple, scene))}</div><br class="Apple-interchange-newline">${divs(scene.flow[0]?.lines ?? [])}</blockquote>${quotes({ ...scene, flow: scene.flow.slice(1) }, '<blockquote type="cite">')}</div></body></html>`,
  },
  {
    name: 'ios',
    quotes: false,
    render: (scene) =>
      `<html><body dir="auto">${divs(scene.top)}<div dir="ltr"><br>${scene.speech.phone}</div><div dir="ltr"><br><blockquote type="cite">${escapeHtml(phrase(scene.speech.apple, scene))}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff${divs(all(scene))}</div></blockquote></body></html>`,
  },
  {
    name: 'thunderbird',
    quotes: true,
    render: (scene) =>
      `<html><body>${ps(scene.top)}<div class="moz-cite-prefix">${escapeHtml(phrase(scene.speech.thunderbird, scene))}<br></div>${quotes(scene, '<blockquote type="cite" cite="mid:q1@desk.example">', ps)}${signed(scene, (text) => `<pre class="moz-signature" cols="72">-- \n${text}</pre>`)}</body></html>`,
  },
  {
    name: 'outlook desktop',
    quotes: false,
    render: (scene) =>
      `<html><body lang=DE><div class=WordSection1>${ps(scene.top, ' class=MsoNormal')}${signed(scene, (text) => `<p class=MsoNormal>${text}</p>`)}<p class=MsoNormal>&nbsp;</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${rows(scene, usual, bold)}</p></div></div><p class=MsoNormal>&nbsp;</p>${ps(all(scene), ' class=MsoNormal')}</div></body></html>`,
  },
  {
    name: 'outlook desktop, spans',
    quotes: false,
    render: (scene) =>
      `<html><body><div class="WordSection1">${ps(scene.top, ' class="MsoNormal"')}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt"><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${rows(scene, usual, (label, value) => `<b><span lang="EN-US" style="font-size:11.0pt">${label}:</span></b><span lang="EN-US"> ${value}<br></span>`)}</p></div></div>${ps(all(scene), ' class="MsoNormal"')}</div></div></body></html>`,
  },
  {
    name: 'outlook web',
    quotes: false,
    render: (scene) =>
      `<html><body dir="ltr"><div class="elementToProof" style="font-family: Aptos">${divs(scene.top)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${rows(scene, usual, bold)}</font><div>&nbsp;</div></div><div>${divs(all(scene))}</div></body></html>`,
  },
  {
    name: 'outlook web, rewritten ids',
    quotes: false,
    render: (scene) =>
      `<html><body><div>${divs(scene.top)}</div><hr style="display:inline-block; width:98%"><div id="x_divRplyFwdMsg" dir="ltr"><font>${rows(scene, usual, bold)}</font><div>&nbsp;</div></div>${divs(all(scene))}</body></html>`,
  },
  {
    name: 'outlook mobile',
    quotes: false,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<div id="ms-outlook-mobile-signature"><div></div>${scene.speech.outlookPhone}</div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${rows(scene, usual, bold)}</div>${divs(all(scene))}</body></html>`,
  },
  {
    name: 'outlook mobile, new',
    quotes: false,
    render: (scene) =>
      `<html><body><div dir="ltr">${divs(scene.top)}</div><div id="ms-outlook-mobile-body-separator-line" data-applydefaultfontstyles="true"><br></div><div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message" style="border-top: 1pt solid rgb(181, 196, 223)">${rows(scene, usual, bold)}<br></div><div class="ms-outlook-mobile-reference-message">${divs(all(scene))}</div></div></body></html>`,
  },
  {
    name: 'outlook mac',
    quotes: false,
    render: (scene) =>
      `<html><body><div class="WordSection1">${ps(scene.top, ' class="MsoNormal"')}<p class="MsoNormal">&nbsp;</p><div id="mail-editor-reference-message-container"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal" style="mso-margin-bottom-alt:auto">${rows(scene, ['from', 'date', 'to', 'subject'], (label, value) => `<b><span style="color:black">${label}: </span></b><span style="color:black">${value}<br></span>`)}</p></div>${ps(all(scene), ' class="MsoNormal"')}</div></div></div></body></html>`,
  },
  {
    name: 'outlook mac, old',
    quotes: false,
    render: (scene) =>
      `<html><body><div>${divs(scene.top)}</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri; border-top: #b5c4df 1pt solid">${rows(scene, ['from', 'date', 'to', 'subject'], (label, value) => `<span style="font-weight:bold">${label}: </span> ${value}<br>`)}</div><div><br></div>${divs(all(scene))}</span></body></html>`,
  },
  {
    name: 'outlook, original message',
    quotes: false,
    render: (scene) =>
      `<html><body>${ps(scene.top, ' class=MsoPlainText')}<p class=MsoPlainText>-----${scene.speech.original}-----<br>${rows(scene, usual, (label, value) => `${label}: ${value}<br>`)}</p>${ps(all(scene), ' class=MsoPlainText')}</body></html>`,
  },
  {
    name: 'outlook express',
    quotes: false,
    render: (scene) =>
      `<html><body bgcolor=#ffffff><div><font face=Arial size=2>${breaks(scene.top)}</font></div><blockquote style="PADDING-LEFT: 5px; MARGIN-LEFT: 5px; BORDER-LEFT: #000000 2px solid"><div>----- ${scene.speech.original} ----- </div>${rows(scene, usual, (label, value) => `<div><b>${label}:</b> ${value} </div>`)}<div><br></div>${divs(all(scene))}</blockquote></body></html>`,
  },
  {
    name: 'yahoo',
    quotes: false,
    render: (scene) =>
      `<html><body><div class="ydp1b2c3d4eyahoo-style-wrap" style="font-size:16px">${divs(scene.top)}<div><br></div></div><div id="ydp9f8e7d6cyahoo_quoted_1234567890" class="ydp9f8e7d6cyahoo_quoted"><div style="font-family:'Helvetica Neue'"><div>${escapeHtml(phrase(scene.speech.yahoo, scene))}</div><div><br></div><div><br></div>${divs(all(scene))}</div></div></body></html>`,
  },
  {
    name: 'yahoo, old',
    quotes: false,
    render: (scene) =>
      `<html><body><div style="color:#000">${divs(scene.top)}<br></div><div class="qtdSeparateBR"><br><br></div><div class="yahoo_quoted" style="display: block;"><div> <div dir="ltr"><font size="2" face="Arial">${escapeHtml(phrase(scene.speech.yahoo, scene))}<br></font></div><br><br><div>${divs(all(scene))}</div></div></div></body></html>`,
  },
  {
    name: 'yahoo phone',
    quotes: false,
    render: (scene) =>
      `${divs(scene.top)}<br><br><div id="ymail_android_signature"><a href="https://mail.onelink.me/1">Sent from Yahoo Mail on Android</a></div><br><blockquote style="margin: 0 0 20px 0;"><div style="font-family:Roboto, sans-serif; color:#6D00F6;"><div>${escapeHtml(phrase(scene.speech.yahoo, scene))}</div></div><div style="padding: 10px 0 0 20px; margin: 10px 0 0 0; border-left: 1px solid #6D00F6;">${divs(all(scene))}</div></blockquote>`,
  },
  {
    name: 'aol',
    quotes: false,
    render: (scene) =>
      `<div style="color:black;font: 10pt arial;">${divs(scene.top)}<br><br><div style="font-family:arial,helvetica;font-size:10pt;color:black">-----Original Message-----<br>From: ${escapeHtml(scene.name)} &lt;${scene.address}&gt;<br>To: max@kunde.example<br>Sent: Mon, May 4, 2026 9:00 am<br>Subject: ${escapeHtml(scene.subject)}<br><br>${divs(all(scene))}</div></div>`,
  },
  {
    name: 'proton',
    quotes: false,
    render: (scene) =>
      `<div style="font-family: Arial">${divs(scene.top)}</div><div class="protonmail_signature_block protonmail_signature_block-empty"></div><div class="protonmail_quote">${escapeHtml(phrase(scene.speech.yahoo, scene))}<br><br><blockquote class="protonmail_quote" type="cite">${divs(all(scene))}</blockquote><br></div>`,
  },
  {
    name: 'yandex',
    quotes: true,
    render: (scene) =>
      `${divs(scene.top)}<div> </div><div>${phrase('{D}.{M}.{y}, {H}:{mi}, "{n}" &lt;{a}&gt;:', scene)}</div>${quotes(scene, '<blockquote>', ps)}`,
  },
  {
    name: 'yandex, new',
    quotes: false,
    render: (scene) => {
      const [, , to, , subject] = scene.speech.labels
      return `${divs(scene.top)}<div><br /></div><div>----------------</div><div>${to}: max@kunde.example;</div><div>${subject}: ${escapeHtml(scene.subject)};</div><div>${phrase('{D}.{M}.{y}, {H}:{mi}, "{n}" &lt;{a}&gt;', scene)}:</div><blockquote><div>${divs(all(scene))}</div></blockquote>`
    },
  },
  {
    name: 'mailru',
    quotes: false,
    render: (scene) =>
      `<HTML><BODY>${ps(scene.top)}<br><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">${phrase('{W}, {d} {month} {y}, {H}:{mi} +03:00 от {n} &lt;{a}&gt;:', scene)}<br>&#160;<div id=""><div class="js-helper js-readmsg-msg"><div>${divs(all(scene))}</div></div></div></blockquote></BODY></HTML>`,
  },
  {
    name: 'gmx',
    quotes: false,
    render: (scene) =>
      `<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div>${divs(scene.top)}<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word;"><div style="margin:0 0 10px 0;">${rows(scene, ['sent', 'from', 'to', 'subject'], (label, value) => `<b>${label}:</b>&nbsp;${value}<br/>`)}</div><div name="quoted-content">${divs(all(scene))}</div></div></div></div></div></body></html>`,
  },
  {
    name: 'gmx, new',
    quotes: false,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<div class="signature">--<br>Gesendet mit der GMX Mail App</div><div><br></div><div style="margin:0 0 10px 0;">${rows(scene, ['sent', 'from', 'to', 'subject'], (label, value) => `<b>${label}:</b> ${value}<br/>`)}</div><div>${divs(all(scene))}</div></body></html>`,
  },
  {
    name: 'zoho',
    quotes: false,
    render: (scene) =>
      `<div>${divs(scene.top)}<br></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px;"><br></div><div class="zmail_extra" data-zbluepencil-ignore="true"><br><div id="Zm-_Id_-Sgn1">${phrase('---- On {w}, {D} {mon} {y} {H}:{mi}:00 +0200 <b>{n} &lt;{a}&gt;</b> wrote ---', scene)}<br></div><br><blockquote id="blockquote_zmail" style="margin: 0px;">${divs(all(scene))}</blockquote></div>`,
  },
  {
    name: 'roundcube',
    quotes: true,
    render: (scene) =>
      `<html><body style='font-size: 10pt'>${ps(scene.top)}<p id="reply-intro">${escapeHtml(phrase(scene.speech.webmail, scene))}</p>${quotes(scene, '<blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0">')}</body></html>`,
  },
  {
    name: 'sogo',
    quotes: true,
    render: (scene) =>
      `<html>${divs(scene.top)}<br/>${phrase('On {W}, {month} {D}, {y} {H}:{mi} CEST, {n} &lt;{a}&gt; wrote:', scene)}<br/>&nbsp;${quotes(scene, '<blockquote type="cite" cite="q1@desk.example">')}</html>`,
  },
  {
    name: 'zimbra',
    quotes: false,
    render: (scene) =>
      `<html><body><div style="font-family: arial; font-size: 12pt">${divs(scene.top)}<div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${rows(scene, ['from', 'to', 'sent', 'subject'], (label, value) => `<b>${label}: </b>${value}<br>`)}</div><div><br></div><div data-marker="__QUOTED_TEXT__">${divs(all(scene))}</div></div></body></html>`,
  },
  {
    name: 'samsung',
    quotes: false,
    render: (scene) =>
      `<html><body><div id="content">${divs(scene.top)}</div><div id="composer_signature"><div style="font-size:85%;color:#575757" dir="auto">${scene.speech.phone.replace('iPhone', 'Galaxy')}</div></div><div><br></div><div style="font-size:100%;color:#000000" align="left" dir="auto"><div>-------- ${scene.speech.original} --------</div>${rows(scene, ['from', 'date', 'to', 'subject'], (label, value) => `<div>${label}: ${value} </div>`)}<div><br></div></div>${divs(all(scene))}</body></html>`,
  },
  {
    name: 'huawei',
    quotes: false,
    render: (scene) =>
      `<html><body>${ps(scene.top)}<div class="quote" style="line-height:1.5"><br><br>-------- ${scene.speech.original} --------<br>${rows(scene, ['subject', 'from', 'to'], (label, value) => `${label}: ${value}<br>`)}<br type="attribution"><blockquote class="quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${divs(all(scene))}</blockquote></div></body></html>`,
  },
  {
    name: 'emclient',
    quotes: true,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<div><br></div><div>------ ${scene.speech.original} ------</div>${rows(scene, ['from', 'to', 'date', 'subject'], (label, value) => `<div>${label} ${value}</div>`)}<div><br></div>${quotes(scene, '<blockquote cite="q1@desk.example" type="cite" class="cite2">')}</body></html>`,
  },
  {
    name: 'spark',
    quotes: false,
    render: (scene) =>
      `<html><body><div name="messageBodySection"><div dir="auto">${divs(scene.top)}</div></div><div name="messageSignatureSection"><br>Gruß</div><div name="messageReplySection">${escapeHtml(phrase(scene.speech.gmail, scene))}<br/><blockquote type="cite" style="border-left-color: grey; border-left-width: thin; border-left-style: solid;">${divs(all(scene))}</blockquote></div></body></html>`,
  },
  {
    name: 'airmail',
    quotes: true,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<br><p class="airmail_on">${escapeHtml(phrase(scene.speech.apple, scene))}</p>${quotes(scene, '<blockquote type="cite" class="clean_bq">')}</body></html>`,
  },
  {
    name: 'superhuman',
    quotes: false,
    render: (scene) =>
      `<html><body><div>${divs(scene.top)}<div class="sh-signature"><div>Sent via Superhuman</div></div></div><br><div class="gmail_quote"><div>${phrase('On {w}, {mon} {D}, {y} at {h}:{mi} AM, {n} &lt;{a}&gt; wrote:', scene)}<br></div><blockquote class="gmail_quote sh-color-black sh-color" style="margin: 0px 0px 0px 0.8ex;">${divs(all(scene))}</blockquote></div></body></html>`,
  },
  {
    name: 'front',
    quotes: false,
    render: (scene) =>
      `<div>${divs(scene.top)}<br></div><div class="front-signature"></div><br><blockquote type="cite" class="front-blockquote">${phrase('On {month} {d}, {y} at {h}:{mi} AM GMT+2 {n} &lt;{a}&gt; wrote:', scene)}<br><br>${divs(all(scene))}</blockquote>`,
  },
  {
    name: 'hey',
    quotes: false,
    render: (scene) =>
      `<!DOCTYPE html><html><body><div class="trix-content"><div>${breaks(scene.top)}<br><br></div></div><div>${phrase('On {month} {d}, {y}, {n} &lt;{a}&gt; wrote:', scene)}<br></div><blockquote><div class="trix-content">${divs(all(scene))}</div></blockquote></body></html>`,
  },
  {
    name: 'fastmail',
    quotes: true,
    render: (scene) =>
      `<!DOCTYPE html><html><body>${divs(scene.top)}<div><br></div><div>${phrase('On {w}, {d} {mon} {y}, at {h}:{mi} AM, {n} wrote:', scene)}<br></div>${quotes(scene, '<blockquote type="cite" id="qt" style="">')}</body></html>`,
  },
  {
    name: 'tutanota',
    quotes: false,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<br><br><div>${phrase('{d}. {mon} {y}, {H}:{mi} von {a}:', scene)}<br></div><blockquote class="tutanota_quote" style="border-left: 1px solid #93A3B8; padding-left: 10px; margin-left: 5px;">${divs(all(scene))}</blockquote></body></html>`,
  },
  {
    name: 'evolution',
    quotes: true,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<div><br></div><div>${escapeHtml(phrase(scene.speech.thunderbird, scene))}</div>${quotes(scene, '<blockquote type="cite" style="margin:0 0 0 .8ex; border-left:2px #729fcf solid;padding-left:1ex">')}</body></html>`,
  },
  {
    name: 'kmail',
    quotes: true,
    render: (scene) =>
      `<html><body>${ps(scene.top)}<p>${escapeHtml(phrase(scene.speech.thunderbird, scene))}</p>${scene.flow.map(({ isOwn, lines }) => (isOwn ? ps(lines) : ps(lines.map((line) => `> ${line}`)))).join('')}</body></html>`,
  },
  {
    name: 'k9',
    quotes: false,
    render: (scene) =>
      `<html><body>${breaks(scene.top)}<br><br><div class="gmail_quote"><div dir="auto">${escapeHtml(phrase(scene.speech.gmail, scene))}</div><blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex; border-left: 1px solid rgb(204, 204, 204); padding-left: 1ex;"><pre dir="auto" class="k9mail">${all(scene).map(escapeHtml).join('\n')}</pre></blockquote></div></body></html>`,
  },
  {
    name: 'fairemail',
    quotes: false,
    render: (scene) =>
      `<html><body>${ps(scene.top)}<p>${escapeHtml(phrase(scene.speech.gmail, scene))}</p><blockquote style="margin:0;border-left:3px solid #ccc; padding-left: 3px">${divs(all(scene))}</blockquote></body></html>`,
  },
  {
    name: 'notes',
    quotes: false,
    render: (scene) =>
      `<html><body><p>${breaks(scene.top)}<br><br><img src="cid:1__=4EBB" width="16" height="16" alt="Inactive hide details">${phrase('{n} ---{D}.{M}.{y} {H}:{mi}:00---', scene)}${escapeHtml((all(scene)[0] ?? '').slice(0, 20))}<br><br>${rows(scene, ['from', 'to', 'date', 'subject'], (label, value) => `<font size="2" color="#5F5F5F">${label}: </font><font size="2">${value}</font><br>`)}</p><hr width="100%" size="2" align="left" noshade><br><br><br><tt>${breaks(all(scene))}</tt></body></html>`,
  },
  {
    name: 'notes, table',
    quotes: false,
    render: (scene) =>
      `<font size=2 face="sans-serif">${breaks(scene.top)}</font><br><br><br><table width=100%>${rows(scene, ['from', 'to', 'date', 'subject'], (label, value) => `<tr valign=top><td><font size=1 color=#5f5f5f face="sans-serif">${label}: &nbsp; &nbsp; &nbsp; &nbsp;</font><td><font size=1 face="sans-serif">${value}</font>`)}</table><br><hr noshade><br><br><br>${breaks(all(scene))}`,
  },
  {
    name: 'groupwise',
    quotes: false,
    render: (scene) =>
      `<html><body>${divs(scene.top)}<br>${phrase('&gt;&gt;&gt; {n} &lt;{a}&gt; {D}.{M}.{y} {h}:{mi} &gt;&gt;&gt;', scene)}<br><div style="padding-left: 15px; border-left: #050505 1px solid; background-color: #f3f3f3">${divs(all(scene))}</div></body></html>`,
  },
  {
    name: 'missive',
    quotes: false,
    render: (scene) =>
      `<div>${divs(scene.top)}</div><br><div class="missive_quote"><div>${phrase('On {month} {d}, {y} at {h}:{mi} AM, {n} ({a}) wrote:', scene)}</div><blockquote style="margin:0 0 0 6px;border-left:1px solid #ccc;padding-left:8px">${divs(all(scene))}</blockquote></div>`,
  },
  {
    name: 'qq',
    quotes: false,
    only: ['zh-CN'],
    render: (scene) =>
      `${divs(scene.top)}<div><br></div><div><includetail><div>&nbsp;</div><div style="font:Verdana normal 14px;color:#000;"><div style="font-size:12px;padding:2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size:12px;background:#f0f0f0;padding:8px;">${rows(scene, usual, (label, value) => `<div><b>${label}:</b>&nbsp;${value};</div>`)}</div><br>${divs(all(scene))}</div></includetail></div>`,
  },
  {
    name: '163',
    quotes: false,
    only: ['zh-CN', 'en'],
    render: (scene) =>
      `<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">${ps(scene.top)}<div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><br>${phrase('在 {y}-{M}-{D} {H}:{mi}:00，"{n}" &lt;{a}&gt; 写道：', scene)}<br> <blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">${divs(all(scene))}</blockquote></div>`,
  },
  {
    name: '163 phone',
    quotes: false,
    only: ['zh-CN'],
    render: (scene) =>
      `<html><body><div id="content">${divs(scene.top)}</div><div id="ntes-pcmac-signature">max</div><div class="J-reply" style="background-color:#f2f2f2;color:black;padding:6px;border-radius:4px"><div style="font-size:14px">---- 回复的原邮件 ----</div><table>${rows(scene, ['from', 'sent', 'to', 'subject'], (label, value) => `<tr><td>${label}</td><td>${value}</td></tr>`)}</table></div><div>${divs(all(scene))}</div></body></html>`,
  },
  {
    name: 'foxmail',
    quotes: false,
    only: ['zh-CN', 'en'],
    render: (scene) =>
      `<html><body>${divs(scene.top)}<div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span>max@kunde.example</span></div><blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="background: #efefef">${rows(scene, usual, (label, value) => `<div><b>${label}：</b>&nbsp;${value}</div>`)}</div></div><div>${divs(all(scene))}</div></blockquote></body></html>`,
  },
  {
    name: 'naver',
    quotes: false,
    only: ['ko'],
    render: (scene) =>
      `<html><body><div style="font-size:10pt">${ps(scene.top)}<p><br></p><p style="font-size:10pt">-----Original Message-----<br><b>From:</b> "${escapeHtml(scene.name)}"&lt;${scene.address}&gt; <br><b>To:</b> &lt;max@kunde.example&gt;; <br><b>Cc:</b> <br><b>Sent:</b> 2026-05-04 (월) 09:00:00 (GMT+09:00)<br><b>Subject:</b> Re: 램프<br>&nbsp;<br></p>${ps(all(scene))}</div></body></html>`,
  },
  {
    name: 'daum',
    quotes: false,
    only: ['ko'],
    render: (scene) =>
      `<html><body>${ps(scene.top)}<p>--------- 원본 메일 ---------</p><blockquote style="border-left:2px solid #666;padding-left:10px"><div><b>보낸사람</b>: ${escapeHtml(scene.name)} &lt;${scene.address}&gt;<br><b>받는사람</b>: max@kunde.example<br><b>날짜</b>: 2026년 5월 04일 월요일, 09시 00분 00초 +0900<br><b>제목</b>: RE: 램프<br></div>${ps(all(scene))}</blockquote></body></html>`,
  },
  {
    name: 'seznam',
    quotes: false,
    only: ['cs'],
    render: (scene) =>
      `${divs(scene.top)}<br><aside>---------- Původní e-mail ----------<br>${rows(scene, ['from', 'to', 'date', 'subject'], (label, value) => `${label}: ${value}<br>`)}</aside><br><blockquote data-email="${scene.address}">${divs(all(scene))}</blockquote>`,
  },
  {
    name: 'polish webmail',
    quotes: true,
    only: ['pl'],
    render: (scene) =>
      `${divs(scene.top)}<div><br></div><div>${escapeHtml(phrase('Dnia {d} {month} {y} {h}:{mi} {n} <{a}> napisał(a):', scene))}</div>${quotes(scene, '<blockquote class="nh_extra">')}`,
  },
  {
    name: 'ukr.net',
    quotes: false,
    only: ['uk'],
    render: (scene) =>
      `${divs(scene.top)}<div><i><span style="font-size:10pt">${escapeHtml(phrase('{d} {month} {y}, {h}:{mi}:33, від "{n}" <{a}>:', scene))}</span></i></div><blockquote style="border-left:1px solid #cccccc">${divs(all(scene))}</blockquote>`,
  },
  {
    name: 'open-xchange',
    quotes: true,
    only: ['it', 'de', 'en'],
    render: (scene) =>
      `${ps(scene.top)}<blockquote type="cite"><div>${escapeHtml(
        phrase(
          {
            it: 'Il {D}/{M}/{y} {h}:{mi} CEST {n} <{a}> ha scritto:',
            de: '{n} <{a}> hat am {D}.{M}.{y} {h}:{mi} CEST geschrieben:',
          }[scene.speech.code] ?? 'On {M}/{D}/{y} {h}:{mi} CEST {n} <{a}> wrote:',
          scene,
        ),
      )}</div></blockquote>${quotes(scene, '<blockquote type="cite">')}`,
  },
  {
    name: 'french webmail',
    quotes: false,
    only: ['fr'],
    render: (scene) =>
      `${ps(scene.top)}<p>&nbsp;</p><blockquote style="border-left:2px solid #FF7900"><p>${escapeHtml(phrase('> Message du {D}/{M}/{yy} {h}:{mi}', scene))}<br>&gt; De : "${escapeHtml(scene.name)}" &lt;${scene.address}&gt;<br>&gt; A : "Max" &lt;max@kunde.example&gt;<br>&gt; Copie à : <br>&gt; Objet : ${scene.subject}<br>&gt; </p>${ps(all(scene))}</blockquote>`,
  },
  {
    name: 'german webmail, original',
    quotes: false,
    only: ['de'],
    render: (scene) =>
      `${divs(scene.top)}<div><br></div><div><div>-----Original-Nachricht-----</div>${rows(scene, ['subject', 'date', 'from', 'to'], (label, value) => `<div>${label}: ${value}</div>`)}<br>${divs(all(scene))}</div>`,
  },
  {
    name: 'canary',
    quotes: false,
    only: ['en'],
    render: (scene) =>
      `${divs(scene.top)}<div id="CanarySig"><div>Sent from Canary</div></div><div id="CanaryDropbox"></div><blockquote id="CanaryBlockquote"><div>${escapeHtml(phrase('On {W}, {month} {D}, {y} at {h}:{mi} AM, {n} <{a}> wrote:', scene))}</div>${divs(all(scene))}</blockquote>`,
  },
  {
    name: 'nine',
    quotes: false,
    render: (scene) =>
      `${divs(scene.top)}<div id="quoted_body_html_first_lines"><hr>${rows(scene, usual, (label, value) => `<div><b>${label}:</b> ${value}</div>`)}<br>${divs(all(scene))}</div>`,
  },
  {
    name: 'verse',
    quotes: false,
    render: (scene) =>
      `${divs(scene.top)}<div><br></div><div>-----"${escapeHtml(scene.name)}" &lt;<a href="mailto:${scene.address}">${scene.address}</a>&gt; ${{ de: 'schrieb', fr: 'a écrit', es: 'escribió', it: 'ha scritto', nl: 'schreef' }[scene.speech.code] ?? 'wrote'}: -----</div><div style="padding-left:5px">${rows(scene, ['to', 'from', 'date', 'subject'], (label, value) => `${label}: ${value}<br>`)}<br>${divs(all(scene))}</div>`,
  },
  {
    name: 'aliyun',
    quotes: false,
    only: ['zh-CN'],
    render: (scene) =>
      `<div class="__aliyun_email_body_block">${divs(scene.top)}<br><blockquote style="margin-right:0"><div>------------------------------------------------------------------</div><div>发件人：${escapeHtml(scene.name)} &lt;${scene.address}&gt;</div><div>日　期：2026年05月04日 10:12:33</div><div>收件人：max&lt;max@kunde.example&gt;</div><div>主　题：${scene.subject}</div><br>${divs(all(scene))}</blockquote></div>`,
  },
]
