/** What is wrong with the variables of a request, each at its own path: `data.kind`, and not the name of a type. */
import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { failure } from './failures.ts'

/** The faults of an operation's variables; none where all of them fit. */
export const variableFaults = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] =>
  (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const name = variable.name.value
    const type = typeFromAST(schema, node)
    if (!isInputType(type)) return []
    const value = variables[name]
    if (value === undefined) {
      return isNonNullType(type) && defaultValue === undefined ? [fault([name], 'must be given')] : []
    }
    const faults: GraphQLError[] = []
    coerceInputValue(value, type, (path, _value, { message }) => faults.push(fault([name, ...path], message)))
    return faults
  })

const fault = (at: readonly (string | number)[], message: string): GraphQLError => {
  const path = at.join('.')
  return failure('badInput', `${path}: ${message}`, { path })
}
