/** The person who keeps the record of the demonstration: made up, and told to whoever starts it. */
export const keeper = 'person-00000000-0000-4000-8000-000000000001'
