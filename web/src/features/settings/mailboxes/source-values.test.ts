import { expect, test } from 'vitest'
import { bodyOf, newValues, valuesFor } from './source-values'

test('a provider brings its server, and none that was typed is overwritten', () => {
  const google = valuesFor('google', newValues)
  expect(google.host).toBe('imap.gmail.com')
  expect(valuesFor('microsoft', google).host).toBe('outlook.office365.com')
  expect(valuesFor('password', google).host).toBe('')
  expect(valuesFor('google', { ...newValues, host: 'imap.kunde.example' }).host).toBe('imap.kunde.example')
})

test('an account signs in with a password or with an app, never with both', () => {
  const typed = { ...newValues, host: ' imap.kunde.example ', user: 'desk', password: 'p w', folders: 'INBOX, Orders,' }
  expect(bodyOf('m', typed)).toEqual({
    mailboxId: 'm',
    host: 'imap.kunde.example',
    port: 993,
    security: 'tls',
    user: 'desk',
    password: 'p w',
    folders: ['INBOX', 'Orders'],
    afterFetch: 'move',
    watchesSpam: true,
  })
  const body = bodyOf('m', { ...typed, signInWith: 'google', clientId: 'c', clientSecret: '' })
  expect(body).toMatchObject({ oauth: { provider: 'google', clientId: 'c' } })
  expect(body).not.toHaveProperty('password')
})
