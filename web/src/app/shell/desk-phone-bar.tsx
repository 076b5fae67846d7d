import { memo } from 'react'
import { PhoneBar } from './phone-bar'
import { useDestinations } from './use-destinations'

export const DeskPhoneBar = memo(function DeskPhoneBar() {
  return <PhoneBar entries={useDestinations().phone} />
})
