/** The last nine digits, by which numbers with and without their country are the same; null for short ones. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 7 ? null : digits.slice(-9)
}
