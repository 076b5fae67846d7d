import { expect, test } from 'vitest'
import { looksLikeDomain } from './look-alike'

const known = ['fernhollow.example', 'paypal.com', 'modern-parts.de']

test.for([
  ['fernho1low.example', 'fernhollow.example'],
  ['fernhol1ow.example', 'fernhollow.example'],
  ['fernholow.example', 'fernhollow.example'],
  ['fenrhollow.example', 'fernhollow.example'],
  ['раураl.com', 'paypal.com'],
  ['xn--pypal-4ve.com', 'paypal.com'],
  ['modem-parts.de', 'modern-parts.de'],
  ['modernparts.de', 'modern-parts.de'],
] as const)('%s is taken for %s', ([domain, like]) => {
  expect(looksLikeDomain(domain, known)).toBe(like)
})

test.for([
  'fernhollow.example',
  'mail.fernhollow.example',
  'FERNHOLLOW.example',
  'fernhollow.com',
  'outside.example',
  'other.com',
])('%s is taken for none', (domain) => {
  expect(looksLikeDomain(domain, known)).toBeNull()
})
