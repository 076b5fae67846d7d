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

test('the address of a database is one, and what it holds is never repeated', () => {
  for (const url of [
    'postgresql://foyer@%2Fvar%2Frun%2Fpostgresql/foyer',
    'postgres://a:b@db.internal:5433/c?sslmode=require',
  ])
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
  for (const wrong of ['db.internal', 'mysql://a:geheim@db/c', 'postgresql://a:ge/heim@db/c']) {
    expect(() => readConfig({ DATABASE_URL: wrong }), wrong).toThrow(/DATABASE_URL must look like/)
    expect(() => readConfig({ DATABASE_URL: wrong }), wrong).not.toThrow(/heim/)
  }
})

test('roles are each named once, and none that is not there', () => {
  expect(readConfig({ FOYER_ROLES: 'worker, smtp,worker' }).roles).toEqual(['worker', 'smtp'])
  expect(() => readConfig({ FOYER_ROLES: 'web,cook' })).toThrow(/FOYER_ROLES/)
})

test('LMTP is off unless an address is named', () => {
  expect(readConfig({}).lmtpListen).toBeNull()
  expect(readConfig({ FOYER_LMTP_LISTEN: 'off' }).lmtpListen).toBeNull()
  expect(readConfig({ FOYER_LMTP_LISTEN: '[::1]:24' }).lmtpListen).toEqual({ host: '::1', port: 24 })
  expect(() => readConfig({ FOYER_LMTP_LISTEN: '24' })).toThrow(/FOYER_LMTP_LISTEN must be HOST:PORT/)
})

test('private networks are opened by name, and never all at once', () => {
  expect(readConfig({}).egressAllow).toEqual([])
  expect(readConfig({ FOYER_EGRESS_ALLOW: '10.0.0.0/8, fd00::/8' }).egressAllow).toEqual(['10.0.0.0/8', 'fd00::/8'])
  for (const wrong of ['*', 'internal', '0.0.0.0/0', '10.0.0.0/8,'])
    expect(() => readConfig({ FOYER_EGRESS_ALLOW: wrong }), wrong).toThrow(/FOYER_EGRESS_ALLOW must be networks/)
})
