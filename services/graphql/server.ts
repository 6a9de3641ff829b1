/** The GraphQL server: one list of what happens to a request, in order. */
import { useGraphQlJit } from '@envelop/graphql-jit'
import type { RequestHandler } from 'express'
import { type ExecutionArgs, getOperationAST, Kind, OperationTypeNode } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import { type Context, type Parts, requestContext } from './context.ts'
import { executableSchema } from './executableSchema.ts'
import { causeOf, failure, maskError } from './failures.ts'
import { checkCost, shapeFaults } from './limitRules.ts'
import { requestLimits } from './limits.ts'
import { variableFaults } from './variables.ts'

export type GraphqlParts = Parts & {
  log: Log
  /** Aborts when the service closes: watches end then. */
  closing: AbortSignal
  isDevelopment?: boolean
}

type ServerContext = { req: Parameters<RequestHandler>[0]; res: Parameters<RequestHandler>[1] }

/** The handler of /graphql. It expects a parsed JSON body, which halves the cost of a request. */
export const graphqlServer = (parts: GraphqlParts): RequestHandler => {
  const { handler, readModel, store, howFresh, log, closing } = parts
  const isDevelopment = parts.isDevelopment ?? false
  const yoga = createYoga<ServerContext, Context>({
    schema: executableSchema(),
    context: ({ req, request }) =>
      requestContext(
        { handler, readModel, store, ...(howFresh ? { howFresh } : {}) },
        { requestId: req.requestId, recorder: req.recorder, leaving: () => request.signal, closing },
      ),
    plugins: [limited, placed, useGraphQlJit({}, { enableIf: args => isJitted(args) }), timed, named(log)],
    maskedErrors: { maskError },
    logging: false,
    cors: false,
    batching: false,
    multipart: false,
    graphiql: isDevelopment,
    landingPage: isDevelopment,
    parserAndValidationCache: true,
  })
  // Yoga answers a request of express by itself.
  return (request, response) => yoga(request, response)
}

/** Checks the limits: tokens when it is parsed, shape when it is validated, cost once the variables are known. */
const limited: Plugin = {
  onParse({ params }) {
    params.options = { ...params.options, maxTokens: requestLimits.tokens }
  },
  onValidate({ params, setResult }) {
    const faults = shapeFaults(params.documentAST)
    if (faults.length > 0) setResult(faults)
  },
  onExecute: ({ args }) => withinCost(args),
  // A watch costs as much at every event.
  onSubscribe: ({ args }) => withinCost(args),
}

const withinCost = ({ schema, document, operationName, variableValues }: ExecutionArgs): void => {
  const operation = getOperationAST(document, operationName)
  if (operation) checkCost({ schema, document, operation, variables: variableValues ?? {} })
}

// graphql-jit compiles a document for one operation, and gains nothing for a watch.
const isJitted = ({ document }: ExecutionArgs): boolean => {
  const operations = document.definitions.filter(definition => definition.kind === Kind.OPERATION_DEFINITION)
  return operations.length === 1 && operations[0]?.operation !== OperationTypeNode.SUBSCRIPTION
}

/** Answers a request that is still at work when its time is over. */
const timed: Plugin = {
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn(args => {
      const answered = executeFn(args)
      return answered instanceof Promise ? beforeTimeout(answered) : answered
    })
  },
}

const beforeTimeout = async (answered: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_resolve, reject) => {
    const late = `There was no answer within ${requestLimits.timeoutMs / 1000} seconds.`
    const sentence = `${late} If it was a command, send the same again under the same command id.`
    timer = setTimeout(() => reject(failure('timeout', sentence)), requestLimits.timeoutMs)
  })
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Tells the faults of variables by their paths: the compiled query stops at them with the names of types alone. */
const placed: Plugin = {
  onExecute({ args }) {
    return {
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in Object(result) || 'data' in result) return
        const operation = getOperationAST(args.document, args.operationName)
        const faults = operation ? variableFaults(args.schema, operation, args.variableValues ?? {}) : []
        if (faults.length > 0) setResult({ errors: faults })
      },
    }
  },
}

/** Puts the request's id to every masked error, and what it stood for into the log. */
const named = (log: Log): Plugin => ({
  onExecutionResult({ result, context }) {
    if (!result || Array.isArray(result) || !('errors' in result)) return
    for (const error of result.errors ?? []) {
      const cause = causeOf(error)
      if (cause === undefined) continue
      // Yoga hands on the very context that was made for the request.
      const { requestId } = context as unknown as Context
      error.extensions.requestId = requestId
      log({ requestId, message: 'A GraphQL request failed', cause })
    }
  },
})
