import { expect, test } from 'vitest'
import { addressToTry } from './address-to-try'

test('the mail to try goes where it is taken, not to the sample shop', () => {
  const sample = { address: 'help@fernhollow.example', isEnabled: false }
  expect(addressToTry([sample, { address: 'support@own.example', isEnabled: true }])).toBe('support@own.example')
  expect(addressToTry([sample])).toBeNull()
})
