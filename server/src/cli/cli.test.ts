import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildProgram, foyer, removeProgram } from '../../test/cli/program'
import { createTestDatabase, type TestDatabase } from '../../test/database'
import { variables } from '../platform/config'

let database: TestDatabase
let folder: string
let env: Record<string, string>
const databases: TestDatabase[] = []
const folders: string[] = []

async function aDesk(): Promise<Record<string, string>> {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'foyer-cli-'))
  databases.push(database)
  folders.push(folder)
  return { DATABASE_URL: database.connectionString, FOYER_DATA_DIR: folder }
}
const password = 'a long enough phrase 7'
const setUp = ['setup', '--email', 'ada@nordlicht.example', '--password', password, '--name', 'Ada']

beforeAll(buildProgram)
beforeEach(async () => {
  env = await aDesk()
})
afterEach(async () => {
  for (const one of databases.splice(0)) await one.drop()
  for (const one of folders.splice(0)) await rm(one, { recursive: true, force: true })
})
afterAll(removeProgram)

test('help lists the commands; what is not known is refused', { timeout: 120_000 }, async () => {
  const help = await foyer(env, 'help')
  expect(help).toMatchObject({ code: 0, err: '' })
  for (const name of ['setup', 'token create', 'demo', 'check', 'backup', 'restore', 'migrate'])
    expect(help.out).toContain(`  ${name}`)
  expect(await foyer(env, 'fly')).toMatchObject({ code: 1, out: '' })
  const unknown = await foyer(env, 'backup', 'x', '--colour', 'red')
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.err).toContain('--colour')
  expect((await foyer(env, 'demo', 'now')).code).toBe(1)
  expect((await foyer(env, 'backup')).code).toBe(1)
})

test('set up once, then a token; stdout holds the answer alone', { timeout: 180_000 }, async () => {
  const short = await foyer(env, 'setup', '--email', 'ada', '--password', 'x', '--name', 'Ada')
  expect(short).toMatchObject({ code: 1, out: '' })
  expect(short.err).toMatch(/--email/)
  expect(short.err).toMatch(/--password/)
  expect((await foyer(env, 'setup', '--name', 'Ada')).err).toContain('--email, --password')

  const mailboxes = ['--mailbox', 'sales@nordlicht.example', '--mailbox', 'help@nordlicht.example']
  const done = await foyer(env, ...setUp, ...mailboxes, '--json')
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(done.out)).toEqual({ email: 'ada@nordlicht.example', company: 'Ada', mailboxes: 2, tickets: 0 })
  const again = await foyer(env, ...setUp, '--json')
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(JSON.parse(again.err)).toMatchObject({ code: 'setup.closed' })

  const token = ['token', 'create', '--agent', 'ada@nordlicht.example', '--name', 'script', '--scopes', 'read,write']
  const made = await foyer(env, ...token)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/^foy_[\w-]{43}\n$/)
  const json = await foyer(env, ...token, '--json')
  expect(JSON.parse(json.out)).toMatchObject({ name: 'script', scopes: ['read', 'write'] })
  expect((await foyer(env, ...token.slice(0, -1), 'everything')).code).toBe(1)
  const nobody = token.map((word) => (word.includes('@') ? 'no@nordlicht.example' : word))
  expect(await foyer(env, ...nobody)).toMatchObject({ code: 1, out: '' })
})

test('check says what is so, hides secrets, and fails when something is wrong', { timeout: 180_000 }, async () => {
  await foyer(env, ...setUp, '--mailbox', 'help@nordlicht.example')
  const fine = await foyer({ ...env, FOYER_SECRET: 'a secret of at least thirty-two characters' }, 'check', '--json')
  expect(fine).toMatchObject({ code: 0 })
  const { findings, variables: shown } = JSON.parse(fine.out)
  expect(findings).toContainEqual({ name: 'mailboxes', status: 'ok', detail: 'help@nordlicht.example' })
  expect(findings).toContainEqual(expect.objectContaining({ name: 'role', status: 'ok' }))
  expect(shown.map((one: { name: string }) => one.name)).toEqual(variables.map(({ name }) => name))
  expect(fine.out).not.toContain('thirty-two')
  expect(fine.out).not.toContain(database.connectionString)

  const typo = await foyer({ ...env, FOYER_RULES: 'web' }, 'check')
  expect(typo.out).toContain('FOYER_RULES is set, but there is no such variable')
  const wrong = await foyer({ ...env, PORT: 'eighty', FOYER_ROLES: 'web,cook' }, 'check')
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(/FAIL {2}configuration.*PORT.*FOYER_ROLES/)
  const lost = await foyer({ ...env, DATABASE_URL: 'postgres://foyer:geheim@127.0.0.1:1/none' }, 'check')
  expect(lost.code).toBe(1)
  expect(lost.out).toMatch(/FAIL {2}database/)
  expect(lost.out + lost.err).not.toContain('geheim')

  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  await client.query(`insert into migrations (name, sha256) values ('9999-later.sql', 'x')`)
  await client.end()
  const newer = await foyer(env, 'check')
  expect(newer.code).toBe(1)
  expect(newer.out).toMatch(/FAIL {2}schema.*9999-later\.sql/)
})

