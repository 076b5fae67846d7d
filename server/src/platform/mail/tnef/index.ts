// winmail.dat: what Outlook makes of a mail for another Outlook (MS-OXTNEF). Its files and its body, within limits.
export { isTnef, readTnef, type Tnef, type TnefFile } from './read-tnef'
