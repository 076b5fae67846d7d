/** Domains that many people have their mail at: what a slip of the finger most likely meant. */
export const mailDomains: readonly string[] = [
  ...['gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'yahoo.es', 'yahoo.co.jp'],
  ...['outlook.com', 'outlook.de', 'outlook.fr', 'hotmail.com', 'hotmail.co.uk', 'hotmail.fr', 'hotmail.de'],
  ...['live.com', 'live.nl', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com'],
  ...['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'posteo.de', 'mailbox.org'],
  ...['bluewin.ch', 'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'tiscali.it'],
  ...['alice.it', 'virgilio.it', 'terra.com.br', 'uol.com.br', 'bol.com.br', 'ziggo.nl', 'kpnmail.nl', 'telenet.be'],
  ...['skynet.be', 'telia.com', 'online.no', 'wp.pl', 'onet.pl', 'o2.pl', 'interia.pl', 'seznam.cz', 'centrum.cz'],
  ...['mail.ru', 'yandex.ru', 'bk.ru', 'rambler.ru', 'ukr.net', 'abv.bg', 'btinternet.com', 'sky.com', 'ntlworld.com'],
  ...['comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'cox.net', 'bigpond.com', 'shaw.ca', 'rogers.com'],
  ...[
    'qq.com',
    '163.com',
    '126.com',
    'sina.com',
    'naver.com',
    'daum.net',
    'fastmail.com',
    'zoho.com',
    'rediffmail.com',
  ],
]
