export type BounceReason =
  | 'no-such-address'
  | 'address-moved'
  | 'domain-unknown'
  | 'domain-takes-no-mail'
  | 'mailbox-full'
  | 'too-large'
  | 'rate-limited'
  | 'greylisted'
  | 'spam-suspected'
  | 'content-refused'
  | 'policy-refused'
  | 'sender-not-authenticated'
  | 'sender-blocked'
  | 'host-unreachable'
  | 'expired'
  | 'system-error'
  | 'unknown'

export const hardReasons: ReadonlySet<BounceReason> = new Set([
  'no-such-address',
  'address-moved',
  'domain-unknown',
  'domain-takes-no-mail',
])

/** Words of servers, in the order they are looked for: the more telling first. They outrank a generic status code. */
export const reasonWords: readonly { reason: BounceReason; words: RegExp }[] = [
  {
    reason: 'mailbox-full',
    words:
      /mailbox (?:is )?full|over ?quota|quota (?:is )?(?:exceeded|full)|exceed(?:s|ed|ing)? (?:the |its |his |storage |mailbox )*quota|out of storage|insufficient (?:system )?storage|user has exhausted|storage (?:limit|space)|mailbox size limit|postfach (?:ist )?voll|speicherplatz|bo[iî]te (?:aux lettres )?pleine|buz[oó]n (?:est[aá] )?lleno|casella (?:di posta )?piena|caixa (?:postal )?cheia|ящик переполнен|メールボックスが(?:いっぱい|満杯)|邮箱(?:已满|空间不足)|容量を超/i,
  },
  {
    reason: 'greylisted',
    words:
      /gr[ae]y-?list|please (?:try|retry) again later.{0,60}(?:first|new)|try again in \d+ (?:seconds|minutes)|deferred.{0,20}policy.{0,40}greyl/i,
  },
  {
    reason: 'rate-limited',
    words:
      /rate ?limit|too many (?:messages|connections|emails|recipients|requests)|throttl|sending (?:limit|quota)|exceeded .{0,30}(?:rate|sending)|unusual rate|receiving mail at a rate|\b4\.7\.28\b/i,
  },
  {
    reason: 'sender-not-authenticated',
    words:
      /\b(?:spf|dkim|dmarc)\b.{0,80}(?:fail|not|reject|unauth|missing|policy|required|pass|alignment)|unauthenticated (?:email|mail)|not (?:properly )?authenticated|authentication (?:failed|required|checks? fail)|sender (?:policy framework|id)|(?:fail|violat).{0,30}\b(?:spf|dkim|dmarc)\b|\b5\.7\.(?:26|23|20|25|509|515)\b/i,
  },
  {
    reason: 'sender-blocked',
    words:
      /block(?:ed|ing)? (?:list|using|by (?:spamhaus|barracuda|proofpoint|sorbs))|black ?list|\bdnsbl\b|\brbl\b|spamhaus|barracudacentral|sender (?:address )?(?:is )?(?:rejected|blocked|denied)|(?:your |client |the )?(?:ip|host)(?: address)? .{0,50}(?:blocked|banned|listed)|poor reputation|low reputation|access denied.{0,40}(?:banned|blocked)|\b5\.7\.(?:606|511|1606)\b|absender.{0,20}(?:gesperrt|blockiert)/i,
  },
  {
    reason: 'too-large',
    words:
      /(?:message|mail|size|e-?mail|attachment).{0,40}(?:too (?:large|big)|exceed(?:s|ed)? .{0,40}(?:size|limit|maximum))|(?:size|length) (?:limit|exceed)|maximum (?:message )?size|too large|zu gro[sß]+|trop (?:volumineux|grand)|demasiado grande|troppo grande|\b5\.3\.4\b|\b5\.2\.3\b/i,
  },
  {
    reason: 'spam-suspected',
    words:
      /\bspam\b|unsolicited|junk ?mail|bulk mail|looks like spam|considered spam|classified as|suspicious|unerw[uü]nscht|\b5\.7\.(?:350|999)\b|phish/i,
  },
  {
    reason: 'content-refused',
    words:
      /virus|malware|infected|(?:banned|prohibited|forbidden|blocked|disallowed|unsafe) (?:file|attachment|content|extension)|(?:attachment|content).{0,40}(?:not allowed|rejected|refused|blocked|policy)|message (?:content )?rejected|content (?:filter|reject)|\b5\.6\.\d\b|\b5\.7\.0\b.{0,60}security/i,
  },
  {
    reason: 'address-moved',
    words:
      /has (?:moved|changed) (?:to|address|e-?mail)|no longer (?:works|employed|with)|user (?:has )?moved|address (?:has )?changed|\b5\.1\.6\b|\b551\b.{0,40}(?:user|try)|(?:neue|new|nouvelle|nueva) (?:e-?mail-?)?(?:adresse|address|direcci[oó]n)/i,
  },
  {
    reason: 'domain-takes-no-mail',
    words:
      /null mx|does not accept (?:e-?)?mail|domain .{0,60}(?:does not|doesn't) (?:receive|accept)|no mail (?:service|server) .{0,30}(?:at|for) (?:this|that) domain|\b5\.1\.10\b.{0,40}null|\b556\b|not configured to (?:receive|accept)/i,
  },
  {
    reason: 'domain-unknown',
    words:
      /(?:domain|host)(?: name)? (?:is )?(?:not found|unknown|does ?n[o']t exist|invalid)|host or domain name not found|unrouteable (?:mail )?domain|unknown (?:mail )?(?:host|domain)|no such (?:host|domain)|name (?:service|server) error|bad destination (?:host|system)|\bnxdomain\b|dns (?:error|loop|type).{0,60}(?:not exist|no |fail|lookup)|couldn't find any host|cannot find .{0,20}host|\b5\.1\.2\b|\b5\.4\.(?:310|4)\b|domain .{0,60}couldn't be found|dom[aä]ne .{0,60}nicht gefunden|domaine .{0,40}introuvable/i,
  },
  {
    reason: 'no-such-address',
    words:
      /(?:user|recipient|mailbox|account|address|addressee|alias|destinat(?:ion|ario|aire)|empf[aä]nger|adres(?:se)?|usuario|utilisateur|utente|benutzer).{0,60}(?:unknown|not (?:found|exist|known|valid|available|listed|local|here)|does ?n[o']t exist|doesn't exist|no longer|disabled|inactive|invalid|unavailable|rejected|suspended|deactivated|expired|unbekannt|nicht (?:gefunden|vorhanden|existiert|bekannt)|inconnue?|introuvable|n'existe pas|desconocid|no existe|no encontrad|sconosciut|inesistente|non (?:esiste|trovat)|n[aã]o (?:existe|encontrad)|onbekend|bestaat niet|nie istnieje|nieznany|не существует|не найден)|(?:unknown|no such|invalid|bad|non-?existent|inactive|unbekannte[rs]?|неизвестный) (?:local )?(?:user|recipient|mailbox|address|account|person|alias|local part|empf[aä]nger|benutzer|adresse)|no mailbox (?:here )?(?:by|with) that name|not a (?:valid|known) (?:mailbox|user|recipient)|user doesn't|there is no (?:one|user|mailbox)|unrouteable address|undeliverable address|couldn't be found|wasn't found|(?:not our customer)|unknown or illegal alias|no account|verify the recipient|recipnotfound|recipientnotfound|\b5\.1\.(?:1|10|3|0)\b|\b5\.0\.0?1\b|宛先不明|ユーザーが見つかりません|存在しません|用户不存在|收件人(?:不存在|未找到)|找不到|사용자를 찾을 수 없/i,
  },
  {
    reason: 'expired',
    words:
      /expired|retry time ?out|time ?out exceeded|delivery (?:time|period).{0,20}(?:expired|exceeded)|could not be delivered (?:for|within|after) .{0,30}(?:day|hour)|retry (?:timeout|limit)|message (?:too old|has been in the queue)|queue (?:too long|time)|giving up|give up|\b[45]\.4\.7\b|\b5\.4\.300\b|zu lange in der warteschlange/i,
  },
  {
    reason: 'host-unreachable',
    words:
      /connection (?:timed out|refused|reset|lost|dropped|closed)|could ?n[o']t? connect|no route to host|network (?:is )?unreachable|host (?:is )?(?:down|unreachable|not responding)|timed out while|lost connection|no (?:answer|response) from|server (?:is )?(?:busy|not responding|unavailable)|temporary (?:lookup|name resolution) fail|\b4\.4\.[0-36]\b|\b5\.4\.(?:1|316)\b|nicht erreichbar|injoignable|verbindung/i,
  },
  {
    reason: 'policy-refused',
    words:
      /policy|not (?:permitted|allowed|authori[sz]ed)|access denied|relay(?:ing)? (?:denied|not)|prohibited|administrative(?:ly)? (?:prohibit|reject|denied)|restricted|denied|refused|rejected by (?:the )?(?:recipient|server)|only accept(?:s|ing)? (?:mail|messages) from|moderat|\b5\.7\.\d{1,3}\b|verweigert|abgelehnt|nicht (?:erlaubt|berechtigt)|refus[eé]|rechazad|rifiutat/i,
  },
  {
    reason: 'system-error',
    words:
      /(?:system|internal|server|local|configuration|software|disk|i\/o|service) (?:error|fail|problem|unavailable)|loop(?:ing)? (?:detected|back)|too many hops|mail loop|\b[45]\.(?:3\.[05]|4\.6|5\.\d)\b|misconfigur|error in processing|temporar(?:y|ily)/i,
  },
]

/** What an enhanced status code says where no words do (RFC 3463). */
export const reasonByStatus: readonly { status: RegExp; reason: BounceReason }[] = [
  { status: /^[45]\.1\.[013]$|^5\.1\.4$|^[45]\.2\.1$/, reason: 'no-such-address' },
  { status: /^[45]\.1\.2$|^5\.4\.4$/, reason: 'domain-unknown' },
  { status: /^[45]\.1\.6$/, reason: 'address-moved' },
  { status: /^[45]\.1\.10$/, reason: 'domain-takes-no-mail' },
  { status: /^[45]\.2\.2$/, reason: 'mailbox-full' },
  { status: /^[45]\.2\.3$|^[45]\.3\.4$/, reason: 'too-large' },
  { status: /^[45]\.4\.7$/, reason: 'expired' },
  { status: /^[45]\.4\.[0-35]$/, reason: 'host-unreachable' },
  { status: /^[45]\.6\.\d+$/, reason: 'content-refused' },
  { status: /^[45]\.7\.(?:2[0-9])$/, reason: 'sender-not-authenticated' },
  { status: /^[45]\.7\.\d+$/, reason: 'policy-refused' },
  { status: /^[45]\.(?:3|4|5)\.\d+$/, reason: 'system-error' },
]
