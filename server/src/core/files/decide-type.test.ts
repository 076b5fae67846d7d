import { describe, expect, test } from 'vitest'
import { decideType, isRaster, safeType } from './decide-type'

const bytes = (text: string) => Buffer.from(text.padEnd(40, '\0'), 'latin1')
const png = bytes('\x89PNG\r\n\x1a\n')

describe('bytes decide', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'audio/wav'],
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04', 'application/zip'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\0\0\0\x20ftypheic', 'image/heic'],
    ['MZ\x90\0', 'application/vnd.microsoft.portable-executable'],
  ])('%j is %s, whatever it calls itself', (head, type) => {
    expect(decideType(bytes(head), 'text/plain')).toBe(type)
    expect(decideType(bytes(head), 'image/svg+xml')).toBe(type)
    expect(decideType(bytes(head), null)).toBe(type)
  })

  test('a type whose bytes we would know, and do not find, is a lie', () => {
    for (const claimed of ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'application/zip'])
      expect(decideType(bytes('<svg onload=alert(1)>'), claimed)).toBe('application/octet-stream')
    expect(decideType(bytes('PK\x03\x04'), 'image/png')).toBe('application/zip')
  })

  test('a shell may be what it says, as long as that is no other kind', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    expect(decideType(bytes('PK\x03\x04'), word)).toBe(word)
    expect(decideType(bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'application/msword')).toBe('application/msword')
    expect(decideType(bytes('PK\x03\x04'), 'application/octet-stream')).toBe('application/zip')
    expect(decideType(bytes('PK\x03\x04'), 'application/pdf')).toBe('application/zip')
    expect(decideType(png, word)).toBe('image/png')
  })

  test('where bytes say nothing the declared type counts, made safe', () => {
    expect(decideType(bytes('hello'), 'Text/Plain; charset=utf-8')).toBe('text/plain')
    expect(decideType(bytes('<html>'), 'text/html')).toBe('text/html')
    expect(decideType(bytes('?'), 'text/html\r\nset-cookie: a=b')).toBe('application/octet-stream')
    expect(decideType(bytes('?'), 'multipart/mixed')).toBe('application/octet-stream')
    expect(decideType(Buffer.alloc(0), null)).toBe('application/octet-stream')
  })
})

test('only pixels are shown in a page', () => {
  expect(['image/png', 'image/jpeg', 'image/gif', 'image/webp'].every(isRaster)).toBe(true)
  expect(['image/svg+xml', 'text/html', 'application/pdf', 'image/bmp'].some(isRaster)).toBe(false)
  expect(safeType('image/svg+xml')).toBe('image/svg+xml')
})
