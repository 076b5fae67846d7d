/** UTF-8 where it is that, UTF-16 by its mark, else what Windows writes. Reads no more bytes than `most` characters can have. */
export function decodePlain(bytes: Uint8Array, most: number): string {
  const head = bytes.subarray(0, most * 4)
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(head)
  try {
    // As a stream, so that a sign cut in two at the end is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(head)
  }
}
