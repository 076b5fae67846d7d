import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { aDocx, anOdt, anXlsx, aPdf, aPptx } from '../../../test/documents'
import { kindOf } from './kind-of'
import { openDocumentReader } from './open-document-reader'
import { mostCharacters, readDocument } from './read-document'

const office = 'application/vnd.openxmlformats-officedocument'

test.each([
  ['text/plain', 'a', 'plain'],
  ['application/octet-stream', 'prices.CSV', 'plain'],
  ['application/vnd.ms-excel', 'prices.csv', 'plain'],
  ['application/zip', 'letter.docx', 'docx'],
  [`${office}.spreadsheetml.sheet`, 'x', 'xlsx'],
  ['image/png', 'letter.docx', null],
  ['application/octet-stream', 'constructor', null],
  ['application/octet-stream', 'a.exe', null],
])('%s called %s is read as %s', (type, name, kind) => expect(kindOf(type, name)).toBe(kind))

describe('words come out of', () => {
  test.each([
    ['plain', Buffer.from('Größe;42'), 'Größe;42'],
    ['plain', Buffer.from('Gr\xf6\xdfe', 'latin1'), 'Größe'],
    ['plain', Buffer.from('\ufeffGröße', 'utf16le'), 'Größe'],
    ['html', Buffer.from('<style>b{}</style><p>One</p><script>x()</script><p>two</p>'), 'One\ntwo'],
    ['docx', aDocx('First &amp; best', 'second'), 'First & best\nsecond'],
    ['xlsx', anXlsx('Serial', 'lamp'), 'Serial\nlamp\n4711.5'],
    ['pptx', aPptx('A slide'), 'A slide'],
    ['odf', anOdt('Ein Brief'), 'Ein Brief'],
    ['pdf', aPdf('Invoice 4711'), 'Invoice 4711'],
  ] as const)('%s', async (kind, bytes, text) => expect(await readDocument(kind, bytes)).toBe(text))

  test('a long file as far as it is searched', async () => {
    expect(await readDocument('plain', Buffer.from('word '.repeat(mostCharacters)))).toHaveLength(mostCharacters - 1)
    expect((await readDocument('docx', aDocx('x'.repeat(3 * mostCharacters)))).length).toBe(mostCharacters)
  })
})

describe('a hostile file costs its own words and nothing else', () => {
  const reader = openDocumentReader({ timeoutMs: 4000 })
  afterAll(() => reader.close())
  const read = (name: string, bytes: Uint8Array) =>
    reader.read({ name, contentType: 'application/octet-stream', size: bytes.byteLength }, async () => bytes)
  const nextIsRead = async () =>
    expect(await read('b.txt', Buffer.from('after'))).toEqual({ outcome: 'read', text: 'after' })

  test('a bomb is not unpacked, whether it says how large it is or not', async () => {
    const big = strToU8('<w:t>a</w:t>'.repeat(4_000_000))
    const bomb = Buffer.from(zipSync({ 'word/document.xml': big }))
    expect(await read('a.docx', bomb)).toEqual({ outcome: 'noText', text: '' })
    // The sizes in the directory at its end, made small.
    const liar = Buffer.from(bomb)
    const directory = liar.lastIndexOf(Buffer.from('PK\x01\x02'))
    liar.writeUInt32LE(1000, directory + 24)
    const { text } = await read('a.docx', liar)
    expect(text.length).toBeLessThanOrEqual(1000)
    await nextIsRead()
  })

  test('broken files, and files of another kind than they say', async () => {
    for (const name of ['a.pdf', 'a.docx', 'a.odt']) {
      expect(await read(name, Buffer.from('nothing of the kind'))).toMatchObject({ outcome: 'failed', text: '' })
      expect((await read(name, aDocx('x').subarray(0, 60))).text).toBe('')
    }
    await nextIsRead()
  })

  test('a PDF whose page unpacks without end', async () => {
    const endless = aPdf('', `${'q '.repeat(60_000_000)}`)
    expect(endless.byteLength).toBeLessThan(1_000_000)
    expect((await read('a.pdf', endless)).text).toBe('')
    await nextIsRead()
  })

  test('nested entities of XML stay unopened', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}">]><w:t>${'&b;'.repeat(1000)}end</w:t>`
    const { text } = await read('a.docx', Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) })))
    expect(text.length).toBeLessThan(10_000)
    expect(text).toContain('end')
  })

  test('what is too large is not even fetched', async () => {
    const asked = reader.read({ name: 'a.pdf', contentType: 'application/pdf', size: 2 ** 31 }, async () => {
      throw new Error('must not be read')
    })
    expect(await asked).toEqual({ outcome: 'tooLarge', text: '' })
  })
})
