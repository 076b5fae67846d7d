/** Bounces in prose, by the program that writes them. A family counts only where it also yields a recipient. */
export type BounceFamily = {
  name: string
  /** A sentence that only this program writes. */
  sign: RegExp
  /** Where the failed address stands; first group. Anchored to lines, no nested repetition. */
  recipient: RegExp
  isDelay?: boolean
}

const address = '([^\\s<>@"(),;:]{1,64}@[^\\s<>@"(),;:\\]]{3,255})'

export const bounceFamilies: readonly BounceFamily[] = [
  {
    name: 'qmail',
    sign: /^Hi\. This is the .{1,200}(?:qmail|deliver)|I'm afraid I wasn't able to deliver your message/im,
    recipient: new RegExp(`^<${address}>:\\s*$`, 'gm'),
  },
  {
    name: 'exim',
    sign: /This message was created automatically by mail delivery software|A message that you sent (?:could not|has not yet been) (?:be )?delivered/i,
    recipient: new RegExp(`^ {1,4}${address}`, 'gm'),
  },
  {
    name: 'exim-delay',
    sign: /has not yet been delivered to one or more of its recipients after more than/i,
    recipient: new RegExp(`^ {1,4}${address}`, 'gm'),
    isDelay: true,
  },
  {
    name: 'postfix',
    sign: /This is the (?:mail system|Postfix program) at host/i,
    recipient: new RegExp(`^<${address}>(?: \\(expanded from|:)`, 'gm'),
  },
  {
    name: 'sendmail',
    sign: /----- (?:The following addresses had|Transcript of session follows|The following addresses have)/i,
    recipient: new RegExp(`^<?${address}>?(?:$|\\s*\\(reason:)`, 'gm'),
  },
  {
    name: 'exchange',
    sign: /Diagnostic information for administrators|Your message did not reach some or all of the intended recipients|Delivery has failed to these recipients|Diagnoseinformationen für Administratoren|Fehler bei der (?:Nachrichten)?[Zz]ustellung|Échec de la remise|Informations de diagnostic|No se pudo (?:realizar la entrega|entregar)|Información de diagnóstico|Recapito non riuscito|Informazioni di diagnostica|Falha na entrega|Informações de diagnóstico|Bezorging is mislukt|Kunde inte leverera|配信に失敗|次の受信者または配布リスト|未能送达|传递失败|доставить сообщение|Не удалось/i,
    recipient: new RegExp(`^\\s{0,8}(?:[^\\n@]{0,80}\\()?<?(?:mailto:)?${address}[>)]{0,2}`, 'gm'),
  },
  {
    name: 'exchange-old',
    sign: /The following recipient\(s\) (?:could not be reached|cannot be reached)|Folgende Empfänger konnten nicht erreicht werden/i,
    recipient: new RegExp(`^\\s{0,12}'?<?${address}>?'? (?:on|am|le|el|il) `, 'gm'),
  },
  {
    name: 'domino',
    sign: /Your (?:message|document):?[\s\S]{0,400}(?:could not be|was not) delivered|Ihr Dokument:[\s\S]{0,400}wurde nicht zugestellt|because:\s|User .{1,120} not listed in (?:Domino|public Name & Address)/i,
    recipient: new RegExp(`^\\s{0,12}(?:to:\\s*)?<?${address}>?\\s*$`, 'gim'),
  },
  {
    name: 'gmail',
    sign: /Delivery to the following recipient(?:s)? (?:failed|has been delayed)|Your message wasn't delivered to|Address not found|Message blocked|Ihre Nachricht wurde nicht zugestellt|Adresse nicht gefunden|Adresse introuvable|No se ha encontrado la dirección|Indirizzo non trovato/i,
    recipient: new RegExp(`(?:delivered to|zugestellt an|an die Adresse|^)\\s{0,6}\\*{0,2}<?${address}`, 'gm'),
  },
  {
    name: 'webmail',
    sign: /Sorry,? we were unable to deliver your message|We were unable to deliver the (?:attached|following)|could not be delivered to (?:the following|one or more) recipient|konnte nicht (?:an (?:folgende|die folgenden)|zugestellt werden)|Mail delivery failed|n'a pas pu être (?:remis|distribué)|no se pudo entregar|non è stato (?:possibile )?(?:consegna|recapita)/i,
    recipient: new RegExp(`^\\s{0,6}[-*•]?\\s{0,3}<?${address}>?:?\\s*$`, 'gm'),
  },
  {
    name: 'filter',
    sign: /(?:message|e-?mail) (?:was|has been) (?:blocked|rejected|quarantined) by (?:the )?(?:\w+ ){0,4}(?:filter|gateway|appliance|scanner|policy)|(?:MailMarshal|MIMEsweeper|Barracuda|IronPort|Proofpoint|Mimecast)/i,
    recipient: new RegExp(`^\\s{0,6}(?:To|Recipient|Recipients|Empfänger)\\s{0,3}:\\s*<?${address}`, 'gim'),
  },
]

/** Local parts and names of the programs that write bounces. */
export const daemonNames =
  /^(?:mailer-?daemon|mail-?daemon|mdaemon|postmaster|mail(?:er)?-?delivery(?:-subsystem)?|mailsystem|bounces?|microsoftexchange[0-9a-f]{20,40}|no-?reply-?delivery|mail-delivery)$/i

export const daemonDisplayNames =
  /mail delivery (?:sub)?system|mailer.daemon|mail administrator|system administrator|systemadministrator|administrateur système|internet mail delivery|mail-system|microsoft outlook|postmaster/i
