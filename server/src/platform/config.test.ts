import { expect, test } from 'vitest'
import { readConfig } from './config'

test('trusted proxies are a count or networks, and nobody unless named', () => {
  const read = (value?: string) => readConfig(value === undefined ? {} : { FOYER_TRUST_PROXY: value }).trustProxy
  expect(read()).toBeNull()
  expect(read('')).toBeNull()
  expect(read('2')).toBe(2)
  expect(read('10.0.0.0/8, ::1')).toEqual(['10.0.0.0/8', '::1'])
  for (const wrong of ['0', 'true', '*', '10.0.0.0/33', '0.0.0.0/0', '::/0', 'proxy.internal', '10.0.0.1,'])
    expect(() => read(wrong), wrong).toThrow(/FOYER_TRUST_PROXY must be a number/)
})
