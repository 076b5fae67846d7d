import { BlockList, isIP } from 'node:net'

const networks = new BlockList()
for (const [address, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  networks.addSubnet(address, bits, 'ipv4')
for (const [address, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  networks.addSubnet(address, bits, 'ipv6')

/** Of this machine or a private network (RFC 1918, 4193, 6598, 3927): no name server can say who is behind it. */
export function isPrivate(ip: string): boolean {
  const plain = ip.replace(/^::ffff:(?=\d)/i, '')
  const family = isIP(plain)
  return family !== 0 && networks.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}
