/** What the first bytes of a file say it is; the label of a mail is only asked where they say nothing. */
export const fileSignatures: readonly { bytes: string; at?: number; type: string }[] = [
  { bytes: '89504e470d0a1a0a', type: 'image/png' },
  { bytes: 'ffd8ff', type: 'image/jpeg' },
  { bytes: '474946383761', type: 'image/gif' },
  { bytes: '474946383961', type: 'image/gif' },
  { bytes: '57454250', at: 8, type: 'image/webp' },
  { bytes: '25504446', type: 'application/pdf' },
  { bytes: '504b0304', type: 'application/zip' },
  { bytes: '1f8b', type: 'application/gzip' },
  { bytes: '526172211a07', type: 'application/vnd.rar' },
  { bytes: '377abcaf271c', type: 'application/x-7z-compressed' },
  { bytes: 'd0cf11e0a1b11ae1', type: 'application/x-ole-storage' },
  { bytes: '4d5a', type: 'application/x-msdownload' },
  { bytes: '7f454c46', type: 'application/x-executable' },
  { bytes: '494433', type: 'audio/mpeg' },
  { bytes: '4f676753', type: 'application/ogg' },
  { bytes: '66747970', at: 4, type: 'video/mp4' },
  { bytes: '424d', type: 'image/bmp' },
  { bytes: '49492a00', type: 'image/tiff' },
  { bytes: '4d4d002a', type: 'image/tiff' },
  { bytes: '78 9f3e22'.replace(' ', ''), type: 'application/ms-tnef' },
]

/** Containers whose label says more than their bytes: an office document is a zip, and was before that OLE. */
export const containerTypes: ReadonlyMap<string, RegExp> = new Map([
  ['application/zip', /^application\/(?:vnd\.|epub|java-archive|x-zip|zip|x-ipynb|x-iwork)/],
  ['application/x-ole-storage', /^application\/(?:msword|vnd\.ms-|x-ole|mspowerpoint|msexcel)/],
  ['video/mp4', /^(?:video|audio|image)\//],
  ['application/ogg', /^(?:video|audio)\//],
])

/** Types that a browser would run as a page: they keep their type, and are only ever handed out as downloads. */
export const labelFallback = 'application/octet-stream'
