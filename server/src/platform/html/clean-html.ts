import sanitize from 'sanitize-html'
import { cleanStyle } from './clean-style'

/** What changes in the rules below raises this number: stored HTML of an older one is cleaned anew on its way out. */
export const sanitizerVersion = 2

const kept = [
  'address',
  'article',
  'aside',
  'footer',
  'header',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hgroup',
  'main',
  'nav',
  'section',
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'ul',
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'br',
  'center',
  'cite',
  'code',
  'data',
  'del',
  'details',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'summary',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'caption',
  'col',
  'colgroup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]
const goneWithContent = [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'template',
  'noscript',
  'title',
  'textarea',
  'xmp',
  'base',
  'meta',
  'link',
  'option',
  'applet',
  'frame',
  'frameset',
  'audio',
  'video',
  'canvas',
  'noembed',
  'noframes',
  'plaintext',
]
const attributes = [
  'alt',
  'title',
  'width',
  'height',
  'align',
  'valign',
  'bgcolor',
  'color',
  'colspan',
  'rowspan',
  'dir',
  'lang',
  'start',
  'type',
  'cite',
  'style',
  'border',
  'cellpadding',
  'cellspacing',
  'face',
  'size',
]
const deepest = 100

export type CleanHtml = { html: string; cids: string[]; hasRemoteImages: boolean }

/** Foreign HTML by allow-list on a parsed tree (email.md 2.10). Cleaning twice gives the same as once. */
export function cleanHtml(dirty: string): CleanHtml {
  const cids = new Set<string>()
  let hasRemoteImages = false
  const html = sanitize(dirty, {
    allowedTags: kept,
    nonTextTags: goneWithContent,
    allowedAttributes: { '*': attributes, a: ['href', 'rel', 'target'], img: ['src', 'data-remote-src'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid', 'data'] },
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: deepest,
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, given) => ({ tagName, attribs: withCleanStyle(given) }),
      a: (tagName, given) => ({ tagName, attribs: linkAttributes(withCleanStyle(given)) }),
      img: (tagName, given) => {
        const attribs = imageAttributes(withCleanStyle(given))
        if (attribs.src?.startsWith('cid:')) cids.add(attribs.src.slice(4))
        if (attribs['data-remote-src'] !== undefined) hasRemoteImages = true
        return { tagName, attribs }
      },
    },
  })
  return { html, cids: [...cids], hasRemoteImages }
}

type Attributes = Record<string, string>

function withCleanStyle(given: Attributes): Attributes {
  const { style, cite, ...others } = given
  const cleaned = style === undefined ? '' : cleanStyle(style)
  return {
    ...others,
    // Nothing follows it, but a quote may name its source, or with Thunderbird the mail it is from.
    ...(cite !== undefined && /^(?:https?|mid):/i.test(cite) && { cite }),
    ...(cleaned !== '' && { style: cleaned }),
  }
}

function linkAttributes(given: Attributes): Attributes {
  const href = given.href?.trim() ?? ''
  const { href: _href, rel: _rel, target: _target, ...others } = given
  return /^(https?:|mailto:|tel:)/i.test(href) && URL.canParse(href)
    ? { ...others, href, rel: 'noopener noreferrer nofollow', target: '_blank' }
    : others
}

const raster = /^data:image\/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i

/** Remote images stay inert: their address waits in `data-remote-src` for consent and then goes by our proxy. */
function imageAttributes(given: Attributes): Attributes {
  const { src, 'data-remote-src': waiting, ...others } = given
  const address = (src ?? '').trim()
  if (/^cid:/i.test(address)) return { ...others, src: `cid:${address.slice(4)}` }
  if (raster.test(address)) return { ...others, src: address }
  const remote = /^https?:\/\//i.test(address) ? address : waiting
  return remote !== undefined && /^https?:\/\//i.test(remote) ? { ...others, 'data-remote-src': remote } : others
}
