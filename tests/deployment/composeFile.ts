/** A compose file as it is written, for the laws that its schema does not know. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

type Joined = { ipv4_address?: string | undefined } | null
const joined = z.looseObject({ ipv4_address: z.string().optional() }).nullable()
const names = z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform(Object.keys)])

const serviceShape = z.looseObject({
  image: z.string().optional(),
  ports: z.array(z.union([z.string(), z.looseObject({ host_ip: z.string().optional() })])).default([]),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  network_mode: z.string().optional(),
  networks: z
    .union([
      z.array(z.string()).transform((all): Record<string, Joined> => Object.fromEntries(all.map(name => [name, {}]))),
      z.record(z.string(), joined),
    ])
    .default({}),
  volumes: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.looseObject({ condition: z.string() })).default({}),
  healthcheck: z.unknown().optional(),
  read_only: z.boolean().default(false),
})

const secretShape = z.looseObject({ environment: z.string().optional() })

const composeShape = z.looseObject({
  services: z.record(z.string(), serviceShape),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() }).nullable()).default({}),
  volumes: names.default([]),
  secrets: z.record(z.string(), secretShape).default({}),
})

export type ComposeService = z.infer<typeof serviceShape>
export type ComposeFile = z.infer<typeof composeShape>

/** Reads a compose file, with what its anchors stand for. Throws where it is none that these files are like. */
export const readCompose = (path: string): ComposeFile =>
  composeShape.parse(parse(readFileSync(path, 'utf8'), { merge: true }))
