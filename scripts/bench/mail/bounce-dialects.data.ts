import type { Refusal } from './refusals.data'

export type Bounced = {
  name: string
  from: string
  subject: string
  /** Parts, each with its own header block. */
  parts: readonly string[]
  type: 'report' | 'mixed' | 'plain'
  headers?: Readonly<Record<string, string>>
  /** Says that the program goes on trying. */
  isDelay?: boolean
}

const original = (address: string): string =>
  `Received: from app.desk.example (app.desk.example [192.0.2.1])\r\n\tby relay.desk.example (Postfix) with ESMTP id 4D2F\r\nX-Spam-Status: No, score=-1.0 required=5.0\r\nFrom: Support <support@desk.example>\r\nTo: ${address}\r\nSubject: Your order is blocked by policy, mailbox full\r\nMessage-ID: <out1@desk.example>\r\nDate: Mon, 4 May 2026 09:00:00 +0200\r\n\r\nHello, have you tried to restart?\r\n`

const text = (body: string): string =>
  `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}\r\n`
const returned = (address: string): string => `Content-Type: message/rfc822\r\n\r\n${original(address)}`
const headersOnly = (address: string): string =>
  `Content-Type: text/rfc822-headers\r\n\r\n${original(address).split('\r\n\r\n')[0]}\r\n`

const said = ([, code, status, words]: Refusal, address: string): string =>
  [code, status, words.replaceAll('%a', address)].filter((one) => one !== '').join(' ')

const status = (refusal: Refusal, address: string, action = 'failed'): string => {
  const [, code, number] = refusal
  const temporary = action === 'delayed' || code.startsWith('4')
  return `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.desk.example\r\nArrival-Date: Mon, 4 May 2026 09:00:00 +0200\r\n\r\nFinal-Recipient: rfc822; ${address}\r\nOriginal-Recipient: rfc822;${address}\r\nAction: ${action}\r\nStatus: ${number || (temporary ? '4.0.0' : '5.0.0')}\r\nRemote-MTA: dns; mx.kunde.example\r\nDiagnostic-Code: ${code === '' ? 'X-Postfix' : 'smtp'}; ${said(refusal, address)}\r\n`
}

type Dialect = (refusal: Refusal, address: string) => Bounced

