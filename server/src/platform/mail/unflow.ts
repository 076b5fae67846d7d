/**
 * RFC 3676: joins the lines a mail program broke, within one quote depth, and undoes space-stuffing. The signature
 * separator `-- ` ends in a blank and is never joined.
 */
export function unflow(text: string, dropsSpace: boolean): string {
  const out: string[] = []
  const open = { depth: 0, pieces: [] as string[] }
  const close = (): void => {
    if (open.pieces.length > 0) out.push(quoted(open.depth, open.pieces.join('')))
    open.pieces = []
  }
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const content = line.slice(depth)
    const body = content.startsWith(' ') ? content.slice(1) : content
    const isSignature = body === '-- '
    if (isSignature || depth !== open.depth) close()
    if (body.endsWith(' ') && !isSignature) {
      open.depth = depth
      open.pieces.push(dropsSpace ? body.slice(0, -1) : body)
    } else {
      if (open.pieces.length === 0) out.push(quoted(depth, body))
      else {
        open.pieces.push(body)
        close()
      }
    }
  }
  close()
  return out.join('\n')
}

const quoted = (depth: number, text: string): string => (depth === 0 ? text : `${'>'.repeat(depth)} ${text}`)
