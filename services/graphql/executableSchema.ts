/** The schema with its resolvers: every field that is not written down here is read off its row. */
import { makeExecutableSchema } from '@graphql-tools/schema'
import { GraphQLError, GraphQLScalarType, type GraphQLSchema, valueFromASTUntyped, visit } from 'graphql'
import { allRules } from '../../workflows/nouns.ts'
import { accountabilityResolvers } from './accountability.ts'
import { commandsSdl } from './commandsSdl.ts'
import type { Context } from './context.ts'
import { historyResolvers } from './historyResolvers.ts'
import { linkResolvers } from './links.ts'
import { mutationResolvers, recordedThing } from './mutations.ts'
import { queryResolvers } from './queries.ts'
import { connectionResolvers } from './registers.ts'
import { schemaText } from './schemaText.ts'
import { changeResolvers, subscriptionResolvers } from './subscription.ts'
import { whenResolvers } from './when.ts'

const json = new GraphQLScalarType({
  name: 'JSON',
  serialize: value => value,
  parseValue: value => value,
  parseLiteral: literal => {
    // The compiled queries do not reach variables within a literal: said, rather than left out in silence.
    const Variable = () => {
      throw new GraphQLError('A variable cannot stand within a JSON literal: give the whole value as one variable.')
    }
    visit(literal, { Variable })
    return valueFromASTUntyped(literal)
  },
})

/** Builds it from the files of schema/. Once, when the process starts. */
export const executableSchema = (): GraphQLSchema => {
  const sdl = schemaText()
  const definitions = allRules.map(rules => rules.definition)
  return makeExecutableSchema<Context>({
    typeDefs: sdl,
    resolvers: {
      JSON: json,
      Marking: markings,
      ...commandsSdl(definitions).enumValues,
      When: whenResolvers,
      ...historyResolvers,
      ...linkResolvers(sdl),
      Accountability: accountabilityResolvers,
      Query: queryResolvers,
      Mutation: mutationResolvers(definitions),
      Recorded: { thing: recordedThing },
      Subscription: subscriptionResolvers,
      Change: changeResolvers,
      ...connectionResolvers,
    },
    inheritResolversFromInterfaces: true,
  })
}

// GraphQL's names have no hyphens and no spaces.
const markings = {
  OFFICIAL: 'OFFICIAL',
  OFFICIAL_SENSITIVE: 'OFFICIAL-SENSITIVE',
  NOT_PROTECTIVELY_MARKED: 'NOT PROTECTIVELY MARKED',
  RESTRICTED: 'RESTRICTED',
}
