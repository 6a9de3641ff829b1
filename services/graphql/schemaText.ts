/** The schema as text: the hand-written files of schema/, the generated mutations, and `atLeast` on every query. */
import { readdirSync, readFileSync } from 'node:fs'
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'

const folder = new URL('../../schema/', import.meta.url)

/** The SDL of the whole API. `commands` takes the place of the generated file while that is being made. */
export const schemaText = (
  commands: string = readFileSync(new URL('generated/commands.graphql', folder), 'utf8'),
): string => {
  const written = readdirSync(folder)
    .filter(name => name.endsWith('.graphql'))
    .sort()
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
  return print(withAtLeast(parse([...written, commands].join('\n'))))
}

/** A query that must see what was just recorded says so on any of its fields, instead of on each file by hand. */
const withAtLeast = (document: DocumentNode): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: node =>
      node.name.value === 'Query' ? { ...node, fields: node.fields?.map(waiting) } : false,
    ObjectTypeExtension: node => (node.name.value === 'Query' ? { ...node, fields: node.fields?.map(waiting) } : false),
  })

const waiting = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...field,
  arguments: [...(field.arguments ?? []), atLeast],
})

const atLeast: InputValueDefinitionNode = {
  kind: Kind.INPUT_VALUE_DEFINITION,
  name: { kind: Kind.NAME, value: 'atLeast' },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Int' } },
  description: { kind: Kind.STRING, value: 'Wait, up to 2 seconds, until this ordinal can be seen here.' },
}
