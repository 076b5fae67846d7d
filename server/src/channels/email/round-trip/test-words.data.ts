import type { ByLanguage } from '../../../platform/languages'

export const testWords: ByLanguage<{ subject: string; text: string }> = {
  en: {
    subject: 'Test of the mailbox',
    text: 'This mail was sent by the help desk to itself, to see whether mail for this mailbox arrives. It opens no ticket.',
  },
  de: {
    subject: 'Prüfung des Postfachs',
    text: 'Diese Mail hat das Helpdesk sich selbst geschickt, um zu sehen, ob Mail an dieses Postfach ankommt. Sie eröffnet kein Ticket.',
  },
  es: {
    subject: 'Prueba del buzón',
    text: 'La mesa de ayuda se envió este correo a sí misma para ver si llega el correo de este buzón. No abre ningún ticket.',
  },
  fr: {
    subject: 'Test de la boîte e-mail',
    text: 'Le helpdesk s’est envoyé cet e-mail à lui-même pour voir si les e-mails de cette boîte arrivent. Il n’ouvre aucun ticket.',
  },
  it: {
    subject: 'Prova della casella',
    text: 'L’help desk ha inviato questa e-mail a se stesso per vedere se le e-mail di questa casella arrivano. Non apre alcun ticket.',
  },
  nb: {
    subject: 'Test av postboksen',
    text: 'Helpdesken sendte denne e-posten til seg selv for å se om e-post til denne postboksen kommer frem. Den oppretter ingen sak.',
  },
  pt: {
    subject: 'Teste da caixa',
    text: 'A central enviou este e-mail a si mesma para ver se os e-mails desta caixa chegam. Ele não abre nenhum ticket.',
  },
  ru: {
    subject: 'Проверка ящика',
    text: 'Это письмо хелпдеск отправляет самому себе, чтобы проверить, доходит ли почта до этого ящика. Тикет по нему не создаётся.',
  },
}
