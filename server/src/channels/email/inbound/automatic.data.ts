import type { Auto } from './mail-draft'

/** Headers that say a program wrote the mail. `value` is tried on the header's text. */
export const automaticHeaders: readonly { header: string; value: RegExp; auto: Auto }[] = [
  { header: 'auto-submitted', value: /^\s*auto-replied/i, auto: 'reply' },
  { header: 'auto-submitted', value: /^\s*auto-(?:generated|notified)/i, auto: 'generated' },
  { header: 'x-autoreply', value: /^(?!\s*(?:no|false)\b)/i, auto: 'reply' },
  { header: 'x-auto-reply', value: /^(?!\s*(?:no|false)\b)/i, auto: 'reply' },
  { header: 'x-autorespond', value: /^(?!\s*(?:no|false)\b)/i, auto: 'reply' },
  { header: 'x-autoresponder', value: /^(?!\s*(?:no|false)\b)/i, auto: 'reply' },
  { header: 'x-auto-responder', value: /^(?!\s*(?:no|false)\b)/i, auto: 'reply' },
  { header: 'x-autoreply-from', value: /\S/, auto: 'reply' },
  { header: 'x-mail-autoreply', value: /\S/, auto: 'reply' },
  { header: 'x-facebook-notify', value: /\S/, auto: 'generated' },
  { header: 'x-vacation', value: /\S/, auto: 'reply' },
  { header: 'x-ms-exchange-generated-message-source', value: /mailbox rules|oof|vacation/i, auto: 'reply' },
  { header: 'x-cron-env', value: /\S/, auto: 'generated' },
  { header: 'precedence', value: /^\s*auto[_-]?reply/i, auto: 'reply' },
  { header: 'x-precedence', value: /^\s*auto[_-]?reply/i, auto: 'reply' },
  { header: 'precedence', value: /^\s*(?:bulk|list|junk)\b/i, auto: 'bulk' },
  { header: 'x-precedence', value: /^\s*(?:bulk|list|junk)\b/i, auto: 'bulk' },
  { header: 'list-id', value: /\S/, auto: 'bulk' },
  { header: 'list-unsubscribe', value: /\S/, auto: 'bulk' },
  { header: 'list-post', value: /\S/, auto: 'bulk' },
  { header: 'list-help', value: /\S/, auto: 'bulk' },
  { header: 'mailing-list', value: /\S/, auto: 'bulk' },
  { header: 'feedback-id', value: /\S/, auto: 'bulk' },
  { header: 'x-loop', value: /\S/, auto: 'bulk' },
  { header: 'x-auto-response-suppress', value: /\ball\b/i, auto: 'bulk' },
]

/** Headers that are no evidence of a program but ask for silence. */
export const silenceHeaders: readonly { header: string; value: RegExp }[] = [
  { header: 'x-auto-response-suppress', value: /\b(?:autoreply|oof|dr|ndr)\b/i },
  { header: 'x-challenge-response', value: /\S/ },
  { header: 'x-tmda-fingerprint', value: /\S/ },
  { header: 'x-spamarrest-notoken', value: /\S/ },
]

/** Local parts behind which nobody reads. Whole, or as a word at the start or end. */
export const machineLocalParts =
  /^(?:(?:do-?_?\.?)?no-?_?\.?t?-?_?\.?reply|mailer-?daemon|mail-?daemon|postmaster|bounces?|auto-?(?:reply|responder|mailer)|notifications?|notify|alerts?|automated|listserv|majordomo|mailman|owner-.+|.+-(?:bounces?|owner|request|noreply|no-reply)|nicht-?antworten|ne-?pas-?repondre|no-?responder|nao-?responda|non-?rispondere)(?:[+.=_-].*)?$/i

