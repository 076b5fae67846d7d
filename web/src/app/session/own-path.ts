/** An address inside the workspace, or null: nobody is led elsewhere by a link that passes through signing in. */
export function ownPath(wanted: string | undefined): string | null {
  if (!wanted?.startsWith('/desk') || /[\\\n\r\t]/.test(wanted)) return null
  const address = new URL(wanted, 'https://desk.invalid')
  if (address.origin !== 'https://desk.invalid' || !/^\/desk(\/|$)/.test(address.pathname)) return null
  return `${address.pathname}${address.search}${address.hash}`
}
