/** The limits on a document, checked before anything of it is run. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { own } from '../../schema/own.ts'
import { failure } from './failures.ts'
import { requestLimits } from './limits.ts'

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )

const tooMuch = (what: string, limit: number): GraphQLError =>
  failure('tooMuch', `This request has more than ${limit} ${what}: ask for less at once.`, { limit, what })

/**
 * What a document has too much of: aliases, directives, levels, fields once its fragments are written out. Asked before
 * the document is validated: fragments that double at every level would keep the validation itself busy for ever.
 */
export const shapeFaults = (document: DocumentNode): GraphQLError[] => {
  if (sound.has(document)) return []
  const faults = faultsIn(document)
  if (faults.length === 0) sound.add(document)
  return faults
}

// A document that is asked again is the very one that was asked before: it is parsed once.
const sound = new WeakSet<DocumentNode>()

const faultsIn = (document: DocumentNode): GraphQLError[] => {
  const counts = { aliases: 0, directives: 0, levels: 0, fields: 0 }
  visit(document, {
    Field: node => {
      if (node.alias) counts.aliases += 1
    },
    Directive: () => {
      counts.directives += 1
    },
  })
  const fragments = fragmentsOf(document)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    counts.levels = Math.max(counts.levels, depthOf(definition.selectionSet, fragments, new Map()))
    counts.fields += writtenOut(definition.selectionSet, fragments, new Map())
  }
  const limits = { ...requestLimits, levels: requestLimits.depth }
  const names = ['aliases', 'directives', 'levels', 'fields'] as const
  return names.filter(name => counts[name] > limits[name]).map(name => tooMuch(name, limits[name]))
}

/** Fields and spreads of a selection with its fragments written out wherever they are spread. */
const writtenOut = (set: SelectionSetNode, fragments: Fragments, measured: Map<string, number>): number =>
  set.selections.reduce((sum, selection) => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      return sum + 1 + (selection.selectionSet ? writtenOut(selection.selectionSet, fragments, measured) : 0)
    }
    const within = onceFor(selection.name.value, measured, name => {
      const fragment = fragments.get(name)
      return fragment ? writtenOut(fragment.selectionSet, fragments, measured) : 0
    })
    return sum + 1 + within
  }, 0)

/** Levels below a selection. Each fragment is measured once: nested ones would else double the work at every level. */
const depthOf = (set: SelectionSetNode, fragments: Fragments, measured: Map<string, number>): number =>
  Math.max(0, ...set.selections.map(selection => selectionDepth(selection, fragments, measured)))

const selectionDepth = (selection: SelectionNode, fragments: Fragments, measured: Map<string, number>): number => {
  if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, measured)
  if (selection.kind === Kind.FIELD) {
    if (!selection.selectionSet || selection.name.value.startsWith('__')) return 1
    return 1 + depthOf(selection.selectionSet, fragments, measured)
  }
  return onceFor(selection.name.value, measured, name => {
    const fragment = fragments.get(name)
    return fragment ? depthOf(fragment.selectionSet, fragments, measured) : 0
  })
}

// A fragment that holds itself counts as nothing within itself: another rule reports it.
const onceFor = (name: string, measured: Map<string, number>, measure: (name: string) => number): number => {
  const known = measured.get(name)
  if (known !== undefined) return known
  measured.set(name, 0)
  const found = measure(name)
  measured.set(name, found)
  return found
}

export type Costed = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** Throws `tooMuch` where the answer could hold too many objects, `pageTooLarge` where a page is beyond its limit. */
export const checkCost = ({ schema, document, operation, variables }: Costed): void => {
  const root = schema.getRootType(operation.operation)
  if (!root) return
  const cost = costOf(
    { schema, fragments: fragmentsOf(document), variables, measured: new Map() },
    operation.selectionSet,
    root.name,
  )
  if (cost > requestLimits.objects) throw tooMuch('objects in its answer', requestLimits.objects)
}

type Asked = {
  schema: GraphQLSchema
  fragments: Fragments
  variables: Record<string, unknown>
  measured: Map<string, number>
}

const costOf = (asked: Asked, set: SelectionSetNode, typeName: string): number => {
  let cost = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) cost += fieldCost(asked, selection, typeName)
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      cost += costOf(asked, selection.selectionSet, selection.typeCondition?.name.value ?? typeName)
    else cost += onceFor(selection.name.value, asked.measured, name => fragmentCost(asked, name))
    if (cost > requestLimits.objects) return cost
  }
  return cost
}

const fragmentCost = (asked: Asked, name: string): number => {
  const fragment = asked.fragments.get(name)
  return fragment ? costOf(asked, fragment.selectionSet, fragment.typeCondition.name.value) : 0
}

const fieldCost = (asked: Asked, field: FieldNode, typeName: string): number => {
  const type = asked.schema.getType(typeName)
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
  if (!definition || !field.selectionSet) return 0
  const named = getNamedType(definition.type)
  if (!isCompositeType(named)) return 0
  const within = costOf(asked, field.selectionSet, named.name)
  const isPaged = definition.args.some(argument => argument.name === 'first')
  const bare = isNonNullType(definition.type) ? definition.type.ofType : definition.type
  // The edges or nodes of a page are counted with the page that holds them.
  const isOfPage = typeName.endsWith('Connection')
  const times = isPaged ? pageSize(asked, field) : isListType(bare) && !isOfPage ? requestLimits.objectsPerList : 1
  return times * (1 + within)
}

const pageSize = ({ variables }: Asked, field: FieldNode): number => {
  const value = field.arguments?.find(argument => argument.name.value === 'first')?.value
  if (value === undefined || value.kind === Kind.NULL) return requestLimits.defaultPageSize
  if (value.kind === Kind.INT) return checkedPage(Number(value.value))
  const given = value.kind === Kind.VARIABLE ? own(variables, value.name.value) : undefined
  return typeof given === 'number' ? checkedPage(given) : requestLimits.pageSize
}

/** The size of a page: from 1 to the limit. Throws `pageTooLarge`. */
export const checkedPage = (first: number | null | undefined): number => {
  const size = first ?? requestLimits.defaultPageSize
  if (size >= 1 && size <= requestLimits.pageSize) return size
  throw failure('pageTooLarge', `A page holds from 1 to ${requestLimits.pageSize} things, not ${size}.`, {
    limit: requestLimits.pageSize,
  })
}
