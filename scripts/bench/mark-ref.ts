import { base32Alphabet } from '../../server/src/platform/mail/base32'
import type { Random } from './random'

/** Ten letters of the marks' alphabet from the corpus' own dice. */
export const newMarkRefFrom = (dice: Random): string =>
  Array.from({ length: 10 }, () => base32Alphabet[dice.below(32)]).join('')
