import type { ByLanguage } from '../../platform/languages'

/** What an empty desk offers, in the desk's language. */
export const defaultCategories: ByLanguage<readonly string[]> = {
  en: ['Bugs', 'Feature requests', 'Onboarding', 'Education', 'Cancellation'],
  de: ['Fehler', 'Funktionswünsche', 'Einführung', 'Schulung', 'Kündigung'],
  nb: ['Feil', 'Funksjonsønsker', 'Oppstart', 'Opplæring', 'Oppsigelse'],
  fr: ['Bogues', 'Demandes de fonctionnalités', 'Prise en main', 'Formation', 'Résiliation'],
  es: ['Errores', 'Solicitudes de funciones', 'Puesta en marcha', 'Formación', 'Cancelación'],
  it: ['Errori', 'Richieste di funzionalità', 'Avvio', 'Formazione', 'Disdetta'],
  pt: ['Erros', 'Pedidos de recursos', 'Implantação', 'Treinamento', 'Cancelamento'],
  ru: ['Ошибки', 'Запросы функций', 'Начало работы', 'Обучение', 'Отказ'],
}
