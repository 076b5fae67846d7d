import { BlockList, isIP } from 'node:net'

/** Networks and single addresses as people write them: `10.0.0.0/8`, `::1`. */
export function networksOf(written: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of written) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** Whether an address, also one of IPv4 written as IPv6 (`::ffff:`), is of these networks. What is no address is of none. */
export function isWithin(ip: string, networks: BlockList): boolean {
  const plain = ip.replace(/^::ffff:(?=\d)/i, '')
  const family = isIP(plain)
  return family !== 0 && networks.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}
