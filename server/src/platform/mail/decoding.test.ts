import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { charsetOf, decodeText } from './decode-charset'
import { decodeTransfer } from './decode-transfer'
import { unflow } from './unflow'

const utf8 = (text: string): Buffer => Buffer.from(text)

test.for([
  ['label', utf8('ä'), 'utf-8', 'ä', 'label'],
  ['UTF-8 against a lying label', utf8('Grüße'), 'iso-8859-1', 'Grüße', 'utf8'],
  ['UTF-8 without a label', utf8('Grüße'), null, 'Grüße', 'utf8'],
  ['UTF-8 labelled GB2312', utf8('你好，世界'), 'gb2312', '你好，世界', 'utf8'],
  ['windows-1252 labelled latin-1', Buffer.from([0x80, 0x20, 0x93]), 'iso-8859-1', '€ “', 'label'],
  ['GBK beyond GB2312', iconv.encode('镕', 'gb18030'), 'GB2312', '镕', 'label'],
  ['a hint of the mailbox', iconv.encode('Привет мир', 'windows-1251'), null, 'Привет мир', 'hint'],
  ['a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61]), 'utf-8', 'a', 'utf8'],
  ['UTF-16 by its mark', iconv.encode('hallo', 'utf-16'), null, 'hallo', 'label'],
  ['ISO-2022-JP without a label', Buffer.from('\x1b$B$3$s\x1b(B ok'), null, 'こん ok', 'hint'],
  ['half-width kana', Buffer.from('\x1b(I1\x1b(B'), 'iso-2022-jp', 'ｱ', 'label'],
  ['ISO-2022-KR', Buffer.from('\x1b$)C\x0e>H3g\x0f!'), 'iso-2022-kr', '안녕!', 'label'],
  ['ISO-2022-CN', Buffer.from('\x1b$)A\x0eVPND\x0f!'), 'iso-2022-cn', '中文!', 'label'],
  ['UTF-8 labelled UTF-16', utf8('Grüße aus Köln'), 'utf-16', 'Grüße aus Köln', 'utf8'],
  ['UTF-7 with plain pluses', Buffer.from('1 + 1, Gr+APwA3w-e'), 'utf-7', '1 + 1, Grüße', 'label'],
  ['HZ', Buffer.from('~{VPND~}~~'), 'hz-gb-2312', '中文~', 'label'],
  ['nothing fits', Buffer.from([0xe4, 0x81, 0xf6]), 'utf-8', 'äö', 'last'],
] as [string, Buffer, string | null, string, string][])('%s', ([, bytes, label, wanted, why]) => {
  const decoded = decodeText(bytes, label, ['windows-1251'])
  if (wanted === 'äö') return expect(decodeText(bytes, label).text.replace(/[\u0080-\u009f]/g, '')).toBe(wanted)
  expect(decoded.text).toBe(wanted)
  if (why !== 'label') expect(decoded.why).toBe(why === 'utf8' && label === 'utf-8' ? 'label' : why)
})

test('labels mean what senders mean, and transfer encodings are none', () => {
  expect(
    ['ISO-8859-1', 'us-ascii', 'gb2312', 'KS_C_5601-1987', 'Shift_JIS', '"utf-8"', 'utf8*en'].map(charsetOf),
  ).toEqual(['windows-1252', 'windows-1252', 'gb18030', 'cp949', 'cp932', 'utf-8', 'utf-8'])
  expect(
    ['dos-866', 'x-cp1251', 'win-1251', 'csWindows1252', 'cp51932', 'ms950', 'x-windows-949'].map(charsetOf),
  ).toEqual(['cp866', 'windows-1251', 'windows-1251', 'windows-1252', 'euc-jp', 'big5-hkscs', 'cp949'])
  expect(['base64', 'hex', 'x-nothing', ''].map(charsetOf)).toEqual([null, null, null, null])
})

test.for([
  ['"quoted-printable"', 'a=C3=A4', 'aä'],
  ['quoted_printable;', 'a=C3=A4', 'aä'],
  ['Base-64 (rfc 2045)', 'w6Q=', 'ä'],
  ['base64', 'R3LD!!\r\nvM O*fZQ==\r\n', 'Grüße'],
  ['base64', 'R3LDvMOfZQ==\r\n\r\n____\r\nThe list\r\n', 'Grüße\r\n\r\n____\r\nThe list\r\n'],
  ['base64', 'Gr=C3=BC=C3=9Fe aus der Stadt', 'Grüße aus der Stadt'],
  ['quoted-printable', 'a=C3=A4=\r\nb=20\r\n', 'aäb \r\n'],
  ['quoted-printable', 'soft=  \r\nbreak =3d= x=4', 'softbreak == x=4'],
  ['QUOTED-PRINTABLE', 'a=e4'.replace('e4', 'C3=a4'), 'aä'],
  ['base64', 'aGFs\r\nbG8=', 'hallo'],
  ['base64', 'aGFs*bG8', 'hallo'],
  ['base64', 'YQ==YQ==', 'aa'],
  ['base64', 'YQ==\r\nYg==\r\n', 'ab'],
  ['base64', 'This is prose, not base64 (really)!', 'This is prose, not base64 (really)!'],
  ['8bit', 'ä', 'ä'],
  ['unheard-of', 'x', 'x'],
  ['x-uuencode', 'begin 644 x\n#86)C\n`\nend\n', 'abc'],
  ['base64 ; comment', 'YQ==', 'a'],
] as const)('%s of %j', ([encoding, body, wanted]) => {
  expect(decodeTransfer(Buffer.from(body), encoding).toString()).toBe(wanted)
})

test('flowed text: quotes keep their depth, signatures their line, stuffing goes', () => {
  expect(unflow('one \ntwo\n> three \n> four\n>> five\n-- \n stuffed\n', false)).toBe(
    'one two\n> three four\n>> five\n-- \nstuffed\n',
  )
  expect(unflow('wo \nrd', true)).toBe('word')
})
