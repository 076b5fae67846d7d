/** Classes, ids and `name`s by which mail programs mark a quote they wrap around. Lower case, whole names. */
export const quoteNames: ReadonlySet<string> = new Set([
  'gmail_quote',
  'gmail_quote_container',
  'nylas-quote',
  'yahoo_quoted',
  'protonmail_quote',
  'tutanota_quote',
  'zmail_extra',
  'front-blockquote',
  'missive_quote',
  'lark-mail-quote',
  'bloop_original_html',
  'messagereplysection',
  'quote',
  'hs_reply',
  'mailru-blockquote',
  'isreplycontent',
  'sh-quoted-content',
  'moz-forward-container',
  'spark_quote',
  'ntes-mailmaster-quote',
  'qmbox',
  'clean_bq',
])

/** Lines that introduce the quote, in an element of their own. */
export const attributionNames: ReadonlySet<string> = new Set([
  'gmail_attr',
  'moz-cite-prefix',
  'moz-email-headers-table',
  'airmail_on',
  'airmail_ext_on',
  'reply-intro',
])

/** With such an element the quoted original begins, and all that follows in the mail belongs to it. */
export const restNames: ReadonlySet<string> = new Set([
  'divrplyfwdmsg',
  'appendonsend',
  'olk_src_body_section',
  'outlookmessageheader',
  '_origmsg_',
  '_originalcontent',
  'mail-editor-reference-message-container',
  'ms-outlook-mobile-reference-message',
  'zmail_extra_hr',
  'zwchr',
  'stopspelling',
])

/** Signatures marked as such. */
export const signatureNames: ReadonlySet<string> = new Set([
  'gmail_signature',
  'gmail_signature_prefix',
  'moz-signature',
  'ms-outlook-mobile-signature',
  'protonmail_signature_block',
  'composer_signature',
  'messagesignaturesection',
  'applemailsignature',
  'sh-signature',
  'ymail_android_signature',
])

/** What rewriters put before the ids and classes of a mail they pass on: Outlook's "x_", Yahoo's "yiv123", webmailers. */
export const rewriterPrefix = /^(?:x_|m_-?\d+|yiv\d+|ydp[0-9a-f]{6,10}|v1)[_-]?/

/** How a webmailer draws a quote that has no name: indented, with a line at its left. */
export const quoteStyle = /border-left(?:-width)?\s*:[^;]{0,80}(?:px|pt|solid)|margin(?:-left)?\s*:[^;]{0,40}0?\.8ex/i
