// Bytes that never change, by content hash.
export { type Blobs, fileBlobs, type StoredBlob } from './file-blobs'
