import { encode } from 'uqr'
import { useLanguage } from '../../../lib/i18n/language'
import { darkRuns } from './dark-runs'

/** Modules of white around the code, which readers need to find it. */
const quietZone = 4

/** An address as a QR code: dark on light in every theme, as authenticators expect it. */
export function SecretPicture({ uri }: { uri: string }) {
  const { t } = useLanguage()
  const { data, size } = encode(uri, { ecc: 'M', border: quietZone })
  return (
    <svg
      role="img"
      aria-label={t('security.picture')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="scheme-light size-44 shrink-0 rounded-control bg-mail text-text"
    >
      <path d={data.flatMap(darkRuns).join('')} fill="currentColor" />
    </svg>
  )
}
