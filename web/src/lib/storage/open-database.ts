const name = 'foyer'
const version = 1
/** One object store for each kind of value; a new one raises `version`. */
const stores = ['drafts', 'changes', 'cache'] as const
export type StoreName = (typeof stores)[number]

let opening: Promise<IDBDatabase> | null = null

export function openDatabase(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      for (const store of stores) {
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store)
      }
    }
    request.onsuccess = () => {
      const database = request.result
      // Another window brings a newer version: let it, the next use opens anew.
      database.onversionchange = () => {
        database.close()
        opening = null
      }
      resolve(database)
    }
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('Another window holds the old database open.'))
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** Wipes everything this browser keeps of the desk; part of signing out. */
export async function forgetEverything(): Promise<void> {
  const database = await openDatabase()
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction([...stores], 'readwrite')
    for (const store of stores) transaction.objectStore(store).clear()
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })
}
