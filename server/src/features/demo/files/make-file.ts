import type { PlannedFile } from '../planned-ticket'
import { drawPhoto } from './draw-photo'
import { writePdf } from './write-pdf'

type MadeFile = { name: string; bytes: Buffer; declaredType: string }
const photos = 12

/** The file a message carries; photos come from a small album, so that each need not be drawn. */
export function makeFile({ kind, number }: PlannedFile, place: number): MadeFile {
  if (kind === 'photo') {
    const shown = place % photos
    return { name: `IMG_${4400 + shown * 7}.png`, bytes: photo(shown), declaredType: 'image/png' }
  }
  if (kind === 'log') return { name: 'fernhollow-app.log.txt', bytes: log(place), declaredType: 'text/plain' }
  if (kind === 'label')
    return {
      name: `return-label-${number}.pdf`,
      bytes: writePdf('Return label', [
        'Fernhollow Returns',
        'Ramp 3, Millbank 40',
        `Reference ${number}`,
        'Please stick this on the outside.',
      ]),
      declaredType: 'application/pdf',
    }
  return {
    name: `${number}.pdf`,
    bytes: writePdf(number, [
      'Fernhollow',
      'Bicycle parts and bags',
      '',
      `Number: ${number}`,
      'Payable within 14 days.',
      'Thank you for riding with us.',
    ]),
    declaredType: 'application/pdf',
  }
}

const album = new Map<number, Buffer>()
function photo(shown: number): Buffer {
  const drawn = album.get(shown) ?? drawPhoto(shown + 1)
  album.set(shown, drawn)
  return drawn
}

function log(place: number): Buffer {
  const second = (at: number) => `09:1${at % 10}:${String((place * 7 + at * 13) % 60).padStart(2, '0')}`
  const lines = [
    `${second(0)} INFO  app 4.2.${place % 9} start`,
    `${second(1)} INFO  scan: 1 device, FH-Light ${String(place * 37).padStart(5, '0')}`,
    `${second(2)} WARN  bond exists, key mismatch`,
    `${second(3)} ERROR connect failed: timeout after 8000 ms`,
    `${second(4)} INFO  retry 1 of 3`,
    `${second(5)} ERROR connect failed: timeout after 8000 ms`,
  ]
  return Buffer.from(`${lines.join('\n')}\n`)
}
