import { isIP } from 'node:net'

/**
 * The network behind an address, as limits count: IPv4 by /24, IPv6 by /64, since one customer of a provider holds as many
 * addresses as that. IPv4 written as IPv6 is IPv4.
 */
export function networkOf(ip: string): string {
  const plain = ip.replace(/%.*$/, '')
  if (isIP(plain) === 4) return ipv4Network(plain.split('.').map(Number))
  if (isIP(plain) !== 6) return 'unknown'
  const groups = groupsOf(plain)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) {
    const [high = 0, low = 0] = groups.slice(6)
    return ipv4Network([high >> 8, high & 255, low >> 8])
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

const ipv4Network = (parts: readonly number[]): string => `${parts.slice(0, 3).join('.')}.0/24`

/** The eight groups; the URL parser brings every spelling to one form, without a dotted tail. */
function groupsOf(ip: string): number[] {
  const canonical = new URL(`http://[${ip}]/`).hostname.slice(1, -1)
  const [before = '', after] = canonical.split('::')
  const read = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
  if (after === undefined) return read(before)
  const [head, tail] = [read(before), read(after)]
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}
