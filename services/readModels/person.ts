/** Persons as they are read: a name and how to reach them, until these are forgotten. */

import type { ReadTable } from '../../schema/ports/readModel.ts'
import { dayColumns } from './columns.ts'
import { type Learn, type Projection, projectionOf, told } from './projection.ts'

const learn: Learn = (_row, { type, data, happened }) => {
  switch (type) {
    case 'PersonRecorded':
      return told(data, 'name', 'contact')
    case 'PersonLeft':
      return { leftOn: happened }
    default:
      return {}
  }
}

// A person's name is no column: it stands in the row alone, so that forgetting it is one deed.
const table: ReadTable = { noun: 'person', columns: dayColumns('leftOn'), links: [], counts: [] }

export const personProjection: Projection = {
  noun: 'person',
  table,
  project: projectionOf('person', { name: null, contact: null, leftOn: null }, learn),
}
