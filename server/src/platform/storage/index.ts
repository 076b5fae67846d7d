// Bytes that never change, by content hash, and names for files that are safe to show and to save under.
export { cleanFileName } from './clean-file-name'
export { type Blobs, fileBlobs, type StoredBlob } from './file-blobs'