/** Subjects of absence notices, by their beginning after any prefixes. */
export const absenceSubjects: readonly RegExp[] = [
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|respond(?:er)?)|out of (?:the )?office|(?:on|away on) (?:vacation|holiday|annual leave|leave)|vacation (?:reply|response|notice)|away from (?:my|the) (?:mail|office|desk)|i am (?:currently )?(?:out of|away)|absence notice|autoreply)\b/iu,
  /^(?:automatische antwort|abwesenheits(?:notiz|nachricht|assistent|benachrichtigung|meldung)?|abwesend|abwesenheit|auto(?:matische)?-?antwort|ich bin (?:nicht im|bis)|nicht im büro|außer haus|urlaub(?:snachricht)?)/iu,
  /^(?:r[ée]ponse automatique|absen(?:t|ce)\b|message d['’]absence|je suis (?:actuellement )?absent|en cong[ée]s?|automatique)/iu,
  /^(?:respuesta autom[áa]tica|fuera de (?:la )?oficina|ausente|ausencia|de vacaciones|auto-?respuesta)/iu,
  /^(?:risposta automatica|fuori (?:sede|ufficio)|assen(?:te|za)|in ferie|risponditore automatico)/iu,
  /^(?:resposta autom[áa]tica|fora do escrit[óo]rio|aus[êe]ncia|ausente|de f[ée]rias|auto-?resposta)/iu,
  /^(?:automatisch antwoord|automatische (?:reactie|antwoord)|afwezig(?:heid(?:sbericht)?)?|niet op kantoor|buiten kantoor|met vakantie)/iu,
  /^(?:automatisk svar|frav[æa]r|fraværsmelding|ikke på kontoret|autosvar|ikke til stede|fraværende|på ferie)/iu,
  /^(?:autosvar|automatiskt svar|fr[åa]nvaro|frånvarande|inte på kontoret|semester)/iu,
  /^(?:automaattinen (?:vastaus|poissaoloviesti)|poissa(?:olo)?|poissaoloilmoitus|lomalla|automaattivastaus)/iu,
  /^(?:odpowied[źz] automatyczna|automatyczna odpowied[źz]|nieobecno[śs][ćc]|poza biurem|autoresponder|na urlopie|jestem (?:poza|na urlopie))/iu,
  /^(?:automatick[áa] odpov[ěe][ďd]|nep[řr][ií]tomnost|mimo kancel[áa][řr]|dovolen[áa]|automatická odpoveď|neprítomnosť|mimo kanceláriu)/iu,
  /^(?:automatikus v[áa]lasz|h[áa]zon k[íi]v[üu]l|szabads[áa]gon|t[áa]voll[ée]t|irodán kívül)/iu,
  /^(?:r[ăa]spuns automat|în afara biroului|absen[țt][ăa]|plecat din birou|concediu)/iu,
  /^(?:автоматический ответ|автоответ|нет на месте|вне офиса|отсутств|я в отпуске|в отпуске)/iu,
  /^(?:автоматична відповідь|автовідповідь|немає на місці|поза офісом|відсутн|у відпустці)/iu,
  /^(?:автоматичен отговор|извън офиса|отсъствие|в отпуск)/iu,
  /^(?:otomatik (?:yanıt|cevap)|ofis(?:te değil| dışında)|iş yerinde değil|yıllık izin|izinde)/iu,
  /^(?:αυτόματη απάντηση|εκτός γραφείου|απουσία|σε άδεια)/iu,
  /^(?:自動(?:返信|応答)|不在(?:通知|のお知らせ|連絡)?|休暇(?:中|のお知らせ)|外出中)/u,
  /^(?:自动(?:回复|答复)|外出|不在办公室|休假|自動回覆|自動答覆|不在辦公室|我不在)/u,
  /^(?:자동 ?(?:회신|응답|답장)|부재 ?중|휴가)/u,
  /^(?:رد تلقائي|الرد التلقائي|خارج المكتب|في إجازة)/u,
  /^(?:תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|בחופשה|היעדרות)/u,
  /^(?:trả lời tự động|thư trả lời tự động|vắng mặt)/iu,
  /^(?:ตอบกลับอัตโนมัติ|ไม่อยู่ที่สำนักงาน|ตอบรับอัตโนมัติ)/u,
  /^(?:balasan otomatis|jawaban automatis|di luar kantor)/iu,
  /^(?:automatski odgovor|automatisk|samodejni odgovor|izvan ureda|van kancelarije|odsutnost|odsoten)/iu,
  /^(?:resposta automàtica|fora de l['’]oficina|absència)/iu,
  /^(?:پاسخ خودکار|خارج از دفتر|در مرخصی)/u,
]

/** Words with which other services prove that an address is one's own: nobody outside may see such a mail on a ticket. */
export const addressProofWords =
  /verif(?:y|ication|ying|ied)|confirm(?:ation)? (?:your|code|e-?mail|address)|activat(?:e|ion)|one[- ]time|passcode|security code|sign[- ]?in (?:code|link)|log[- ]?in (?:code|link)|reset (?:your )?password|best[äa]tig(?:e|en|ung)|verifizier|bestätigungscode|einmal(?:code|passwort)|anmeldecode|confirmez|vérifi(?:ez|cation)|code de (?:vérification|sécurité)|verifi(?:ca|que)|confirm(?:a|e) tu|código de|conferma (?:il|la|l['’])|codice di|bevestig|verificatiecode|weryfikac|potwierd[źz]|kod (?:weryfikacyjny|jednorazowy)|подтвер(?:ди|жд)|код подтверждения|doğrula|onay kodu|確認コード|認証コード|メールアドレスの確認|验证码|驗證碼|验证您的|인증 ?(?:코드|번호)/iu
