export interface FrameOptions {
  lang?: string | null
  remoteImages?: boolean
  isDark?: boolean
}

/**
 * The page inside a frame for foreign HTML. No script, no form, no request but for pictures that came along as data;
 * whatever the cleaned HTML still holds, this policy refuses. Links open in a window of their own.
 */
export function frameDocument(html: string, { lang, remoteImages = false, isDark = false }: FrameOptions = {}): string {
  const images = remoteImages ? `data: ${location.origin}/api/` : 'data:'
  const policy = `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'`
  return [
    `<!doctype html><html${lang ? ` lang="${escapeAttribute(lang)}"` : ''}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer"><base target="_blank">',
    `<style>${isDark ? darkGround : lightGround}${frameStyle}</style></head><body dir="auto">`,
    html,
    '</body></html>',
  ].join('')
}

const lightGround = ':root{color-scheme:light;background:#fff;color:#211d18}'
const darkGround = ':root{color-scheme:dark;background:#121110;color:#ece8e2}'
const frameStyle = [
  'body{margin:0;font:15px/24px system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}',
  'p{margin:0 0 8px}img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}',
  'blockquote{margin:8px 0;padding-inline-start:12px;border-inline-start:2px solid #ddd8d0;color:#5c564d}',
  'a{color:#00637b}',
].join('')

const escapeAttribute = (value: string): string => value.replace(/[^\w-]/g, '')
