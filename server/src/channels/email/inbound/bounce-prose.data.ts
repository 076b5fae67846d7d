/** What programs that bounce mail say in plain words, whatever their make. Looked for above the returned mail only. */
export const bouncePhrases =
  /n['’]a (?:pas|pas encore) (?:pu être|été) (?:délivr|remis)|non délivré|non è stato (?:ancora )?consegnat|no fue entregad|לא נמסרה|không thể gửi|ไม่สามารถส่ง|gagal terkirim|tidak dapat dikirim|nije (?:isporučen|dostavljen)|ni bilo mogoče dostaviti|無法(?:寄達|投遞|送達)|nem sikerült kézbesíteni|nemohla být doručena|ei voitu toimittaa|nešlo doručit|nem kézbesíthető|teslim edilemedi|не вдалося доставити|не доставлено|配信(?:でき|されませんでした)|无法送达|未送达|無法傳遞|배달할 수 없|전송되지 않았|nie (?:można|została) dostarcz|kunde inte levereras|levererades inte|kunne ikke leveres|kan niet worden bezorgd|niet bezorgd|n['’]est pas parvenu|não foi possível entregar|impossibile recapitare|non è stato recapitato|no se ha(?: podido)? entrega|(?:could ?n[o']t|can ?not|can't|was ?n[o']t|has ?n[o']t(?: yet)? been|unable to|not able to|failed to|failure to) (?:be )?(?:deliver|send|sent)|deliver(?:y|ies)[^.\n]{0,40}(?:fail|unsuccessful|problem|error|impossible|not possible)|error[^.\n]{0,40}deliver|undeliver(?:able|ed)|non-?deliver|not delivered|did not reach|(?:addresses|recipients?)[^.\n]{0,40}(?:fatal|permanent|delivery)? ?(?:errors?|problems?|failed|rejected|affected)|delivery status notification|returned (?:mail|message|to sender)|rejected your message|message (?:was )?(?:blocked|rejected|refused|bounced)|failure reasons|(?:is|has been|was) (?:being )?returned because|(?:your|this) (?:mail|message) has been returned|no such (?:user|recipient|mailbox) (?:here|at)|automatically rejected|nicht (?:zugestellt|ausgeliefert|übermittelt)|unzustellbar|zustellung[^.\n]{0,40}(?:fehl|nicht|gescheitert)|fehler bei der (?:nachrichten)?zustellung|n['’]a (?:pas )?pu être (?:remis|distribu|livr|envoy)|n['’]a pas été (?:remis|distribu|livr)|[ée]chec de (?:la )?(?:remise|distribution|livraison)|non (?:remis|distribu)|no (?:se )?(?:pudo|ha podido|puede) (?:entregar|enviar|ser entregad)|no (?:se )?entreg|error (?:en|de) (?:la )?entrega|(?:impossibile|non è stato possibile|non è riuscit)[^.\n]{0,40}(?:consegn|recapit)|(?:recapito|consegna)[^.\n]{0,20}(?:non riuscit|fallit)|mancat[ao] (?:recapito|consegna)|n[aã]o (?:foi|pôde|pode)[^.\n]{0,30}(?:entreg|envia)|falha (?:na|de|ao)[^.\n]{0,12}(?:entrega|enviar)|(?:niet|kan niet|kon niet)[^.\n]{0,20}(?:bezorgd|afgeleverd|worden bezorgd)|bezorging[^.\n]{0,20}mislukt|(?:kunde|kunne|kan) (?:inte|ikke)[^.\n]{0,20}lever|(?:leverans|levering)[^.\n]{0,20}(?:misslyck|mislyk)|ei (?:voitu|voida) toimittaa|toimitus epäonnistui|nie (?:można|mogła|została|udało)[^.\n]{0,30}dostarcz|niedostarcz|(?:nelze|nebylo možné|se nepodařilo)[^.\n]{0,20}doruč|nedoruč|nem (?:sikerült|lehet)[^.\n]{0,20}kézbesít|kézbesít[^.\n]{0,20}(?:sikertelen|nem)|nu a putut fi livrat|nelivrat|сбой доставки|не (?:может быть|было|было бы|удалось|уда[её]тся)[^.\n]{0,20}достав|недостав|не доставлен|не вдалося достав|ei voitu toimittaa|nie można dostarczyć|无法送达|退回通知|non délivré|לא נמסרה|không gửi được|ส่ง.{0,12}ไม่สำเร็จ|gagal terkirim|nije isporučen|kézbesítési hiba|не (?:може бути|вдалося|було)[^.\n]{0,20}достав|teslim edil(?:eme|me)|gönderil(?:eme|me)di|δεν (?:ήταν δυνατή|παραδόθηκε|μπόρεσε)|配信(?:でき|に失敗|不能)|送信(?:でき|に失敗)|届けられません|宛先不明|退信|被退回|投递失败|无法(?:投递|送达|发送)|未能送达|发送失败|無法(?:傳遞|寄送|送達)|傳遞失敗|전송(?:하지 못|되지 않|실패|에 실패)|배달(?:하지 못|되지 않|할 수 없|실패)|반송|تعذر (?:تسليم|توصيل)|فشل (?:في )?(?:تسليم|التسليم)|לא ניתן (?:היה )?(?:למסור|להעביר|לשלוח)|המסירה נכשלה/i

/** Subjects of bounces. Other programs and people write some of these words too: a second sign has to agree. */
export const bounceSubjects =
  /undeliver|^system bounce|(?:delivery|mail|message|send) (?:status notification|failure|failed|error|problem|has failed)|delivery (?:status|report|notification)|failure notice|returned (?:mail|to sender)|return(?:ed)? mail|failed mail|mail failed|processing error|(?:user|recipient|address) (?:un|not )known|unknown (?:user|recipient|address)|mail (?:system )?error|could not be (?:delivered|sent)|non[- ]?delivery|not delivered|mail delivery|delivery delay|delayed(?: mail| \d|:)|mail failed|warning: (?:message|could not)|message you sent blocked|unzustellbar|nicht zugestellt|zustell(?:ung|fehler)|non remis|non distribu|[ée]chec|no se pudo entregar|no entregado|devuelto|mancat[ao]|non recapitat|não (?:foi )?entregue|falha|onbestelbaar|niet bezorgd|kan inte levereras|olevererbart|kunne ikke leveres|toimittamaton|niedostarcz|nedoruč|kézbesíthetetlen|nelivrat|недостав|не доставлен|не уда(?:лось|[её]тся) достав|сбой достав|teslim edilemedi|αδύνατη|配信|送信でき|メール(?:送信)?エラー|エラーメール|退信|未送达|传递失败|無法傳遞|전송 실패|배달|반송/i

/** Of these a mail says that the program goes on trying. */
export const delayWords =
  /not yet been delivered|\(delay\)|will retry for|versucht es noch|va réessayer|continue ses tentatives|pas encore été (?:remis|délivr)|non è stato ancora consegnat|reintentará|riproverà|tentará novamente|delay(?:ed|s)\b|will (?:be retried|keep trying|continue (?:to try|trying)|try again|retry)|attempts will continue|still being retried|warning only|do not need to resend|verz[oö]ger|wird weiterhin versucht|wird erneut versucht|retard[ée]?|nouvelles? tentatives?|retras|ritard|atras(?:o|ad)|vertraag|försen|forsink|viiväst|opóźni|zpožd|késlel|întârzi|задерж|затрим|gecik|καθυστέρ|延迟|延遲|遅延|지연/i

/** Where the returned mail or its headers begin. */
export const returnedMark =
  /^.{0,12}(?:(?:-{2,}|={2,}|\*{2,})\s{0,3}(?:this is a copy|below this line|the header of|included is|unsent message|original message|returned message|message header|message text|begin(?:ning)? of|copy of|original\b|returned\b)|original message (?:headers|follows)|included is a copy|below is a copy|a copy of (?:the|your) (?:original )?message|ursprüngliche nachrichtenkopfzeilen|en-têtes de (?:message|courrier) d['’]origine|en-têtes du message|encabezados de(?:l)? mensaje original|intestazioni (?:del )?messaggio originale|cabeçalhos (?:da )?mensagem original|oorspronkelijke berichtkoppen|元のメッセージ ?ヘッダー|原始邮件标题|原始郵件標頭|заголовки исходного сообщения|received: from )/im

const address =
  '(?<![\\w.+-])([^\\s<>@"\'(),;:\\[\\]：；，（）、。]{1,64}@[^\\s<>@"\'(),;:\\[\\]：；，（）、。]{3,255})'

/** How a failed address stands in the text, most telling first; first group. Anchored, no nested repetition. */
export const recipientForms: readonly RegExp[] = [
  new RegExp(`^\\s{0,12}(?:final|original)-recipient:\\s{0,4}(?:rfc822;\\s{0,4})?<?${address}`, 'gim'),
  new RegExp(
    `^[\\s>*•·-]{0,12}["'<]{0,2}${address}["'>]{0,2}(?:\\s?[:;]|\\s*$|<mailto:|\\s\\(|\\s\\[|\\s<|\\s(?:on|am|le|el|il|em|op|the)\\s|\\s[-–]\\s|\\s\\.{3})`,
    'gim',
  ),
  new RegExp(`\\bSMTP[=:]${address}`, 'gi'),
  new RegExp(`\\bRCPT TO:\\s{0,3}<?${address}`, 'gi'),
  new RegExp(
    `(?:recipients?|address(?:ed)?,?|user(?: ?id)?|mailbox|account|deliver(?:y failed|ed)?|message to|delivered to|sent to|empfänger|destinataires?|destinatari[oa]s?|odbiorca|получател\\S{0,4}|收件人|宛先|받는 ?사람|^\\s{0,12}to)\\s{0,3}[:：]?\\s{0,6}(?:to\\s{0,3}:?\\s{0,3})?[\\s*<"']{0,8}${address}`,
    'gim',
  ),
  new RegExp(`(?<!\\b(?:from|sender|reply-to|contact|von|absender|de)\\s?)[:：]\\s{0,4}["'<]{0,2}${address}`, 'gi'),
  new RegExp(`\\b(?:to|for)\\s{1,4}["'<]{0,2}${address}`, 'gi'),
  new RegExp(`^\\s{0,12}<?${address}>?[ \\t]{1,4}(?=\\p{L})`, 'gimu'),
]

export const anyAddress = new RegExp(address, 'gi')

/** Whom the mail was for before the other server rewrote the address; it stands beside the one that failed. */
export const rewrittenFrom = new RegExp(
  `\\((?:expanded|(?:ultimately )?generated|originally addressed|forwarded) (?:from|to):?\\s{0,3}<?${address}`,
  'gi',
)

/** A list of names without a domain, as providers write that bounce their own customers only: first group. */
export const bareRecipient =
  /(?:recipients?|address(?:es)?)(?:\(e?s\))?[^\n:]{0,200}:\s{0,20}\n\s{1,12}([\w.-]{2,60})\s{0,8}(?:\n|$)/i

/** The lines in which a program repeats what the other server said. */
export const saidLine =
  /(?:^|[\s('"#;])[45]\d\d(?:[ -]#?[45]\.\d{1,3}\.\d{1,3}|[ -])|\(?#?[45]\.\d{1,3}\.\d{1,3}\b|\bsaid:|reason:|diagnostic code|error message|failed with|responded with|returned '/i
