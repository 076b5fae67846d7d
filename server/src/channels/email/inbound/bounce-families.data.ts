/** Bounces in prose, by the program that writes them. Sentences that only they write; a family counts only where a recipient is named too. */
export type BounceFamily = {
  name: string
  /** A sentence that only this program writes. */
  sign: RegExp
  isDelay?: boolean
}

export const bounceFamilies: readonly BounceFamily[] = [
  {
    name: 'qmail',
    sign: /^Hi\. This is the .{1,200}(?:qmail|deliver)|I'm afraid I wasn't able to deliver your message/im,
  },
  {
    name: 'exim',
    sign: /This message was created automatically by mail delivery software|A message that you sent (?:could not|has not yet been) (?:be )?delivered/i,
  },
  {
    name: 'exim-delay',
    sign: /has not yet been delivered to one or more of its recipients after more than/i,
    isDelay: true,
  },
  {
    name: 'postfix',
    sign: /This is the (?:mail system|Postfix program) at host/i,
  },
  {
    name: 'sendmail',
    sign: /----- (?:The following addresses had|Transcript of session follows|The following addresses have)/i,
  },
  {
    name: 'exchange',
    sign: /Diagnostic information for administrators|Your message did not reach some or all of the intended recipients|Delivery has failed to these recipients|Diagnoseinformationen für Administratoren|Fehler bei der (?:Nachrichten)?[Zz]ustellung|Échec de la remise|Informations de diagnostic|No se pudo (?:realizar la entrega|entregar)|Información de diagnóstico|Recapito non riuscito|Informazioni di diagnostica|Falha na entrega|Informações de diagnóstico|Bezorging is mislukt|Kunde inte leverera|配信に失敗|次の受信者または配布リスト|未能送达|传递失败|доставить сообщение|Не удалось|Сбой доставки следующим/i,
  },
  {
    name: 'exchange-delay',
    sign: /Delivery is delayed to these recipients/i,
    isDelay: true,
  },
  {
    name: 'exchange-old',
    sign: /The following recipient\(s\) (?:could not be reached|cannot be reached)|Folgende Empfänger konnten nicht erreicht werden/i,
  },
  {
    name: 'domino',
    sign: /Your (?:message|document):?[\s\S]{0,400}(?:could not be|was not) delivered|Ihr Dokument:[\s\S]{0,400}wurde nicht zugestellt|User .{1,120} not listed in (?:Domino|public Name & Address)/i,
  },
  {
    name: 'gmail',
    sign: /Delivery to the following recipient(?:s)? (?:failed|has been delayed)|Your message wasn't delivered to|Address not found|Message blocked|Ihre Nachricht wurde nicht zugestellt|Adresse nicht gefunden|Adresse introuvable|No se ha encontrado la dirección|Indirizzo non trovato/i,
  },
  {
    name: 'webmail',
    sign: /Sorry,? we were unable to deliver your message|We were unable to deliver the (?:attached|following)|could not be delivered to (?:the following|one or more) recipient|konnte nicht (?:an (?:folgende|die folgenden)|zugestellt werden)|Mail delivery failed|n'a pas pu être (?:remis|distribué)|no se pudo entregar|non è stato (?:possibile )?(?:consegna|recapita)/i,
  },
  {
    name: 'filter',
    sign: /(?:message|e-?mail) (?:was|has been) (?:blocked|rejected|quarantined) by (?:the )?(?:\w+ ){0,4}(?:filter|gateway|appliance|scanner|policy)|(?:MailMarshal|MIMEsweeper|Barracuda|IronPort|Proofpoint|Mimecast)/i,
  },
]

/** Local parts that no person has. */
export const programsOnly = /^(?:mailer-?daemon|microsoftexchange[0-9a-f]{20,40})$/i

/** Local parts and names of the programs that write bounces. */
export const daemonNames =
  /^(?:mailer-?daemon|mail-?daemon|mdaemon|post[_-]?master|mail(?:er)?-?delivery(?:-subsystem)?|mailsystem|bounces?|microsoftexchange[0-9a-f]{20,40}|no-?reply-?delivery|mail-delivery|ndr|"?system administrator"?|(?:.{1,40}[._-])?(?:smtp|antivirus|virus|mail)[._-]?(?:mail[._-]?)?(?:gateway|service|scanner|daemon|robot)s?)$/i

export const daemonDisplayNames =
  /mail deliver(?:y)? (?:sub)?system|mail system|courier mail server|content-filter at|interscan|mailer.daemon|mail administrator|system administrator|systemadministrator|administrateur système|internet mail delivery|mail-system|microsoft outlook|postmaster/i
