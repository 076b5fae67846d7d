/**
 * Words of moments, by language; names of weekdays and months are the browser's own (`Intl`). Words of one line mean the
 * same; they are compared without accents.
 */
export interface MomentWords {
  days: readonly [today: string, tomorrow: string, dayAfter: string]
  minute: string
  hour: string
  day: string
  week: string
  month: string
  /** Stands before a unit: the coming one. */
  next: string
  /** Stands before an hour. */
  at: string
  /** One, two, three, four in all their forms. */
  numbers: readonly [string, string, string, string]
  /** Says nothing by itself. */
  filler: string
}

export const momentWords: Readonly<Record<string, MomentWords>> = {
  en: {
    days: ['today', 'tomorrow|tmr|tmrw', 'day after tomorrow'],
    minute: 'minutes|minute|mins|min|m',
    hour: 'hours|hour|hrs|hr|h',
    day: 'days|day|d',
    week: 'weeks|week|wks|wk|w',
    month: 'months|month|mo',
    next: 'next',
    at: 'at',
    numbers: ['a|an|one', 'two', 'three', 'four'],
    filler: 'in|on|the|of|st|nd|rd|th|later|from now|and|o clock',
  },
  de: {
    days: ['heute', 'morgen', 'ubermorgen|uebermorgen'],
    minute: 'minuten|minute|min',
    hour: 'stunden|stunde|std|h',
    day: 'tagen|tage|tag|t',
    week: 'wochen|woche|w',
    month: 'monaten|monate|monat',
    next: 'nachste|nachsten|nachster|naechste|naechsten|kommende|kommenden',
    at: 'um',
    numbers: ['ein|eine|einer|einem|einen', 'zwei', 'drei', 'vier'],
    filler: 'in|am|den|der|im|uhr|und',
  },
  nb: {
    days: ['i dag|idag', 'i morgen|imorgen', 'i overmorgen|overmorgen'],
    minute: 'minutter|minutt|min',
    hour: 'timer|time|t',
    day: 'dager|dag|d',
    week: 'uker|uke|u',
    month: 'maneder|maned|mnd',
    next: 'neste',
    at: 'kl|klokken',
    numbers: ['en|ei|et', 'to', 'tre', 'fire'],
    filler: 'om|pa|den|og|i',
  },
  fr: {
    days: ['aujourd hui', 'demain', 'apres demain'],
    minute: 'minutes|minute|min|mn',
    hour: 'heures|heure|h',
    day: 'jours|jour|j',
    week: 'semaines|semaine|sem',
    month: 'mois',
    next: 'prochain|prochaine',
    at: 'a',
    numbers: ['un|une', 'deux', 'trois', 'quatre'],
    filler: 'dans|le|la|l|de|du|er|et|en',
  },
  es: {
    days: ['hoy', 'manana', 'pasado manana'],
    minute: 'minutos|minuto|min',
    hour: 'horas|hora|h',
    day: 'dias|dia|d',
    week: 'semanas|semana|sem',
    month: 'meses|mes',
    next: 'proximo|proxima|que viene',
    at: 'a las|a la|a',
    numbers: ['un|una|uno', 'dos', 'tres', 'cuatro'],
    filler: 'en|dentro|de|el|la|y|del',
  },
  it: {
    days: ['oggi', 'domani', 'dopodomani'],
    minute: 'minuti|minuto|min',
    hour: 'ore|ora|h',
    day: 'giorni|giorno|gg|g',
    week: 'settimane|settimana|sett',
    month: 'mesi|mese',
    next: 'prossimo|prossima',
    at: 'alle|all|alla',
    numbers: ['un|una|uno', 'due', 'tre', 'quattro'],
    filler: 'tra|fra|in|il|la|lo|l|di|del|e',
  },
  pt: {
    days: ['hoje', 'amanha', 'depois de amanha'],
    minute: 'minutos|minuto|min',
    hour: 'horas|hora|h',
    day: 'dias|dia|d',
    week: 'semanas|semana|sem',
    month: 'meses|mes',
    next: 'proximo|proxima',
    at: 'as|a',
    numbers: ['um|uma', 'dois|duas', 'tres', 'quatro'],
    filler: 'daqui a|em|dentro|de|no|na|o|e|do|feira',
  },
  ru: {
    days: ['сегодня', 'завтра', 'послезавтра'],
    minute: 'минут|минуты|минуту|мин',
    hour: 'часов|часа|час|ч',
    day: 'дней|дня|день|дн|д',
    week: 'недель|недели|неделю|неделе|нед',
    month: 'месяцев|месяца|месяц|месяце|мес',
    next: 'следующий|следующая|следующую|следующее|следующей|следующем',
    at: 'в|во',
    numbers: ['один|одну|одна', 'два|две', 'три', 'четыре'],
    filler: 'через|на|и|года',
  },
}
