import { type BlockList, isIPv4, isIPv6 } from 'node:net'
import { networksOf } from '../dns'

/** Nothing public lives here (IANA's special-purpose registries): our own machines, this host, groups, examples. */
const closedV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Within 2000::/3, outside of which nothing is public at all. */
const closedV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closed = networksOf([...closedV4, ...closedV6])
const global = networksOf(['2000::/3'])

/** Whether a request may go to this address: a public one, or one of the opened networks. */
export function isAllowedAddress(address: string, opened: BlockList): boolean {
  if (isIPv4(address)) return opened.check(address, 'ipv4') || !closed.check(address, 'ipv4')
  if (!isIPv6(address)) return false
  const inner = v4Inside(address)
  if (inner !== null) return isAllowedAddress(inner, opened)
  if (opened.check(address, 'ipv6')) return true
  return global.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** The IPv4 address in a mapped one (::ffff:0:0/96) or behind NAT64 (64:ff9b::/96): the machine that is really reached. */
function v4Inside(address: string): string | null {
  const words = wordsOf(address)
  const isMapped = words.slice(0, 5).every((word) => word === 0) && words[5] === 0xffff
  const isTranslated = words[0] === 0x64 && words[1] === 0xff9b && words.slice(2, 6).every((word) => word === 0)
  if (!isMapped && !isTranslated) return null
  const [high = 0, low = 0] = words.slice(6)
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

function wordsOf(address: string): number[] {
  const plain = address.replace(/%.*$/, '').replace(/\d+\.\d+\.\d+\.\d+$/, (v4) => {
    const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number)
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
  const [head = '', tail] = plain.split('::')
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16)))
  if (tail === undefined) return read(head)
  const [before, after] = [read(head), read(tail)]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after]
}