/** How mail servers tell of it, one function each. */
export const dialects: readonly Dialect[] = [
  (refusal, address) => ({
    name: 'postfix',
    from: 'MAILER-DAEMON@relay.desk.example (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    type: 'report',
    parts: [
      text(
        `This is the mail system at host relay.desk.example.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients. It's attached below.\r\n\r\nFor further assistance, please send mail to postmaster.\r\n\r\n                   The mail system\r\n\r\n<${address}>: host mx.kunde.example[192.0.2.8] said: ${said(refusal, address)}\r\n    (in reply to RCPT TO command)`,
      ),
      status(refusal, address),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'postfix, report stripped',
    from: 'Mail Delivery System <MAILER-DAEMON@relay.desk.example>',
    subject: 'Undelivered Mail Returned to Sender',
    type: 'plain',
    parts: [
      text(
        `This is the mail system at host relay.desk.example.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients.\r\n\r\n<${address}>: host mx.kunde.example[192.0.2.8] said: ${said(refusal, address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'exim',
    from: 'Mail Delivery System <Mailer-Daemon@mx.provider.example>',
    subject: 'Mail delivery failed: returning message to sender',
    type: 'plain',
    headers: { 'X-Failed-Recipients': address, 'Auto-Submitted': 'auto-replied' },
    parts: [
      text(
        `This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of its\r\nrecipients. This is a permanent error. The following address(es) failed:\r\n\r\n  ${address}\r\n    host mx.kunde.example [192.0.2.8]\r\n    SMTP error from remote mail server after RCPT TO:<${address}>:\r\n    ${said(refusal, address)}\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'exim report, no address header',
    from: 'Mail Delivery System <Mailer-Daemon@mx.provider.example>',
    subject: 'Mail delivery failed: returning message to sender',
    type: 'report',
    parts: [
      text(
        `This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of its\r\nrecipients. This is a permanent error. The following address(es) failed:\r\n\r\n  ${address}\r\n    ${said(refusal, address)}`,
      ),
      status(refusal, address),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'qmail',
    from: 'MAILER-DAEMON@qmail.provider.example',
    subject: 'failure notice',
    type: 'plain',
    parts: [
      text(
        `Hi. This is the qmail-send program at qmail.provider.example.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\nThis is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n<${address}>:\r\n192.0.2.8 does not like recipient.\r\nRemote host said: ${said(refusal, address)}\r\nGiving up on 192.0.2.8.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nReturn-Path: <support@desk.example>\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'sendmail',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@old.provider.example>',
    subject: 'Returned mail: see transcript for details',
    type: 'report',
    parts: [
      text(
        `The original message was received at Mon, 4 May 2026 09:00:00 +0200\r\nfrom relay.desk.example [192.0.2.1]\r\n\r\n   ----- The following addresses had permanent fatal errors -----\r\n<${address}>\r\n    (reason: ${said(refusal, address)})\r\n\r\n   ----- Transcript of session follows -----\r\n... while talking to mx.kunde.example.:\r\n>>> RCPT To:<${address}>\r\n<<< ${said(refusal, address)}`,
      ),
      status(refusal, address),
      headersOnly(address),
    ],
  }),
  (refusal, address) => ({
    name: 'sendmail, old',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@old.provider.example>',
    subject: 'Returned mail: User unknown',
    type: 'plain',
    parts: [
      text(
        `   ----- The following addresses had permanent fatal errors -----\r\n<${address}>\r\n\r\n   ----- Transcript of session follows -----\r\n... while talking to mx.kunde.example.:\r\n>>> RCPT To:<${address}>\r\n<<< ${said(refusal, address)}\r\n550 <${address}>... ${refusal[3].replaceAll('%a', address)}\r\n\r\n   ----- Original message follows -----\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'microsoft 365',
    from: 'postmaster@outlook.com',
    subject: 'Undeliverable: Your order',
    type: 'report',
    headers: { 'X-MS-Exchange-Message-Is-Ndr': '', 'Auto-Submitted': 'auto-replied' },
    parts: [
      text(
        `Delivery has failed to these recipients or groups:\r\n\r\n${address}<mailto:${address}>\r\nYour message couldn't be delivered. Contact the recipient by some other means to tell them.\r\n\r\n\r\nDiagnostic information for administrators:\r\n\r\nGenerating server: AM0PR01.prod.outlook.com\r\n\r\n${address}\r\nRemote Server returned '${said(refusal, address)}'\r\n\r\nOriginal message headers:\r\n\r\n${original(address)}`,
      ),
      status(refusal, address),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'exchange, german, no report',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firma.example>',
    subject: 'Unzustellbar: Ihre Bestellung',
    type: 'plain',
    parts: [
      text(
        `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\r\n\r\n${address}<mailto:${address}>\r\nIhre Nachricht wurde nicht zugestellt.\r\n\r\nDiagnoseinformationen für Administratoren:\r\n\r\nGenerierender Server: ex1.firma.example\r\n\r\n${address}\r\nRemote Server returned '${said(refusal, address)}'\r\n\r\nUrsprüngliche Nachrichtenkopfzeilen:\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'exchange, french, no report',
    from: 'postmaster@societe.example',
    subject: 'Non remis : Votre commande',
    type: 'plain',
    parts: [
      text(
        `Échec de la remise pour ces destinataires ou groupes :\r\n\r\n${address}\r\nVotre message n'a pas pu être remis.\r\n\r\nInformations de diagnostic pour les administrateurs :\r\n\r\nServeur de génération : ex1.societe.example\r\n\r\n${address}\r\nRemote Server returned '${said(refusal, address)}'\r\n\r\nEn-têtes de message d'origine :\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'exchange 5.5',
    from: 'postmaster@alt.example',
    subject: 'Undeliverable: Your order',
    type: 'mixed',
    parts: [
      text(
        `Your message\r\n\r\n  To:      ${address}\r\n  Subject: Your order\r\n  Sent:    Mon, 4 May 2026 09:00:00 +0200\r\n\r\ndid not reach the following recipient(s):\r\n\r\n${address} on Mon, 4 May 2026 09:01:00 +0200\r\n    ${said(refusal, address)}\r\n\tThe MTS-ID of the original message is: c=de;a= ;p=alt;l=EX1\r\n`,
      ),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'gmail',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    type: 'report',
    headers: { 'X-Failed-Recipients': address, 'Auto-Submitted': 'auto-replied' },
    parts: [
      text(
        `** Message not delivered **\r\n\r\nYour message couldn't be delivered to ${address} because the remote server is misbehaving. See technical details below for more information.\r\n\r\nThe response from the remote server was:\r\n${said(refusal, address)}`,
      ),
      status(refusal, address),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'gmail, old',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    type: 'plain',
    headers: { 'X-Failed-Recipients': address },
    parts: [
      text(
        `Delivery to the following recipient failed permanently:\r\n\r\n     ${address}\r\n\r\nTechnical details of permanent failure: \r\nGoogle tried to deliver your message, but it was rejected by the server for the recipient domain kunde.example by mx.kunde.example. [192.0.2.8].\r\n\r\nThe error that the other server returned was:\r\n${said(refusal, address)}\r\n\r\n----- Original message -----\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'yahoo',
    from: 'MAILER-DAEMON@yahoo.com',
    subject: 'Failure Notice',
    type: 'plain',
    parts: [
      text(
        `Sorry, we were unable to deliver your message to the following address.\r\n\r\n<${address}>:\r\n${said(refusal, address)}\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'gmx',
    from: '"GMX Mailer Daemon" <mailer-daemon@gmx.de>',
    subject: 'Mail delivery failed: returning message to sender',
    type: 'plain',
    parts: [
      text(
        `This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of\r\nits recipients. This is a permanent error. The following address\r\nfailed:\r\n\r\n"${address}":\r\nSMTP error from remote server for RCPT TO command, host: mx.kunde.example (192.0.2.8) reason: ${said(refusal, address)}\r\n\r\n--- The header of the original message is following. ---\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'ionos',
    from: '"Mail Delivery System" <mailer-daemon@kundenserver.example>',
    subject: 'Mail delivery failed: returning message to sender',
    type: 'plain',
    parts: [
      text(
        `This message was created automatically by mail delivery software.\r\n\r\nA message that you sent could not be delivered to one or more of\r\nits recipients. This is a permanent error.\r\n\r\nThe following address failed:\r\n\r\n${address}\r\n\r\nFor the following reason:\r\n\r\n${said(refusal, address)}\r\n\r\n--- The header of the original message is following. ---\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'domino',
    from: 'MAILER-DAEMON@notes.firma.example',
    subject: 'DELIVERY FAILURE: User not listed in Domino Directory',
    type: 'plain',
    parts: [
      text(
        `Your message\r\n\r\n  Subject: Your order\r\n\r\nwas not delivered to:\r\n\r\n  ${address}\r\n\r\nbecause:\r\n\r\n  ${said(refusal, address)}\r\n`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'courier',
    from: '"Courier mail server at courier.example" <@courier.example>',
    subject: 'NOTICE: mail delivery status.',
    type: 'report',
    parts: [
      text(
        `This is a delivery status notification from courier.example,\r\nrunning the Courier mail server, version 1.0.\r\n\r\nThe original message was received on Mon, 4 May 2026 09:00:00 +0200\r\nfrom relay.desk.example (192.0.2.1)\r\n\r\n---------------------------------------------------------------------------\r\n\r\n                           UNDELIVERABLE MAIL\r\n\r\nYour message to the following recipients cannot be delivered:\r\n\r\n<${address}>:\r\n    mx.kunde.example [192.0.2.8]:\r\n>>> RCPT TO:<${address}>\r\n<<< ${said(refusal, address)}\r\n`,
      ),
      status(refusal, address),
      headersOnly(address),
    ],
  }),
  (refusal, address) => ({
    name: 'mailmarshal',
    from: 'postmaster@filter.example',
    subject: 'Undeliverable Mail: "Your order"',
    type: 'mixed',
    parts: [
      text(
        `Your message:\r\n   From:    support@desk.example\r\n   Subject: Your order\r\n\r\nCould not be delivered because of\r\n\r\n${said(refusal, address)}\r\n\r\nThe following recipients were affected: \r\n    ${address}\r\n\r\nAdditional Information\r\n======================\r\nOriginal Sender:    <support@desk.example>\r\nSender-MTA:         <192.0.2.1>\r\n`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'mailfoundry',
    from: 'MAILER-DAEMON@filter.example',
    subject: 'Message delivery has failed',
    type: 'mixed',
    parts: [
      text(
        `Unable to deliver message to: <${address}>\r\nDelivery failed for the following reason:\r\nServer mx.kunde.example[192.0.2.8] failed with: ${said(refusal, address)}\r\n\r\nThis has been a permanent failure.  No further delivery attempts will be made.`,
      ),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'imail',
    from: '"Postmaster" <postmaster@imail.example>',
    subject: 'Undeliverable Mail',
    type: 'plain',
    parts: [
      text(
        `Delivery failed: ${address}\r\n${said(refusal, address)}\r\n\r\n\r\nOriginal message follows.\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'james',
    from: 'post_master@text.example',
    subject: 'Re:Your order',
    type: 'mixed',
    parts: [
      text(
        `Error: message not delivered\r\n\r\nError message below:\r\n${said(refusal, address)}\r\n\r\nMessage details:\r\n  Subject: Your order\r\n  MAIL FROM: support@desk.example\r\n  RCPT TO: ${address}\r\n  From: support@desk.example\r\n  Size (in bytes): 39\r\n`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'interscan',
    from: '"InterScan MSS" <postmaster@filter.example>',
    subject: 'Mail could not be delivered',
    type: 'mixed',
    parts: [
      text(
        `...\r\n\r\nSent <<< RCPT TO:<${address}>\r\nReceived >>> ${said(refusal, address)}\r\n\r\n...\r\n\r\n*****     End of message     *****`,
      ),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'm-filter, japanese',
    from: 'POSTMASTER <postmaster@filter.example>',
    subject: 'failure notice',
    type: 'plain',
    parts: [
      text(
        `このメールは「m-FILTER」が自動的に生成して送信しています。\r\nこのメールは送信できませんでした。\r\n\r\n以下のメールアドレスへの送信に失敗しました。\r\n${address}\r\n\r\n-------server message\r\n${said(refusal, address)}\r\n\r\n-------SMTP command\r\nDATA\r\n\r\n-------original message\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'mail.ru',
    from: 'mailer-daemon@corp.mail.ru',
    subject: 'Ваше сообщение не доставлено. Mail failure.',
    type: 'plain',
    parts: [
      text(
        `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.\r\n\r\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\r\n\r\n  ${address}\r\n    ${said(refusal, address)}\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'yandex',
    from: 'mailer-daemon@yandex.ru',
    subject: 'Недоставленное сообщение',
    type: 'report',
    parts: [
      text(
        `Это сообщение создано автоматически почтовой системой. Письмо не было доставлено следующим адресатам:\r\n\r\n<${address}>: host mx.kunde.example[192.0.2.8] said: ${said(refusal, address)}`,
      ),
      status(refusal, address),
      returned(address),
    ],
  }),
  (refusal, address) => ({
    name: 'qq',
    from: 'PostMaster@qq.com',
    subject: '系统退信',
    type: 'plain',
    parts: [
      text(
        `抱歉，您的邮件被退回来了……\r\n\r\n原邮件信息：\r\n主题 Your order\r\n收件人 ${address}\r\n\r\n退信原因：\r\n${said(refusal, address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'amavis',
    from: '"Content-filter at mx.filter.example" <postmaster@mx.filter.example>',
    subject: 'Undeliverable mail, MTA-BLOCKED',
    type: 'report',
    parts: [
      text(
        `A message from <support@desk.example> to:\r\n-> ${address}\r\n\r\nwas not delivered:\r\n${said(refusal, address)}`,
      ),
      status(refusal, address),
      headersOnly(address),
    ],
  }),
  (refusal, address) => ({
    name: 'messaging server',
    from: 'postmaster@mac.example',
    subject: 'Delivery Notification: Delivery has failed',
    type: 'plain',
    parts: [
      text(
        `This report relates to a message you sent with the following header fields:\r\n\r\n  Message-id: <out1@desk.example>\r\n  From: support@desk.example\r\n  To: ${address}\r\n\r\nYour message cannot be delivered to the following recipients:\r\n\r\n  Recipient address: ${address}\r\n  Reason: Remote SMTP server has rejected address\r\n  Diagnostic code: smtp;${said(refusal, address)}\r\n`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'barracuda',
    from: 'MAILER-DAEMON@barracuda.example',
    subject: '**Message you sent blocked by our bulk email filter**',
    type: 'report',
    parts: [
      text(`Your message to: ${address}\r\nwas blocked by our filter.`),
      status(refusal, address),
      headersOnly(address),
    ],
  }),
  (refusal, address) => ({
    name: 'opensmtpd',
    from: 'Mailer Daemon <MAILER-DAEMON@bsd.example>',
    subject: 'Delivery status notification: error',
    type: 'plain',
    parts: [
      text(
        `    Hi!\r\n\r\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\r\n\r\n    An error has occurred while attempting to deliver a message for\r\n    the following list of recipients:\r\n\r\n${address}: ${said(refusal, address)}\r\n\r\n    Below is a copy of the original message:\r\n\r\n${original(address)}`,
      ),
    ],
  }),
  (refusal, address) => ({
    name: 'zimbra delay',
    from: 'MAILER-DAEMON@relay.desk.example (Mail Delivery System)',
    subject: 'Delayed Mail (still being retried)',
    type: 'report',
    isDelay: true,
    parts: [
      text(
        `This is the mail system at host relay.desk.example.\r\n\r\n####################################################################\r\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\r\n####################################################################\r\n\r\nYour message could not be delivered for more than 4 hour(s).\r\nIt will be retried until it is 5 day(s) old.\r\n\r\n<${address}>: ${said(refusal, address)}`,
      ),
      status(refusal, address, 'delayed'),
      headersOnly(address),
    ],
  }),
  (refusal, address) => ({
    name: 'exim delay',
    from: 'Mail Delivery System <Mailer-Daemon@mx.provider.example>',
    subject: 'Warning: message 1XsaNj-0006ay-9N delayed 24 hours',
    type: 'plain',
    isDelay: true,
    parts: [
      text(
        `This message was created automatically by mail delivery software.\r\nA message that you sent has not yet been delivered to one or more of its\r\nrecipients after more than 24 hours on the queue on mx.provider.example.\r\n\r\nThe message identifier is:     1XsaNj-0006ay-9N\r\nThe subject of the message is: Your order\r\n\r\nThe address to which the message has not yet been delivered is:\r\n\r\n  ${address}\r\n    ${said(refusal, address)}\r\n\r\nNo action is required on your part. Delivery attempts will continue for\r\nsome time, and this warning may be repeated at intervals if the message\r\nremains undelivered.`,
      ),
    ],
  }),
]
