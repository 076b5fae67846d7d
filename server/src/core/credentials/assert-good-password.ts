import { AppError } from '../../platform/errors'
import { commonPasswords } from './common-passwords.data'

const shortestOwnWord = 4

/**
 * Refuses what guessers try first: well-known passwords also with digits around them, repetitions, runs of keys, and the
 * names of the person, their address and the company (`password.common`). Length is the contract's affair.
 */
export function assertGoodPassword(
  password: string,
  own: { emails: readonly string[]; names: readonly string[] },
): void {
  const plain = password.normalize('NFKC').toLowerCase()
  const letters = spell(plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  const isBare = plain.length - letters.length <= 6 // what is left beside the word is no secret
  const ownWords = [...own.emails.flatMap(wordsOfAddress), ...own.names.flatMap(wordsOfName)]
  const isKnown =
    commonPasswords.has(plain) || commonPasswords.has(spell(plain)) || (isBare && commonPasswords.has(letters))
  const isOwn =
    isBare && ownWords.some((word) => word.length >= shortestOwnWord && (word === letters || word === plain))
  if (isKnown || isOwn || isRepetition(plain) || isRun(plain))
    throw new AppError('invalid', 'password.common', 'This password is among the first ones tried. Choose another.')
}

const spelling: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const spell = (text: string): string => text.replace(/[013457@$!]/g, (sign) => spelling[sign] ?? sign)

const wordsOfAddress = (email: string): string[] => {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  return [email.toLowerCase(), local, domain, local.replace(/[^\p{L}]/gu, ''), ...domain.split('.')]
}
const wordsOfName = (name: string): string[] => {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [name.toLowerCase(), words.join(''), ...words]
}

/** One to four signs again and again. */
const isRepetition = (text: string): boolean => /^(.{1,4}?)\1+.{0,3}$/su.test(text) && new Set(text).size <= 4

const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
]
const isRun = (text: string): boolean =>
  runs.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
