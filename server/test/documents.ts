import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const zipped = (parts: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

/** The smallest files of their kinds that have words. */
export const aDocx = (...paragraphs: string[]): Buffer =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraphs
      .map((text) => `<w:p><w:pPr><w:t2>no</w:t2></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  })
export const anXlsx = (...cells: string[]): Buffer =>
  zipped({
    'xl/sharedStrings.xml': `<sst>${cells.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': '<worksheet><row><c t="s"><v>0</v></c><c><v>4711.5</v></c></row></worksheet>',
  })
export const aPptx = (text: string): Buffer =>
  zipped({ 'ppt/slides/slide1.xml': `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>` })
export const anOdt = (text: string): Buffer =>
  zipped({ 'content.xml': `<office:text><text:p>${text}</text:p></office:text>`, 'styles.xml': '<s>styled</s>' })

/** One page; `content` is what the page's stream holds, packed. */
export function aPdf(text: string, content = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`): Buffer {
  const stream = deflateSync(content)
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    null,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const parts = objects.map((object, index) =>
    object === null
      ? Buffer.concat([
          Buffer.from(`${index + 1} 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`),
          stream,
          Buffer.from('\nendstream endobj\n'),
        ])
      : Buffer.from(`${index + 1} 0 obj${object}endobj\n`),
  )
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...parts, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF')])
}
