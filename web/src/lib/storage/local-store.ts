import { openDatabase, type StoreName } from './open-database'

/** Values of one kind kept in this browser, by key. Every method throws `StorageRefused` where the browser has no room. */
export interface LocalStore<T> {
  get: (key: string) => Promise<T | null>
  put: (key: string, value: T) => Promise<void>
  remove: (key: string) => Promise<void>
  entries: () => Promise<[key: string, value: T][]>
}

export class StorageRefused extends Error {}

export function localStore<T>(name: StoreName): LocalStore<T> {
  return {
    get: async (key) => (await run<T | undefined>(name, 'readonly', (store) => store.get(key))) ?? null,
    put: async (key, value) => void (await run(name, 'readwrite', (store) => store.put(value, key))),
    remove: async (key) => void (await run(name, 'readwrite', (store) => store.delete(key))),
    async entries() {
      const keys = await run<IDBValidKey[]>(name, 'readonly', (store) => store.getAllKeys())
      const values = await run<T[]>(name, 'readonly', (store) => store.getAll())
      return values.map((value, index) => [String(keys[index]), value])
    },
  }
}

async function run<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  try {
    const database = await openDatabase()
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode)
      const request = ask(transaction.objectStore(name))
      // Not by itself at some later turn: a page on its way out has none.
      transaction.commit()
      // Only the end of the transaction means that it is on disk.
      transaction.oncomplete = () => resolve(request.result as T)
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
  } catch (error) {
    throw new StorageRefused('This browser keeps nothing.', { cause: error })
  }
}
