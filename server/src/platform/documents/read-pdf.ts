const mostPages = 300

/** The words of the pages in their order. Nothing in the file runs: no scripts, no fonts from outside, no functions made of text. */
export async function readPdf(bytes: Uint8Array, most: number): Promise<string> {
  // Loaded with the first PDF: it is the largest reader of all.
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  let text = ''
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && text.length < most; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : ' ')
    text += '\n'
    page.cleanup()
  }
  await pdf.destroy()
  return text
}
