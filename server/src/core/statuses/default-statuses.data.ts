type DefaultStatus = {
  key: string
  category: 'open' | 'waiting' | 'done' | 'spam'
  waitsFor: 'customer' | 'thirdParty' | 'date' | null
  names: Record<string, string>
}

/** The six every desk starts with; the keys are named in the API and never change. */
export const defaultStatuses: readonly DefaultStatus[] = [
  {
    key: 'todo',
    category: 'open',
    waitsFor: null,
    names: {
      en: 'To do',
      de: 'Zu erledigen',
      nb: 'Å gjøre',
      fr: 'À traiter',
      es: 'Por hacer',
      it: 'Da fare',
      'pt-BR': 'A fazer',
      ru: 'К выполнению',
    },
  },
  {
    key: 'waitingForCustomer',
    category: 'waiting',
    waitsFor: 'customer',
    names: {
      en: 'Waiting for customer',
      de: 'Wartet auf Kunden',
      nb: 'Venter på kunden',
      fr: 'En attente du client',
      es: 'Esperando al cliente',
      it: 'In attesa del cliente',
      'pt-BR': 'Aguardando o cliente',
      ru: 'Ждём клиента',
    },
  },
  {
    key: 'waitingForThirdParty',
    category: 'waiting',
    waitsFor: 'thirdParty',
    names: {
      en: 'Waiting for third party',
      de: 'Wartet auf Dritte',
      nb: 'Venter på tredjepart',
      fr: 'En attente d’un tiers',
      es: 'Esperando a terceros',
      it: 'In attesa di terzi',
      'pt-BR': 'Aguardando terceiros',
      ru: 'Ждём третью сторону',
    },
  },
  {
    key: 'snoozed',
    category: 'waiting',
    waitsFor: 'date',
    names: {
      en: 'Snoozed',
      de: 'Zurückgestellt',
      nb: 'Utsatt',
      fr: 'Mis en veille',
      es: 'Pospuesto',
      it: 'Posticipato',
      'pt-BR': 'Adiado',
      ru: 'Отложено',
    },
  },
  {
    key: 'done',
    category: 'done',
    waitsFor: null,
    names: {
      en: 'Done',
      de: 'Erledigt',
      nb: 'Ferdig',
      fr: 'Terminé',
      es: 'Resuelto',
      it: 'Completato',
      'pt-BR': 'Concluído',
      ru: 'Готово',
    },
  },
  {
    key: 'spam',
    category: 'spam',
    waitsFor: null,
    names: {
      en: 'Spam',
      de: 'Spam',
      nb: 'Søppelpost',
      fr: 'Indésirable',
      es: 'Spam',
      it: 'Spam',
      'pt-BR': 'Spam',
      ru: 'Спам',
    },
  },
]
