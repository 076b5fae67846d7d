export const kinds = ['plain', 'html', 'pdf', 'docx', 'xlsx', 'pptx', 'odf'] as const
export type DocumentKind = (typeof kinds)[number]

const office = 'application/vnd.openxmlformats-officedocument.'
const byType: Readonly<Record<string, DocumentKind>> = {
  'text/plain': 'plain',
  'text/csv': 'plain',
  'text/tab-separated-values': 'plain',
  'text/markdown': 'plain',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  [`${office}wordprocessingml.document`]: 'docx',
  [`${office}spreadsheetml.sheet`]: 'xlsx',
  [`${office}presentationml.presentation`]: 'pptx',
  'application/vnd.oasis.opendocument.text': 'odf',
  'application/vnd.oasis.opendocument.spreadsheet': 'odf',
  'application/vnd.oasis.opendocument.presentation': 'odf',
}
const byEnding: Readonly<Record<string, DocumentKind>> = {
  txt: 'plain',
  csv: 'plain',
  tsv: 'plain',
  md: 'plain',
  log: 'plain',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odf',
  ods: 'odf',
  odp: 'odf',
}
/** Types that say nothing: the name decides, as it does for whoever opens the file. */
const silent = new Set(['application/octet-stream', 'application/zip', 'application/csv', 'application/vnd.ms-excel'])

/** Null for what has no words that could be read. */
export function kindOf(contentType: string, name: string): DocumentKind | null {
  const known = byType[contentType]
  if (known !== undefined) return known
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return silent.has(contentType) && Object.hasOwn(byEnding, ending) ? (byEnding[ending] ?? null) : null
}
