/** What this server says it can do. The client asks once, before its first append, without credentials. */
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'

const streamsService = 'event_store.client.streams.streams'
const persistentService = 'event_store.client.persistent_subscriptions.persistentsubscriptions'

const methods: [service: string, method: string, features: string[]][] = [
  [streamsService, 'append', []],
  [streamsService, 'batchappend', ['deadline_duration']],
  [streamsService, 'delete', []],
  [streamsService, 'read', ['position', 'events']],
  [streamsService, 'tombstone', []],
  [persistentService, 'create', ['stream', 'all']],
  [persistentService, 'delete', ['stream', 'all']],
  [persistentService, 'read', ['stream', 'all']],
]

export const supportedMethods = (): features.SupportedMethods =>
  new features.SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(
      methods.map(([service, method, list]) =>
        new features.SupportedMethod().setServiceName(service).setMethodName(method).setFeaturesList(list),
      ),
    )
