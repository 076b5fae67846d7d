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
    reason: 'policy-refused',
    words:
      /RST\.(?:NotAuthorized|AuthRequired|SenderNotAuthenticated|RestrictedTo)|delivery to this address is restricted|may not have permission to post|marked your messages? as spam|previously unsubscribed|(?:sender|client) (?:is |was )?not authenticated(?: (?:by|for|when)|\b(?!.{0,40}(?:spf|dkim)))|requires authentication when|requires (?:encryption|tls|high-strength)|(?:tls|encryption) (?:is )?required|issue a starttls|protected by spamarrest|anti-spoofing policy|not accepting mail with/i,
  },
  {
    reason: 'domain-takes-no-mail',
    words: /no mail-enabled subscriptions|account inbounds disabled|(?:host|domain) does not accept mail/i,
  },
  {
    reason: 'domain-unknown',
    words:
      /domain may not exist|no mx and no a record|no mail servers appear to exist|(?:find|found) any mail servers? for/i,
  },
  {
    reason: 'no-such-address',
    words:
      /domain or user isn't in my list|previously bounced|(?:has |on the |on a )suppress(?:ed sending|ion list)|recent history of bouncing|receiver not found|(?:account|compte).{0,40}(?:isblocked|est bloqu)/i,
  },
  {
    reason: 'content-refused',
    words:
      /duplicate header|headers? (?:are|is) not rfc|content examination|(?:attachment|file) extension|improperly-formatted|bare ?line ?feed|addresses in from:? header|encoded-word syntax|message is malformed|multiple \w{2,8} headers|not rfc ?\d{3,4} compliant|(?:unacceptable|rejecting mail) content/i,
  },
  {
    reason: 'greylisted',
    words:
      /gr[ae]y-?list|postgrey|(?:first|initial) (?:delivery|connection) attempt|come back later|(?:new|unknown) sender.{0,40}(?:retry|try again)|try again in \d+ (?:seconds|minutes)|temporary rejection.{0,40}retry/i,
  },
  {
    reason: 'sender-blocked',
    words:
      /permanently deferred|\[TSS(?:09|1\d)\]|unresolvable rfc|AUP#(?:CXBL|CDRBL|I-?1[0-2])|not in whitelist for|bounce attacks?|spam ip\b|(?:access denied, )?bad (?:helo|outbound sender)|spam abuse detected|blocked for (?:attempting|spamming|the day)|(?:emetteur|[ée]metteur) invalide(?!.{0,80}(?:spf|dns))|invalid sender(?!.{0,40}spf)|bouncedeny|mx records for .{1,80} violate|bad dns ptr|ip source bloqu|unknown sender address|temporarily (?:blocked|deferred) due to ip|ip temporarily black/i,
  },
  {
    reason: 'sender-not-authenticated',
    words: /authentication didn't pass|isn't aligned with|\b4\.7\.(?:24|26|27|30|32)\b/i,
  },
  {
    reason: 'expired',
    words: /message expired|queue\.expired|delivery (?:time )?expired|\b5\.4\.300\b|\b[45]\.4\.7\b/i,
  },
  {
    reason: 'system-error',
    words:
      /temporary (?:system|local) problem|ldap server|program failure|pipe to \||\bprocmail:|x-unix; ?\d|unable to process (?:command|connection|an email)|bad sequence of commands|syntax error, command|command unrecogni[sz]ed|storedriver mdb|(?:forwarding|routing) loop|(?:would )?create a mail loop|error while being processed|can't create .{0,30}(?:file|output)|interrupted system call|queue file|system config|unexpected name server reply|insufficient (?:system|queue|memory) (?:storage|space|resources)|mail system full|malformed (?:or unexpected )?name server reply|could not load|loop was found|timeout waiting for input|because there is no|too many hops|hop count exceeded|maximum hop|forwarded more than the maximum|mail (?:forwarding )?loop|loops? back to (?:myself|itself)|looping|\b5\.4\.(?:6|14)\b|unknown mailer error|command died|died with (?:status|signal)|mail system configuration|(?:incorrectly|mis) ?configured|local configuration error|(?:temporary|ldap|internal|database) (?:lookup|server) (?:failure|error)/i,
  },
  {
    reason: 'rate-limited',
    words:
      /throttling failure|frequency (?:is )?limited|frequency of receiving|max(?:imum)? messages? per (?:connection|session|hour|day)|excessive volume|number of messages .{0,40}per (?:hour|day|minute)|message threshold|(?:daily|hourly|peak) .{0,40}(?:limit|quota) exceeded|sent too many|limit .{0,20}per (?:hour|day)/i,
  },
  {
    reason: 'mailbox-full',
    words:
      /mail file size exceeds|(?:mailbox|inbox) temporar(?:y|ily) (?:is )?full|quota superata|(?:mailbox|postbus|postvak|brievenbus) .{0,40}is vol\b|(?:brevlåda|inkorg|innboks|postkasse|postboks|indbakke)\S{0,2} .{0,30}(?:är|er) (?:full|fuld|overfylt)|(?:mailbox|mail ?folder|inbox|maildir|mail ?file|account|user)(?: is| of .{1,60} is|'s .{1,30} is)? (?:over )?(?:full|quota)\b|full mailbox|over[- ]?(?:the )?(?:disk |storage |allowed |mail )*quota|over the allowed quota|quota violation|storage full|mailbox .{1,80} is full|quota (?:is |has been |violation|usage )?(?:exceeded|full|reached|for)|(?:exceed(?:s|ed|ing)?|reached|outofquota) (?:the |its |his |their |allowed |disk |storage |mailbox |mail )*(?:quota|space limit|allocation)|exceeded storage allocation|out of storage|insufficient (?:storage|disk space)|not sufficient disk space|no space left|too much mail data|(?:not|does not have) enough (?:storage )?space|user has exhausted|(?:storage|disk|space) (?:limit|quota|space has been used)|mailbox (?:size limit|(?:has )?exceed(?:s|ed)\b)|mailbox would exceed|space has been used up|too many messages on the server|number of messages in .{0,40}mailbox exceeded|receiving limits|OverQuota|postfach.{0,30}(?:voll|überfüllt)|speicherplatz|bo[iî]te.{0,60} pleine|buz[oó]n.{0,60} lleno|bandeja de entrada.{0,40} llena|(?:casella|cassetta|posta in arrivo).{0,60} piena|caixa.{0,60} cheia|posteingang.{0,30} voll\b|postafiók.{0,20} megtelt|容量が(?:いっぱい|満杯)|skrzynk.{0,30} (?:pełna|przepełnion)|postvak.{0,20} vol\b|schránk.{0,30} plná|ящик.{0,30} переполнен|переполнен.{0,30}ящик|posta kutusu.{0,20}dolu|メールボックスが(?:いっぱい|満杯)|容量(?:を超|オーバー)|邮箱(?:已满|空间不足|容量)|信箱已滿|(?:사서함|편지함|메일함|메일박스).{0,12}(?:가득|용량)|용량.{0,3}초과/i,
  },
  {
    reason: 'rate-limited',
    words:
      /rate[- ]?limit|too many (?:messages|connections|con|emails|recipients|requests|sessions|smtp sessions|concurrent|errors from your ip)|throttl|slow down|try again slower|sending (?:limit|quota)|(?:daily|hourly|relay) (?:\w{3,10} )?quota|max (?:e-?mails|defers and failures) per hour|exceeded .{0,40}(?:rate|sending|hourly|daily)|unusual rate|receiving mail (?:at a rate|too quickly)|(?:connection|concurrency).{0,20}limit|unexpected volume|deferred due to (?:user complaints|unexpected)|trop de connexions|zu viele (?:verbindungen|nachrichten)|\b4\.7\.28\b|\b4\.7\.500\b|\[TSS?0\d\]/i,
  },
  {
    reason: 'sender-not-authenticated',
    words:
      /\b(?:spf|dkim|dmarc)\b.{0,80}(?:fail|not |reject|unauth|missing|policy|required|alignment|violation|sign|check)|(?:fail|violat|pass|no|valid).{0,40}\b(?:spf|dkim|dmarc)\b|\bMI:SPF\b|spf record|sender policy framework|unauthenticated|not (?:properly )?authenticated|authentication (?:fail(?:ed|ure)|level|requirements|required|checks? fail|is required)|spf settings|sender id |evaluating dmarc|\b5\.7\.(?:26|27|23|20|25|509|515)\b/i,
  },
  {
    reason: 'sender-blocked',
    words:
      /(?:poor|low|bad) (?:e-?mail )?reputation|reputation (?:score|problems)|of (?:the|your) sending (?:ip|domain|mta)|sender (?:e-?mail )?address (?:is )?(?:rejected|blocked)|sender is (?:a )?spammer|looks suspiciously like/i,
  },
  {
    reason: 'spam-suspected',
    words:
      /spam(?!haus|cop)|mass[- ]?mail|anti-?spam|content filter|unsolicited|junk ?mail|bulk ?(?:e-?)?mail|\bUBE\b|\bUCE\b|DT:SPM|RP:|classified as|looks like|bulk\.advertis|blocked by (?:our|the|a) filter|message ?scoring|mail score|suspicious|suspicion|unerw[uü]nscht|phish|OFR_506|message content rejected|mail content denied|blacklisted url|uribl|recurrent pattern|\b5\.7\.(?:350|999|512)\b|垃圾邮件|迷惑メール|스팸/i,
  },
  {
    reason: 'content-refused',
    words:
      /virus|malware|infected|trojan|(?:banned|prohibited|forbidden|blocked|disallowed|unsafe|illegal|executable|dangerous) (?:file|attachment|content|extension)|(?:attachment|file type|file name|content).{0,50}(?:not allowed|not accepted|rejected|refused|prohibited|banned|restrict|potential security)|content presents|content restrictions?|messages? containing images or other attachments|(?:invalid|duplicate|malformed|bad) (?:mime )?headers?|8-bit data in|mime complexity|header (?:error|are not accepted)|\b[45]\.6\.\d\b/i,
  },
  {
    reason: 'sender-blocked',
    words:
      /block(?:ed|ing)? (?:list|using|for abuse|by (?:spamhaus|barracuda|proofpoint|sorbs|earthlink|the recipient))|black ?-?list|block ?list|\bdnsbl\b|\brbl\b|spamhaus|spamcop|barracuda ?(?:central|reputation)|sender (?:address )?(?:is )?(?:rejected|blocked|denied|refused|verify failed)|(?:\bip\b|\b(?:your|client|sending) (?:ip|host|server|network|domain))(?: address)?.{0,60}(?:blocked|banned|listed|denied|not (?:allowed|accepted|permitted))|(?:poor|low|bad) reputation|reputation problems|banned (?:sender|sending)|access denied.{0,60}(?:banned|blocked|traffic)|traffic not accepted|cannot find your (?:reverse )?host ?name|(?:client host|helo command) rejected|reverse dns|ptr record|ip name lookup failed|cannot resolve your|unresolvable relay|mismatches client|not allowed to send (?:mail|e-?mail|messages)|not (?:currently )?accepting mail from|no access from|smtp server of your isp|(?:mail )?server at .{1,60} is blocked|bogus mail from|invalid ip for sending|domain of sender|from:?\s+(?:domain|address) is invalid|mail from not owned|unroutable sender|sender domain|dynamic ip|open proxy|connections? will not be accepted|go away|no smtp service\. ip|\b5\.7\.(?:606|511|1606|708|501|502|503|703)\b|\(S3\d{3}\)|ask your postmaster|absender.{0,30}(?:gesperrt|blockiert|abgelehnt)/i,
  },
  {
    reason: 'too-large',
    words:
      /(?:message|mail|size|e-?mail|attachment|header).{0,50}(?:too (?:large|big)|exceed(?:s|ed)? .{0,50}(?:size|limit|maximum|value))|exceed(?:s|ed)? (?:the )?(?:size limit|fixed limit|maximum (?!number|delivery|retr|hop))|line limit exceeded|taille (?:limite|du message dépasse)|(?:size|length) (?:limit|exceed)|maximum (?:inbound |permitted )?(?:message )?size|message (?:file )?too (?:big|large)|too large|too long for this recipient|サイズ(?:が大き|を超)|(?:邮件|信件)(?:过大|太大)|信件過大|용량 ?초과|zu gro(?:ss|ß)|trop (?:volumineux|grand|gros)|demasiado grande|troppo grande|muito grande|te groot|za duż|слишком больш|RecipSizeLimit|\b5\.3\.4\b|\b5\.2\.3\b/i,
  },
  {
    reason: 'address-moved',
    words:
      /has (?:moved|changed) (?:to|his|her|their|address|e-?mail)|user (?:has )?moved|has been replaced by|address (?:has )?changed|moved to a new address|\b5\.1\.6\b|\b551\b.{0,60}(?:user|try)|(?:neue|new|nouvelle|nueva|nuovo) (?:e-?mail-?)?(?:adresse|address|direcci[oó]n|indirizzo)/i,
  },
  {
    reason: 'domain-takes-no-mail',
    words:
      /null ?mx|no smtp service|mail receiving disabled|no mx records? (?:found )?for|does(?: not|n't) accept (?:any )?(?:e-?)?mail|domain .{0,60}(?:does not|doesn't) (?:receive|accept)|host does not accept mail|(?:is )?not accepting any mail|no mail (?:service|server) .{0,30}(?:at|for) (?:this|that) domain|\b556\b|not configured to (?:receive|accept)/i,
  },
  {
    reason: 'host-unreachable',
    words:
      /not found,? try again|host ?name lookup fail|domain is (?:not |un)reachable|temporary (?:dns|name resolution|name server)|unverified address.{0,60}(?:timed out|refused|unreachable)/i,
  },
  {
    reason: 'domain-unknown',
    words:
      /domain (?:must|may not) exist|mail domain .{0,60}unknown|(?:domain|host)(?: name)?(?: [^\s]{1,80})? (?:is )?(?:not found|unknown|does(?: not|n't) exist|invalid|not known)|host or domain name not found|unrouteable (?:mail )?domain|(?:unknown|no such|nonexistent|bad) (?:mail )?(?:host|domain)|name (?:service|server) error|name or service not known|bad destination (?:host|system)|\bnxdomain\b|NonExistentDomain|dns (?:hard )?(?:error|loop|type|domain|records?).{0,80}(?:not exist|no |fail|lookup|not be found|looking up)|couldn't find any host|cannot find .{0,20}host|domain .{0,60}couldn't be found|all relevant mx records point to non-?existent|illegal host\/domain|\b5\.1\.2\b|\b5\.4\.(?:310|4)\b|dom(?:ain|[aä]ne) .{0,60}nicht gefunden|domaine .{0,40}introuvable|dominio .{0,40}(?:no existe|non (?:esiste|trovat))/i,
  },
  {
    reason: 'policy-refused',
    words:
      /relay(?:ing)? (?:access )?(?:denied|not|prohibited)|unable to relay|(?:open|insecure) mail relay|list of allowed rcpthosts?|organizational settings|not subscribed to|not allowed to relay|isn't in my list of allowed rcpthosts|policy|administrative prohibition|mailing list|only accept(?:s|ing)? (?:mail|messages) from|moderat|refused due to recipient preferences|members-only/i,
  },
  {
    reason: 'no-such-address',
    words:
      /didn't exist|adresse (?:wurde )?nicht gefunden|ukendt (?:bruger|modtager)|ukjent (?:bruker|mottaker)|okänd (?:användare|mottagare)|tuntematon (?:käyttäjä|vastaanottaja)|(?:потребител|получател)\S{0,4} не съществува|pengguna tidak ditemukan|người dùng không tồn tại|המשתמש לא קיים|wurde bei \S{1,80} nicht gefunden|unbekannte empfängeradresse|(?:adresse|est) introuvable|adresse de destination inconnue|no se (?:ha encontrado|encontró) (?:la dirección|\S{1,64} en )|dirección .{0,24}desconocida|indirizzo non (?:è stato )?trovato|impossibile trovare \S{1,64} in |indirizzo .{0,24}sconosciuto|endereço não (?:foi )?encontrado|não foi encontrado em|endereço .{0,12}desconhecido|adres .{0,12}niet .{0,12}gevonden|is niet gevonden op|onbekend .{0,6}adres|nie znaleziono (?:adresu|\S{1,64} w )|nieznany adres|adressen hittades inte|gick inte att hitta \S{1,64} på|okänd .{0,6}adress|finner ikke \S{1,64} på|ukjent .{0,6}adresse|blev ikke fundet på|ei löytynyt kohteesta|osoitetta ei löy|nebyl .{0,40}nalezen|adresa nebyla nalezena|nem található itt|a cím nem található|konumunda bulunamad|adres bulunamad|не знайдено \S{1,64} на|адресу не знайдено|неизвестный адрес|アドレス(?:不明|が見つか)|で見つかりませんでした|不明な宛先|未找到|找不到|未知的收件人|찾을 수 없|(?:is )?no longer (?:valid|accepts)|user (?:has been )?terminated|(?:пользовател|ящик|адрес|получател)\S{0,4}.{0,60}не (?:найден|существ|зарегистр)|(?:konto|skrzynka|odbiorca).{0,40}nie istnieje|(?:användare|adresse?|mottaga?re|brevlåda|bruger|modtager|bruker|mottaker|konto)\S{0,2} .{0,40}(?:finns inte|hittades inte|fin(?:ne|de)s ikke|okänd|ukjent|ukendt)|(?:usuári[oa]|endereço|conta|caixa postal).{0,40}(?:inexistente|n[aã]o (?:existe|(?:foi )?(?:encontrad|localizad)))|(?:cuenta|direcci[oó]n|buz[oó]n).{0,40}(?:no existe|no (?:fue |se ha )?encontr)|(?:수신자|사용자|계정|주소|메일함).{0,20}(?:찾을 수 없|존재하지|없습니다)|(?:käyttäjä|osoite|vastaanottaja).{0,40}(?:ei löydy|tuntematon|ei ole olemassa)|(?:felhasználó|címzett|postafiók).{0,40}(?:nem létezik|ismeretlen)|(?:utilizator|destinatar|adres[aă]).{0,40}(?:necunoscut|inexistent|nu exist)|(?:χρήστης|παραλήπτης|διεύθυνση).{0,40}(?:δεν υπάρχει|άγνωστ)|(?:kullanıcı|alıcı|adres).{0,40}(?:bulunamad|mevcut değil|bilinmiyor)|(?:المستلم|المستخدم|العنوان).{0,40}غير (?:موجود|معروف)|(?:הנמען|המשתמש).{0,20}(?:לא קיים|אינו קיים)|(?:uživatel|adresa|schránka|používateľ|príjemca|příjemce).{0,40}neexist|(?:korisnik|uporabnik|adresa|naslov).{0,40}(?:ne postoji|ne obstaja)|ไม่พบผู้ใช้|không tồn tại|tidak ditemukan|(?:user|recipient|mailbox|account|address|addressee|alias|person|destinat(?:ion|ario|aire)|empf[aä]nger|adres(?:se)?|usuario|utilisateur|utente|benutzer|gebruiker|użytkownik|uživatel).{0,60}(?:unknown|not (?:found|exist|known|valid|available|listed|local|here|active|recogni[sz]ed|present|ok|accepted)|does ?n[o']t (?:exist|have)|do(?:es)? not exist|no longer|disabled|inactive|invalid|unavailable|unavaiable|rejected|suspended|deactivated|closed|frozen|expired|removed|denied|unbekannt|nicht (?:gefunden|vorhanden|existiert|bekannt)|inconnue?|introuvable|n'existe pas|invalide|desconocid|no existe|no encontrad|sconosciut|inesistente|non (?:esiste|trovat)|n[aã]o (?:existe|encontrad)|onbekend|bestaat niet|nie istnieje|nieznany|neexistuje|не существует|не найден|bulunamad)|(?:unknown|no such|invalid|bad|non-?existent|inactive|wrong|unbekannte[rs]?|неизвестный|несуществующ\S{0,3})[ _-](?:(?:local|final|delivery|final delivery) )?(?:user|recipient|mailbox|address|account|person|alias|local[ -]part|virtual|e-?mail|empf[aä]nger|benutzer|adresse|пользовател)|no mail ?box (?:here|found|available|by)|does(?: not|n't) exist|not exists?\b|could not be found|not an? (?:active|local) address|no existe|nessun utente|(?:indirizzo|destinatario) (?:errato|inesistente)|nie ma (?:takiego|konta)|no one with|no such (?:mail|person|drop|account|e-?mail)|address_?not_?found|recipients? (?:was|were|is) undeliverable|n[o']t handle mail for|suspend(?:ed)? the service|archiv[eé]e|can't accept user|badrecipient|notfound|not a (?:valid|known|active) (?:mailbox|user|recipient|address)|user (?:doesn't|missing)|(?:no longer|not) (?:works?|employed|on server)|there is no (?:one|user|mailbox)|no one (?:here|at)|unroute?able address|undeliverable address|not e-?mail addresses|@>?(?:\.{3})? (?:not found|blocked by)|no .{1,60} in (?:the )?(?:name )?directory|archived (?:recipient|user|mailbox)|is (?:currently|temporarily) (?:suspended|disabled|inactive)|account is locked|extended inactivity|is terminated|couldn't be found|wasn't found|not our customer|unknown or illegal alias|no (?:valid )?(?:recipients|account)|verify the recipient|recipnotfound|recipientnotfound|badrcptto|validrcptto|deactivated mailbox|dead letter|no(?:t have a)? (?:final )?(?:e-?mail )?delivery point|no matches to|is not (?:a|one of) (?:my|our|this) (?:users?|recipients?|customers?)|\b5\.1\.(?:1|10|3|0)\b|\b5\.0\.0?1\b|宛先不明|ユーザーが見つかりません|存在しません|見つかりません|リストにありません|(?:用户|收件人|邮箱|帐号|账号).{0,8}(?:不存在|未找到|被停用|被禁用)|不存在|사용자를 찾을 수 없|존재하지 않|找不到/i,
  },
  {
    reason: 'expired',
    words:
      /expired|time ?out exceeded|delivery time ?out|cannot send message within|too old|not been collected|(?:allowed )?queue period|retry time not reached|delivery (?:time|period).{0,20}exceeded|could not be delivered (?:for|within|after) .{0,30}(?:day|hour)|retry (?:timeout|limit)|message (?:timed out|has been in the queue)|in (?:the )?queue (?:too long|for)|numerous attempts|multiple (?:retries|attempts)|find a gateway for|failed (?:after )?\d{1,3} (?:attempts|times|tries)|maximum (?:number of )?(?:delivery )?(?:attempts|retries)|failing for (?:a long time|too long)|not reachable within|cannot send message for|\b[45]\.4\.7\b|\b5\.4\.300\b|zu lange in der warteschlange/i,
  },
  {
    reason: 'host-unreachable',
    words:
      /network error on|connect(?:ion)?.{0,80}(?:timed out|refused|reset|lost|dropped|closed|failed)|timed out|could ?n[o']t? connect|unable to connect|wasn't able to establish|not able to connect|no route to host|network (?:is )?unreachable|host (?:is )?(?:down|unreachable|not responding)|lost connection|no (?:answer|response) from|did not respond|server (?:is )?(?:busy|not responding|unavailable)|\b4\.4\.[0-36]\b|\b5\.4\.316\b|nicht erreichbar|injoignable|verbindung/i,
  },
  {
    reason: 'policy-refused',
    words:
      /not (?:permitted|allowed|authori[sz]ed)|access denied|prohibited|administrative|restricted|denied|refused|rejected|rejection|transaction failed|protocol violation|\b5\.7\.\d{1,3}\b|verweigert|abgelehnt|nicht (?:erlaubt|berechtigt)|refus[eé]|rechazad|rifiutat/i,
  },
  {
    reason: 'system-error',
    words:
      /(?:system|internal|server|local|configuration|software|disk|i\/o|service) (?:is )?(?:currently |temporarily )?(?:error|fail|problem|unavailable|not available)|\b[45]\.(?:3\.[0-5]|4\.6|5\.\d)\b|misconfigur|error in processing|local error|temporar(?:y|ily)|try again later/i,
  },
]

/** What an enhanced status code says where no words do (RFC 3463); a vague one gives way to prose. */
export const reasonByStatus: readonly { status: RegExp; reason: BounceReason; isVague?: boolean }[] = [
  { status: /^[45]\.1\.[013]$|^5\.1\.4$|^[45]\.2\.1$/, reason: 'no-such-address' },
  { status: /^[45]\.1\.2$|^5\.4\.4$/, reason: 'domain-unknown' },
  { status: /^[45]\.1\.6$/, reason: 'address-moved' },
  { status: /^[45]\.1\.[78]$/, reason: 'sender-blocked' },
  { status: /^[45]\.1\.10$/, reason: 'domain-takes-no-mail' },
  { status: /^[45]\.2\.2$/, reason: 'mailbox-full' },
  { status: /^[45]\.2\.3$|^[45]\.3\.4$/, reason: 'too-large' },
  { status: /^[45]\.4\.7$/, reason: 'expired' },
  // Microsoft's servers refuse unknown receivers with it.
  { status: /^5\.4\.1$/, reason: 'host-unreachable', isVague: true },
  { status: /^[45]\.4\.[0-35]$/, reason: 'host-unreachable' },
  { status: /^[45]\.4\.6$/, reason: 'system-error' },
  { status: /^[45]\.6\.\d+$/, reason: 'content-refused' },
  { status: /^[45]\.7\.(?:2[0-9])$/, reason: 'sender-not-authenticated' },
  { status: /^[45]\.7\.\d+$/, reason: 'policy-refused', isVague: true },
  { status: /^[45]\.(?:3|4|5)\.\d+$/, reason: 'system-error', isVague: true },
]
