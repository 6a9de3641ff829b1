// Apollo Server 5 as its own guide sets it up, over the same page out of the same read model.
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { openReadModel, readModelPath } from '../readModels.ts'
import { fieldsOf, pageOf } from '../servers/register.ts'
import { givenOptions, tellPort } from '../servers/told.ts'

const typeDefs = `
  type Query { actions(filter: ActionFilter, order: ActionOrder, first: Int): ActionConnection! }
  input ActionFilter { body: ID status: [ActionStatus!] dueFrom: String }
  input ActionOrder { by: ActionOrderBy! }
  enum ActionOrderBy { reference due }
  enum ActionStatus { proposed agreed inProgress }
  type ActionConnection { nodes: [Action!]! }
  type When { edtf: String! earliest: String latest: String }
  type RecordedAt { ordinal: Int! recordedAt: String! }
  type Action {
    reference: ID! status: String! revision: Int! title: String narrative: String outcomeOwed: String rag: String
    enteredFromSource: Boolean! withheld: Int! due: When happenedLast: When! recordedLast: RecordedAt!
  }`

const readModel = openReadModel(readModelPath(String(givenOptions().folder)))
const actions = (_root, { filter: { body, status, dueFrom } }) => ({
  nodes: pageOf(readModel, { body, status: status[0], dueFrom }).map(fieldsOf),
})
const server = new ApolloServer({ typeDefs, resolvers: { Query: { actions } } })
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
tellPort(Number(new URL(url).port))
