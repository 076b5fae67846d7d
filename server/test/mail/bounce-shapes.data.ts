/** One bounce as some program writes it, cut to its telling lines, and what a person reads in it. */
export type BounceShape = {
  name: string
  from: string
  subject: string
  /** Further headers, one a line. */
  head?: string
  /** The whole text, or parts: `status:` begins a delivery status, `returned:` the original, `headers:` its headers. */
  body: string | readonly string[]
  /** Of a mail in parts: `multipart/mixed` where it is no report. */
  isMixed?: boolean
  kind?: 'failed' | 'delayed'
  to: readonly string[]
  /** Where people would not agree, the possible ones with a bar between. */
  reason: string
}

const eva = 'eva@kunde.example'
const max = 'max@firma.example'
const original = (to = eva): string =>
  `Received: from app.desk.example ([192.0.2.1]) by relay.example; Mon, 4 May 2026 09:00:00 +0200
From: Support <support@desk.example>
To: ${to}
Subject: Your order, spam and a full mailbox
Message-ID: <out1@desk.example>
Date: Mon, 4 May 2026 09:00:00 +0200

Hello, have you tried to restart?`

export const bounceShapes: readonly BounceShape[] = [
  {
    name: 'smail of a big German provider',
    from: 'Mail Delivery System <Mailer-Daemon@t-online.example>',
    subject: 'mail failed, returning to sender',
    body: `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 <${eva}>
   552 5.2.2 <${eva}> Quota exceeded (mailbox for user is full)

|------------------------- Message header follows: ----------------------|
${original()}`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'smail, unknown host',
    from: 'Mailer-Daemon@old.example',
    subject: 'mail failed, returning to sender',
    body: `|------------------------- Message log follows: -------------------------|
 no valid recipients were found for this message
|------------------------- Failed addresses follow: ---------------------|
 ${eva} ... unknown host

|------------------------- Message text follows: ------------------------|
${original()}`,
    to: [eva],
    reason: 'domain-unknown',
  },
  {
    name: 'a list that takes no mail of others',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    head: 'X-Failed-Recipients: some-group@groups.example',
    body: `Hello support@desk.example,

We're writing to let you know that the group you tried to contact (some-group) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:

 * You might have spelled or formatted the group name incorrectly.
 * The owner of the group may have removed this group.
 * You may need to join the group before receiving permission to post.
 * This group may not be open to posting.

----- Original message -----

${original('some-group@groups.example')}`,
    to: ['some-group@groups.example'],
    reason: 'policy-refused',
  },
  {
    name: 'notes, japanese directory',
    from: 'postmaster@n.firma.example',
    subject: 'Undeliverable message',
    body: `------- Failure Reasons  --------

ディレクトリのリストにありません
${eva}

------- Returned Message --------
${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'notes, a loop and nobody named',
    from: 'POSTMASTER@n.firma.example',
    subject: 'Undeliverable message',
    body: `------- Failure Reasons --------

Message has exceeded maximum hop count

------- Returned Message --------
${original()}`,
    to: [eva],
    reason: 'system-error',
  },
  {
    name: 'exchange 5.5, two of them',
    from: 'postmaster@alt.example',
    subject: 'Undeliverable: Your order',
    head: 'X-MS-Embedded-Report: ',
    isMixed: true,
    body: [
      `Your message

  To:      support@desk.example
  Subject: Your order
  Sent:    Thu, 29 Apr 2027 16:51:29 -0500

did not reach the following recipient(s):

${eva} on Thu, 29 Apr 2027 16:51:51 -0500
    The recipient name is not recognized
	The MTS-ID of the original message is: c=jp;a= ;p=neko
;l=EXCHANGE000000000000000000
    MSEXCH:IMS:ALT CAT:EXAMPLE:EXCHANGE 0 (000C05A6) Unknown Recipient
${max} on Thu, 29 Apr 2027 16:51:51 -0500
    The recipient name is not recognized
	The MTS-ID of the original message is: c=jp;a= ;p=neko
;l=EXCHANGE000000000000000000
    MSEXCH:IMS:ALT CAT:EXAMPLE:EXCHANGE 0 (000C05A6) Unknown Recipient
`,
      `returned:${original()}`,
    ],
    to: [eva, max],
    reason: 'no-such-address',
  },
  {
    name: 'mx logic',
    from: 'Mail Delivery System <MAILER-DAEMON@relay0.mxl.example>',
    subject: 'Mail delivery failed',
    body: `This message was created automatically by mail delivery software.

A message that you have sent could not be delivered to one or more
recipients.  This is a permanent error.  The following address failed:

  <${eva}>: 550 5.1.1 <${eva}>: Recipient address rejected: User unknown in local recipient table

Included is a copy of the message header:
-----------------------------------------
${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'surfcontrol',
    from: '<MAILER-DAEMON@filter.example>',
    subject: 'Your order',
    head: 'X-Mailer: SurfControl E-mail Filter',
    body: [
      `Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: ${eva}

Thu 29 Apr 2027 23:34:45 +0900
Failed to send to identified host,
${eva}: [192.0.2.5], 550 ${eva}... No such user

--- Message non-deliverable.`,
      `status:Action: failed
Final-Recipient: rfc822;${eva}
Diagnostic-Code: smtp; 550 ${eva}... No such user
Status: 5.0.0`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'mcafee, its status in a mixed mail',
    from: '<MAILER-DAEMON@smtp6.provider.example>',
    subject: 'Delivery Status',
    isMixed: true,
    body: [
      `    --- The following addresses had delivery problems ---

<${eva}>   (Unknown user ${eva})
`,
      `status:Original-Recipient: <${eva}>
Action: failed
Diagnostic-Code: smtp; 550 Unknown user ${eva}
Remote-MTA: 192.0.2.192`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'message labs',
    from: 'Mail Delivery System <MAILER-DAEMON@messagelabs.example>',
    subject: 'Mail Delivery Failure',
    body: [
      `This is the mail delivery agent at messagelabs.example.
I was unable to deliver your message to the following addresses:

${eva}
Reason: 550 ${eva}... No such user

The message subject was: Your order
Please do not reply to this email as it is sent from an unattended mailbox.`,
      `status:Reporting-MTA: dns; server-15.messagelabs.example
Arrival-Date: Tue, 23 Dec 2026 20:39:34 +0000

Action: failed
Status: 5.0.0
Remote-MTA: dns; mail.kunde.example
Diagnostic-Code: smtp; 550 ${eva}... No such user
Final-Recipient: rfc822; ${eva}`,
      `headers:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'a social network, by the preferences of its member',
    from: 'Facebook <mailer-daemon@mx.social.example>',
    subject: 'Sorry, your message could not be delivered',
    body: [
      `This message was created automatically by Facebook.

Based on the email preferences of the person you're trying to email, this message could not be delivered.`,
      `status:Reporting-MTA: dns; 10.138.205.200
Arrival-Date: Thu, 23 Jun 2026 02:29:43 -0700

Diagnostic-Code: smtp; 550 5.1.1 RCP-P2 http://postmaster.social.example/response_codes?ip=192.0.2.135#rcp Refused due to recipient preferences
Status: 5.1.1
Final-Recipient: rfc822; ${eva}
Action: failed`,
      'Hello, have you tried to restart?',
    ],
    to: [eva],
    reason: 'policy-refused',
  },
  {
    name: 'yahoo of old, with a number',
    from: 'MAILER-DAEMON@kunde.example',
    subject: 'Delivery failure',
    head: 'X-Loop: MAILER-DAEMON@kunde.example',
    body: `Message from kunde.example.
Unable to deliver message to the following address(es).

<${eva}>:
This user doesn't have a kunde.example account (${eva}) [-9]

--- Original message follows.

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'hosted qmail, child status',
    from: 'MAILER-DAEMON@p3plsmtp04-01.hoster.example',
    subject: 'failure notice',
    body: `Your mail message to the following address(es) could not be delivered. This
is a permanent error. Please verify the addresses and try again. If you are
still having difficulty sending mail to these addresses, please contact
Customer Support at 480-624-2500.

<${eva}>:
child status 100...The e-mail message could not be delivered because the user's mailfolder is full.

--- Below this line is a copy of the message.

${original()}`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'japanese carrier, rejected by a filter, no reason',
    from: '<Postmaster@carrier.example>',
    subject: 'Mail System Error - Returned Mail',
    body: `<${eva}>

Each of the following recipients was rejected by a remote mail server.
---------------------------------------------------
${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'japanese carrier, dialogue',
    from: 'Postmaster@carrier.example',
    subject: 'Mail System Error - Returned Mail',
    isMixed: true,
    body: [
      `次のあて先へのメッセージはエラーのため送信できませんでした。

送信先メールアドレスが見つからないか、
送信先メールサーバの事由により送信できませんでした。
メールアドレスをご確認の上、再送信してください。

Each of the following recipients was rejected by a remote
mail server.

    Recipient: <${eva}>
    >>> RCPT TO:<${eva}>
    <<< 550 <${eva}>: User unknown
`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'japanese carrier, over quota',
    from: 'Postmaster@carrier.example',
    subject: 'Mail System Error - Returned Mail',
    body: `The user(s) account is temporarily over quota.

<${eva}>
-----------------------------------------------
${original()}`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'japanese carrier, out of time',
    from: 'Postmaster@carrier.example',
    subject: 'Mail System Error - Returned Mail',
    body: `Your message was not delivered within 0 days and 1 hours.
Remote host is not responding.

The following recipients did not receive this message:

     <${eva}>

Please reply to Postmaster@carrier.example
if you feel this message to be in error.`,
    to: [eva],
    reason: 'expired|host-unreachable',
  },
  {
    name: 'biglobe',
    from: 'postmaster@biglobe.example',
    subject: 'Returned mail: Service unavailable',
    isMixed: true,
    body: [
      `   ----- The following addresses had delivery problems -----
${eva}

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.
`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'au one net',
    from: 'no-reply@x0000.dion.example',
    subject: 'メールエラー通知',
    isMixed: true,
    body: [
      `送信先のメールボックスが一杯のため、送信できませんでした。

※本メールはau one netのメールシステムより配信しております。
このメールには直接返信いただけません。

（　以下、サーバから出力されたエラーメッセージ　）

Your mail sent on: Thu, 29 Apr 2027 23:45:22 +0900
     Could not be delivered to: <${eva}>
     As their mailbox is full.
`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'power mta',
    from: 'postmaster@mail81.rsgsv.example',
    subject: 'Delivery report',
    body: [
      `Hello, this is the mail server on mail81.rsgsv.example.

I am sending you this message to inform you on the delivery status of a
message you previously sent.  Immediately below you will find a list of
the affected recipients;  also attached is a Delivery Status Notification
(DSN) report in standard format, as well as the headers of the original
message.

  <${eva}>  delivery failed; will not continue trying`,
      `status:Reporting-MTA: dns;mail81.rsgsv.example
X-PowerMTA-VirtualMTA: mail81.rsgsv.example
Arrival-Date: Sat, 17 Sep 2026 07:07:29 -0400

Final-Recipient: rfc822;${eva}
Action: failed
Status: 5.2.1 (mailbox disabled, not accepting messages)
Remote-MTA: dns;mx.kunde.example (192.0.2.135)
Diagnostic-Code: smtp;550 5.2.1 <${eva}>... User Unknown
X-PowerMTA-BounceCategory: bad-mailbox`,
      `headers:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'postfix warning without a report type',
    from: '"Mail Delivery System" <MAILER-DAEMON@mx4.firma.example>',
    subject: 'Delayed Mail (still being retried)',
    isMixed: true,
    body: [
      `This is the mail system at host mx4.firma.example.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 15 minutes.
It will be retried until it is 24 hours old.

                   The mail system

<eva-cat@mx4.firma.example> (expanded from
    <${eva}>): temporary failure. Command output:
Quota
    exceeded message delivery failed to /var/mail/box/00/f/eva/INBOX`,
      `status:Reporting-MTA: dns; mx4.firma.example
X-Postfix-Queue-ID: F0000000000
Arrival-Date: Thu,  9 May 2026 23:34:45 +0900 (JST)

Final-Recipient: rfc822; eva-cat@mx4.firma.example
Original-Recipient: rfc822;${eva}
Action: delayed
Status: 4.3.0
Diagnostic-Code: x-unix; Quota exceeded message delivery failed to
	/var/mail/box/u/00/f/eva/INBOX
Will-Retry-Until: Mon,  5 May 2026 23:34:45 +0900 (JST)`,
      `headers:${original()}`,
    ],
    kind: 'delayed',
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'a relay that names itself without a domain',
    from: 'MAILER-DAEMON',
    subject: 'Undelivered Mail Returned to Sender',
    body: [
      `This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be
delivered to one of its intended recipients.

If you require assistance with this, please contact SendGrid support.

desk:205357:<${eva}> : 198.37.152.34 : mx03.kunde.example:[210.165.10.1] : 550 5.1.1 sid=i01K Address rejected ${eva}. [code=28]  in RCPT TO`,
      `status:X-SendGrid-QueueID: 189844630
X-SendGrid-Sender: <bounces+205357-c893@desk.example>
Arrival-Date: 2026-03-26 00-01-19

Final-Recipient: rfc822; ${eva}
Original-Recipient: rfc822; ${eva}
Action: failed
Status: 5.1.1
Diagnostic-Code: 550 5.1.1 sid=i01K1n00l0kn1Em01 Address rejected ${eva}. [code=28]`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'a relay with an empty status',
    from: 'MAILER-DAEMON',
    subject: 'Undelivered Mail Returned to Sender',
    body: [
      `This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be
delivered to one of its intended recipients.

desk:884638:<${eva}> : 192.0.2.9 : mx2.kunde.example:[76.96.40.147] : 554 imta14.kunde.example comcast 192.0.2.9 Comcast block for spam.  Please see http://postmaster.kunde.example/smtp-error-codes.php#BL000000  in Handshake`,
      `status:X-SendGrid-QueueID: 154695696
Arrival-Date: 2026-03-19 00-32-06

Final-Recipient: rfc822; ${eva}
Original-Recipient: rfc822; ${eva}
Action: failed
Status:
Diagnostic-Code: 554 imta14.kunde.example comcast 192.0.2.9 Comcast block for spam.  Please see http://postmaster.kunde.example/smtp-error-codes.php#BL000000`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'spam-suspected|sender-blocked',
  },
  {
    name: 'windows smtp service, forwarding loop',
    from: 'postmaster@ctv.local',
    subject: 'Delivery Status Notification (Failure)',
    head: 'X-DSNContext: 335a7efd - 2430 - 00000002 - C00402CD',
    body: [
      `This is an automatically generated Delivery Status Notification.

Unable to deliver message to the following recipients, because the message was forwarded more than the maximum allowed times. This could indicate a mail loop.

       ${eva}
`,
      `status:Reporting-MTA: dns;ABC002.kunde.example
Received-From-MTA: dns;DEF001.kunde.example
Arrival-Date: Sun, 2 Aug 2026 01:25:02 -0400

Final-Recipient: rfc822;${eva}
Action: failed
Status: 4.4.6`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'system-error',
  },
  {
    name: 'oracle messaging server, delay',
    from: 'Internet Mail Delivery <postmaster@mr21.example>',
    subject: 'Delivery Notification: Delivery has been delayed',
    body: [
      `This report relates to a message you sent with the following header fields:

  Message-id: <out1@desk.example>
  Date: Fri, 21 Nov 2026 02:52:05 +0900
  From: Support <support@desk.example>
  To: ${eva}
  Subject: Your order

Your message has been enqueued and undeliverable for 1 day
to the following recipients:

  Recipient address: ${eva}
  Reason: unable to deliver this message after 1 day


Delivery attempt history for your mail:

Fri, 21 Nov 2026 19:17:37 +0000 (GMT)
TCP active open: Failed connect() to TCP port 25 of 192.0.2.240    Error: Connection timed out

The mail system will continue to try to deliver your message
for an additional 3 days.
`,
      `status:Original-envelope-id: 0NFC00L6QMYVMH50@mr21.example
Reporting-MTA: dns;mr21.example (tcp-daemon)
Arrival-date: Thu, 20 Nov 2026 17:52:09 +0000 (GMT)

Original-recipient: rfc822;${eva}
Final-recipient: rfc822;${eva}
Action: delayed
Status: 4.4.7 (unable to deliver this message after 1 day)`,
      `headers:${original()}`,
    ],
    kind: 'delayed',
    to: [eva],
    reason: 'expired|host-unreachable',
  },
  {
    name: 'zoho',
    from: 'mailer-daemon@mail.zoho.example',
    subject: 'Undelivered Mail Returned to Sender',
    isMixed: true,
    body: [
      `This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. 

${eva} Invalid Address, ERROR_CODE :550, ERROR_CODE :Requested action not taken: mailbox unavailable


Received:from mail.zoho.example by mx.zohomail.example
    with SMTP id 1418381365566172.6749913299642; Fri, 12 Dec 2026 02:49:25 -0800 (PST)
Message-ID:<out1@desk.example>
From:Support <support@desk.example>
To:<${eva}>
Subject:Your order, spam and a full mailbox`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'gateway to text messages',
    from: 'post_master@vtext.example',
    subject: 'Re:Test message',
    isMixed: true,
    body: [
      `Error: Invalid user address

Error message below:
550 - Requested action not taken: no such user here

Message details:
  Subject: Test message
  Sent date: Wed Jun 12 02:21:53 GMT 2026
  MAIL FROM: support@desk.example
  RCPT TO: ${eva}
  From: support@desk.example
  CC: recipient list not shown: ;
  Size (in bytes): 39
  Number of lines: 2
`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'dragonfly',
    from: 'MAILER-DAEMON <>',
    subject: 'Mail delivery failed',
    body: `This is the DragonFly Mail Agent v0.13 at df.example.

There was an error delivering your mail to <${eva}>.

mx.kunde.example [74.125.203.27] did not like our final DATA:
550-5.7.26 Unauthenticated email from desk.example is not accepted due to domain's

550-5.7.26 DMARC policy. Please contact the administrator of desk.example domain if

550 5.7.26  https://support.google.com/mail/?p=DmarcRejection 98e67ed59e1d1 - gsmtp

Message headers follow.

${original()}`,
    to: [eva],
    reason: 'sender-not-authenticated',
  },
  {
    name: 'workspace, its own settings wrong, an empty status',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    head: `X-Failed-Recipients: ${eva}\nAuto-Submitted: auto-replied`,
    body: [
      `
** Message not delivered **

You're sending this from a different address or alias using the 'Send mail as' feature. The settings for your 'Send mail as' account are misconfigured or out of date. Check those settings and try resending.

Learn more here: https://support.google.com/mail/?p=CustomFromDenied

The response was:

Unspecified Error (SENT_SECOND_EHLO): Smtp server does not advertise AUTH capability`,
      'status:',
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'system-error|unknown|policy-refused',
  },
  {
    name: 'exchange 2007, a name before the address',
    from: 'mailer-daemon@firma.example',
    subject: 'Undeliverable: Your order',
    body: [
      `Delivery has failed to these recipients or distribution lists:

Eva<mailto:${eva}>
The recipient's e-mail address was not found in the recipient's e-mail system. Microsoft Exchange will not try to redeliver this message for you.

________________________________
Sent by Microsoft Exchange Server 2007



Diagnostic information for administrators:

Generating server: mta4.example.org

${eva}
550 5.1.1 RESOLVER.ADR.RecipNotFound; not found

Original message headers:

${original()}`,
      `status:Reporting-MTA: dns;mx4.example.org
Received-From-MTA: dns;mx9.example.net
Arrival-Date: Thu, 22 Feb 2027 23:34:45 +0900

Final-Recipient: rfc822;${eva}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found
X-Display-Name: Eva`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange 2010, restricted, the code in hashes',
    from: '<postmaster@firma.example>',
    subject: 'Undeliverable: Your order',
    body: `Delivery has failed to these recipients or groups:

${eva}<mailto:${eva}>
Your message can't be delivered because delivery to this address is restricted.


Diagnostic information for administrators:

Generating server: firma.example

${eva}
#550 5.7.1 RESOLVER.RST.AuthRequired; authentication required ##rfc822;${eva}

Original message headers:

${original()}`,
    to: [eva],
    reason: 'policy-refused',
  },
  {
    name: 'server of a phone company',
    from: 'Mail Delivery System <Mail.Delivery.System@mx44.example>',
    subject: 'Delivery status notification',
    body: [
      `============================================================================
      This is an automatically generated Delivery Status Notification.      

Delivery to the following recipients failed permanently:

   * ${eva}


============================================================================
                             Technical details:                             

SMTP:RCPT host 192.0.2.8: 553 5.3.0 <${eva}>... No such user here


============================================================================
`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'amazon workmail, its status as text',
    from: 'MAILER-DAEMON@us-west-2.amazonses.com',
    subject: 'Delivery Status Notification (Failure)',
    isMixed: true,
    body: [
      `An error occurred while trying to deliver the mail to the following recipients:
${eva}

Technical report:

Reporting-MTA: dsn; a27-80.smtp-out.us-west-2.amazonses.com

Action: failed
Final-Recipient: rfc822; ${eva}
Diagnostic-Code: smtp; 550 5.3.5 <${eva}>... Internal System Error
Status: 5.3.5

`,
      `returned:${original('max@firma.example, eva@kunde.example')}`,
    ],
    to: [eva],
    reason: 'system-error',
  },
  {
    name: 'amazon ses, expired',
    from: 'MAILER-DAEMON@amazonses.com',
    subject: 'Delivery Status Notification (Failure)',
    body: [
      `An error occurred while trying to deliver the mail to the following recipients:
${eva}`,
      `status:Reporting-MTA: dsn; e2-22.smtp-out.amazonses.com

Action: failed
Final-Recipient: rfc822; ${eva}
Diagnostic-Code: smtp; 550 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS for kunde.example>
Status: 4.4.7`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'expired',
  },
  {
    name: 'ionos, size',
    from: '"Mail Delivery System" <mailer-daemon@kundenserver.example>',
    subject: 'Mail delivery failed: returning message to sender',
    body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error.

The following address failed:

${eva}

For the following reason:

Mail size limit exceeded. For explanation visit
http://postmaster.1and1.com/en/error-messages?ip=%1s

--- The header of the original message is following. ---

${original()}`,
    to: [eva],
    reason: 'too-large',
  },
  {
    name: 'exim, the from of the sender invalid',
    from: 'Mail Delivery System <mailer-daemon@neko.example>',
    subject: 'Mail delivery failed: returning message to sender',
    head: `X-Failed-Recipients: ${eva}\nAuto-Submitted: auto-replied`,
    body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${eva}
    host smtp.hoster.example [192.0.2.222]
    SMTP error from remote mail server after end of data:
    550 5.2.0 <support@desk.example> From:
    Domain is invalid. Please provide a valid From:
    IB506  <http://example.com/506>

------ This is a copy of the message, including all the headers. ------

${original()}`,
    to: [eva],
    reason: 'sender-blocked|content-refused',
  },
  {
    name: 'exim, relay quota of a day',
    from: 'Mail Delivery System <Mailer-Daemon@node2.example>',
    subject: 'Mail delivery failed: returning message to sender',
    head: `X-Failed-Recipients: ${eva}`,
    body: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${eva}
    SMTP error from remote mail server after initial connection:
    host email-22.example [192.0.2.222]:
    554 neko-22.r.example :
    CAT : neko22 : CAT : You've reached your daily relay quota - 203.0.113.0

------ This is a copy of the message, including all the headers. ------

${original()}`,
    to: [eva],
    reason: 'rate-limited',
  },
  {
    name: 'imail, size of the mailbox',
    from: '"Postmaster" <postmaster@kunde.example>',
    subject: 'Undeliverable Mail',
    head: 'X-Mailer: <SMTP32 v8.22>',
    body: `User mailbox exceeds allowed size: ${eva}


Original message follows.

${original()}`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'active hunter',
    from: '"MAILER-DAEMON" <MAILER-DAEMON@kunde.example>',
    subject: 'FAILURE NOTICE : Your order',
    body: [
      `The original message was received at Thu, 29 Apr 2027 23:34:45 +0900
from desk.example

  ----- The following addresses had permanent fatal errors -----

>>> ${eva} <${eva}>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1 - chkusr)

`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'amavis, not relayed',
    from: '"Content-filter at neko1.example" <postmaster@neko1.example>',
    subject: 'Undeliverable mail, MTA-BLOCKED',
    body: `The message WAS NOT relayed to:
  <${eva}>: [127.0.0.1] said:
   550 5.1.1 Failed, id=02022-19-2, from MTA([127.0.0.1]:10025): 550 5.1.1 <${eva}>: Recipient address rejected: User unknown in virtual mailbox table

This nondelivery report was generated by the program amavisd-new at host
neko1.example. Our internal reference code for your message is
02022-19-2/wMm0hUDj006097`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'compuserve',
    from: 'POSTMASTER@compuserve.example',
    subject: 'Undeliverable message',
    body: `Receiver not found:  ${eva}

Your message could not be delivered as addressed.

--- Returned message ---

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'x.400',
    from: 'postmaster@x400.example',
    subject: 'Delivery Report (failure) for eva',
    body: `Your message was not delivered to:    ${eva}
 for the following reason:
        Recipient name unknown (unable to transfer)

The Original Message follows:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'ntmail',
    from: 'Postmaster@ntmail.example',
    subject: 'Undeliverable mail',
    body: `The requested destination was:
  ${eva}

The message could not be delivered because the user was not found on this server.

Original message follows
${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'sendmail 5',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@alt.example>',
    subject: 'Returned mail: Host unknown',
    body: `   ----- Transcript of session follows -----
>>> RCPT To:<${eva}>
550 <${eva}>... Host unknown

   ----- Unsent message follows -----
${original()}`,
    to: [eva],
    reason: 'domain-unknown',
  },
  {
    name: 'ibm vm',
    from: 'SMTP@vm.example',
    subject: 'Undeliverable Mail',
    head: 'Return-Path: <>',
    body: `vm.example unable to deliver following mail to recipient(s):
    <${eva}>
550 <${eva}>... User not known at this site.

                ** Text of Mail follows **
${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'mercury',
    from: 'Mail Server - Mercury 1.43 <postmaster@pegasus.example>',
    subject: 'Postmaster Notify: Delivery Failure.',
    body: `With respect to your attached mail message, the following problems
were encountered by the mail server:

The local mail transport system has reported the following problems:
   <${eva}>   User not known at this site.

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'mdaemon',
    from: 'MDaemon@kunde.example',
    subject: 'Permanent Delivery Failure',
    body: `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.  The number and frequency
of delivery attempts are determined by local configuration parameters.

YOUR MESSAGE WAS NOT DELIVERED!

--------------------------------------------------------------------------
Session Transcript:

 Session 41; child 1
 Parsing message <c:\\mdaemon\\pd35.msg>
 *  From: support@desk.example
 *  To: ${eva}
 --> MAIL From:<support@desk.example>
 <-- 250 Sender OK
 --> RCPT To:<${eva}>
 <-- 550 Recipient unknown

 : End Transcript
--------------------------------------------------------------------------`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'groupwise',
    from: 'Mailer-Daemon@gw.example',
    subject: 'Message status - undeliverable',
    body: `The message that you sent was undeliverable to the following:
	${eva} (user not found)

Possibly truncated original message follows:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'groupwise, german',
    from: 'Mailer-Daemon@gw.example',
    subject: 'Nachrichtenstatus - unzustellbar',
    body: `Die von Ihnen gesendete Nachricht konnte den folgenden Empfängern nicht zugestellt werden:
	${eva} (Postfach voll)`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'wanadoo',
    from: 'postmaster@wanadoo.example',
    subject: 'Echec de remise',
    body: `Ce message a ete genere automatiquement par le serveur de messagerie.

${eva}; Action: Failed; Status: 5.1.1 (Utilisateur inconnu)

-- Message d'origine --`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'hmailserver',
    from: 'mailer-daemon@hmail.example',
    subject: 'Message undeliverable: Your order',
    body: `Your message did not reach some or all of the intended recipients.

   Sent: Mon, 4 May 2026 09:00:00 +0200
   Subject: Your order

The following recipient(s) could not be reached:

${eva}
   Error Type: SMTP
   Remote server (192.0.2.8) issued an error.
   hMailServer sent: RCPT TO:<${eva}>
   Remote server replied: 550 5.1.1 Unknown user



hMailServer`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'hmailserver, no server of the domain',
    from: 'mailer-daemon@hmail.example',
    subject: 'Message undeliverable: Your order',
    body: `Your message did not reach some or all of the intended recipients.

   Sent: Mon, 4 May 2026 09:00:00 +0200
   Subject: Your order

The following recipient(s) could not be reached:

${eva}
   Error Type: SMTP
   Error Description: No mail servers appear to exists for the recipients address.
   Additional information: Please check that you have not misspelled the recipients email address.

hMailServer`,
    to: [eva],
    reason: 'domain-unknown',
  },
  {
    name: 'mailenable',
    from: 'postmaster@mailenable.example',
    subject: 'Message Delivery Failure',
    body: `MailEnable: Message delivery has failed.

Message ID: 4F2A1B.MAI
Subject: Your order
Recipient: [SMTP:${eva}]
Reason: Remote SMTP Server returned: 550 5.7.1 Unable to relay

Message headers follow:

${original()}`,
    to: [eva],
    reason: 'policy-refused',
  },
  {
    name: 'kerio',
    from: 'Mail Delivery Subsystem <mailer-daemon@kerio.example>',
    subject: 'Undeliverable mail',
    body: `This is an automatically generated Delivery Status Notification

Delivery to the following recipients failed.

   ${eva}
       Error: 554 5.7.1 Message rejected, antivirus found Eicar-Test

The original message was not delivered.`,
    to: [eva],
    reason: 'content-refused',
  },
  {
    name: 'communigate',
    from: '<MAILER-DAEMON@cgp.example>',
    subject: 'Undeliverable mail: Your order',
    body: [
      `Failed to deliver to '${eva}'
SMTP module(domain kunde.example) reports:
 host mx.kunde.example says:
 550 5.1.1 unknown user account`,
      `status:Reporting-MTA: dns; cgp.example

Original-Recipient: rfc822;${eva}
Final-Recipient: system;${eva}
Action: failed
Status: 5.0.0`,
      `headers:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'ironport',
    from: 'Mail Delivery System <MAILER-DAEMON@esa1.example>',
    subject: 'Delivery Status Notification (Failure)',
    body: [
      `The following message to <${eva}> was undeliverable.
The reason for the problem:
5.1.2 - Bad destination host 'DNS Hard Error looking up kunde.example (MX):  NXDomain'`,
      `status:Reporting-MTA: dns; esa1.example

Final-Recipient: rfc822;${eva}
Action: failed
Status: 5.0.0 (permanent failure)
Diagnostic-Code: smtp; 5.1.2 - Bad destination host 'DNS Hard Error looking up kunde.example (MX):  NXDomain' (delivery attempts: 0)`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'domain-unknown',
  },
  {
    name: 'fortimail',
    from: 'postmaster@fortimail.example',
    subject: 'Returned mail: see transcript for details',
    body: `   ----- The following addresses had permanent fatal errors -----
<${eva}>
    (reason: 554 5.7.1 This message has been blocked because it contains FortiSpamshield blocking URL(s))

   ----- Transcript of session follows -----
... while talking to mx.kunde.example.:
>>> DATA
<<< 554 5.7.1 This message has been blocked because it contains FortiSpamshield blocking URL(s)
554 5.0.0 Service unavailable`,
    to: [eva],
    reason: 'spam-suspected',
  },
  {
    name: 'mimecast',
    from: '<postmaster@mimecast.example>',
    subject: '[Postmaster] Email Delivery Failure',
    body: [
      `This is a delivery failure notification message indicating that
an email you addressed to email address :
-- ${eva}

could not be delivered. The problem appears to be :
-- Recipient email server rejected the message

Additional information follows :
-- 5.4.1 Recipient address rejected: Access denied

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).

If you sent the email to multiple recipients, you will receive one
of these messages for each one which failed delivery, otherwise they
have been sent.`,
      `status:Reporting-MTA: dns; eu.mimecast.example

Final-Recipient: rfc822; ${eva}
Action: failed
Status: 5.4.1`,
      `headers:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'proofpoint',
    from: '"Mail Delivery Subsystem" <MAILER-DAEMON@pps.example>',
    subject: 'Undeliverable Email',
    body: `Your message was not delivered to the following recipients:

    ${eva}

    Reason: 550 5.7.0 Local Policy Violation - p8`,
    to: [eva],
    reason: 'policy-refused',
  },
  {
    name: 'trend micro, blocked by content',
    from: 'InterScan Messaging Security Suite <imss@filter.example>',
    subject: 'Mail could not be delivered',
    head: 'Return-Path: <>',
    body: `****** Message from InterScan Messaging Security Suite ******

Sent <<< RCPT TO:<${eva}>
Received >>> 550 5.1.1 <${eva}>... User unknown

Unable to deliver message to <${eva}>.
************************ End of message **********************`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'qmail in three receivers, each with its own fate',
    from: 'MAILER-DAEMON@qmail.example',
    subject: 'failure notice',
    body: `Hi. This is the qmail-send program at qmail.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${eva}>:
Sorry, I couldn't find any host named kunde.example. (#5.1.2)

<${max}>:
Sorry, I couldn't find any host named firma.example. (#5.1.2)

--- Below this line is a copy of the message.

${original()}`,
    to: [eva, max],
    reason: 'domain-unknown',
  },
  {
    name: 'vpopmail',
    from: 'MAILER-DAEMON@plesk.example',
    subject: 'failure notice',
    body: `Hi. This is the qmail-send program at plesk.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${eva}>:
This address no longer accepts mail.

--- Below this line is a copy of the message.

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'qmail, never reached a host',
    from: 'MAILER-DAEMON@qmail.example',
    subject: 'failure notice',
    body: `Hi. This is the qmail-send program at qmail.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${eva}>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.

--- Below this line is a copy of the message.

${original()}`,
    to: [eva],
    reason: 'host-unreachable|expired',
  },
  {
    name: 's/qmail, german text',
    from: 'MAILER-DAEMON@sqmail.example',
    subject: 'failure notice',
    body: `Hallo, hier ist das qmail-send Programm auf sqmail.example.
Leider konnte ich Ihre Nachricht nicht an die folgenden Adressen ausliefern.
Dies ist ein dauerhafter Fehler; ich gebe auf.

<${eva}>:
192.0.2.8 does not like recipient.
Remote host said: 550 5.1.1 User unknown
Giving up on 192.0.2.8.

--- Unterhalb dieser Zeile folgt eine Kopie der Nachricht.

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: '163',
    from: 'Postmaster@163.example',
    subject: '系统退信',
    body: `很抱歉，您发送的邮件被退回，以下是该邮件的相关信息：

被退回邮件
主　题：您的订单
时　间：2026-05-04 15:00:00

无法发送到 ${eva}
退信原因 SMTP error, RCPT TO: 550 User not found: ${eva}

建议解决方案
收件人不存在，请核对收件人地址是否正确。`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'aliyun',
    from: 'mailer-daemon@aliyun.example',
    subject: '退信通知 Undelivered Mail Returned to Sender',
    body: `您好，很抱歉，您的邮件未能成功送达以下收件人：

收件人：${eva}
退信原因：552 收件人邮箱已满

原始邮件信息见附件。`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'libero',
    from: 'Mail Delivery System <MAILER-DAEMON@libero.example>',
    subject: 'Messaggio non consegnato',
    body: `Questo messaggio è stato generato automaticamente dal sistema di posta.

Impossibile consegnare il messaggio ai seguenti destinatari:

<${eva}>: 550 5.1.1 Utente sconosciuto`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'aruba',
    from: 'mailer-daemon@aruba.example',
    subject: 'Mancata consegna del messaggio',
    body: `Attenzione: la consegna del messaggio è fallita.

Destinatario: ${eva}
Errore: 552 5.2.2 La casella del destinatario è piena`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'free.fr',
    from: 'MAILER-DAEMON@free.example (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    body: `Ceci est un message automatique du serveur de courrier free.example.

Votre message n'a pas pu être remis à un ou plusieurs destinataires.

<${eva}>: host mx.free.example[192.0.2.8] said: 421 too many errors from your ip (192.0.2.9), please visit http://postmaster.free.example/`,
    to: [eva],
    reason: 'rate-limited',
  },
  {
    name: 'exchange, spanish',
    from: 'postmaster@empresa.example',
    subject: 'No se puede entregar: Su pedido',
    body: `No se pudo entregar el mensaje a estos destinatarios o grupos:

${eva}
No se encontró la dirección de correo electrónico que escribió.

Información de diagnóstico para los administradores:

Generando servidor: ex1.empresa.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Encabezados de mensaje originales:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange, polish',
    from: 'postmaster@firma.example',
    subject: 'Niedostarczalne: Zamówienie',
    body: `Dostarczenie do następujących adresatów lub grup nie powiodło się:

${eva}
Skrzynka pocztowa adresata jest przepełniona i nie może teraz przyjmować wiadomości.

Informacje diagnostyczne dla administratorów:

Serwer generujący: ex1.firma.example

${eva}
#554 5.2.2 mailbox full ##

Oryginalne nagłówki wiadomości:

${original()}`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'exchange, dutch',
    from: 'postmaster@bedrijf.example',
    subject: 'Onbestelbaar: Uw bestelling',
    body: `Het bezorgen van het bericht bij de volgende geadresseerden of groepen is mislukt:

${eva}
Het e-mailadres dat u hebt ingevoerd, kan niet worden gevonden.

Diagnostische gegevens voor beheerders:

Bronserver: ex1.bedrijf.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Oorspronkelijke berichtkoppen:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange, swedish',
    from: 'postmaster@foretag.example',
    subject: 'Kan inte levereras: Din beställning',
    body: `Det gick inte att leverera meddelandet till följande mottagare eller distributionslistor:

${eva}
Det går inte att hitta e-postadressen.

Diagnostikinformation för administratörer:

Genererande server: ex1.foretag.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Ursprungliga meddelandehuvuden:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange, portuguese',
    from: 'postmaster@empresa.example',
    subject: 'Não é possível entregar: Seu pedido',
    body: `Falha na entrega a estes destinatários ou grupos:

${eva}
A mensagem não pôde ser entregue porque a caixa de correio do destinatário está cheia.

Informações de diagnóstico para administradores:

Servidor de geração: ex1.empresa.example

${eva}
#554 5.2.2 mailbox full ##

Cabeçalhos de mensagens originais:

${original()}`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'exchange, russian',
    from: 'postmaster@firma.example',
    subject: 'Не удается доставить: Ваш заказ',
    body: `Сбой доставки следующим получателям или группам:

${eva}
Введенный адрес электронной почты не найден.

Диагностические сведения для администраторов:

Формирующий сервер: ex1.firma.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Исходные заголовки сообщения:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange, chinese',
    from: 'postmaster@gongsi.example',
    subject: '未送达: 您的订单',
    body: `未能向以下收件人或组传递邮件:

${eva}
找不到您输入的电子邮件地址。

管理员诊断信息:

生成服务器: ex1.gongsi.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

原始邮件标题:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange, japanese',
    from: 'postmaster@kaisha.example',
    subject: '配信不能: ご注文',
    body: `次の受信者またはグループへの配信に失敗しました:

${eva}
入力した電子メール アドレスが見つかりませんでした。

管理者向けの診断情報:

生成サーバー: ex1.kaisha.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

元のメッセージ ヘッダー:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'exchange, korean',
    from: 'postmaster@hoesa.example',
    subject: '배달되지 않음: 주문',
    body: `다음 받는 사람 또는 그룹에게 배달하지 못했습니다.

${eva}
입력한 전자 메일 주소를 찾을 수 없습니다.

관리자용 진단 정보:

생성 서버: ex1.hoesa.example

${eva}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

원본 메시지 머리글:

${original()}`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'microsoft 365, the web of its helper text',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firma.example>',
    subject: 'Undeliverable: Your order',
    head: 'X-MS-Exchange-Message-Is-Ndr: ',
    body: `Your message to ${eva} couldn't be delivered.

eva wasn't found at kunde.example.

support  Office 365  eva
Action Required   Recipient
Unknown To address

How to Fix It
The address may be misspelled or may not exist. Try one or more of the following:
  *   Send the message again following these steps: In Outlook, open this non-delivery report (NDR) and choose Send Again from the Report ribbon.

More Info for Email Admins
Status code: 550 5.1.10

This error occurs because the sender sent a message to an email address hosted by Office 365 but the address is incorrect or doesn't exist at the destination domain.`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'microsoft 365, a delay',
    from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firma.example>',
    subject: 'Delayed: Your order',
    body: `Delivery is delayed to these recipients or groups:

${eva}<mailto:${eva}>
Subject: Your order

This message hasn't been delivered yet. Delivery will continue to be attempted.

The server will keep trying to deliver this message for the next 1 days, 19 hours and 58 minutes. You'll be notified if the message can't be delivered by that time.`,
    kind: 'delayed',
    to: [eva],
    reason: 'unknown|host-unreachable|expired',
  },
  {
    name: 'gmail, incomplete',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Delay)',
    head: `X-Failed-Recipients: ${eva}`,
    body: [
      `
** Delivery incomplete **

There was a temporary problem delivering your message to ${eva}. Gmail will retry for 45 more hours. You'll be notified if the delivery fails permanently.

Learn more here: https://support.google.com/mail/answer/7720

The response was:

The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720 
[mx.kunde.example. 192.0.2.8: timed out]`,
      `status:Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 04 May 2026 00:00:00 -0700 (PDT)

Final-Recipient: rfc822; ${eva}
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp; The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720 [mx.kunde.example. 192.0.2.8: timed out]
Will-Retry-Until: Tue, 05 May 2026 21:00:00 -0700 (PDT)`,
      `returned:${original()}`,
    ],
    kind: 'delayed',
    to: [eva],
    reason: 'host-unreachable',
  },
  {
    name: 'gmail, german',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    head: `X-Failed-Recipients: ${eva}`,
    body: `
** Die Adresse wurde nicht gefunden **

Deine Nachricht wurde nicht an ${eva} zugestellt, weil die Adresse nicht gefunden wurde oder keine E-Mails empfangen kann.

Weitere Informationen: https://support.google.com/mail/?p=NoSuchUser

Antwort:

550 5.1.1 The email account that you tried to reach does not exist.`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'icloud',
    from: 'Internet Mail Delivery <postmaster@mac.example>',
    subject: 'Delivery Notification: Delivery has failed',
    body: `This report relates to a message you sent with the following header fields:

  Message-id: <out1@desk.example>
  From: Support <support@desk.example>
  To: ${eva}
  Subject: Your order

Your message cannot be delivered to the following recipients:

  Recipient address: ${eva}
  Reason: Remote SMTP server has rejected address
  Diagnostic code: smtp;550 5.1.1 <${eva}>: inactive email address
  Remote system: dns;mx.kunde.example (TCP|17.0.0.1|1|17.0.0.2|25)`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'mail.ru, a full box',
    from: 'mailer-daemon@corp.mail.example',
    subject: 'Mail failure.',
    head: 'Auto-Submitted: auto-generated',
    body: `Это письмо создано автоматически
сервером Mail.Ru, отвечать на него не нужно.

К сожалению, Ваше письмо не может
быть доставлено одному или нескольким получателям:

**********************

${eva} user mailbox is full (552)

**********************`,
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'postmark',
    from: '"Postmark" <mailer-daemon@pm.example>',
    subject: 'Undeliverable: Your order',
    body: [
      `The following message to <${eva}> was undeliverable.
The reason for the problem:
smtp;550 5.1.1 The email account that you tried to reach does not exist.`,
      `status:Reporting-MTA: dns; mta.pm.example

Final-Recipient: rfc822; ${eva}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 The email account that you tried to reach does not exist.`,
      `headers:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'spark post, blocked before it left',
    from: 'mailer-daemon@sparkpost.example',
    subject: 'Mail Delivery Failure',
    body: `This is the mail delivery agent at sparkpost.example.
I was unable to deliver your message to the following addresses:

${eva}
Reason: 554 5.7.1 smtp;554 5.7.1 Blocked by recipient's spam filter`,
    to: [eva],
    reason: 'spam-suspected|sender-blocked',
  },
  {
    name: 'mailgun, suppressed',
    from: 'Mailgun <postmaster@mg.example>',
    subject: 'Undelivered Mail Returned to Sender',
    body: `Your message could not be delivered to the following recipients:

<${eva}>: 605 Not delivering to previously bounced address`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'a name behind the address',
    from: 'MAILER-DAEMON@provider.example',
    subject: 'failed',
    body: [
      'Your mail was not delivered.',
      `status:Reporting-MTA: dns; provider.example

Final-Recipient: rfc822;${eva} (Eva)
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 mailbox full`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'mailbox-full',
  },
  {
    name: 'an original recipient it does not know',
    from: 'MAILER-DAEMON@provider.example',
    subject: 'failed',
    body: [
      'Your mail was not delivered.',
      `status:Reporting-MTA: dns; provider.example

Original-Recipient: rfc822;unknown
Final-Recipient: rfc822;${eva}
Action: failed
Status: 5.1.1`,
      `returned:${original()}`,
    ],
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'qq in english',
    from: '"PostMaster" <PostMaster@mail.example>',
    subject: 'System bounce',
    body: `Sorry, your mail has been returned...

Original message information:
Subject Your order
To ${eva}

Reason for return:
550 Mailbox not found.`,
    to: [eva],
    reason: 'no-such-address',
  },
  {
    name: 'korean, full',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.example>',
    subject: '[반송] 메일 전송 실패',
    body: `보내신 메일이 전송되지 않았습니다.

받는 사람: ${eva}
원인: 수신자의 메일함 용량이 초과되었습니다.`,
    to: [eva],
    reason: 'mailbox-full',
  },
]
