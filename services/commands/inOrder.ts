/** Runs tasks with the same key one after another, and others at the same time. */

export type InOrder = <T>(key: string, task: () => Promise<T>) => Promise<T>

export const keepOrder = (): InOrder => {
  const last = new Map<string, Promise<unknown>>()
  return async (key, task) => {
    const before = last.get(key)
    const mine = before === undefined ? task() : before.then(task, task)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
