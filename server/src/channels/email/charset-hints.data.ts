import { mainLanguage } from '@foyer/contract/languages'

/** What undeclared bytes in a mailbox of a language most likely are, beside UTF-8. */
const hints: Readonly<Record<string, readonly string[]>> = {
  ja: ['iso-2022-jp', 'shift_jis', 'euc-jp'],
  zh: ['gb18030', 'big5'],
  ko: ['euc-kr'],
  ru: ['windows-1251', 'koi8-r'],
  uk: ['windows-1251', 'koi8-u'],
  bg: ['windows-1251'],
  el: ['windows-1253'],
  tr: ['windows-1254'],
  he: ['windows-1255'],
  ar: ['windows-1256'],
  th: ['windows-874'],
  pl: ['windows-1250', 'iso-8859-2'],
  cs: ['windows-1250', 'iso-8859-2'],
  sk: ['windows-1250', 'iso-8859-2'],
  hu: ['windows-1250', 'iso-8859-2'],
}

export const charsetHintsFor = (locale: string): string[] => [...(hints[mainLanguage(locale)] ?? [])]
