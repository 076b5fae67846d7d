import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { guessColumns } from './guess-columns'
import { readTable } from './read-table'

const rowsOf = (text: string | Buffer) => readTable(Buffer.from(text)).rows.map(({ cells }) => cells)

test.each([
  ['comma', 'Name,E-mail\r\n"Lee, Ann",ann@a.example\r\n'],
  ['semicolon', 'Name;E-mail\n"Lee, Ann";ann@a.example'],
  ['tab', 'Name\tE-mail\n"Lee, Ann"\tann@a.example\n\n'],
])('%s', (_name, text) => {
  expect(readTable(Buffer.from(text))).toMatchObject({
    headers: ['Name', 'E-mail'],
    rows: [{ line: 2, cells: ['Lee, Ann', 'ann@a.example'] }],
  })
})

test.each([
  ['utf-8', Buffer.from('Имя;Почта\nЖанна Müller;a@a.example')],
  ['utf-8', Buffer.from('\ufeffИмя;Почта\nЖанна Müller;a@a.example')],
  ['utf-16le', iconv.encode('Имя;Почта\nЖанна Müller;a@a.example', 'utf-16le', { addBOM: true })],
  ['utf-16be', iconv.encode('Имя;Почта\nЖанна Müller;a@a.example', 'utf-16be', { addBOM: true })],
])('letters in %s', (encoding, bytes) => {
  expect(readTable(bytes)).toMatchObject({
    encoding,
    headers: ['Имя', 'Почта'],
    rows: [{ cells: ['Жанна Müller', 'a@a.example'] }],
  })
})

test('letters in windows-1252', () => {
  const bytes = iconv.encode('Name;Mail\nJürgen Größe €;a@a.example', 'windows-1252')
  expect(readTable(bytes)).toMatchObject({
    encoding: 'windows-1252',
    rows: [{ cells: ['Jürgen Größe €', 'a@a.example'] }],
  })
})

test('short rows, cells of several lines, quotes inside, empty lines, escaped signs, no head', () => {
  expect(rowsOf('Name,Mail,Notes\nAnn\n\n,,\n"A ""B"" C",b@b.example,"one\ntwo"\n')).toEqual([
    ['Ann', '', ''],
    ['A "B" C', 'b@b.example', 'one\ntwo'],
  ])
  expect(rowsOf("Phone,Mail\n'+49 30 1,a@a.example\n'tis,b@b.example")).toEqual([
    ['+49 30 1', 'a@a.example'],
    ["'tis", 'b@b.example'],
  ])
  expect(readTable(Buffer.from('ann@a.example,Ann\nben@a.example,Ben'))).toMatchObject({
    headers: ['', ''],
    rows: [{ line: 1 }, { line: 2 }],
  })
})

test('what is no table, has no rows or too many is refused', () => {
  const code = (bytes: Buffer | string) => {
    try {
      return readTable(Buffer.from(bytes)).rows.length
    } catch (error) {
      return Object(error).code
    }
  }
  expect(code('')).toBe('personImport.empty')
  expect(code('Name,Mail\n')).toBe('personImport.empty')
  expect(code(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8]))).toBe('personImport.unreadable')
  expect(code('Mail\n"never ended')).toBe('personImport.unreadable')
  expect(code(`Mail\n${'x\n'.repeat(10_000)}`)).toBe(10_000)
  expect(code(`Mail\n${'x\n'.repeat(10_001)}`)).toBe('personImport.tooLarge')
})

test('columns are guessed by their head in eight languages, own fields by name, addresses by what they are', () => {
  const guess = (...headers: string[]) => guessColumns({ headers, rows: [] }, [])
  expect(guess('First Name', 'Last name', 'E-Mail', 'Phone 2', 'Company')).toEqual([
    ...['firstName', 'lastName', 'email', 'phone', 'organization'],
  ])
  expect(guess('Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefon', 'Firma', 'Bemerkung', 'Sprache')).toEqual([
    ...['firstName', 'lastName', 'email', 'phone', 'organization', 'notes', 'locale'],
  ])
  expect(guess('Nombre', 'Apellidos', 'Correo electrónico', 'Teléfono')).toEqual([
    'firstName',
    'lastName',
    'email',
    'phone',
  ])
  expect(guess('Prénom', 'Nom', 'Courriel', 'Société')).toEqual(['firstName', 'lastName', 'email', 'organization'])
  expect(guess('Nome', 'Cognome', 'Posta elettronica', 'Azienda')).toEqual([
    'firstName',
    'lastName',
    'email',
    'organization',
  ])
  expect(guess('Fornavn', 'Etternavn', 'E-post', 'Selskap')).toEqual(['firstName', 'lastName', 'email', 'organization'])
  expect(guess('Sobrenome', 'Observações', 'Fuso horário')).toEqual(['lastName', 'notes', 'timeZone'])
  expect(guess('Имя', 'Фамилия', 'Электронная почта', 'Телефон')).toEqual(['firstName', 'lastName', 'email', 'phone'])
  expect(guess('Shoe size', '', 'Notes', 'Comments')).toEqual(['', '', 'notes', ''])
  const rows = [{ line: 2, cells: ['a@a.example', 'x'] }]
  expect(guessColumns({ headers: ['Login', 'Rest'], rows }, [])).toEqual(['email', ''])
})
