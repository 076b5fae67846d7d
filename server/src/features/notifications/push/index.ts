// Web push to an agent's own browsers: which there are, and one push to one of them.
export { addDevice, listDevices, removeDevice, seeDevice } from './devices'
export { pushJob } from './push-job'
export { pushToDevice } from './push-to-device'
