import { mainLanguage } from '@foyer/contract/languages'
import { type ByLanguage, localeIn, wordsIn } from '../../../platform/languages'

/** "On {date}, {name} wrote:" as mail programs of the language put it above a quote, so that others recognise it. */
const phrases: ByLanguage<(date: string, name: string) => string> = {
  en: (date, name) => `On ${date}, ${name} wrote:`,
  de: (date, name) => `Am ${date} schrieb ${name}:`,
  fr: (date, name) => `Le ${date}, ${name} a écrit :`,
  es: (date, name) => `El ${date}, ${name} escribió:`,
  it: (date, name) => `Il ${date}, ${name} ha scritto:`,
  pt: (date, name) => `Em ${date}, ${name} escreveu:`,
  nl: (date, name) => `Op ${date} schreef ${name}:`,
  sv: (date, name) => `Den ${date} skrev ${name}:`,
  da: (date, name) => `Den ${date} skrev ${name}:`,
  nb: (date, name) => `Den ${date} skrev ${name}:`,
  fi: (date, name) => `${date} ${name} kirjoitti:`,
  pl: (date, name) => `${date} ${name} napisał(a):`,
  cs: (date, name) => `Dne ${date} ${name} napsal(a):`,
  hu: (date, name) => `${date} ${name} ezt írta:`,
  ru: (date, name) => `${date} ${name} пишет:`,
  uk: (date, name) => `${date} ${name} пише:`,
  tr: (date, name) => `${date} tarihinde ${name} şunu yazdı:`,
  el: (date, name) => `Στις ${date}, ${name} έγραψε:`,
  ja: (date, name) => `${date}、${name} のメール:`,
  zh: (date, name) => `${date}，${name} 写道：`,
  ko: (date, name) => `${date}, ${name} 작성:`,
  ar: (date, name) => `في ${date}، كتب ${name}:`,
  he: (date, name) => `ב-${date} ${name} כתב:`,
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'ckb', 'dv'])

export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.has(mainLanguage(locale)) ? 'rtl' : 'ltr')

export function attributionLine(locale: string, at: Date, given: { name: string; timeZone: string }): string {
  const date = formatOf(localeIn(phrases, locale), given.timeZone).format(at)
  return wordsIn(phrases, locale)(date, given.name)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** To make one costs more than the rest of a short mail. */
function formatOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  if (formats.size > 200) formats.clear() // languages of customers are as many as they like
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  formats.set(key, made)
  return made
}
