import { PhoneBar } from './phone-bar'
import { useDestinations } from './use-destinations'

export const DeskPhoneBar = () => <PhoneBar entries={useDestinations().phone} />
