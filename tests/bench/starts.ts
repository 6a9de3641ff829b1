/** From the start of the process to its first GraphQL answer, on a record of full size. */
import { absolute, type Figure } from './figures.ts'
import { startProduct } from './product.ts'
import { median } from './rounds.ts'
import type { Sizes } from './sizes.ts'

/** The figure of the start. The first start builds the read model and is not counted. */
export const startFigures = async (folder: string, { rounds, actions, eventsEach }: Sizes): Promise<Figure[]> => {
  await (await startProduct(folder)).stop()
  const found: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const product = await startProduct(folder)
    found.push(product.firstAnswerMs)
    await product.stop()
  }
  const events = (actions * eventsEach).toLocaleString('en-GB')
  return [
    absolute({
      name: `start to the first GraphQL answer, ${events} events`,
      value: median(found) / 1000,
      unit: 's',
      target: { atMost: 1 },
    }),
  ]
}