test('check makes nothing', { timeout: 120_000 }, async () => {
  const nowhere = join(folder, 'not', 'there')
  const { code, out } = await foyer({ FOYER_DATA_DIR: nowhere }, 'check')
  expect(code).toBe(0)
  expect(out).toContain('the first start makes it')
  await expect(readdir(nowhere)).rejects.toThrow('ENOENT')
  expect((await foyer(env, 'check')).code).toBe(0)
  expect(await readdir(folder)).toEqual([])
})

test('old mail comes in once, with its counts, and what is asked wrongly is one sentence', {
  timeout: 180_000,
}, async () => {
  await foyer(env, ...setUp, '--mailbox', 'help@nordlicht.example')
  const box = join(folder, 'old.mbox')
  const mail = (number: number, label: string) =>
    `From a@b.example Tue Nov 24 10:00:00 2020\nFrom: a@b.example\nX-Gmail-Labels: ${label}\nMessage-ID: <${number}@b.example>\nSubject: Old ${number}\n\nwords\n\n`
  await writeFile(box, [mail(1, 'Invoices'), mail(2, 'Invoices'), mail(3, 'Spam')].join(''))
  const labels = join(folder, 'labels.json')
  await writeFile(labels, '{"Invoices": "billing", "spam": false}')
  const load = ['import', 'mail', box, '--mailbox', 'help@nordlicht.example', '--label-tags', labels]
  const first = await foyer(env, ...load, '--json')
  expect(first).toMatchObject({ code: 0 })
  expect(JSON.parse(first.out)).toEqual({ imported: 2, known: 0, skipped: 1, unreadable: 0, tooLarge: 0 })
  const second = await foyer(env, ...load)
  expect(second.out).toContain('0 mails imported, 2 were here before, 1 left behind')
  expect(await foyer(env, 'import', 'mail', box)).toMatchObject({ code: 1, out: '' })
  const nobody = await foyer(env, 'import', 'mail', box, '--mailbox', 'no@nordlicht.example')
  expect(nobody).toMatchObject({ code: 1, out: '' })
  expect(nobody.err).toContain('There is no mailbox with the address no@nordlicht.example')
})

test('a desk goes into a file and out of it again, with its key', { timeout: 240_000 }, async () => {
  await foyer(env, ...setUp)
  const file = join(folder, 'desk.foyer')
  const without = await foyer(env, 'backup', file)
  expect(without).toMatchObject({ code: 0 })
  expect(without.err).toContain('NOT in it')
  expect(await foyer(env, 'backup', file)).toMatchObject({ code: 1, out: '' })
  const whole = join(folder, 'with-key.foyer')
  expect(JSON.parse((await foyer(env, 'backup', whole, '--with-key', '--json')).out)).toMatchObject({ hasKey: true })
  const key = await readFile(join(folder, 'secret.key'), 'utf8')

  const other = await aDesk()
  const restored = await foyer(other, 'restore', whole, '--json')
  expect(restored).toMatchObject({ code: 0 })
  expect(JSON.parse(restored.out)).toMatchObject({ hasKey: true, heldDeliveries: 0 })
  expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe(key)
  expect((await foyer(other, ...setUp)).err).toContain('set up already')
  expect((await foyer(other, 'restore', whole)).err).toContain('empty desk')

  const third = await aDesk()
  expect((await foyer(third, 'restore', file)).err).toContain('The key here is not the one')
})

test('migrate says so, and what people can mend is one sentence', { timeout: 120_000 }, async () => {
  expect(await foyer(env, 'migrate', '--json')).toEqual({ code: 0, out: '{"isUpToDate":true}\n', err: '' })
  const blocked = join(folder, 'file')
  await writeFile(blocked, '')
  const wrong = await foyer({ ...env, FOYER_DATA_DIR: join(blocked, 'data') }, 'migrate')
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).not.toContain('    at ')
})

test('samples come at once with --demo and go with --remove', { timeout: 300_000 }, async () => {
  const done = await foyer(env, ...setUp, '--demo', '--json')
  expect(JSON.parse(done.out)).toMatchObject({ tickets: 300 })
  expect((await foyer(env, 'demo')).err).toContain('already')
  expect(await foyer(env, 'demo', '--remove')).toMatchObject({ code: 0 })
})
