import { isWithin, networksOf } from './networks'

const loopback = networksOf(['127.0.0.0/8', '::1'])
const networks = networksOf([
  '10.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '::1',
  'fc00::/7',
  'fe80::/10',
])

/** Of this machine or a private network (RFC 1918, 4193, 6598, 3927): no name server can say who is behind it. */
export const isPrivate = (ip: string): boolean => isWithin(ip, networks)

export const isLoopback = (ip: string): boolean => isWithin(ip, loopback)
