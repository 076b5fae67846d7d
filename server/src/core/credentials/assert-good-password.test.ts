import { expect, test } from 'vitest'
import { assertGoodPassword } from './assert-good-password'

const own = { emails: ['maja.lindqvist@nordlicht.example'], names: ['Maja Lindqvist', 'Nordlicht Rad GmbH'] }
const check = (password: string) => () => assertGoodPassword(password, own)

test.each([
  'passwordpassword',
  'Password123!',
  'P@ssw0rd2024',
  'qwertyuiop',
  'qwertzuiop123',
  '1234567890',
  '0987654321',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'iloveyou2024',
  'correcthorsebatterystaple',
  'maja.lindqvist',
  'majalindqvist1',
  'lindqvist2025!',
  'Nordlicht123',
  'nordlichtradgmbh',
  'maja.lindqvist@nordlicht.example',
  'Willkommen1!',
  'changeme2026',
])('%s is refused', (password) => {
  expect(check(password)).toThrow(expect.objectContaining({ code: 'password.common', kind: 'invalid' }))
})

test.each([
  'horse staple 41 battery',
  'vier Äpfel im Keller',
  'xK7$mQ2!vR9z',
  'password manager made this up',
  'footballs bounce on ice',
  '93847561029384',
  'Lindqvist rides at dawn',
])('%s is taken', (password) => {
  expect(check(password)).not.toThrow()
})
