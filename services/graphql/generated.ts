import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Any JSON value: integers are safe, anything with a fraction is a string. */
  JSON: { input: unknown; output: unknown; }
};

export type Query = {
  /** Who answers for what on a day (today, where none is given), for all bodies or for one. */
  readonly accountability: Accountability;
  /** What changed since a meeting's close, or since an ordinal; the last change of each thing, oldest first. */
  readonly changesSince: Changes;
  /** What waits for a body: to be decided, agreed, discharged, confirmed, taken up again. */
  readonly waitingOn: WaitingOn;
  /** Everything decided, latest first: proposals of approvals and decisions that had no approval. */
  readonly registerOfDecisions: RegisterOfDecisions;
  /** What the reactions were refused, and somebody must look at; oldest first. */
  readonly reactionTasks: ReadonlyArray<ReactionTask>;
  readonly action?: Maybe<Action>;
  readonly actions: ActionConnection;
  readonly approval?: Maybe<Approval>;
  readonly approvals: ApprovalConnection;
  readonly body?: Maybe<Body>;
  readonly bodies: BodyConnection;
  readonly condition?: Maybe<Condition>;
  readonly conditions: ConditionConnection;
  readonly decision?: Maybe<Decision>;
  readonly decisions: DecisionConnection;
  readonly document?: Maybe<Document>;
  readonly documents: DocumentConnection;
  readonly meeting?: Maybe<Meeting>;
  readonly meetings: MeetingConnection;
  readonly minutes?: Maybe<Minutes>;
  readonly allMinutes: MinutesConnection;
  readonly office?: Maybe<Office>;
  readonly offices: OfficeConnection;
  readonly organisation?: Maybe<Organisation>;
  readonly organisations: OrganisationConnection;
  readonly person?: Maybe<Person>;
  readonly persons: PersonConnection;
  readonly proposal?: Maybe<Proposal>;
  readonly proposals: ProposalConnection;
  readonly publication?: Maybe<Publication>;
  readonly publications: PublicationConnection;
  /** How far this node's reading of the record has come. */
  readonly position?: Maybe<RecordedAt>;
  /** Anything, by its reference. */
  readonly thing?: Maybe<Thing>;
  readonly scrutiny?: Maybe<Scrutiny>;
  readonly scrutinies: ScrutinyConnection;
};


export type QueryAccountabilityArgs = {
  on?: InputMaybe<Scalars['String']['input']>;
  body?: InputMaybe<Scalars['ID']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryChangesSinceArgs = {
  meeting?: InputMaybe<Scalars['ID']['input']>;
  ordinal?: InputMaybe<Scalars['Int']['input']>;
  body?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWaitingOnArgs = {
  body: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRegisterOfDecisionsArgs = {
  body?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReactionTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryActionArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryActionsArgs = {
  filter?: InputMaybe<ActionFilter>;
  order?: InputMaybe<ActionOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryApprovalArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryApprovalsArgs = {
  filter?: InputMaybe<ApprovalFilter>;
  order?: InputMaybe<ApprovalOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBodyArgs = {
  reference?: InputMaybe<Scalars['ID']['input']>;
  alias?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBodiesArgs = {
  filter?: InputMaybe<BodyFilter>;
  order?: InputMaybe<BodyOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryConditionArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryConditionsArgs = {
  filter?: InputMaybe<ConditionFilter>;
  order?: InputMaybe<ConditionOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDecisionArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDecisionsArgs = {
  filter?: InputMaybe<DecisionFilter>;
  order?: InputMaybe<DecisionOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDocumentArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDocumentsArgs = {
  filter?: InputMaybe<DocumentFilter>;
  order?: InputMaybe<DocumentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMeetingArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMeetingsArgs = {
  filter?: InputMaybe<MeetingFilter>;
  order?: InputMaybe<MeetingOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMinutesArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAllMinutesArgs = {
  filter?: InputMaybe<MinutesFilter>;
  order?: InputMaybe<MinutesOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOfficeArgs = {
  reference?: InputMaybe<Scalars['ID']['input']>;
  alias?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOfficesArgs = {
  filter?: InputMaybe<OfficeFilter>;
  order?: InputMaybe<OfficeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrganisationArgs = {
  reference?: InputMaybe<Scalars['ID']['input']>;
  alias?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrganisationsArgs = {
  filter?: InputMaybe<OrganisationFilter>;
  order?: InputMaybe<OrganisationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonsArgs = {
  filter?: InputMaybe<PersonFilter>;
  order?: InputMaybe<PersonOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProposalArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProposalsArgs = {
  filter?: InputMaybe<ProposalFilter>;
  order?: InputMaybe<ProposalOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublicationArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublicationsArgs = {
  filter?: InputMaybe<PublicationFilter>;
  order?: InputMaybe<PublicationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPositionArgs = {
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryThingArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryScrutinyArgs = {
  reference: Scalars['ID']['input'];
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryScrutiniesArgs = {
  filter?: InputMaybe<ScrutinyFilter>;
  order?: InputMaybe<ScrutinyOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
};

export type Accountability = {
  /** The day (Europe/London) on which overdue is judged. */
  readonly on: Scalars['String']['output'];
  /** How many actions stand where, under each strand, body or owner; an empty value is one that has none. */
  readonly counts: ReadonlyArray<Count>;
  /** Open, and the last day that the due date may mean is past. */
  readonly overdue: ActionConnection;
  /** Open, and the due date is too imprecise to say whether it is past. */
  readonly perhapsOverdue: ActionConnection;
  readonly noOwner: ActionConnection;
  readonly noDueDate: ActionConnection;
  /** Open, and without an update since: an ordinal, a day, or the last meeting of a body. */
  readonly noUpdateSince: ActionConnection;
  /** Those whose due date was moved, the most often moved first; each shows by whom and why in its dueHistory. */
  readonly rebaselined: ReadonlyArray<Action>;
  /** Supported, approved or agreed, and nothing recorded of it since: neither of its actions nor of what it is linked to. */
  readonly silence: ReadonlyArray<Silence>;
};


export type AccountabilityCountsArgs = {
  by: CountBy;
};


export type AccountabilityOverdueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type AccountabilityPerhapsOverdueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type AccountabilityNoOwnerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type AccountabilityNoDueDateArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type AccountabilityNoUpdateSinceArgs = {
  ordinal?: InputMaybe<Scalars['Int']['input']>;
  day?: InputMaybe<Scalars['String']['input']>;
  lastMeetingOf?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type AccountabilityRebaselinedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type AccountabilitySilenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type CountBy =
  | 'status'
  | 'strand'
  | 'body'
  | 'owner';

export type Count = {
  readonly value: Scalars['String']['output'];
  readonly status: Scalars['String']['output'];
  readonly n: Scalars['Int']['output'];
  readonly thing?: Maybe<Thing>;
};

export type Silence = {
  readonly proposal?: Maybe<Proposal>;
  readonly action?: Maybe<Action>;
  readonly since: When;
  readonly recorded: RecordedAt;
  /** False where something is recorded of it whose date leaves open whether it came since. */
  readonly isCertain: Scalars['Boolean']['output'];
  readonly sentence: Scalars['String']['output'];
};

export type Changes = {
  /** What was recorded after this ordinal is told. */
  readonly since: Scalars['Int']['output'];
  readonly sentence: Scalars['String']['output'];
  readonly changes: ReadonlyArray<ChangedThing>;
  readonly pageInfo: PageInfo;
};

export type ChangedThing = {
  readonly thing: Thing;
  readonly firstChange: Scalars['Int']['output'];
  readonly lastChange: Scalars['Int']['output'];
};

export type WaitingOn = {
  readonly approvals: ApprovalConnection;
  /** Proposals that were deferred and must come back. */
  readonly deferred: ProposalConnection;
  readonly actionsToAgree: ActionConnection;
  /** Reported complete: the body is to agree that they are. */
  readonly actionsToClose: ActionConnection;
  /** Of its approvals: neither discharged nor waived nor varied nor lapsed. */
  readonly conditions: ConditionConnection;
  /** Asked by it and not closed; asked of the office whose board it is. */
  readonly scrutinyAskedBy: ScrutinyConnection;
  readonly scrutinyAskedOf: ScrutinyConnection;
  /** Put forward for its next agenda and taken up by none. */
  readonly business: ReadonlyArray<Business>;
};

export type RegisterOfDecisions = {
  readonly entries: ReadonlyArray<RegisterEntry>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type RegisterEntry = {
  readonly reference: Scalars['ID']['output'];
  readonly decided: When;
  /** The board's own word, and the code of the outcome. */
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly outcome?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly status: Scalars['String']['output'];
  readonly body?: Maybe<Body>;
  readonly meeting?: Maybe<Meeting>;
  readonly proposal?: Maybe<Proposal>;
  readonly decision?: Maybe<Decision>;
};

export type ReactionTask = {
  readonly commandId: Scalars['ID']['output'];
  readonly event: Scalars['ID']['output'];
  readonly reaction: Scalars['String']['output'];
  readonly thing: Scalars['ID']['output'];
  readonly command: Scalars['String']['output'];
  readonly code: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
  readonly recordedAt: Scalars['String']['output'];
};

/** What a body has agreed shall be done, who owns it, by when, and what became of it. */
export type Action = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly outcomeOwed?: Maybe<Scalars['String']['output']>;
  readonly strands: ReadonlyArray<TaggedStrand>;
  /** The body that raised it, and that alone can agree it closed. */
  readonly body?: Maybe<Body>;
  readonly meeting?: Maybe<Meeting>;
  /** What it comes from: a decision, an approval, a scrutiny item, another action, a document. */
  readonly origin?: Maybe<Thing>;
  /** A post or an organisation. */
  readonly owner?: Maybe<Thing>;
  readonly due?: Maybe<When>;
  /** The due date that was set first. */
  readonly dueFirst?: Maybe<When>;
  /** How often the due date was moved. */
  readonly rebaselined: Scalars['Int']['output'];
  readonly dueHistory: ReadonlyArray<DueDate>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly milestones: ReadonlyArray<Milestone>;
  /** Its approvals, and where each stands. */
  readonly approvals: ReadonlyArray<ActionApproval>;
  readonly rag?: Maybe<ActionRag>;
  readonly lastUpdate?: Maybe<Progress>;
  readonly updates: ReadonlyArray<Progress>;
  readonly escalations: ReadonlyArray<Escalation>;
  readonly completion?: Maybe<Ending>;
  readonly closure?: Maybe<Ending>;
  readonly supersededBy?: Maybe<Action>;
  readonly transferredFrom?: Maybe<Body>;
  readonly splitInto: ReadonlyArray<Action>;
  readonly mergedInto?: Maybe<Action>;
};


/** What a body has agreed shall be done, who owns it, by when, and what became of it. */
export type ActionHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ActionStatus =
  | 'named'
  | 'proposed'
  | 'agreed'
  | 'inProgress'
  | 'onHold'
  | 'reportedComplete'
  | 'closed'
  | 'notAgreed'
  | 'withdrawn'
  | 'superseded'
  | 'transferred'
  | 'closedUndelivered'
  | 'split'
  | 'merged'
  | 'enteredInError';

export type ActionFilter = {
  readonly status?: InputMaybe<ReadonlyArray<ActionStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<ActionStatus>>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly origin?: InputMaybe<Scalars['ID']['input']>;
  readonly approval?: InputMaybe<Scalars['ID']['input']>;
  readonly escalatedTo?: InputMaybe<Scalars['ID']['input']>;
  readonly strand?: InputMaybe<Strand>;
  /** A strand of one scheme: `cambridgeshire-2014/protect`. */
  readonly schemeStrand?: InputMaybe<Scalars['String']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly rag?: InputMaybe<ActionRag>;
  readonly hasOwner?: InputMaybe<Scalars['Boolean']['input']>;
  readonly hasDueDate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Due surely before this day: the last day it may mean is earlier. */
  readonly dueBefore?: InputMaybe<Scalars['String']['input']>;
  readonly dueFrom?: InputMaybe<Scalars['String']['input']>;
};

export type ActionOrderBy =
  | 'reference'
  | 'recorded'
  | 'due';

export type ActionOrder = {
  readonly by: ActionOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type ActionEdge = {
  readonly node: Action;
  readonly cursor: Scalars['String']['output'];
};

export type ActionConnection = {
  readonly edges: ReadonlyArray<ActionEdge>;
  readonly nodes: ReadonlyArray<Action>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A due date as it was set or moved, with who moved it and why. */
export type DueDate = {
  readonly due: When;
  readonly isRebaseline: Scalars['Boolean']['output'];
  readonly happened: When;
  readonly recordedAt: Scalars['String']['output'];
  readonly ordinal: Scalars['Int']['output'];
  readonly recordedBy: Recorder;
  readonly actor: Actor;
  readonly because?: Maybe<Scalars['String']['output']>;
};

export type Milestone = {
  readonly number: Scalars['Int']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly due?: Maybe<When>;
  readonly reached: Scalars['Boolean']['output'];
  readonly reachedOn?: Maybe<When>;
};

export type Progress = {
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly rag?: Maybe<ActionRag>;
  readonly meeting?: Maybe<Meeting>;
  readonly happened: When;
  readonly recorded: RecordedAt;
};

export type Escalation = {
  readonly body?: Maybe<Body>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly happened: When;
};

export type Ending = {
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly meeting?: Maybe<Meeting>;
  readonly happened: When;
};

export type ActionApproval = {
  readonly approval?: Maybe<Approval>;
  readonly gate?: Maybe<ApprovalGate>;
  readonly standing?: Maybe<ActionStanding>;
};

/** What is put to a body, proposal by proposal, bound to what was put, and what became of each. */
export type Approval = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly body?: Maybe<Body>;
  /** The body that puts it. */
  readonly from?: Maybe<Body>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly actions: ReadonlyArray<Action>;
  readonly documents: ReadonlyArray<Document>;
  /** What it holds up of its actions. */
  readonly gate?: Maybe<ApprovalGate>;
  readonly proposals: ReadonlyArray<Proposal>;
  readonly conditions: ReadonlyArray<Condition>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly binding?: Maybe<Binding>;
  readonly editorial: ReadonlyArray<EditorialJudgement>;
  readonly meeting?: Maybe<Meeting>;
  /** Its label on that meeting's agenda. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Every meeting that had it before it, oldest first: a deferred item keeps its reference. */
  readonly meetings: ReadonlyArray<Meeting>;
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly decidedOutsideMeeting: Scalars['Boolean']['output'];
  readonly consulted: ReadonlyArray<Thing>;
  readonly submittedOn?: Maybe<When>;
  readonly consideredOn?: Maybe<When>;
  readonly publication?: Maybe<Publication>;
};


/** What is put to a body, proposal by proposal, bound to what was put, and what became of each. */
export type ApprovalHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ApprovalStatus =
  | 'named'
  | 'drafted'
  | 'submitted'
  | 'cleared'
  | 'returned'
  | 'listed'
  | 'considered'
  | 'deferred'
  | 'withdrawn'
  | 'enteredInError';

export type ApprovalFilter = {
  readonly status?: InputMaybe<ReadonlyArray<ApprovalStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<ApprovalStatus>>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  /** The meeting that has it now. */
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  /** Any meeting that ever had it. */
  readonly anyMeeting?: InputMaybe<Scalars['ID']['input']>;
  readonly action?: InputMaybe<Scalars['ID']['input']>;
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
};

export type ApprovalOrderBy =
  | 'reference'
  | 'recorded'
  | 'considered';

export type ApprovalOrder = {
  readonly by: ApprovalOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type ApprovalEdge = {
  readonly node: Approval;
  readonly cursor: Scalars['String']['output'];
};

export type ApprovalConnection = {
  readonly edges: ReadonlyArray<ApprovalEdge>;
  readonly nodes: ReadonlyArray<Approval>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What it is bound to: its actions and documents as they stood when it was put. */
export type Binding = {
  readonly digest: Scalars['String']['output'];
  readonly actions: ReadonlyArray<BoundAction>;
  readonly documents: ReadonlyArray<BoundDocument>;
};

export type BoundAction = {
  readonly action?: Maybe<Action>;
  readonly material: Scalars['String']['output'];
};

export type BoundDocument = {
  readonly document?: Maybe<Document>;
  readonly version: Scalars['Int']['output'];
  readonly digest?: Maybe<Scalars['String']['output']>;
};

export type EditorialJudgement = {
  readonly judge?: Maybe<Thing>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly digest: Scalars['String']['output'];
  readonly happened: When;
};

/** A board, group or panel: how it decides, who sits on it, who records for it. Its key is neutral, its names are dated. */
export type Body = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly names: ReadonlyArray<DatedName>;
  /** Other names and spellings by which it is known. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly kind?: Maybe<Scalars['String']['output']>;
  readonly decides?: Maybe<BodyDecides>;
  readonly decidingOffice?: Maybe<Office>;
  readonly quorum?: Maybe<Scalars['Int']['output']>;
  readonly waysOfDeciding: ReadonlyArray<WayOfDeciding>;
  /** The body or office to which it answers. */
  readonly answersTo?: Maybe<Thing>;
  /** Whose record it is. */
  readonly authority?: Maybe<Thing>;
  readonly termsOfReference: ReadonlyArray<TermsOfReference>;
  readonly members: ReadonlyArray<Member>;
  readonly recorders: ReadonlyArray<Recording>;
  /** What it has been told to put on its next agenda. */
  readonly business: ReadonlyArray<Business>;
  readonly constitutedOn?: Maybe<When>;
  readonly dissolvedOn?: Maybe<When>;
  readonly successor?: Maybe<Body>;
};


/** A board, group or panel: how it decides, who sits on it, who records for it. Its key is neutral, its names are dated. */
export type BodyHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type BodyStatus =
  | 'named'
  | 'constituted'
  | 'suspended'
  | 'dissolved'
  | 'enteredInError';

export type BodyFilter = {
  readonly status?: InputMaybe<ReadonlyArray<BodyStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<BodyStatus>>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  readonly answersTo?: InputMaybe<Scalars['ID']['input']>;
  readonly authority?: InputMaybe<Scalars['ID']['input']>;
};

export type BodyOrderBy =
  | 'reference'
  | 'recorded';

export type BodyOrder = {
  readonly by: BodyOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type BodyEdge = {
  readonly node: Body;
  readonly cursor: Scalars['String']['output'];
};

export type BodyConnection = {
  readonly edges: ReadonlyArray<BodyEdge>;
  readonly nodes: ReadonlyArray<Body>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DatedName = {
  readonly name: Scalars['String']['output'];
  readonly from: When;
};

export type WayOfDeciding = {
  readonly decides?: Maybe<BodyDecides>;
  readonly decidingOffice?: Maybe<Office>;
  readonly quorum?: Maybe<Scalars['Int']['output']>;
  readonly from?: Maybe<When>;
};

export type TermsOfReference = {
  readonly version: Scalars['Int']['output'];
  readonly document?: Maybe<Document>;
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly adoptedOn: When;
};

export type Member = {
  readonly member?: Maybe<Thing>;
  readonly role: BodyRole;
  readonly votes?: Maybe<Scalars['Boolean']['output']>;
  readonly from?: Maybe<When>;
  readonly until?: Maybe<When>;
};

export type Recording = {
  readonly person?: Maybe<Person>;
  readonly from?: Maybe<When>;
  readonly until?: Maybe<When>;
};

/** Something for its next agenda; `meeting` is the one whose agenda took it up. */
export type Business = {
  readonly about?: Maybe<Thing>;
  readonly reason?: Maybe<BodyReason>;
  readonly putForwardOn: When;
  readonly meeting?: Maybe<Meeting>;
};

/** What every command says beside its own data. */
export type CommandFrame = {
  /** A UUID made by the sender; the same id again is the same command again, and gets the first answer. */
  readonly commandId: Scalars['ID']['input'];
  /** The thing it is about. Left out where it is to be created under the next number. */
  readonly thing?: InputMaybe<Scalars['ID']['input']>;
  readonly actor: ActorInput;
  /** When it was so in the world: EDTF level 1, or `notStated`. */
  readonly happened: Scalars['String']['input'];
  readonly basis?: InputMaybe<BasisInput>;
  readonly marking?: InputMaybe<Marking>;
  /** Basis or marking by path, where it differs: `{ "happened": { "basis": { "kind": "derived" } } }`. */
  readonly about?: InputMaybe<Scalars['JSON']['input']>;
  /** The revision that you read, where the command is bound to what was read. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  readonly correlationId?: InputMaybe<Scalars['ID']['input']>;
  readonly causationId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who decided or did it: an office, a body or an organisation by its reference; or not stated. */
export type ActorInput = {
  readonly kind: ActorKind;
  readonly ref?: InputMaybe<Scalars['ID']['input']>;
  readonly capacity?: InputMaybe<Capacity>;
  /** A person's reference, or `notStated`. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
};

export type BasisInput = {
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  readonly paragraph?: InputMaybe<Scalars['String']['input']>;
  readonly kind: BasisKind;
};

export type CommandResult = Recorded | WouldRecord | Refused | Invalid | Conflict | OutcomeUnknown | Unavailable;

/** It is in the record, durably. Give `ordinal` as `atLeast` to a query that must see it. */
export type Recorded = {
  readonly reference: Scalars['ID']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly ordinal: Scalars['Int']['output'];
  readonly events: ReadonlyArray<RecordedEvent>;
  /** The same command had been recorded before: this is the first answer again. */
  readonly repeated: Scalars['Boolean']['output'];
  /** The thing as it stands now. */
  readonly thing?: Maybe<Thing>;
};

export type RecordedEvent = {
  readonly id: Scalars['ID']['output'];
  readonly type: Scalars['String']['output'];
  readonly ordinal: Scalars['Int']['output'];
};

/** It was only tried (`dryRun`): this would be recorded now. */
export type WouldRecord = {
  /** The thing, where it has a reference already. */
  readonly existing?: Maybe<Scalars['ID']['output']>;
  readonly events: ReadonlyArray<WouldBeEvent>;
};

export type WouldBeEvent = {
  readonly type: Scalars['String']['output'];
  readonly moves: ReadonlyArray<Move>;
};

/** Not allowed: why, what that rests on, and what can be done instead. */
export type Refused = {
  readonly code: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
  readonly shutGate?: Maybe<Scalars['String']['output']>;
  readonly cites: ReadonlyArray<Scalars['String']['output']>;
  readonly instead?: Maybe<Scalars['String']['output']>;
};

/** The input cannot be taken: field by field. */
export type Invalid = {
  readonly problems: ReadonlyArray<Problem>;
};

export type Problem = {
  readonly path: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Somebody wrote since the revision you read: read again, and ask again if you still mean it. */
export type Conflict = {
  readonly reference: Scalars['ID']['output'];
  readonly expectedRevision: Scalars['Int']['output'];
  readonly actualRevision: Scalars['Int']['output'];
  readonly since: ReadonlyArray<SinceEntry>;
};

export type SinceEntry = {
  readonly ordinal: Scalars['Int']['output'];
  readonly type: Scalars['String']['output'];
  readonly recordedAt: Scalars['String']['output'];
};

/** The answer was lost on the way: send the same command with the same id again, and nothing is done twice. */
export type OutcomeUnknown = {
  readonly commandId: Scalars['ID']['output'];
  readonly sentence: Scalars['String']['output'];
};

/** The record cannot be written just now; nothing was recorded. */
export type Unavailable = {
  readonly code: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
};

/** What a body asks before, or after, what it approved subject to conditions. */
export type Condition = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly approval?: Maybe<Approval>;
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** The number of the proposal that was approved subject to it. */
  readonly proposal?: Maybe<Scalars['Int']['output']>;
  readonly body?: Maybe<Body>;
  readonly text?: Maybe<Scalars['String']['output']>;
  /** When it is due: before the start, before completion, or after. */
  readonly due?: Maybe<ConditionDue>;
  readonly dueDate?: Maybe<When>;
  readonly owner?: Maybe<Thing>;
  /** What was put forward to show that it is met. */
  readonly document?: Maybe<Document>;
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly evidencedOn?: Maybe<When>;
  readonly meeting?: Maybe<Meeting>;
  /** The number of the condition that took its place. */
  readonly variedBy?: Maybe<Scalars['Int']['output']>;
  readonly endedOn?: Maybe<When>;
};


/** What a body asks before, or after, what it approved subject to conditions. */
export type ConditionHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ConditionStatus =
  | 'named'
  | 'open'
  | 'evidenced'
  | 'discharged'
  | 'waived'
  | 'varied'
  | 'lapsed'
  | 'enteredInError';

export type ConditionFilter = {
  readonly status?: InputMaybe<ReadonlyArray<ConditionStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<ConditionStatus>>;
  readonly approval?: InputMaybe<Scalars['ID']['input']>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  readonly due?: InputMaybe<ConditionDue>;
  readonly dueBefore?: InputMaybe<Scalars['String']['input']>;
  /** Neither discharged, waived, varied nor lapsed. */
  readonly undischarged?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ConditionOrderBy =
  | 'reference'
  | 'recorded'
  | 'dueDate';

export type ConditionOrder = {
  readonly by: ConditionOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type ConditionEdge = {
  readonly node: Condition;
  readonly cursor: Scalars['String']['output'];
};

export type ConditionConnection = {
  readonly edges: ReadonlyArray<ConditionEdge>;
  readonly nodes: ReadonlyArray<Condition>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What a body or an office decided that had no approval, or decided not to decide. */
export type Decision = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly body?: Maybe<Body>;
  readonly office?: Maybe<Office>;
  readonly meeting?: Maybe<Meeting>;
  /** The label of the agenda item on which it was decided. */
  readonly item?: Maybe<Scalars['String']['output']>;
  readonly subjects: ReadonlyArray<Thing>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The board's own word. */
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly effective?: Maybe<When>;
  readonly outsideMeeting?: Maybe<OutsideMeeting>;
  readonly takenOn?: Maybe<When>;
  readonly inForceOn?: Maybe<When>;
  readonly endedOn?: Maybe<When>;
  readonly supersededBy?: Maybe<Thing>;
  readonly publication?: Maybe<Publication>;
};


/** What a body or an office decided that had no approval, or decided not to decide. */
export type DecisionHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DecisionStatus =
  | 'named'
  | 'taken'
  | 'notTaken'
  | 'inForce'
  | 'rescinded'
  | 'superseded'
  | 'expired'
  | 'enteredInError';

export type DecisionFilter = {
  readonly status?: InputMaybe<ReadonlyArray<DecisionStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<DecisionStatus>>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly office?: InputMaybe<Scalars['ID']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly subject?: InputMaybe<Scalars['ID']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
};

export type DecisionOrderBy =
  | 'reference'
  | 'recorded'
  | 'taken';

export type DecisionOrder = {
  readonly by: DecisionOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type DecisionEdge = {
  readonly node: Decision;
  readonly cursor: Scalars['String']['output'];
};

export type DecisionConnection = {
  readonly edges: ReadonlyArray<DecisionEdge>;
  readonly nodes: ReadonlyArray<Decision>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OutsideMeeting = {
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly consulted: ReadonlyArray<Thing>;
};

/** A paper or file, its cover sheet, and its versions by the SHA-256 of their bytes. */
export type Document = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly kind?: Maybe<DocumentKind>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly publicTitle?: Maybe<Scalars['String']['output']>;
  readonly issuer?: Maybe<Thing>;
  readonly body?: Maybe<Body>;
  readonly meeting?: Maybe<Meeting>;
  readonly coverSheet?: Maybe<CoverSheet>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly versions: ReadonlyArray<DocumentVersion>;
  readonly clearance?: Maybe<Clearance>;
  readonly late?: Maybe<Lateness>;
  readonly toFollow: Scalars['Boolean']['output'];
  readonly tabledAt?: Maybe<Meeting>;
  readonly submittedOn?: Maybe<When>;
  readonly publishedOn?: Maybe<When>;
};


/** A paper or file, its cover sheet, and its versions by the SHA-256 of their bytes. */
export type DocumentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DocumentStatus =
  | 'named'
  | 'draft'
  | 'submitted'
  | 'cleared'
  | 'returned'
  | 'published'
  | 'withdrawn'
  | 'enteredInError';

export type DocumentFilter = {
  readonly status?: InputMaybe<ReadonlyArray<DocumentStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<DocumentStatus>>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly issuer?: InputMaybe<Scalars['ID']['input']>;
  readonly kind?: InputMaybe<DocumentKind>;
  /** SHA-256 of a version's bytes. */
  readonly digest?: InputMaybe<Scalars['String']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
};

export type DocumentOrderBy =
  | 'reference'
  | 'recorded'
  | 'published';

export type DocumentOrder = {
  readonly by: DocumentOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type DocumentEdge = {
  readonly node: Document;
  readonly cursor: Scalars['String']['output'];
};

export type DocumentConnection = {
  readonly edges: ReadonlyArray<DocumentEdge>;
  readonly nodes: ReadonlyArray<Document>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CoverSheet = {
  readonly to?: Maybe<Thing>;
  readonly from: ReadonlyArray<Thing>;
  readonly date?: Maybe<When>;
  readonly purpose?: Maybe<Scalars['String']['output']>;
  readonly recommendations?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DocumentVersion = {
  readonly number: Scalars['Int']['output'];
  readonly digest?: Maybe<Scalars['String']['output']>;
  readonly bytes?: Maybe<Scalars['Int']['output']>;
  readonly mediaType?: Maybe<Scalars['String']['output']>;
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly happened: When;
  readonly recorded: RecordedAt;
};

export type Clearance = {
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly happened: When;
};

export type Lateness = {
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly acceptedOn?: Maybe<When>;
  readonly acceptedBecause?: Maybe<Scalars['String']['output']>;
};

/** Who decided or did it in the world, apart from who recorded it. */
export type Actor = {
  readonly kind: ActorKind;
  readonly ref?: Maybe<Scalars['String']['output']>;
  readonly capacity?: Maybe<Capacity>;
  /** The person who held it, or `not stated`. */
  readonly holder: Scalars['String']['output'];
};

export type ActorKind =
  | 'office'
  | 'body'
  | 'organisation'
  | 'system'
  | 'notStated';

export type Capacity =
  | 'holder'
  | 'deputy'
  | 'acting'
  | 'delegate'
  | 'chair'
  | 'member'
  | 'secretary';

export type Recorder = {
  readonly person: Scalars['String']['output'];
  readonly known: RecorderKnown;
};

export type RecorderKnown =
  | 'header'
  | 'oidc'
  | 'system';

export type Marking =
  | 'OFFICIAL'
  | 'OFFICIAL_SENSITIVE'
  | 'NOT_PROTECTIVELY_MARKED'
  | 'RESTRICTED';

export type BasisKind =
  | 'stated'
  | 'derived';

/** On what an entry rests: a document of the record, its paragraph, and whether it says so or it was worked out. */
export type Basis = {
  readonly document?: Maybe<Scalars['String']['output']>;
  readonly paragraph?: Maybe<Scalars['String']['output']>;
  readonly kind: BasisKind;
};

/** Basis or marking of one path of an entry, where it differs from the whole entry's. */
export type About = {
  readonly path: Scalars['String']['output'];
  readonly basis?: Maybe<Basis>;
  readonly marking?: Maybe<Marking>;
};

/** Where one machine of the thing stood before an entry, and where it stands after it. */
export type Move = {
  readonly machine: Scalars['String']['output'];
  readonly from?: Maybe<Scalars['String']['output']>;
  readonly to: Scalars['String']['output'];
};

/** What was wrong in an entry, what is right, and which later entry says so. The entry itself is kept. */
export type Correction = {
  readonly field: Scalars['String']['output'];
  readonly was?: Maybe<Scalars['JSON']['output']>;
  readonly is?: Maybe<Scalars['JSON']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly event: Scalars['ID']['output'];
  readonly ordinal: Scalars['Int']['output'];
  readonly recordedAt: Scalars['String']['output'];
};

/** One event of a thing, with every correction of it laid over. */
export type HistoryEntry = {
  readonly ordinal: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly type: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  /** What happened, in a sentence. */
  readonly sentence: Scalars['String']['output'];
  readonly recordedAt: Scalars['String']['output'];
  readonly recordedBy: Recorder;
  readonly actor: Actor;
  readonly happened: When;
  /** Status before; null for the first entry. */
  readonly from?: Maybe<Scalars['String']['output']>;
  readonly to: Scalars['String']['output'];
  readonly moves: ReadonlyArray<Move>;
  /** The reason that was given. */
  readonly because?: Maybe<Scalars['String']['output']>;
  readonly basis?: Maybe<Basis>;
  readonly about: ReadonlyArray<About>;
  readonly marking?: Maybe<Marking>;
  /** It came from a source; the steps between are not stated. */
  readonly entered: Scalars['Boolean']['output'];
  readonly corrections: ReadonlyArray<Correction>;
  readonly data: Scalars['JSON']['output'];
  /** How many sealed fields were erased, and are shown no more. */
  readonly withheld: Scalars['Int']['output'];
};

export type HistoryEdge = {
  readonly node: HistoryEntry;
  readonly cursor: Scalars['String']['output'];
};

export type HistoryConnection = {
  readonly edges: ReadonlyArray<HistoryEdge>;
  readonly nodes: ReadonlyArray<HistoryEntry>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** When a body sits, what is on its agenda, who was there, and which interests were declared. */
export type Meeting = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly body?: Maybe<Body>;
  readonly date?: Maybe<When>;
  readonly place?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly papersBy?: Maybe<When>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Where the agenda is published, and the document that it is. */
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly document?: Maybe<Document>;
  /** The day to which it is adjourned. */
  readonly until?: Maybe<When>;
  readonly items: ReadonlyArray<AgendaItem>;
  readonly attendance: ReadonlyArray<Attendance>;
  readonly interests: ReadonlyArray<Interest>;
  readonly agendaPublishedOn?: Maybe<When>;
  readonly heldOn?: Maybe<When>;
  readonly concludedOn?: Maybe<When>;
  readonly minutes?: Maybe<Minutes>;
};


/** When a body sits, what is on its agenda, who was there, and which interests were declared. */
export type MeetingHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MeetingStatus =
  | 'named'
  | 'planned'
  | 'called'
  | 'agendaPublished'
  | 'held'
  | 'adjourned'
  | 'concluded'
  | 'postponed'
  | 'cancelled'
  | 'enteredInError';

export type MeetingFilter = {
  readonly status?: InputMaybe<ReadonlyArray<MeetingStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<MeetingStatus>>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  readonly person?: InputMaybe<Scalars['ID']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly dateBefore?: InputMaybe<Scalars['String']['input']>;
  readonly dateFrom?: InputMaybe<Scalars['String']['input']>;
};

export type MeetingOrderBy =
  | 'reference'
  | 'recorded'
  | 'date';

export type MeetingOrder = {
  readonly by: MeetingOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type MeetingEdge = {
  readonly node: Meeting;
  readonly cursor: Scalars['String']['output'];
};

export type MeetingConnection = {
  readonly edges: ReadonlyArray<MeetingEdge>;
  readonly nodes: ReadonlyArray<Meeting>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of the agenda. Its label is text: `14.0`, `14.1` and `14.10` are three. */
export type AgendaItem = {
  readonly label: Scalars['String']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly order: Scalars['Int']['output'];
  readonly about?: Maybe<Thing>;
  readonly part2?: Maybe<Part2>;
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly isWithdrawn: Scalars['Boolean']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type Part2 = {
  readonly code: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type Attendance = {
  readonly who: Scalars['String']['output'];
  readonly presence: MeetingPresence;
  readonly votes?: Maybe<Scalars['Boolean']['output']>;
  readonly substitutesFor?: Maybe<Scalars['String']['output']>;
};

export type Interest = {
  readonly who: Scalars['String']['output'];
  readonly item: Scalars['String']['output'];
  readonly kind: MeetingKind;
  readonly action: MeetingAction;
  readonly narrative?: Maybe<Scalars['String']['output']>;
};

/** What a meeting did, as its body confirms it at a later one. */
export type Minutes = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly meeting?: Maybe<Meeting>;
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly document?: Maybe<Document>;
  /** The meeting that confirmed them, and the amendment subject to which it did. */
  readonly atMeeting?: Maybe<Meeting>;
  readonly asAmended?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly circulatedOn?: Maybe<When>;
  readonly confirmedOn?: Maybe<When>;
  readonly signedOn?: Maybe<When>;
  readonly publishedOn?: Maybe<When>;
};


/** What a meeting did, as its body confirms it at a later one. */
export type MinutesHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MinutesStatus =
  | 'named'
  | 'drafted'
  | 'circulated'
  | 'confirmed'
  | 'confirmedAsAmended'
  | 'signed'
  | 'published'
  | 'enteredInError';

export type MinutesFilter = {
  readonly status?: InputMaybe<ReadonlyArray<MinutesStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<MinutesStatus>>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly atMeeting?: InputMaybe<Scalars['ID']['input']>;
  readonly document?: InputMaybe<Scalars['ID']['input']>;
};

export type MinutesOrderBy =
  | 'reference'
  | 'recorded';

export type MinutesOrder = {
  readonly by: MinutesOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type MinutesEdge = {
  readonly node: Minutes;
  readonly cursor: Scalars['String']['output'];
};

export type MinutesConnection = {
  readonly edges: ReadonlyArray<MinutesEdge>;
  readonly nodes: ReadonlyArray<Minutes>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A post, apart from whoever holds it. Actions are owned by posts; the holder follows. */
export type Office = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly names: ReadonlyArray<DatedName>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly organisation?: Maybe<Organisation>;
  readonly accountableTo?: Maybe<Thing>;
  /** Who held, deputised for or acted in it, and from when to when. */
  readonly tenures: ReadonlyArray<Tenure>;
  readonly delegations: ReadonlyArray<Delegation>;
  /** Persons who may record what it does of its own. */
  readonly recorders: ReadonlyArray<Recording>;
  readonly establishedOn?: Maybe<When>;
  readonly abolishedOn?: Maybe<When>;
  readonly successor?: Maybe<Office>;
};


/** A post, apart from whoever holds it. Actions are owned by posts; the holder follows. */
export type OfficeHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OfficeStatus =
  | 'named'
  | 'established'
  | 'abolished'
  | 'enteredInError';

export type OfficeFilter = {
  readonly status?: InputMaybe<ReadonlyArray<OfficeStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<OfficeStatus>>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly organisation?: InputMaybe<Scalars['ID']['input']>;
  readonly accountableTo?: InputMaybe<Scalars['ID']['input']>;
  readonly person?: InputMaybe<Scalars['ID']['input']>;
};

export type OfficeOrderBy =
  | 'reference'
  | 'recorded';

export type OfficeOrder = {
  readonly by: OfficeOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type OfficeEdge = {
  readonly node: Office;
  readonly cursor: Scalars['String']['output'];
};

export type OfficeConnection = {
  readonly edges: ReadonlyArray<OfficeEdge>;
  readonly nodes: ReadonlyArray<Office>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type Tenure = {
  /** A person, or `notStated`. */
  readonly person: Scalars['ID']['output'];
  readonly capacity: Capacity;
  readonly from?: Maybe<When>;
  readonly until?: Maybe<When>;
};

export type Delegation = {
  readonly number: Scalars['Int']['output'];
  readonly to?: Maybe<Thing>;
  readonly body?: Maybe<Body>;
  readonly limit?: Maybe<Scalars['String']['output']>;
  readonly from?: Maybe<When>;
  readonly until?: Maybe<When>;
  readonly revoked: Scalars['Boolean']['output'];
};

/** A force, unit, team, agency, service or a category of partners. Established and launched are two dates. */
export type Organisation = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly names: ReadonlyArray<DatedName>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly kind?: Maybe<OrganisationKind>;
  readonly partOf?: Maybe<Organisation>;
  /** The source's own verb: established, opened, set up. */
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly establishedOn?: Maybe<When>;
  readonly launchedOn?: Maybe<When>;
  readonly closedOn?: Maybe<When>;
  readonly successor?: Maybe<Organisation>;
};


/** A force, unit, team, agency, service or a category of partners. Established and launched are two dates. */
export type OrganisationHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OrganisationStatus =
  | 'named'
  | 'established'
  | 'launched'
  | 'closed'
  | 'enteredInError';

export type OrganisationFilter = {
  readonly status?: InputMaybe<ReadonlyArray<OrganisationStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<OrganisationStatus>>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<OrganisationKind>;
  readonly partOf?: InputMaybe<Scalars['ID']['input']>;
};

export type OrganisationOrderBy =
  | 'reference'
  | 'recorded';

export type OrganisationOrder = {
  readonly by: OrganisationOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type OrganisationEdge = {
  readonly node: Organisation;
  readonly cursor: Scalars['String']['output'];
};

export type OrganisationConnection = {
  readonly edges: ReadonlyArray<OrganisationEdge>;
  readonly nodes: ReadonlyArray<Organisation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A person under an opaque id. Name and contact can be forgotten, and are null then. */
export type Person = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly contact?: Maybe<Scalars['String']['output']>;
  readonly leftOn?: Maybe<When>;
};


/** A person under an opaque id. Name and contact can be forgotten, and are null then. */
export type PersonHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PersonStatus =
  | 'recorded'
  | 'left'
  | 'enteredInError';

export type PersonFilter = {
  readonly status?: InputMaybe<ReadonlyArray<PersonStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<PersonStatus>>;
};

export type PersonOrderBy =
  | 'reference'
  | 'recorded';

export type PersonOrder = {
  readonly by: PersonOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type PersonEdge = {
  readonly node: Person;
  readonly cursor: Scalars['String']['output'];
};

export type PersonConnection = {
  readonly edges: ReadonlyArray<PersonEdge>;
  readonly nodes: ReadonlyArray<Person>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** One numbered recommendation of a paper that is put for approval, and its outcome. Its history is that of its approval. */
export type Proposal = {
  /** Its approval's reference with its number: `approval-2026-0001#2`. */
  readonly reference: Scalars['ID']['output'];
  readonly approval: Approval;
  readonly number: Scalars['Int']['output'];
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly status: Scalars['String']['output'];
  readonly outcome?: Maybe<ApprovalOutcome>;
  /** The board's own word. */
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly actions: ReadonlyArray<Action>;
  /** Where what came of it is recorded: a unit, a body, an action, a document. */
  readonly outcomeIn: ReadonlyArray<Thing>;
  readonly body?: Maybe<Body>;
  readonly from?: Maybe<Body>;
  readonly meeting?: Maybe<Meeting>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly toMeeting?: Maybe<Meeting>;
  readonly toBody?: Maybe<Body>;
  readonly decidedOn?: Maybe<When>;
  readonly endedOn?: Maybe<When>;
  readonly supersededBy?: Maybe<Thing>;
  readonly conditions: ReadonlyArray<Condition>;
  readonly enteredFromSource: Scalars['Boolean']['output'];
};

export type ProposalStatus =
  | 'put'
  | 'approved'
  | 'approvedAsAmended'
  | 'approvedSubjectToConditions'
  | 'agreedInPrinciple'
  | 'supported'
  | 'endorsed'
  | 'noted'
  | 'deferred'
  | 'referred'
  | 'notApproved'
  | 'noDecision'
  | 'outcomeNotStated'
  | 'withdrawn'
  | 'rescinded'
  | 'expired'
  | 'superseded';

export type ProposalFilter = {
  readonly status?: InputMaybe<ReadonlyArray<ProposalStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<ProposalStatus>>;
  readonly approval?: InputMaybe<Scalars['ID']['input']>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly from?: InputMaybe<Scalars['ID']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly action?: InputMaybe<Scalars['ID']['input']>;
  readonly outcomeIn?: InputMaybe<Scalars['ID']['input']>;
  readonly outcome?: InputMaybe<ApprovalOutcome>;
};

export type ProposalOrderBy =
  | 'reference'
  | 'recorded'
  | 'decided';

export type ProposalOrder = {
  readonly by: ProposalOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type ProposalEdge = {
  readonly node: Proposal;
  readonly cursor: Scalars['String']['output'];
};

export type ProposalConnection = {
  readonly edges: ReadonlyArray<ProposalEdge>;
  readonly nodes: ReadonlyArray<Proposal>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** Whether a decision is of significant public interest, and what became public of it. */
export type Publication = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly of?: Maybe<Thing>;
  readonly body?: Maybe<Body>;
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly due?: Maybe<When>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly document?: Maybe<Document>;
  readonly exemptions: ReadonlyArray<Scalars['String']['output']>;
  readonly publishedOn?: Maybe<When>;
  readonly takenDownOn?: Maybe<When>;
};


/** Whether a decision is of significant public interest, and what became public of it. */
export type PublicationHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PublicationStatus =
  | 'named'
  | 'unassessed'
  | 'notSignificant'
  | 'toPublish'
  | 'published'
  | 'publishedInPart'
  | 'withheld'
  | 'corrected'
  | 'takenDown'
  | 'enteredInError';

export type PublicationFilter = {
  readonly status?: InputMaybe<ReadonlyArray<PublicationStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<PublicationStatus>>;
  readonly of?: InputMaybe<Scalars['ID']['input']>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  readonly dueBefore?: InputMaybe<Scalars['String']['input']>;
};

export type PublicationOrderBy =
  | 'reference'
  | 'recorded'
  | 'due'
  | 'published';

export type PublicationOrder = {
  readonly by: PublicationOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type PublicationEdge = {
  readonly node: Publication;
  readonly cursor: Scalars['String']['output'];
};

export type PublicationConnection = {
  readonly edges: ReadonlyArray<PublicationEdge>;
  readonly nodes: ReadonlyArray<Publication>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * When something was so in the world: an EDTF level 1 date or interval (`2014-07`, `2015-03-24?`, `2015-10/..`), or not stated.
 * It means some day from `earliest` to `latest`; null is a side that is open.
 */
export type When = {
  readonly edtf: Scalars['String']['output'];
  readonly earliest?: Maybe<Scalars['String']['output']>;
  readonly latest?: Maybe<Scalars['String']['output']>;
  readonly isStated: Scalars['Boolean']['output'];
  readonly precision: Precision;
};

export type Precision =
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'interval'
  | 'uncertain'
  | 'notStated';

/** A place in the record: the nth event, and when it was recorded (UTC). */
export type RecordedAt = {
  readonly ordinal: Scalars['Int']['output'];
  readonly recordedAt: Scalars['String']['output'];
};

/** Whatever the record holds: it has a stream of its own, a status, and a history that is never changed. */
export type Thing = {
  /** Its name for ever: `action-2026-0003`, `body-feb`. */
  readonly reference: Scalars['ID']['output'];
  /** Where it stands, in the words of its noun: of an action one of ActionStatus, and so on. */
  readonly status: Scalars['String']['output'];
  /** The revision to give as expectedRevision, where a command is bound to what was read. */
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  /** At least one entry came from a source older than this record. */
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Every event, oldest first, with the corrections made to it. */
  readonly history: HistoryConnection;
  /** Every command of its noun: open to you now, or why it is shut. */
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
};


/** Whatever the record holds: it has a stream of its own, a status, and a history that is never changed. */
export type ThingHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PageInfo = {
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** One thing in one order: used by every register. */
export type Direction =
  | 'ascending'
  | 'descending';

export type CommandAvailability = {
  readonly command: Scalars['String']['output'];
  readonly mutation: Scalars['String']['output'];
  readonly open: Scalars['Boolean']['output'];
  readonly refusal?: Maybe<Refused>;
};

/** A P of a 4P strategy, in the words of one edition of it. */
export type TaggedStrand = {
  readonly scheme: Scalars['String']['output'];
  readonly strand: Strand;
  readonly basis: StrandBasis;
  readonly by?: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  /** Each entry as it is recorded: of one thing, of one body's things, or all. */
  readonly changed: Change;
};


export type SubscriptionChangedArgs = {
  body?: InputMaybe<Scalars['ID']['input']>;
  thing?: InputMaybe<Scalars['ID']['input']>;
};

export type Change = {
  readonly ordinal: Scalars['Int']['output'];
  readonly reference: Scalars['ID']['output'];
  readonly type: Scalars['String']['output'];
  readonly recordedAt: Scalars['String']['output'];
  readonly sentence: Scalars['String']['output'];
  readonly thing?: Maybe<Thing>;
};

/** What a body asks of an office, what it is given, and what it makes of it. It asks, and never directs. */
export type Scrutiny = Thing & {
  readonly reference: Scalars['ID']['output'];
  readonly status: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly recordedFirst: RecordedAt;
  readonly recordedLast: RecordedAt;
  readonly happenedLast: When;
  readonly enteredFromSource: Scalars['Boolean']['output'];
  /** Sealed fields of its entries that were erased. */
  readonly withheld: Scalars['Int']['output'];
  readonly marking?: Maybe<Marking>;
  /** Why it stands where it stands, as given when it came there. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly history: HistoryConnection;
  readonly commands?: Maybe<ReadonlyArray<CommandAvailability>>;
  readonly body?: Maybe<Body>;
  /** The office that asked, where no board of its own is named. */
  readonly office?: Maybe<Office>;
  /** The office that is asked, and that tasks. */
  readonly asked?: Maybe<Office>;
  readonly tasked?: Maybe<Thing>;
  readonly kind?: Maybe<ScrutinyKind>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly question?: Maybe<Scalars['String']['output']>;
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  readonly met: ReadonlyArray<Thing>;
  readonly due?: Maybe<When>;
  readonly follows?: Maybe<Scrutiny>;
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly verb?: Maybe<Scalars['String']['output']>;
  readonly meeting?: Maybe<Meeting>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly document?: Maybe<Document>;
  readonly documents: ReadonlyArray<Document>;
  readonly outcomes: ReadonlyArray<ScrutinyResult>;
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly deferredTo?: Maybe<Meeting>;
  readonly followUps: ReadonlyArray<FollowUp>;
  readonly requestedOn?: Maybe<When>;
  readonly receivedOn?: Maybe<When>;
  readonly consideredOn?: Maybe<When>;
  readonly closedOn?: Maybe<When>;
};


/** What a body asks of an office, what it is given, and what it makes of it. It asks, and never directs. */
export type ScrutinyHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ScrutinyStatus =
  | 'named'
  | 'requested'
  | 'accepted'
  | 'declinedWithReason'
  | 'commissioned'
  | 'received'
  | 'returned'
  | 'listed'
  | 'considered'
  | 'deferred'
  | 'followUpOpen'
  | 'closed'
  | 'withdrawn'
  | 'enteredInError';

export type ScrutinyFilter = {
  readonly status?: InputMaybe<ReadonlyArray<ScrutinyStatus>>;
  readonly statusNot?: InputMaybe<ReadonlyArray<ScrutinyStatus>>;
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  readonly asked?: InputMaybe<Scalars['ID']['input']>;
  readonly tasked?: InputMaybe<Scalars['ID']['input']>;
  readonly meeting?: InputMaybe<Scalars['ID']['input']>;
  readonly follows?: InputMaybe<Scalars['ID']['input']>;
  readonly document?: InputMaybe<Scalars['ID']['input']>;
  readonly kind?: InputMaybe<ScrutinyKind>;
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  readonly alias?: InputMaybe<Scalars['String']['input']>;
  readonly dueBefore?: InputMaybe<Scalars['String']['input']>;
  readonly dueFrom?: InputMaybe<Scalars['String']['input']>;
};

export type ScrutinyOrderBy =
  | 'reference'
  | 'recorded'
  | 'due';

export type ScrutinyOrder = {
  readonly by: ScrutinyOrderBy;
  readonly direction?: InputMaybe<Direction>;
};

export type ScrutinyEdge = {
  readonly node: Scrutiny;
  readonly cursor: Scalars['String']['output'];
};

export type ScrutinyConnection = {
  readonly edges: ReadonlyArray<ScrutinyEdge>;
  readonly nodes: ReadonlyArray<Scrutiny>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ScrutinyResult = {
  readonly outcome: ScrutinyOutcome;
  readonly level?: Maybe<ScrutinyOutcomeLevel>;
  readonly toBody?: Maybe<Body>;
  readonly due?: Maybe<When>;
  readonly narrative?: Maybe<Scalars['String']['output']>;
};

export type FollowUp = {
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly due?: Maybe<When>;
  readonly owner?: Maybe<Thing>;
  readonly openedOn: When;
  readonly entries: ReadonlyArray<FollowUpEntry>;
};

export type FollowUpEntry = {
  readonly narrative?: Maybe<Scalars['String']['output']>;
  readonly document?: Maybe<Document>;
  readonly happened: When;
};

export type Mutation = {
  /** Sets the record up, once: who keeps it first, and which offices that person may fill. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly setUpRecord: CommandResult;
  /** Lets a person keep the record: record for every body and fill its registers. */
  readonly appointKeeper: CommandResult;
  /** Ends that. */
  readonly removeKeeper: CommandResult;
  /** Mends a jump of the clock: earlier stamps count as no later than this one. */
  readonly correctClock: CommandResult;
  /** Says that an edition of the machines or of the policies is in use from now on. */
  readonly takeEditionIntoUse: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterBodyFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctBodyEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterBodyInError: CommandResult;
  /** Names a body of which no more is known. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly nameBody: CommandResult;
  /** Constitutes a body. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly constituteBody: CommandResult;
  /** Suspends it. */
  readonly suspendBody: CommandResult;
  /** Ends its suspension. */
  readonly restoreBody: CommandResult;
  /** Dissolves it, into a successor where there is one. */
  readonly dissolveBody: CommandResult;
  /** Gives it another name from a day; the old one finds it still. */
  readonly renameBody: CommandResult;
  /** Records another name or spelling by which it is known. */
  readonly addBodyAlias: CommandResult;
  /** Adopts a version of its terms of reference. */
  readonly adoptTermsOfReference: CommandResult;
  /** Settles how it comes to a decision, from a day on. */
  readonly settleHowBodyDecides: CommandResult;
  /** Says whom it answers to, and whose record it is. */
  readonly placeBodyUnder: CommandResult;
  /** Appoints a member, chair or adviser. */
  readonly appointMember: CommandResult;
  /** Ends a membership on a last day. */
  readonly retireMember: CommandResult;
  /** Lets a person record for the body. */
  readonly appointRecorder: CommandResult;
  /** Ends a person's recording for the body on a last day. */
  readonly removeRecorder: CommandResult;
  /** Puts something on its next agenda. Given by the reactions, or by whoever records for it. */
  readonly putBusinessForward: CommandResult;
  /** Notes that a meeting's agenda has taken it up. Given by the reactions. */
  readonly takeBusiness: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterOfficeFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctOfficeEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterOfficeInError: CommandResult;
  /** Names a post of which no more is known. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly nameOffice: CommandResult;
  /** Establishes a post. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly establishOffice: CommandResult;
  /** Abolishes it, for a successor where there is one. */
  readonly abolishOffice: CommandResult;
  /** Gives it another name from a day; the old one finds it still. */
  readonly renameOffice: CommandResult;
  /** Records another name or spelling by which it is known. */
  readonly addOfficeAlias: CommandResult;
  /** Says of which organisation it is a part, and to whom it is accountable. */
  readonly placeOffice: CommandResult;
  /** Appoints its holder. */
  readonly appointHolder: CommandResult;
  /** Appoints who deputises for the holder. */
  readonly appointDeputy: CommandResult;
  /** Appoints who acts in the post. */
  readonly appointActing: CommandResult;
  /** Ends a tenure on its last day. */
  readonly vacateOffice: CommandResult;
  /** Hands power on to a post or a person, numbered, within limits and dates. */
  readonly makeDelegation: CommandResult;
  /** Lets a person record what the office does of its own. */
  readonly appointOfficeRecorder: CommandResult;
  /** Ends a person's recording for the office on a last day. */
  readonly removeOfficeRecorder: CommandResult;
  /** Revokes a delegation; its last day is named. */
  readonly revokeDelegation: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterPersonFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctPersonEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterPersonInError: CommandResult;
  /** Records a person, under an id that says nothing of them. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly recordPerson: CommandResult;
  /** Says that the person has left. */
  readonly recordLeaving: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterOrganisationFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctOrganisationEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterOrganisationInError: CommandResult;
  /** Names an organisation of which no more is known. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly nameOrganisation: CommandResult;
  /** Establishes it; a service may be said to have opened. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly establishOrganisation: CommandResult;
  /** Launches it. */
  readonly launchOrganisation: CommandResult;
  /** Closes it, for a successor where there is one. */
  readonly closeOrganisation: CommandResult;
  /** Gives it another name from a day; the old one finds it still. */
  readonly renameOrganisation: CommandResult;
  /** Records another name or spelling by which it is known. */
  readonly addOrganisationAlias: CommandResult;
  /** Says of which organisation it is a part. */
  readonly placeOrganisation: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterMeetingFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctMeetingEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterMeetingInError: CommandResult;
  /** Plans a meeting of a body. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly planMeeting: CommandResult;
  /** Summons the body, with the date where it was not known or has moved. */
  readonly callMeeting: CommandResult;
  /** Publishes the agenda. */
  readonly publishAgenda: CommandResult;
  /** The meeting takes place; it may be recorded after it was held. */
  readonly holdMeeting: CommandResult;
  /** The meeting breaks off, to go on later. */
  readonly adjournMeeting: CommandResult;
  /** An adjourned meeting goes on. */
  readonly resumeMeeting: CommandResult;
  /** The meeting closes. */
  readonly concludeMeeting: CommandResult;
  /** Puts the meeting off to another date, with the reason. */
  readonly postponeMeeting: CommandResult;
  /** The meeting will not take place. */
  readonly cancelMeeting: CommandResult;
  /** Puts an item on the agenda, last where no order is given. */
  readonly addAgendaItem: CommandResult;
  /** Says what an item is about that did not say so yet. */
  readonly linkAgendaItem: CommandResult;
  /** Takes an item off the agenda; its label stays used. */
  readonly withdrawAgendaItem: CommandResult;
  /** Records what was said and settled on an item. */
  readonly recordItem: CommandResult;
  /** Records who was there, sent apologies, sat for another, came or went. */
  readonly recordAttendance: CommandResult;
  /** Records an interest in an item, and whether the person stayed, spoke or withdrew. */
  readonly declareInterest: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterMinutesFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctMinutesEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterMinutesInError: CommandResult;
  /** Drafts the minutes of a meeting, as text or as a document. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly draftMinutes: CommandResult;
  /** Puts a new draft in the place of the last one. */
  readonly redraftMinutes: CommandResult;
  /** Sends the draft to those who were there. */
  readonly circulateMinutes: CommandResult;
  /** A later meeting of the body confirms them as a correct record, or subject to an amendment. It is bound to what was read: give expectedRevision. */
  readonly confirmMinutes: CommandResult;
  /** The chair signs them. */
  readonly signMinutes: CommandResult;
  /** Publishes the signed minutes. */
  readonly publishMinutes: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterDocumentFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctDocumentEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterDocumentInError: CommandResult;
  /** Registers a paper or file under the next number. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly registerDocument: CommandResult;
  /** Writes the cover sheet anew. */
  readonly amendCoverSheet: CommandResult;
  /** Adds the next version of the file, by its SHA-256. */
  readonly addVersion: CommandResult;
  /** Submits it for clearance. */
  readonly submitDocument: CommandResult;
  /** Clears the latest version to go forward. */
  readonly clearDocument: CommandResult;
  /** Sends it back to its author. */
  readonly returnDocument: CommandResult;
  /** Its issuer publishes it; what another body has published is registered by this alone. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly publishDocument: CommandResult;
  /** It is withdrawn. */
  readonly withdrawDocument: CommandResult;
  /** It comes after the deadline for papers, with the reason. */
  readonly declareLate: CommandResult;
  /** The chair takes it though it is late, with the reason. */
  readonly acceptLate: CommandResult;
  /** The agenda goes out without it: it is to follow. */
  readonly markToFollow: CommandResult;
  /** It is handed out at the meeting itself. */
  readonly tableDocument: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterActionFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctActionEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterActionInError: CommandResult;
  /** Puts a new action before the body that raises it. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly proposeAction: CommandResult;
  /** Changes what the action is; an approval of it may go stale. */
  readonly amendAction: CommandResult;
  /** The body agrees that it shall be done. */
  readonly agreeAction: CommandResult;
  /** The body does not agree to it. */
  readonly declineAction: CommandResult;
  /** Gives it an owner: a post or an organisation. */
  readonly assignAction: CommandResult;
  /** Sets the date by which it is due for the first time. */
  readonly setDueDate: CommandResult;
  /** Moves the due date, with the reason. */
  readonly rebaselineDueDate: CommandResult;
  /** Adds a numbered milestone. */
  readonly addMilestone: CommandResult;
  /** Says that a milestone was reached. */
  readonly reachMilestone: CommandResult;
  /** Takes an update, with its red, amber or green. */
  readonly recordProgress: CommandResult;
  /** Escalates it to another body. */
  readonly escalateAction: CommandResult;
  /** Names an approval that the action needs to start or to be complete. */
  readonly linkApproval: CommandResult;
  /** The body settles that the action needs that approval no longer. */
  readonly unlinkApproval: CommandResult;
  /** Tells the action where an approval of it stands. Given by the reactions. */
  readonly tellApprovalStanding: CommandResult;
  /** Work begins. */
  readonly startAction: CommandResult;
  /** Work pauses. */
  readonly holdAction: CommandResult;
  /** Work goes on. */
  readonly resumeAction: CommandResult;
  /** The owner says that it is done. */
  readonly reportActionComplete: CommandResult;
  /** The body that raised it agrees that it is done. */
  readonly closeAction: CommandResult;
  /** The body does not agree that it is done. */
  readonly returnAction: CommandResult;
  /** A closed action is taken up again. */
  readonly reopenAction: CommandResult;
  /** It is withdrawn. */
  readonly withdrawAction: CommandResult;
  /** Another action takes its place. */
  readonly supersedeAction: CommandResult;
  /** Another body takes it over. */
  readonly transferAction: CommandResult;
  /** The body closes it though it was not delivered. */
  readonly closeUndelivered: CommandResult;
  /** It goes on as several actions. */
  readonly splitAction: CommandResult;
  /** It goes on within another action. */
  readonly mergeAction: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterApprovalFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctApprovalEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterApprovalInError: CommandResult;
  /** Drafts what is to be put to a body, with its numbered proposals. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly draftApproval: CommandResult;
  /** Changes the draft, or what was returned; proposals that are decided stay. */
  readonly amendApproval: CommandResult;
  /** Puts it: from now on it is bound to its actions and documents as they stand. */
  readonly submitApproval: CommandResult;
  /** Clears it for an agenda. */
  readonly clearApproval: CommandResult;
  /** Returns it to those who put it. */
  readonly returnApproval: CommandResult;
  /** Lists it for a meeting, under the agenda's label; a deferred one keeps its identity. */
  readonly listApproval: CommandResult;
  /** Records what the meeting said of each proposal. It is bound to what was read: give expectedRevision. */
  readonly considerApproval: CommandResult;
  /** Records what was decided between meetings, for urgency; it is reported to the next meeting. It is bound to what was read: give expectedRevision. */
  readonly decideOutsideMeeting: CommandResult;
  /** A named person or office judges that what changed since it was put is editorial. It is bound to what was read: give expectedRevision. */
  readonly judgeChangeEditorial: CommandResult;
  /** The body adds a condition to a proposal approved subject to conditions, or words one anew. */
  readonly addCondition: CommandResult;
  /** Says where what came of a proposal is recorded: a unit, a body, an action, a document. */
  readonly linkOutcome: CommandResult;
  /** Withdraws it; proposals that are decided stay decided. */
  readonly withdrawApproval: CommandResult;
  /** The body takes back what it decided of a proposal. */
  readonly rescindProposal: CommandResult;
  /** What was decided of a proposal has run out. */
  readonly expireProposal: CommandResult;
  /** Another approval or decision takes the place of what was decided of a proposal. */
  readonly supersedeProposal: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterConditionFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctConditionEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterConditionInError: CommandResult;
  /** Opens a condition under the number that its approval gave it. Given by the reactions, or by the secretary. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly openCondition: CommandResult;
  /** Puts forward what shows that it is met. */
  readonly evidenceCondition: CommandResult;
  /** The evidence does not show it: the condition is open again. */
  readonly returnEvidence: CommandResult;
  /** The body is satisfied that it is met. */
  readonly dischargeCondition: CommandResult;
  /** The body no longer asks for it. */
  readonly waiveCondition: CommandResult;
  /** Ends it in favour of a new wording, which is a condition of its own: AddCondition on the approval gives it the next number, and it is opened under that. */
  readonly varyCondition: CommandResult;
  /** It has lapsed unmet: its time ran out, or what it was set for fell away. */
  readonly lapseCondition: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterScrutinyFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctScrutinyEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterScrutinyInError: CommandResult;
  /** A body asks an office for a paper, an answer, a visit or a review; the office tasks whom it will. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly requestScrutiny: CommandResult;
  /** The office asked takes it on. */
  readonly acceptScrutiny: CommandResult;
  /** The office asked declines, with its reason. */
  readonly declineScrutiny: CommandResult;
  /** The office asked tasks an office or an organisation with it. */
  readonly commissionScrutiny: CommandResult;
  /** What was asked for has come: a paper, or an answer. */
  readonly receiveScrutiny: CommandResult;
  /** It is returned to those who gave it. */
  readonly returnScrutiny: CommandResult;
  /** Lists it for a meeting, under the agenda's label; a deferred one keeps its identity. */
  readonly listScrutiny: CommandResult;
  /** Records what the body made of it. */
  readonly considerScrutiny: CommandResult;
  /** The meeting puts it off to a later one. */
  readonly deferScrutiny: CommandResult;
  /** Something is still owed after it was considered. */
  readonly openFollowUp: CommandResult;
  /** Takes what came of the follow-up so far. */
  readonly recordFollowUp: CommandResult;
  /** The body that asked has what it asked for. */
  readonly closeScrutiny: CommandResult;
  /** The body that asked asks no longer. */
  readonly withdrawScrutiny: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterDecisionFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctDecisionEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterDecisionInError: CommandResult;
  /** A body or an office decides, at a meeting or, where it cannot wait, outside one. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly takeDecision: CommandResult;
  /** A body or an office takes no decision, with the reason. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly decideNotToDecide: CommandResult;
  /** The decision takes effect. */
  readonly bringIntoForce: CommandResult;
  /** Whoever took it takes it back. */
  readonly rescindDecision: CommandResult;
  /** Another decision or approval takes its place. */
  readonly supersedeDecision: CommandResult;
  /** Its time has run out. */
  readonly expireDecision: CommandResult;
  /** Enters what a source evidences of the time before this record, with the steps between not stated. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly enterPublicationFromSource: CommandResult;
  /** Corrects one field of an earlier entry; the entry stays and both are shown. It is bound to what was read: give expectedRevision. */
  readonly correctPublicationEntry: CommandResult;
  /** Takes a thing that should never have been entered out of every register; its history stays. It is bound to what was read: give expectedRevision. */
  readonly enterPublicationInError: CommandResult;
  /** Asks whether a decision is to be published. It makes the thing: without a reference in the frame, the next number is taken. */
  readonly openPublication: CommandResult;
  /** Finds that it is not of significant public interest, with the reason. */
  readonly assessAsNotSignificant: CommandResult;
  /** Finds that it is of significant public interest and is to be published. */
  readonly assessAsSignificant: CommandResult;
  /** Publishes the whole of it. */
  readonly publishDecision: CommandResult;
  /** Publishes it without what is exempt, with the exemptions. */
  readonly publishDecisionInPart: CommandResult;
  /** Withholds the whole of it, with the exemptions. */
  readonly withholdDecision: CommandResult;
  /** Puts right what was published. */
  readonly correctPublication: CommandResult;
  /** Takes down what was published, with the reason. */
  readonly takeDownPublication: CommandResult;
};


export type MutationSetUpRecordArgs = {
  frame: CommandFrame;
  data: SetUpRecordInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointKeeperArgs = {
  frame: CommandFrame;
  data: AppointKeeperInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRemoveKeeperArgs = {
  frame: CommandFrame;
  data: RemoveKeeperInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectClockArgs = {
  frame: CommandFrame;
  data: CorrectClockInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTakeEditionIntoUseArgs = {
  frame: CommandFrame;
  data: TakeEditionIntoUseInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterBodyFromSourceArgs = {
  frame: CommandFrame;
  data: EnterBodyFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectBodyEntryArgs = {
  frame: CommandFrame;
  data: CorrectBodyEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterBodyInErrorArgs = {
  frame: CommandFrame;
  data: EnterBodyInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationNameBodyArgs = {
  frame: CommandFrame;
  data: NameBodyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConstituteBodyArgs = {
  frame: CommandFrame;
  data: ConstituteBodyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSuspendBodyArgs = {
  frame: CommandFrame;
  data?: SuspendBodyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRestoreBodyArgs = {
  frame: CommandFrame;
  data?: RestoreBodyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDissolveBodyArgs = {
  frame: CommandFrame;
  data?: DissolveBodyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRenameBodyArgs = {
  frame: CommandFrame;
  data: RenameBodyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddBodyAliasArgs = {
  frame: CommandFrame;
  data: AddBodyAliasInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAdoptTermsOfReferenceArgs = {
  frame: CommandFrame;
  data: AdoptTermsOfReferenceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSettleHowBodyDecidesArgs = {
  frame: CommandFrame;
  data: SettleHowBodyDecidesInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPlaceBodyUnderArgs = {
  frame: CommandFrame;
  data?: PlaceBodyUnderInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointMemberArgs = {
  frame: CommandFrame;
  data: AppointMemberInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRetireMemberArgs = {
  frame: CommandFrame;
  data: RetireMemberInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointRecorderArgs = {
  frame: CommandFrame;
  data: AppointRecorderInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRemoveRecorderArgs = {
  frame: CommandFrame;
  data: RemoveRecorderInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPutBusinessForwardArgs = {
  frame: CommandFrame;
  data: PutBusinessForwardInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTakeBusinessArgs = {
  frame: CommandFrame;
  data: TakeBusinessInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterOfficeFromSourceArgs = {
  frame: CommandFrame;
  data: EnterOfficeFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectOfficeEntryArgs = {
  frame: CommandFrame;
  data: CorrectOfficeEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterOfficeInErrorArgs = {
  frame: CommandFrame;
  data: EnterOfficeInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationNameOfficeArgs = {
  frame: CommandFrame;
  data: NameOfficeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEstablishOfficeArgs = {
  frame: CommandFrame;
  data: EstablishOfficeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAbolishOfficeArgs = {
  frame: CommandFrame;
  data?: AbolishOfficeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRenameOfficeArgs = {
  frame: CommandFrame;
  data: RenameOfficeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddOfficeAliasArgs = {
  frame: CommandFrame;
  data: AddOfficeAliasInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPlaceOfficeArgs = {
  frame: CommandFrame;
  data?: PlaceOfficeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointHolderArgs = {
  frame: CommandFrame;
  data: AppointHolderInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointDeputyArgs = {
  frame: CommandFrame;
  data: AppointDeputyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointActingArgs = {
  frame: CommandFrame;
  data: AppointActingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationVacateOfficeArgs = {
  frame: CommandFrame;
  data: VacateOfficeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationMakeDelegationArgs = {
  frame: CommandFrame;
  data: MakeDelegationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAppointOfficeRecorderArgs = {
  frame: CommandFrame;
  data: AppointOfficeRecorderInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRemoveOfficeRecorderArgs = {
  frame: CommandFrame;
  data: RemoveOfficeRecorderInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRevokeDelegationArgs = {
  frame: CommandFrame;
  data: RevokeDelegationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterPersonFromSourceArgs = {
  frame: CommandFrame;
  data: EnterPersonFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectPersonEntryArgs = {
  frame: CommandFrame;
  data: CorrectPersonEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterPersonInErrorArgs = {
  frame: CommandFrame;
  data: EnterPersonInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordPersonArgs = {
  frame: CommandFrame;
  data: RecordPersonInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordLeavingArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterOrganisationFromSourceArgs = {
  frame: CommandFrame;
  data: EnterOrganisationFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectOrganisationEntryArgs = {
  frame: CommandFrame;
  data: CorrectOrganisationEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterOrganisationInErrorArgs = {
  frame: CommandFrame;
  data: EnterOrganisationInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationNameOrganisationArgs = {
  frame: CommandFrame;
  data: NameOrganisationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEstablishOrganisationArgs = {
  frame: CommandFrame;
  data: EstablishOrganisationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationLaunchOrganisationArgs = {
  frame: CommandFrame;
  data?: LaunchOrganisationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCloseOrganisationArgs = {
  frame: CommandFrame;
  data?: CloseOrganisationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRenameOrganisationArgs = {
  frame: CommandFrame;
  data: RenameOrganisationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddOrganisationAliasArgs = {
  frame: CommandFrame;
  data: AddOrganisationAliasInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPlaceOrganisationArgs = {
  frame: CommandFrame;
  data: PlaceOrganisationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterMeetingFromSourceArgs = {
  frame: CommandFrame;
  data: EnterMeetingFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectMeetingEntryArgs = {
  frame: CommandFrame;
  data: CorrectMeetingEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterMeetingInErrorArgs = {
  frame: CommandFrame;
  data: EnterMeetingInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPlanMeetingArgs = {
  frame: CommandFrame;
  data: PlanMeetingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCallMeetingArgs = {
  frame: CommandFrame;
  data?: CallMeetingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPublishAgendaArgs = {
  frame: CommandFrame;
  data?: PublishAgendaInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationHoldMeetingArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAdjournMeetingArgs = {
  frame: CommandFrame;
  data: AdjournMeetingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationResumeMeetingArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConcludeMeetingArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPostponeMeetingArgs = {
  frame: CommandFrame;
  data: PostponeMeetingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCancelMeetingArgs = {
  frame: CommandFrame;
  data: CancelMeetingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddAgendaItemArgs = {
  frame: CommandFrame;
  data: AddAgendaItemInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationLinkAgendaItemArgs = {
  frame: CommandFrame;
  data: LinkAgendaItemInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWithdrawAgendaItemArgs = {
  frame: CommandFrame;
  data: WithdrawAgendaItemInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordItemArgs = {
  frame: CommandFrame;
  data: RecordItemInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordAttendanceArgs = {
  frame: CommandFrame;
  data: RecordAttendanceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDeclareInterestArgs = {
  frame: CommandFrame;
  data: DeclareInterestInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterMinutesFromSourceArgs = {
  frame: CommandFrame;
  data: EnterMinutesFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectMinutesEntryArgs = {
  frame: CommandFrame;
  data: CorrectMinutesEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterMinutesInErrorArgs = {
  frame: CommandFrame;
  data: EnterMinutesInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDraftMinutesArgs = {
  frame: CommandFrame;
  data: DraftMinutesInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRedraftMinutesArgs = {
  frame: CommandFrame;
  data?: RedraftMinutesInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCirculateMinutesArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConfirmMinutesArgs = {
  frame: CommandFrame;
  data: ConfirmMinutesInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSignMinutesArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPublishMinutesArgs = {
  frame: CommandFrame;
  data?: PublishMinutesInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterDocumentFromSourceArgs = {
  frame: CommandFrame;
  data: EnterDocumentFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectDocumentEntryArgs = {
  frame: CommandFrame;
  data: CorrectDocumentEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterDocumentInErrorArgs = {
  frame: CommandFrame;
  data: EnterDocumentInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRegisterDocumentArgs = {
  frame: CommandFrame;
  data: RegisterDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAmendCoverSheetArgs = {
  frame: CommandFrame;
  data: AmendCoverSheetInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddVersionArgs = {
  frame: CommandFrame;
  data: AddVersionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSubmitDocumentArgs = {
  frame: CommandFrame;
  data?: SubmitDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationClearDocumentArgs = {
  frame: CommandFrame;
  data?: ClearDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReturnDocumentArgs = {
  frame: CommandFrame;
  data: ReturnDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPublishDocumentArgs = {
  frame: CommandFrame;
  data?: PublishDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWithdrawDocumentArgs = {
  frame: CommandFrame;
  data: WithdrawDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDeclareLateArgs = {
  frame: CommandFrame;
  data: DeclareLateInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAcceptLateArgs = {
  frame: CommandFrame;
  data: AcceptLateInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationMarkToFollowArgs = {
  frame: CommandFrame;
  data?: MarkToFollowInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTableDocumentArgs = {
  frame: CommandFrame;
  data: TableDocumentInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterActionFromSourceArgs = {
  frame: CommandFrame;
  data: EnterActionFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectActionEntryArgs = {
  frame: CommandFrame;
  data: CorrectActionEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterActionInErrorArgs = {
  frame: CommandFrame;
  data: EnterActionInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationProposeActionArgs = {
  frame: CommandFrame;
  data: ProposeActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAmendActionArgs = {
  frame: CommandFrame;
  data: AmendActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAgreeActionArgs = {
  frame: CommandFrame;
  data?: AgreeActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDeclineActionArgs = {
  frame: CommandFrame;
  data: DeclineActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAssignActionArgs = {
  frame: CommandFrame;
  data: AssignActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSetDueDateArgs = {
  frame: CommandFrame;
  data: SetDueDateInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRebaselineDueDateArgs = {
  frame: CommandFrame;
  data: RebaselineDueDateInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddMilestoneArgs = {
  frame: CommandFrame;
  data: AddMilestoneInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReachMilestoneArgs = {
  frame: CommandFrame;
  data: ReachMilestoneInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordProgressArgs = {
  frame: CommandFrame;
  data: RecordProgressInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEscalateActionArgs = {
  frame: CommandFrame;
  data: EscalateActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationLinkApprovalArgs = {
  frame: CommandFrame;
  data: LinkApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationUnlinkApprovalArgs = {
  frame: CommandFrame;
  data: UnlinkApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTellApprovalStandingArgs = {
  frame: CommandFrame;
  data: TellApprovalStandingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationStartActionArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationHoldActionArgs = {
  frame: CommandFrame;
  data: HoldActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationResumeActionArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReportActionCompleteArgs = {
  frame: CommandFrame;
  data?: ReportActionCompleteInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCloseActionArgs = {
  frame: CommandFrame;
  data?: CloseActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReturnActionArgs = {
  frame: CommandFrame;
  data: ReturnActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReopenActionArgs = {
  frame: CommandFrame;
  data: ReopenActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWithdrawActionArgs = {
  frame: CommandFrame;
  data: WithdrawActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSupersedeActionArgs = {
  frame: CommandFrame;
  data: SupersedeActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTransferActionArgs = {
  frame: CommandFrame;
  data: TransferActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCloseUndeliveredArgs = {
  frame: CommandFrame;
  data: CloseUndeliveredInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSplitActionArgs = {
  frame: CommandFrame;
  data: SplitActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationMergeActionArgs = {
  frame: CommandFrame;
  data: MergeActionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterApprovalFromSourceArgs = {
  frame: CommandFrame;
  data: EnterApprovalFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectApprovalEntryArgs = {
  frame: CommandFrame;
  data: CorrectApprovalEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterApprovalInErrorArgs = {
  frame: CommandFrame;
  data: EnterApprovalInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDraftApprovalArgs = {
  frame: CommandFrame;
  data: DraftApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAmendApprovalArgs = {
  frame: CommandFrame;
  data?: AmendApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSubmitApprovalArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationClearApprovalArgs = {
  frame: CommandFrame;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReturnApprovalArgs = {
  frame: CommandFrame;
  data: ReturnApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationListApprovalArgs = {
  frame: CommandFrame;
  data: ListApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConsiderApprovalArgs = {
  frame: CommandFrame;
  data: ConsiderApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDecideOutsideMeetingArgs = {
  frame: CommandFrame;
  data: DecideOutsideMeetingInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationJudgeChangeEditorialArgs = {
  frame: CommandFrame;
  data: JudgeChangeEditorialInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAddConditionArgs = {
  frame: CommandFrame;
  data: AddConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationLinkOutcomeArgs = {
  frame: CommandFrame;
  data: LinkOutcomeInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWithdrawApprovalArgs = {
  frame: CommandFrame;
  data: WithdrawApprovalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRescindProposalArgs = {
  frame: CommandFrame;
  data: RescindProposalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationExpireProposalArgs = {
  frame: CommandFrame;
  data: ExpireProposalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSupersedeProposalArgs = {
  frame: CommandFrame;
  data: SupersedeProposalInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterConditionFromSourceArgs = {
  frame: CommandFrame;
  data: EnterConditionFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectConditionEntryArgs = {
  frame: CommandFrame;
  data: CorrectConditionEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterConditionInErrorArgs = {
  frame: CommandFrame;
  data: EnterConditionInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationOpenConditionArgs = {
  frame: CommandFrame;
  data: OpenConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEvidenceConditionArgs = {
  frame: CommandFrame;
  data: EvidenceConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReturnEvidenceArgs = {
  frame: CommandFrame;
  data: ReturnEvidenceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDischargeConditionArgs = {
  frame: CommandFrame;
  data?: DischargeConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWaiveConditionArgs = {
  frame: CommandFrame;
  data: WaiveConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationVaryConditionArgs = {
  frame: CommandFrame;
  data: VaryConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationLapseConditionArgs = {
  frame: CommandFrame;
  data: LapseConditionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterScrutinyFromSourceArgs = {
  frame: CommandFrame;
  data: EnterScrutinyFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectScrutinyEntryArgs = {
  frame: CommandFrame;
  data: CorrectScrutinyEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterScrutinyInErrorArgs = {
  frame: CommandFrame;
  data: EnterScrutinyInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRequestScrutinyArgs = {
  frame: CommandFrame;
  data: RequestScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAcceptScrutinyArgs = {
  frame: CommandFrame;
  data?: AcceptScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDeclineScrutinyArgs = {
  frame: CommandFrame;
  data: DeclineScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCommissionScrutinyArgs = {
  frame: CommandFrame;
  data: CommissionScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReceiveScrutinyArgs = {
  frame: CommandFrame;
  data?: ReceiveScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationReturnScrutinyArgs = {
  frame: CommandFrame;
  data: ReturnScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationListScrutinyArgs = {
  frame: CommandFrame;
  data: ListScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConsiderScrutinyArgs = {
  frame: CommandFrame;
  data: ConsiderScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDeferScrutinyArgs = {
  frame: CommandFrame;
  data: DeferScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationOpenFollowUpArgs = {
  frame: CommandFrame;
  data: OpenFollowUpInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRecordFollowUpArgs = {
  frame: CommandFrame;
  data: RecordFollowUpInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCloseScrutinyArgs = {
  frame: CommandFrame;
  data?: CloseScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWithdrawScrutinyArgs = {
  frame: CommandFrame;
  data: WithdrawScrutinyInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterDecisionFromSourceArgs = {
  frame: CommandFrame;
  data: EnterDecisionFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectDecisionEntryArgs = {
  frame: CommandFrame;
  data: CorrectDecisionEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterDecisionInErrorArgs = {
  frame: CommandFrame;
  data: EnterDecisionInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTakeDecisionArgs = {
  frame: CommandFrame;
  data: TakeDecisionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationDecideNotToDecideArgs = {
  frame: CommandFrame;
  data: DecideNotToDecideInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationBringIntoForceArgs = {
  frame: CommandFrame;
  data?: BringIntoForceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationRescindDecisionArgs = {
  frame: CommandFrame;
  data: RescindDecisionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSupersedeDecisionArgs = {
  frame: CommandFrame;
  data: SupersedeDecisionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationExpireDecisionArgs = {
  frame: CommandFrame;
  data?: ExpireDecisionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterPublicationFromSourceArgs = {
  frame: CommandFrame;
  data: EnterPublicationFromSourceInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectPublicationEntryArgs = {
  frame: CommandFrame;
  data: CorrectPublicationEntryInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationEnterPublicationInErrorArgs = {
  frame: CommandFrame;
  data: EnterPublicationInErrorInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationOpenPublicationArgs = {
  frame: CommandFrame;
  data: OpenPublicationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAssessAsNotSignificantArgs = {
  frame: CommandFrame;
  data: AssessAsNotSignificantInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationAssessAsSignificantArgs = {
  frame: CommandFrame;
  data?: AssessAsSignificantInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPublishDecisionArgs = {
  frame: CommandFrame;
  data?: PublishDecisionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationPublishDecisionInPartArgs = {
  frame: CommandFrame;
  data: PublishDecisionInPartInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationWithholdDecisionArgs = {
  frame: CommandFrame;
  data: WithholdDecisionInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationCorrectPublicationArgs = {
  frame: CommandFrame;
  data: CorrectPublicationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationTakeDownPublicationArgs = {
  frame: CommandFrame;
  data: TakeDownPublicationInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What can be recorded of a system. */
export type SystemEventName =
  | 'RecordSetUp'
  | 'KeeperAppointed'
  | 'KeeperRemoved'
  | 'ClockCorrected'
  | 'EditionTakenIntoUse'
  | 'EntryCorrected'
  | 'ThingEnteredInError';

/** What can be recorded of a body. */
export type BodyEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'BodyNamed'
  | 'BodyConstituted'
  | 'BodySuspended'
  | 'BodyRestored'
  | 'BodyDissolved'
  | 'BodyRenamed'
  | 'BodyAliasAdded'
  | 'TermsOfReferenceAdopted'
  | 'HowBodyDecidesSettled'
  | 'BodyPlacedUnder'
  | 'MemberAppointed'
  | 'MemberRetired'
  | 'RecorderAppointed'
  | 'RecorderRemoved'
  | 'BusinessPutForward'
  | 'BusinessTaken';

/** What can be recorded of an office. */
export type OfficeEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'OfficeNamed'
  | 'OfficeEstablished'
  | 'OfficeAbolished'
  | 'OfficeRenamed'
  | 'OfficeAliasAdded'
  | 'OfficePlaced'
  | 'HolderAppointed'
  | 'DeputyAppointed'
  | 'ActingAppointed'
  | 'OfficeVacated'
  | 'DelegationMade'
  | 'OfficeRecorderAppointed'
  | 'OfficeRecorderRemoved'
  | 'DelegationRevoked';

/** What can be recorded of a person. */
export type PersonEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'PersonRecorded'
  | 'PersonLeft';

/** What can be recorded of an organisation. */
export type OrganisationEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'OrganisationNamed'
  | 'OrganisationEstablished'
  | 'OrganisationLaunched'
  | 'OrganisationClosed'
  | 'OrganisationRenamed'
  | 'OrganisationAliasAdded'
  | 'OrganisationPlaced';

/** What can be recorded of a meeting. */
export type MeetingEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'MeetingPlanned'
  | 'MeetingCalled'
  | 'AgendaPublished'
  | 'MeetingHeld'
  | 'MeetingAdjourned'
  | 'MeetingResumed'
  | 'MeetingConcluded'
  | 'MeetingPostponed'
  | 'MeetingCancelled'
  | 'AgendaItemAdded'
  | 'AgendaItemLinked'
  | 'AgendaItemWithdrawn'
  | 'ItemRecorded'
  | 'AttendanceRecorded'
  | 'InterestDeclared';

/** What can be recorded of a minutes. */
export type MinutesEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'MinutesDrafted'
  | 'MinutesRedrafted'
  | 'MinutesCirculated'
  | 'MinutesConfirmed'
  | 'MinutesSigned'
  | 'MinutesPublished';

/** What can be recorded of a document. */
export type DocumentEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'DocumentRegistered'
  | 'CoverSheetAmended'
  | 'VersionAdded'
  | 'DocumentSubmitted'
  | 'DocumentCleared'
  | 'DocumentReturned'
  | 'DocumentPublished'
  | 'DocumentWithdrawn'
  | 'LateDeclared'
  | 'LateAccepted'
  | 'DocumentToFollow'
  | 'DocumentTabled';

/** What can be recorded of an action. */
export type ActionEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'ActionProposed'
  | 'ActionAmended'
  | 'ActionAgreed'
  | 'ActionDeclined'
  | 'ActionAssigned'
  | 'DueDateSet'
  | 'DueDateRebaselined'
  | 'MilestoneAdded'
  | 'MilestoneReached'
  | 'ProgressRecorded'
  | 'ActionEscalated'
  | 'ApprovalLinked'
  | 'ApprovalUnlinked'
  | 'ApprovalStandingTold'
  | 'ActionStarted'
  | 'ActionHeld'
  | 'ActionResumed'
  | 'ActionReportedComplete'
  | 'ActionClosed'
  | 'ActionReturned'
  | 'ActionReopened'
  | 'ActionWithdrawn'
  | 'ActionSuperseded'
  | 'ActionTransferred'
  | 'ActionClosedUndelivered'
  | 'ActionSplit'
  | 'ActionMerged';

/** What can be recorded of an approval. */
export type ApprovalEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'ApprovalDrafted'
  | 'ApprovalAmended'
  | 'ApprovalSubmitted'
  | 'ApprovalCleared'
  | 'ApprovalReturned'
  | 'ApprovalListed'
  | 'ApprovalConsidered'
  | 'ApprovalDecidedOutsideMeeting'
  | 'ChangeJudgedEditorial'
  | 'ConditionAdded'
  | 'OutcomeLinked'
  | 'ApprovalWithdrawn'
  | 'ProposalRescinded'
  | 'ProposalExpired'
  | 'ProposalSuperseded';

/** What can be recorded of a condition. */
export type ConditionEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'ConditionOpened'
  | 'ConditionEvidenced'
  | 'EvidenceReturned'
  | 'ConditionDischarged'
  | 'ConditionWaived'
  | 'ConditionVaried'
  | 'ConditionLapsed';

/** What can be recorded of a scrutiny. */
export type ScrutinyEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'ScrutinyRequested'
  | 'ScrutinyAccepted'
  | 'ScrutinyDeclined'
  | 'ScrutinyCommissioned'
  | 'ScrutinyReceived'
  | 'ScrutinyReturned'
  | 'ScrutinyListed'
  | 'ScrutinyConsidered'
  | 'ScrutinyDeferred'
  | 'FollowUpOpened'
  | 'FollowUpRecorded'
  | 'ScrutinyClosed'
  | 'ScrutinyWithdrawn';

/** What can be recorded of a decision. */
export type DecisionEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'DecisionTaken'
  | 'DecisionNotTaken'
  | 'DecisionBroughtIntoForce'
  | 'DecisionRescinded'
  | 'DecisionSuperseded'
  | 'DecisionExpired';

/** What can be recorded of a publication. */
export type PublicationEventName =
  | 'EntryCorrected'
  | 'ThingEnteredInError'
  | 'PublicationOpened'
  | 'AssessedAsNotSignificant'
  | 'AssessedAsSignificant'
  | 'DecisionPublished'
  | 'DecisionPublishedInPart'
  | 'DecisionWithheld'
  | 'PublicationCorrected'
  | 'PublicationTakenDown';

export type SetUpRecordInput = {
  readonly keeper: Scalars['String']['input'];
  readonly mayFill: ReadonlyArray<Scalars['String']['input']>;
};

export type AppointKeeperInput = {
  readonly keeper: Scalars['String']['input'];
};

export type RemoveKeeperInput = {
  readonly keeper: Scalars['String']['input'];
};

export type CorrectClockInput = {
  readonly reason: Scalars['String']['input'];
};

export type TakeEditionIntoUseInput = {
  readonly kind: SystemKind;
  readonly digest: Scalars['String']['input'];
};

export type EnterBodyFromSourceInput = {
  readonly event: BodyEventName;
  readonly status?: InputMaybe<BodyStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectBodyEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterBodyInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type NameBodyInput = {
  readonly name: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly decides?: InputMaybe<BodyDecides>;
  readonly decidingOffice?: InputMaybe<Scalars['String']['input']>;
  readonly quorum?: InputMaybe<Scalars['Int']['input']>;
  readonly answersTo?: InputMaybe<Scalars['String']['input']>;
  readonly authority?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<Scalars['String']['input']>;
};

export type ConstituteBodyInput = {
  readonly name: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly decides?: InputMaybe<BodyDecides>;
  readonly decidingOffice?: InputMaybe<Scalars['String']['input']>;
  readonly quorum?: InputMaybe<Scalars['Int']['input']>;
  readonly answersTo?: InputMaybe<Scalars['String']['input']>;
  readonly authority?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<Scalars['String']['input']>;
};

export type SuspendBodyInput = {
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type RestoreBodyInput = {
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type DissolveBodyInput = {
  readonly successor?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type RenameBodyInput = {
  readonly name: Scalars['String']['input'];
};

export type AddBodyAliasInput = {
  readonly alias: Scalars['String']['input'];
};

export type AdoptTermsOfReferenceInput = {
  readonly version: Scalars['Int']['input'];
  readonly document?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type SettleHowBodyDecidesInput = {
  readonly decides: BodyDecides;
  readonly decidingOffice?: InputMaybe<Scalars['String']['input']>;
  readonly quorum?: InputMaybe<Scalars['Int']['input']>;
  readonly from?: InputMaybe<Scalars['String']['input']>;
};

export type PlaceBodyUnderInput = {
  readonly answersTo?: InputMaybe<Scalars['String']['input']>;
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type AppointMemberInput = {
  readonly member: Scalars['String']['input'];
  readonly role: BodyRole;
  readonly votes?: InputMaybe<Scalars['Boolean']['input']>;
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type RetireMemberInput = {
  readonly member: Scalars['String']['input'];
  readonly until: Scalars['String']['input'];
};

export type AppointRecorderInput = {
  readonly person: Scalars['String']['input'];
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveRecorderInput = {
  readonly person: Scalars['String']['input'];
  readonly until: Scalars['String']['input'];
};

export type PutBusinessForwardInput = {
  readonly about: Scalars['String']['input'];
  readonly reason: BodyReason;
  readonly putOffAt?: InputMaybe<Scalars['String']['input']>;
};

export type TakeBusinessInput = {
  readonly about: Scalars['String']['input'];
  readonly meeting: Scalars['String']['input'];
};

export type EnterOfficeFromSourceInput = {
  readonly event: OfficeEventName;
  readonly status?: InputMaybe<OfficeStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectOfficeEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterOfficeInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type NameOfficeInput = {
  readonly name: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  readonly accountableTo?: InputMaybe<Scalars['String']['input']>;
};

export type EstablishOfficeInput = {
  readonly name: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  readonly accountableTo?: InputMaybe<Scalars['String']['input']>;
};

export type AbolishOfficeInput = {
  readonly successor?: InputMaybe<Scalars['String']['input']>;
};

export type RenameOfficeInput = {
  readonly name: Scalars['String']['input'];
};

export type AddOfficeAliasInput = {
  readonly alias: Scalars['String']['input'];
};

export type PlaceOfficeInput = {
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  readonly accountableTo?: InputMaybe<Scalars['String']['input']>;
};

export type AppointHolderInput = {
  readonly person: Scalars['String']['input'];
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type AppointDeputyInput = {
  readonly person: Scalars['String']['input'];
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type AppointActingInput = {
  readonly person: Scalars['String']['input'];
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type VacateOfficeInput = {
  readonly person: Scalars['String']['input'];
  readonly capacity: OfficeCapacity;
  readonly until: Scalars['String']['input'];
};

export type MakeDelegationInput = {
  readonly number: Scalars['Int']['input'];
  readonly to: Scalars['String']['input'];
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly limit?: InputMaybe<Scalars['String']['input']>;
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type AppointOfficeRecorderInput = {
  readonly person: Scalars['String']['input'];
  readonly from: Scalars['String']['input'];
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

export type RemoveOfficeRecorderInput = {
  readonly person: Scalars['String']['input'];
  readonly until: Scalars['String']['input'];
};

export type RevokeDelegationInput = {
  readonly number: Scalars['Int']['input'];
  readonly until: Scalars['String']['input'];
};

export type EnterPersonFromSourceInput = {
  readonly event: PersonEventName;
  readonly status?: InputMaybe<PersonStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectPersonEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterPersonInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type RecordPersonInput = {
  readonly name: Scalars['String']['input'];
  readonly contact?: InputMaybe<Scalars['String']['input']>;
};

export type EnterOrganisationFromSourceInput = {
  readonly event: OrganisationEventName;
  readonly status?: InputMaybe<OrganisationStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectOrganisationEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterOrganisationInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type NameOrganisationInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: OrganisationKind;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly partOf?: InputMaybe<Scalars['String']['input']>;
  readonly verb?: InputMaybe<Scalars['String']['input']>;
};

export type EstablishOrganisationInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: OrganisationKind;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly partOf?: InputMaybe<Scalars['String']['input']>;
  readonly verb?: InputMaybe<Scalars['String']['input']>;
};

export type LaunchOrganisationInput = {
  readonly verb?: InputMaybe<Scalars['String']['input']>;
};

export type CloseOrganisationInput = {
  readonly successor?: InputMaybe<Scalars['String']['input']>;
  readonly verb?: InputMaybe<Scalars['String']['input']>;
};

export type RenameOrganisationInput = {
  readonly name: Scalars['String']['input'];
};

export type AddOrganisationAliasInput = {
  readonly alias: Scalars['String']['input'];
};

export type PlaceOrganisationInput = {
  readonly partOf: Scalars['String']['input'];
};

export type EnterMeetingFromSourceInput = {
  readonly event: MeetingEventName;
  readonly status?: InputMaybe<MeetingStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectMeetingEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterMeetingInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type PlanMeetingInput = {
  readonly body: Scalars['String']['input'];
  readonly date: Scalars['String']['input'];
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly papersBy?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CallMeetingInput = {
  readonly date?: InputMaybe<Scalars['String']['input']>;
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly papersBy?: InputMaybe<Scalars['String']['input']>;
};

export type PublishAgendaInput = {
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly document?: InputMaybe<Scalars['String']['input']>;
};

export type AdjournMeetingInput = {
  readonly until?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type PostponeMeetingInput = {
  readonly date: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type CancelMeetingInput = {
  readonly reason: Scalars['String']['input'];
};

export type AddAgendaItemInput = {
  readonly label: Scalars['String']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly about?: InputMaybe<Scalars['String']['input']>;
  readonly part2?: InputMaybe<MeetingPart2Input>;
  readonly order?: InputMaybe<Scalars['Int']['input']>;
};

export type LinkAgendaItemInput = {
  readonly label: Scalars['String']['input'];
  readonly about: Scalars['String']['input'];
};

export type WithdrawAgendaItemInput = {
  readonly label: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type RecordItemInput = {
  readonly label: Scalars['String']['input'];
  readonly narrative: Scalars['String']['input'];
};

export type RecordAttendanceInput = {
  readonly who: Scalars['String']['input'];
  readonly presence: MeetingPresence;
  readonly substitutesFor?: InputMaybe<Scalars['String']['input']>;
  readonly votes?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DeclareInterestInput = {
  readonly who: Scalars['String']['input'];
  readonly item: Scalars['String']['input'];
  readonly kind: MeetingKind;
  readonly action: MeetingAction;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type EnterMinutesFromSourceInput = {
  readonly event: MinutesEventName;
  readonly status?: InputMaybe<MinutesStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectMinutesEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterMinutesInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type DraftMinutesInput = {
  readonly meeting: Scalars['String']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly document?: InputMaybe<Scalars['String']['input']>;
};

export type RedraftMinutesInput = {
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly document?: InputMaybe<Scalars['String']['input']>;
};

export type ConfirmMinutesInput = {
  readonly atMeeting: Scalars['String']['input'];
  readonly asAmended?: InputMaybe<Scalars['String']['input']>;
};

export type PublishMinutesInput = {
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

export type EnterDocumentFromSourceInput = {
  readonly event: DocumentEventName;
  readonly status?: InputMaybe<DocumentStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectDocumentEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterDocumentInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterDocumentInput = {
  readonly kind: DocumentKind;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly publicTitle?: InputMaybe<Scalars['String']['input']>;
  readonly issuer?: InputMaybe<Scalars['String']['input']>;
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly coverSheet?: InputMaybe<DocumentCoverSheetInput>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type AmendCoverSheetInput = {
  readonly coverSheet: DocumentCoverSheetInput;
};

export type AddVersionInput = {
  readonly digest: Scalars['String']['input'];
  readonly bytes: Scalars['Int']['input'];
  readonly mediaType: Scalars['String']['input'];
  readonly fileName: Scalars['String']['input'];
};

export type SubmitDocumentInput = {
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type ClearDocumentInput = {
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type ReturnDocumentInput = {
  readonly reason: Scalars['String']['input'];
};

export type PublishDocumentInput = {
  readonly kind?: InputMaybe<DocumentKind>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly publicTitle?: InputMaybe<Scalars['String']['input']>;
  readonly issuer?: InputMaybe<Scalars['String']['input']>;
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly coverSheet?: InputMaybe<DocumentCoverSheetInput>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type WithdrawDocumentInput = {
  readonly reason: Scalars['String']['input'];
};

export type DeclareLateInput = {
  readonly reason: Scalars['String']['input'];
};

export type AcceptLateInput = {
  readonly reason: Scalars['String']['input'];
};

export type MarkToFollowInput = {
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type TableDocumentInput = {
  readonly meeting: Scalars['String']['input'];
};

export type EnterActionFromSourceInput = {
  readonly event: ActionEventName;
  readonly status?: InputMaybe<ActionStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectActionEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterActionInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type ProposeActionInput = {
  readonly title: Scalars['String']['input'];
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
  readonly outcomeOwed?: InputMaybe<Scalars['String']['input']>;
  readonly strands?: InputMaybe<ReadonlyArray<StrandInput>>;
  readonly body: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly origin?: InputMaybe<Scalars['String']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly due?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type AmendActionInput = {
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
  readonly outcomeOwed?: InputMaybe<Scalars['String']['input']>;
  readonly strands?: InputMaybe<ReadonlyArray<StrandInput>>;
  readonly reason: Scalars['String']['input'];
};

export type AgreeActionInput = {
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type DeclineActionInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type AssignActionInput = {
  readonly owner: Scalars['String']['input'];
};

export type SetDueDateInput = {
  readonly due: Scalars['String']['input'];
};

export type RebaselineDueDateInput = {
  readonly due: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type AddMilestoneInput = {
  readonly number: Scalars['Int']['input'];
  readonly title: Scalars['String']['input'];
  readonly due?: InputMaybe<Scalars['String']['input']>;
};

export type ReachMilestoneInput = {
  readonly number: Scalars['Int']['input'];
};

export type RecordProgressInput = {
  readonly narrative: Scalars['String']['input'];
  readonly rag?: InputMaybe<ActionRag>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type EscalateActionInput = {
  readonly body: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type LinkApprovalInput = {
  readonly approval: Scalars['String']['input'];
  readonly gate: ActionGate;
};

export type UnlinkApprovalInput = {
  readonly approval: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type TellApprovalStandingInput = {
  readonly approval: Scalars['String']['input'];
  readonly standing: ActionStanding;
  readonly gate?: InputMaybe<TellApprovalStandingGate>;
};

export type HoldActionInput = {
  readonly reason: Scalars['String']['input'];
};

export type ReportActionCompleteInput = {
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type CloseActionInput = {
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type ReturnActionInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type ReopenActionInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawActionInput = {
  readonly reason: Scalars['String']['input'];
};

export type SupersedeActionInput = {
  readonly by: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type TransferActionInput = {
  readonly body: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type CloseUndeliveredInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type SplitActionInput = {
  readonly into: ReadonlyArray<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type MergeActionInput = {
  readonly into: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type EnterApprovalFromSourceInput = {
  readonly event: ApprovalEventName;
  readonly status?: InputMaybe<ApprovalStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectApprovalEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterApprovalInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type DraftApprovalInput = {
  readonly body: Scalars['String']['input'];
  readonly from?: InputMaybe<Scalars['String']['input']>;
  readonly title: Scalars['String']['input'];
  readonly actions: ReadonlyArray<Scalars['String']['input']>;
  readonly documents: ReadonlyArray<Scalars['String']['input']>;
  readonly gate: ApprovalGate;
  readonly proposals: ReadonlyArray<ApprovalProposalInput>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type AmendApprovalInput = {
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly documents?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly gate?: InputMaybe<ApprovalGate>;
  readonly proposals?: InputMaybe<ReadonlyArray<ApprovalProposalInput>>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ReturnApprovalInput = {
  readonly reason: Scalars['String']['input'];
};

export type ListApprovalInput = {
  readonly meeting: Scalars['String']['input'];
  readonly label: Scalars['String']['input'];
};

export type ConsiderApprovalInput = {
  readonly meeting: Scalars['String']['input'];
  readonly verb?: InputMaybe<Scalars['String']['input']>;
  readonly outcomes: ReadonlyArray<ApprovalOutcomeInput>;
};

export type DecideOutsideMeetingInput = {
  readonly reason: Scalars['String']['input'];
  readonly consulted: ReadonlyArray<Scalars['String']['input']>;
  readonly verb?: InputMaybe<Scalars['String']['input']>;
  readonly outcomes: ReadonlyArray<ApprovalOutcomeInput>;
};

export type JudgeChangeEditorialInput = {
  readonly reason: Scalars['String']['input'];
  readonly judge: Scalars['String']['input'];
};

export type AddConditionInput = {
  readonly proposal: Scalars['Int']['input'];
  readonly varies?: InputMaybe<Scalars['Int']['input']>;
  readonly text: Scalars['String']['input'];
  readonly due: ApprovalDue;
  readonly dueDate?: InputMaybe<Scalars['String']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

export type LinkOutcomeInput = {
  readonly proposal: Scalars['Int']['input'];
  readonly thing: Scalars['String']['input'];
};

export type WithdrawApprovalInput = {
  readonly reason: Scalars['String']['input'];
};

export type RescindProposalInput = {
  readonly proposal: Scalars['Int']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type ExpireProposalInput = {
  readonly proposal: Scalars['Int']['input'];
  readonly reason: Scalars['String']['input'];
};

export type SupersedeProposalInput = {
  readonly proposal: Scalars['Int']['input'];
  readonly by?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type EnterConditionFromSourceInput = {
  readonly event: ConditionEventName;
  readonly status?: InputMaybe<ConditionStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectConditionEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterConditionInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type OpenConditionInput = {
  readonly approval: Scalars['String']['input'];
  readonly number: Scalars['Int']['input'];
  readonly proposal: Scalars['Int']['input'];
  readonly body: Scalars['String']['input'];
  readonly text: Scalars['String']['input'];
  readonly due: ConditionDue;
  readonly dueDate?: InputMaybe<Scalars['String']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

export type EvidenceConditionInput = {
  readonly document?: InputMaybe<Scalars['String']['input']>;
  readonly narrative: Scalars['String']['input'];
};

export type ReturnEvidenceInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type DischargeConditionInput = {
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type WaiveConditionInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type VaryConditionInput = {
  readonly by: Scalars['Int']['input'];
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type LapseConditionInput = {
  readonly reason: Scalars['String']['input'];
};

export type EnterScrutinyFromSourceInput = {
  readonly event: ScrutinyEventName;
  readonly status?: InputMaybe<ScrutinyStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectScrutinyEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterScrutinyInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type RequestScrutinyInput = {
  readonly body: Scalars['String']['input'];
  readonly asked: Scalars['String']['input'];
  readonly kind: ScrutinyKind;
  readonly title: Scalars['String']['input'];
  readonly question: Scalars['String']['input'];
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly met?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly due?: InputMaybe<Scalars['String']['input']>;
  readonly follows?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly verb?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type AcceptScrutinyInput = {
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type DeclineScrutinyInput = {
  readonly reason: Scalars['String']['input'];
};

export type CommissionScrutinyInput = {
  readonly tasked: Scalars['String']['input'];
  readonly due?: InputMaybe<Scalars['String']['input']>;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type ReceiveScrutinyInput = {
  readonly document?: InputMaybe<Scalars['String']['input']>;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type ReturnScrutinyInput = {
  readonly reason: Scalars['String']['input'];
};

export type ListScrutinyInput = {
  readonly meeting: Scalars['String']['input'];
  readonly label: Scalars['String']['input'];
};

export type ConsiderScrutinyInput = {
  readonly meeting: Scalars['String']['input'];
  readonly verb: Scalars['String']['input'];
  readonly outcomes: ReadonlyArray<ScrutinyOutcomeInput>;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type DeferScrutinyInput = {
  readonly toMeeting?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type OpenFollowUpInput = {
  readonly narrative: Scalars['String']['input'];
  readonly due?: InputMaybe<Scalars['String']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

export type RecordFollowUpInput = {
  readonly narrative: Scalars['String']['input'];
  readonly document?: InputMaybe<Scalars['String']['input']>;
};

export type CloseScrutinyInput = {
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawScrutinyInput = {
  readonly reason: Scalars['String']['input'];
};

export type EnterDecisionFromSourceInput = {
  readonly event: DecisionEventName;
  readonly status?: InputMaybe<DecisionStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectDecisionEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterDecisionInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type TakeDecisionInput = {
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly office?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly item?: InputMaybe<Scalars['String']['input']>;
  readonly subjects?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly title: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly verb: Scalars['String']['input'];
  readonly effective?: InputMaybe<Scalars['String']['input']>;
  readonly outsideMeeting?: InputMaybe<DecisionOutsideMeetingInput>;
};

export type DecideNotToDecideInput = {
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly office?: InputMaybe<Scalars['String']['input']>;
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly item?: InputMaybe<Scalars['String']['input']>;
  readonly subjects?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly title: Scalars['String']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly reason: Scalars['String']['input'];
};

export type BringIntoForceInput = {
  readonly effective?: InputMaybe<Scalars['String']['input']>;
};

export type RescindDecisionInput = {
  readonly reason: Scalars['String']['input'];
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  readonly item?: InputMaybe<Scalars['String']['input']>;
};

export type SupersedeDecisionInput = {
  readonly by: Scalars['String']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ExpireDecisionInput = {
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type EnterPublicationFromSourceInput = {
  readonly event: PublicationEventName;
  readonly status?: InputMaybe<PublicationStatus>;
  readonly data: Scalars['JSON']['input'];
};

export type CorrectPublicationEntryInput = {
  readonly event: Scalars['String']['input'];
  readonly field: Scalars['String']['input'];
  readonly was: Scalars['JSON']['input'];
  readonly is: Scalars['JSON']['input'];
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type EnterPublicationInErrorInput = {
  readonly reason: Scalars['String']['input'];
  readonly authority?: InputMaybe<Scalars['String']['input']>;
};

export type OpenPublicationInput = {
  readonly of: Scalars['String']['input'];
  readonly body?: InputMaybe<Scalars['String']['input']>;
};

export type AssessAsNotSignificantInput = {
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type AssessAsSignificantInput = {
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly due?: InputMaybe<Scalars['String']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type PublishDecisionInput = {
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly document?: InputMaybe<Scalars['String']['input']>;
};

export type PublishDecisionInPartInput = {
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly document?: InputMaybe<Scalars['String']['input']>;
  readonly exemptions: ReadonlyArray<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type WithholdDecisionInput = {
  readonly exemptions: ReadonlyArray<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type CorrectPublicationInput = {
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly document?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type TakeDownPublicationInput = {
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type ActionGate =
  | 'start'
  | 'completion';

export type ActionRag =
  | 'red'
  | 'amber'
  | 'green';

export type ActionStanding =
  | 'awaited'
  | 'granted'
  | 'onConditions'
  | 'returned'
  | 'deferred'
  | 'refused'
  | 'stale'
  | 'ended';

export type ApprovalDue =
  | 'start'
  | 'completion'
  | 'after';

export type ApprovalGate =
  | 'start'
  | 'completion'
  | 'none';

export type ApprovalOutcome =
  | 'approved'
  | 'approvedAsAmended'
  | 'approvedSubjectToConditions'
  | 'agreedInPrinciple'
  | 'supported'
  | 'endorsed'
  | 'noted'
  | 'deferred'
  | 'referred'
  | 'notApproved'
  | 'noDecision'
  | 'notStated';

export type ApprovalOutcomeConditionDue =
  | 'start'
  | 'completion'
  | 'after';

export type ApprovalOutcomeConditionInput = {
  readonly text: Scalars['String']['input'];
  readonly due: ApprovalOutcomeConditionDue;
  readonly dueDate?: InputMaybe<Scalars['String']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

export type ApprovalOutcomeInput = {
  readonly proposal: Scalars['Int']['input'];
  readonly outcome: ApprovalOutcome;
  readonly verb?: InputMaybe<Scalars['String']['input']>;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
  readonly toMeeting?: InputMaybe<Scalars['String']['input']>;
  readonly toBody?: InputMaybe<Scalars['String']['input']>;
  readonly conditions?: InputMaybe<ReadonlyArray<ApprovalOutcomeConditionInput>>;
};

export type ApprovalProposalInput = {
  readonly number: Scalars['Int']['input'];
  readonly text: Scalars['String']['input'];
  readonly actions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type BodyDecides =
  | 'officeHolder'
  | 'consensusUnderChair'
  | 'advisory'
  | 'vote';

export type BodyReason =
  | 'decidedOutsideMeeting'
  | 'deferred'
  | 'notTaken'
  | 'other';

export type BodyRole =
  | 'chair'
  | 'deputyChair'
  | 'member'
  | 'adviser';

export type ConditionDue =
  | 'start'
  | 'completion'
  | 'after';

export type DecisionOutsideMeetingInput = {
  readonly reason: Scalars['String']['input'];
  readonly consulted?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type DocumentCoverSheetInput = {
  readonly to?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly date?: InputMaybe<Scalars['String']['input']>;
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  readonly recommendations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type DocumentKind =
  | 'paper'
  | 'report'
  | 'minutes'
  | 'plan'
  | 'policy'
  | 'legislation'
  | 'publication'
  | 'correspondence'
  | 'other';

export type MeetingAction =
  | 'stayed'
  | 'spoke'
  | 'withdrew';

export type MeetingKind =
  | 'disclosablePecuniary'
  | 'nonPecuniary'
  | 'personal';

export type MeetingPart2Input = {
  readonly code: Scalars['String']['input'];
  readonly reason: Scalars['String']['input'];
};

export type MeetingPresence =
  | 'present'
  | 'apologies'
  | 'substitute'
  | 'inAttendance'
  | 'joined'
  | 'left';

export type OfficeCapacity =
  | 'holder'
  | 'deputy'
  | 'acting';

export type OrganisationKind =
  | 'force'
  | 'unit'
  | 'team'
  | 'agency'
  | 'department'
  | 'service'
  | 'inspectorate'
  | 'college'
  | 'commissionersOffice'
  | 'localAuthority'
  | 'company'
  | 'charity'
  | 'partnerCategory'
  | 'other';

export type ScrutinyKind =
  | 'paper'
  | 'question'
  | 'visit'
  | 'performanceReview';

export type ScrutinyOutcome =
  | 'noted'
  | 'furtherReportRequested'
  | 'referred'
  | 'assuranceStated'
  | 'concern'
  | 'notStated';

export type ScrutinyOutcomeInput = {
  readonly outcome: ScrutinyOutcome;
  readonly level?: InputMaybe<ScrutinyOutcomeLevel>;
  readonly toBody?: InputMaybe<Scalars['String']['input']>;
  readonly due?: InputMaybe<Scalars['String']['input']>;
  readonly narrative?: InputMaybe<Scalars['String']['input']>;
};

export type ScrutinyOutcomeLevel =
  | 'substantial'
  | 'reasonable'
  | 'limited'
  | 'none';

export type Strand =
  | 'prevent'
  | 'protect'
  | 'prepare'
  | 'pursue';

export type StrandBasis =
  | 'stated'
  | 'inferred';

export type StrandInput = {
  readonly scheme: Scalars['String']['input'];
  readonly strand: Strand;
  readonly basis: StrandBasis;
  readonly by?: InputMaybe<Scalars['String']['input']>;
};

export type SystemKind =
  | 'machine'
  | 'policy';

export type TellApprovalStandingGate =
  | 'start'
  | 'completion'
  | 'none';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CommandResult:
    | ( Omit<Recorded, 'thing'> & { thing?: Maybe<_RefType['Thing']> } )
    | ( WouldRecord )
    | ( Refused )
    | ( Invalid )
    | ( Conflict )
    | ( OutcomeUnknown )
    | ( Unavailable )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Thing:
    | ( Omit<Action, 'recordedFirst' | 'recordedLast' | 'body' | 'meeting' | 'origin' | 'owner' | 'approvals' | 'lastUpdate' | 'updates' | 'escalations' | 'completion' | 'closure' | 'supersededBy' | 'transferredFrom' | 'splitInto' | 'mergedInto'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], body?: Maybe<_RefType['Body']>, meeting?: Maybe<_RefType['Meeting']>, origin?: Maybe<_RefType['Thing']>, owner?: Maybe<_RefType['Thing']>, approvals: ReadonlyArray<_RefType['ActionApproval']>, lastUpdate?: Maybe<_RefType['Progress']>, updates: ReadonlyArray<_RefType['Progress']>, escalations: ReadonlyArray<_RefType['Escalation']>, completion?: Maybe<_RefType['Ending']>, closure?: Maybe<_RefType['Ending']>, supersededBy?: Maybe<_RefType['Action']>, transferredFrom?: Maybe<_RefType['Body']>, splitInto: ReadonlyArray<_RefType['Action']>, mergedInto?: Maybe<_RefType['Action']> } )
    | ( Omit<Approval, 'recordedFirst' | 'recordedLast' | 'body' | 'from' | 'actions' | 'documents' | 'proposals' | 'conditions' | 'binding' | 'editorial' | 'meeting' | 'meetings' | 'consulted' | 'publication'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], body?: Maybe<_RefType['Body']>, from?: Maybe<_RefType['Body']>, actions: ReadonlyArray<_RefType['Action']>, documents: ReadonlyArray<_RefType['Document']>, proposals: ReadonlyArray<_RefType['Proposal']>, conditions: ReadonlyArray<_RefType['Condition']>, binding?: Maybe<_RefType['Binding']>, editorial: ReadonlyArray<_RefType['EditorialJudgement']>, meeting?: Maybe<_RefType['Meeting']>, meetings: ReadonlyArray<_RefType['Meeting']>, consulted: ReadonlyArray<_RefType['Thing']>, publication?: Maybe<_RefType['Publication']> } )
    | ( Omit<Body, 'recordedFirst' | 'recordedLast' | 'names' | 'decidingOffice' | 'waysOfDeciding' | 'answersTo' | 'authority' | 'termsOfReference' | 'members' | 'business' | 'successor'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], names: ReadonlyArray<_RefType['DatedName']>, decidingOffice?: Maybe<_RefType['Office']>, waysOfDeciding: ReadonlyArray<_RefType['WayOfDeciding']>, answersTo?: Maybe<_RefType['Thing']>, authority?: Maybe<_RefType['Thing']>, termsOfReference: ReadonlyArray<_RefType['TermsOfReference']>, members: ReadonlyArray<_RefType['Member']>, business: ReadonlyArray<_RefType['Business']>, successor?: Maybe<_RefType['Body']> } )
    | ( Omit<Condition, 'recordedFirst' | 'recordedLast' | 'approval' | 'body' | 'owner' | 'document' | 'meeting'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], approval?: Maybe<_RefType['Approval']>, body?: Maybe<_RefType['Body']>, owner?: Maybe<_RefType['Thing']>, document?: Maybe<_RefType['Document']>, meeting?: Maybe<_RefType['Meeting']> } )
    | ( Omit<Decision, 'recordedFirst' | 'recordedLast' | 'body' | 'office' | 'meeting' | 'subjects' | 'outsideMeeting' | 'supersededBy' | 'publication'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], body?: Maybe<_RefType['Body']>, office?: Maybe<_RefType['Office']>, meeting?: Maybe<_RefType['Meeting']>, subjects: ReadonlyArray<_RefType['Thing']>, outsideMeeting?: Maybe<_RefType['OutsideMeeting']>, supersededBy?: Maybe<_RefType['Thing']>, publication?: Maybe<_RefType['Publication']> } )
    | ( Omit<Document, 'recordedFirst' | 'recordedLast' | 'issuer' | 'body' | 'meeting' | 'coverSheet' | 'tabledAt'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], issuer?: Maybe<_RefType['Thing']>, body?: Maybe<_RefType['Body']>, meeting?: Maybe<_RefType['Meeting']>, coverSheet?: Maybe<_RefType['CoverSheet']>, tabledAt?: Maybe<_RefType['Meeting']> } )
    | ( Omit<Meeting, 'recordedFirst' | 'recordedLast' | 'body' | 'document' | 'items' | 'minutes'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], body?: Maybe<_RefType['Body']>, document?: Maybe<_RefType['Document']>, items: ReadonlyArray<_RefType['AgendaItem']>, minutes?: Maybe<_RefType['Minutes']> } )
    | ( Omit<Minutes, 'recordedFirst' | 'recordedLast' | 'meeting' | 'document' | 'atMeeting'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], meeting?: Maybe<_RefType['Meeting']>, document?: Maybe<_RefType['Document']>, atMeeting?: Maybe<_RefType['Meeting']> } )
    | ( Omit<Office, 'recordedFirst' | 'recordedLast' | 'names' | 'organisation' | 'accountableTo' | 'delegations' | 'successor'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], names: ReadonlyArray<_RefType['DatedName']>, organisation?: Maybe<_RefType['Organisation']>, accountableTo?: Maybe<_RefType['Thing']>, delegations: ReadonlyArray<_RefType['Delegation']>, successor?: Maybe<_RefType['Office']> } )
    | ( Omit<Organisation, 'recordedFirst' | 'recordedLast' | 'names' | 'partOf' | 'successor'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], names: ReadonlyArray<_RefType['DatedName']>, partOf?: Maybe<_RefType['Organisation']>, successor?: Maybe<_RefType['Organisation']> } )
    | ( Omit<Person, 'recordedFirst' | 'recordedLast'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'] } )
    | ( Omit<Publication, 'recordedFirst' | 'recordedLast' | 'of' | 'body' | 'document'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], of?: Maybe<_RefType['Thing']>, body?: Maybe<_RefType['Body']>, document?: Maybe<_RefType['Document']> } )
    | ( Omit<Scrutiny, 'recordedFirst' | 'recordedLast' | 'body' | 'office' | 'asked' | 'tasked' | 'met' | 'follows' | 'meeting' | 'document' | 'documents' | 'outcomes' | 'deferredTo' | 'followUps'> & { recordedFirst: _RefType['RecordedAt'], recordedLast: _RefType['RecordedAt'], body?: Maybe<_RefType['Body']>, office?: Maybe<_RefType['Office']>, asked?: Maybe<_RefType['Office']>, tasked?: Maybe<_RefType['Thing']>, met: ReadonlyArray<_RefType['Thing']>, follows?: Maybe<_RefType['Scrutiny']>, meeting?: Maybe<_RefType['Meeting']>, document?: Maybe<_RefType['Document']>, documents: ReadonlyArray<_RefType['Document']>, outcomes: ReadonlyArray<_RefType['ScrutinyResult']>, deferredTo?: Maybe<_RefType['Meeting']>, followUps: ReadonlyArray<_RefType['FollowUp']> } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Accountability: ResolverTypeWrapper<Omit<Accountability, 'counts' | 'overdue' | 'perhapsOverdue' | 'noOwner' | 'noDueDate' | 'noUpdateSince' | 'rebaselined' | 'silence'> & { counts: ReadonlyArray<ResolversTypes['Count']>, overdue: ResolversTypes['ActionConnection'], perhapsOverdue: ResolversTypes['ActionConnection'], noOwner: ResolversTypes['ActionConnection'], noDueDate: ResolversTypes['ActionConnection'], noUpdateSince: ResolversTypes['ActionConnection'], rebaselined: ReadonlyArray<ResolversTypes['Action']>, silence: ReadonlyArray<ResolversTypes['Silence']> }>;
  CountBy: CountBy;
  Count: ResolverTypeWrapper<Omit<Count, 'thing'> & { thing?: Maybe<ResolversTypes['Thing']> }>;
  Silence: ResolverTypeWrapper<Omit<Silence, 'proposal' | 'action' | 'recorded'> & { proposal?: Maybe<ResolversTypes['Proposal']>, action?: Maybe<ResolversTypes['Action']>, recorded: ResolversTypes['RecordedAt'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Changes: ResolverTypeWrapper<Omit<Changes, 'changes'> & { changes: ReadonlyArray<ResolversTypes['ChangedThing']> }>;
  ChangedThing: ResolverTypeWrapper<Omit<ChangedThing, 'thing'> & { thing: ResolversTypes['Thing'] }>;
  WaitingOn: ResolverTypeWrapper<Omit<WaitingOn, 'approvals' | 'deferred' | 'actionsToAgree' | 'actionsToClose' | 'conditions' | 'scrutinyAskedBy' | 'scrutinyAskedOf' | 'business'> & { approvals: ResolversTypes['ApprovalConnection'], deferred: ResolversTypes['ProposalConnection'], actionsToAgree: ResolversTypes['ActionConnection'], actionsToClose: ResolversTypes['ActionConnection'], conditions: ResolversTypes['ConditionConnection'], scrutinyAskedBy: ResolversTypes['ScrutinyConnection'], scrutinyAskedOf: ResolversTypes['ScrutinyConnection'], business: ReadonlyArray<ResolversTypes['Business']> }>;
  RegisterOfDecisions: ResolverTypeWrapper<Omit<RegisterOfDecisions, 'entries'> & { entries: ReadonlyArray<ResolversTypes['RegisterEntry']> }>;
  RegisterEntry: ResolverTypeWrapper<Omit<RegisterEntry, 'body' | 'meeting' | 'proposal' | 'decision'> & { body?: Maybe<ResolversTypes['Body']>, meeting?: Maybe<ResolversTypes['Meeting']>, proposal?: Maybe<ResolversTypes['Proposal']>, decision?: Maybe<ResolversTypes['Decision']> }>;
  ReactionTask: ResolverTypeWrapper<ReactionTask>;
  Action: ResolverTypeWrapper<Omit<Action, 'recordedFirst' | 'recordedLast' | 'body' | 'meeting' | 'origin' | 'owner' | 'approvals' | 'lastUpdate' | 'updates' | 'escalations' | 'completion' | 'closure' | 'supersededBy' | 'transferredFrom' | 'splitInto' | 'mergedInto'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], body?: Maybe<ResolversTypes['Body']>, meeting?: Maybe<ResolversTypes['Meeting']>, origin?: Maybe<ResolversTypes['Thing']>, owner?: Maybe<ResolversTypes['Thing']>, approvals: ReadonlyArray<ResolversTypes['ActionApproval']>, lastUpdate?: Maybe<ResolversTypes['Progress']>, updates: ReadonlyArray<ResolversTypes['Progress']>, escalations: ReadonlyArray<ResolversTypes['Escalation']>, completion?: Maybe<ResolversTypes['Ending']>, closure?: Maybe<ResolversTypes['Ending']>, supersededBy?: Maybe<ResolversTypes['Action']>, transferredFrom?: Maybe<ResolversTypes['Body']>, splitInto: ReadonlyArray<ResolversTypes['Action']>, mergedInto?: Maybe<ResolversTypes['Action']> }>;
  ActionStatus: ActionStatus;
  ActionFilter: ActionFilter;
  ActionOrderBy: ActionOrderBy;
  ActionOrder: ActionOrder;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  ActionConnection: ResolverTypeWrapper<Omit<ActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionEdge']>, nodes: ReadonlyArray<ResolversTypes['Action']> }>;
  DueDate: ResolverTypeWrapper<DueDate>;
  Milestone: ResolverTypeWrapper<Milestone>;
  Progress: ResolverTypeWrapper<Omit<Progress, 'meeting' | 'recorded'> & { meeting?: Maybe<ResolversTypes['Meeting']>, recorded: ResolversTypes['RecordedAt'] }>;
  Escalation: ResolverTypeWrapper<Omit<Escalation, 'body'> & { body?: Maybe<ResolversTypes['Body']> }>;
  Ending: ResolverTypeWrapper<Omit<Ending, 'meeting'> & { meeting?: Maybe<ResolversTypes['Meeting']> }>;
  ActionApproval: ResolverTypeWrapper<Omit<ActionApproval, 'approval'> & { approval?: Maybe<ResolversTypes['Approval']> }>;
  Approval: ResolverTypeWrapper<Omit<Approval, 'recordedFirst' | 'recordedLast' | 'body' | 'from' | 'actions' | 'documents' | 'proposals' | 'conditions' | 'binding' | 'editorial' | 'meeting' | 'meetings' | 'consulted' | 'publication'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], body?: Maybe<ResolversTypes['Body']>, from?: Maybe<ResolversTypes['Body']>, actions: ReadonlyArray<ResolversTypes['Action']>, documents: ReadonlyArray<ResolversTypes['Document']>, proposals: ReadonlyArray<ResolversTypes['Proposal']>, conditions: ReadonlyArray<ResolversTypes['Condition']>, binding?: Maybe<ResolversTypes['Binding']>, editorial: ReadonlyArray<ResolversTypes['EditorialJudgement']>, meeting?: Maybe<ResolversTypes['Meeting']>, meetings: ReadonlyArray<ResolversTypes['Meeting']>, consulted: ReadonlyArray<ResolversTypes['Thing']>, publication?: Maybe<ResolversTypes['Publication']> }>;
  ApprovalStatus: ApprovalStatus;
  ApprovalFilter: ApprovalFilter;
  ApprovalOrderBy: ApprovalOrderBy;
  ApprovalOrder: ApprovalOrder;
  ApprovalEdge: ResolverTypeWrapper<Omit<ApprovalEdge, 'node'> & { node: ResolversTypes['Approval'] }>;
  ApprovalConnection: ResolverTypeWrapper<Omit<ApprovalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ApprovalEdge']>, nodes: ReadonlyArray<ResolversTypes['Approval']> }>;
  Binding: ResolverTypeWrapper<Omit<Binding, 'actions' | 'documents'> & { actions: ReadonlyArray<ResolversTypes['BoundAction']>, documents: ReadonlyArray<ResolversTypes['BoundDocument']> }>;
  BoundAction: ResolverTypeWrapper<Omit<BoundAction, 'action'> & { action?: Maybe<ResolversTypes['Action']> }>;
  BoundDocument: ResolverTypeWrapper<Omit<BoundDocument, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  EditorialJudgement: ResolverTypeWrapper<Omit<EditorialJudgement, 'judge'> & { judge?: Maybe<ResolversTypes['Thing']> }>;
  Body: ResolverTypeWrapper<Omit<Body, 'recordedFirst' | 'recordedLast' | 'names' | 'decidingOffice' | 'waysOfDeciding' | 'answersTo' | 'authority' | 'termsOfReference' | 'members' | 'business' | 'successor'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], names: ReadonlyArray<ResolversTypes['DatedName']>, decidingOffice?: Maybe<ResolversTypes['Office']>, waysOfDeciding: ReadonlyArray<ResolversTypes['WayOfDeciding']>, answersTo?: Maybe<ResolversTypes['Thing']>, authority?: Maybe<ResolversTypes['Thing']>, termsOfReference: ReadonlyArray<ResolversTypes['TermsOfReference']>, members: ReadonlyArray<ResolversTypes['Member']>, business: ReadonlyArray<ResolversTypes['Business']>, successor?: Maybe<ResolversTypes['Body']> }>;
  BodyStatus: BodyStatus;
  BodyFilter: BodyFilter;
  BodyOrderBy: BodyOrderBy;
  BodyOrder: BodyOrder;
  BodyEdge: ResolverTypeWrapper<Omit<BodyEdge, 'node'> & { node: ResolversTypes['Body'] }>;
  BodyConnection: ResolverTypeWrapper<Omit<BodyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BodyEdge']>, nodes: ReadonlyArray<ResolversTypes['Body']> }>;
  DatedName: ResolverTypeWrapper<DatedName>;
  WayOfDeciding: ResolverTypeWrapper<Omit<WayOfDeciding, 'decidingOffice'> & { decidingOffice?: Maybe<ResolversTypes['Office']> }>;
  TermsOfReference: ResolverTypeWrapper<Omit<TermsOfReference, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  Member: ResolverTypeWrapper<Omit<Member, 'member'> & { member?: Maybe<ResolversTypes['Thing']> }>;
  Recording: ResolverTypeWrapper<Recording>;
  Business: ResolverTypeWrapper<Omit<Business, 'about' | 'meeting'> & { about?: Maybe<ResolversTypes['Thing']>, meeting?: Maybe<ResolversTypes['Meeting']> }>;
  CommandFrame: CommandFrame;
  ActorInput: ActorInput;
  BasisInput: BasisInput;
  CommandResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommandResult']>;
  Recorded: ResolverTypeWrapper<Omit<Recorded, 'thing'> & { thing?: Maybe<ResolversTypes['Thing']> }>;
  RecordedEvent: ResolverTypeWrapper<RecordedEvent>;
  WouldRecord: ResolverTypeWrapper<WouldRecord>;
  WouldBeEvent: ResolverTypeWrapper<WouldBeEvent>;
  Refused: ResolverTypeWrapper<Refused>;
  Invalid: ResolverTypeWrapper<Invalid>;
  Problem: ResolverTypeWrapper<Problem>;
  Conflict: ResolverTypeWrapper<Conflict>;
  SinceEntry: ResolverTypeWrapper<SinceEntry>;
  OutcomeUnknown: ResolverTypeWrapper<OutcomeUnknown>;
  Unavailable: ResolverTypeWrapper<Unavailable>;
  Condition: ResolverTypeWrapper<Omit<Condition, 'recordedFirst' | 'recordedLast' | 'approval' | 'body' | 'owner' | 'document' | 'meeting'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], approval?: Maybe<ResolversTypes['Approval']>, body?: Maybe<ResolversTypes['Body']>, owner?: Maybe<ResolversTypes['Thing']>, document?: Maybe<ResolversTypes['Document']>, meeting?: Maybe<ResolversTypes['Meeting']> }>;
  ConditionStatus: ConditionStatus;
  ConditionFilter: ConditionFilter;
  ConditionOrderBy: ConditionOrderBy;
  ConditionOrder: ConditionOrder;
  ConditionEdge: ResolverTypeWrapper<Omit<ConditionEdge, 'node'> & { node: ResolversTypes['Condition'] }>;
  ConditionConnection: ResolverTypeWrapper<Omit<ConditionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConditionEdge']>, nodes: ReadonlyArray<ResolversTypes['Condition']> }>;
  Decision: ResolverTypeWrapper<Omit<Decision, 'recordedFirst' | 'recordedLast' | 'body' | 'office' | 'meeting' | 'subjects' | 'outsideMeeting' | 'supersededBy' | 'publication'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], body?: Maybe<ResolversTypes['Body']>, office?: Maybe<ResolversTypes['Office']>, meeting?: Maybe<ResolversTypes['Meeting']>, subjects: ReadonlyArray<ResolversTypes['Thing']>, outsideMeeting?: Maybe<ResolversTypes['OutsideMeeting']>, supersededBy?: Maybe<ResolversTypes['Thing']>, publication?: Maybe<ResolversTypes['Publication']> }>;
  DecisionStatus: DecisionStatus;
  DecisionFilter: DecisionFilter;
  DecisionOrderBy: DecisionOrderBy;
  DecisionOrder: DecisionOrder;
  DecisionEdge: ResolverTypeWrapper<Omit<DecisionEdge, 'node'> & { node: ResolversTypes['Decision'] }>;
  DecisionConnection: ResolverTypeWrapper<Omit<DecisionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DecisionEdge']>, nodes: ReadonlyArray<ResolversTypes['Decision']> }>;
  OutsideMeeting: ResolverTypeWrapper<Omit<OutsideMeeting, 'consulted'> & { consulted: ReadonlyArray<ResolversTypes['Thing']> }>;
  Document: ResolverTypeWrapper<Omit<Document, 'recordedFirst' | 'recordedLast' | 'issuer' | 'body' | 'meeting' | 'coverSheet' | 'tabledAt'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], issuer?: Maybe<ResolversTypes['Thing']>, body?: Maybe<ResolversTypes['Body']>, meeting?: Maybe<ResolversTypes['Meeting']>, coverSheet?: Maybe<ResolversTypes['CoverSheet']>, tabledAt?: Maybe<ResolversTypes['Meeting']> }>;
  DocumentStatus: DocumentStatus;
  DocumentFilter: DocumentFilter;
  DocumentOrderBy: DocumentOrderBy;
  DocumentOrder: DocumentOrder;
  DocumentEdge: ResolverTypeWrapper<Omit<DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  DocumentConnection: ResolverTypeWrapper<Omit<DocumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DocumentEdge']>, nodes: ReadonlyArray<ResolversTypes['Document']> }>;
  CoverSheet: ResolverTypeWrapper<Omit<CoverSheet, 'to' | 'from'> & { to?: Maybe<ResolversTypes['Thing']>, from: ReadonlyArray<ResolversTypes['Thing']> }>;
  DocumentVersion: ResolverTypeWrapper<Omit<DocumentVersion, 'recorded'> & { recorded: ResolversTypes['RecordedAt'] }>;
  Clearance: ResolverTypeWrapper<Clearance>;
  Lateness: ResolverTypeWrapper<Lateness>;
  Actor: ResolverTypeWrapper<Actor>;
  ActorKind: ActorKind;
  Capacity: Capacity;
  Recorder: ResolverTypeWrapper<Recorder>;
  RecorderKnown: RecorderKnown;
  Marking: Marking;
  BasisKind: BasisKind;
  Basis: ResolverTypeWrapper<Basis>;
  About: ResolverTypeWrapper<About>;
  Move: ResolverTypeWrapper<Move>;
  Correction: ResolverTypeWrapper<Correction>;
  HistoryEntry: ResolverTypeWrapper<HistoryEntry>;
  HistoryEdge: ResolverTypeWrapper<HistoryEdge>;
  HistoryConnection: ResolverTypeWrapper<HistoryConnection>;
  Meeting: ResolverTypeWrapper<Omit<Meeting, 'recordedFirst' | 'recordedLast' | 'body' | 'document' | 'items' | 'minutes'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], body?: Maybe<ResolversTypes['Body']>, document?: Maybe<ResolversTypes['Document']>, items: ReadonlyArray<ResolversTypes['AgendaItem']>, minutes?: Maybe<ResolversTypes['Minutes']> }>;
  MeetingStatus: MeetingStatus;
  MeetingFilter: MeetingFilter;
  MeetingOrderBy: MeetingOrderBy;
  MeetingOrder: MeetingOrder;
  MeetingEdge: ResolverTypeWrapper<Omit<MeetingEdge, 'node'> & { node: ResolversTypes['Meeting'] }>;
  MeetingConnection: ResolverTypeWrapper<Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MeetingEdge']>, nodes: ReadonlyArray<ResolversTypes['Meeting']> }>;
  AgendaItem: ResolverTypeWrapper<Omit<AgendaItem, 'about'> & { about?: Maybe<ResolversTypes['Thing']> }>;
  Part2: ResolverTypeWrapper<Part2>;
  Attendance: ResolverTypeWrapper<Attendance>;
  Interest: ResolverTypeWrapper<Interest>;
  Minutes: ResolverTypeWrapper<Omit<Minutes, 'recordedFirst' | 'recordedLast' | 'meeting' | 'document' | 'atMeeting'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], meeting?: Maybe<ResolversTypes['Meeting']>, document?: Maybe<ResolversTypes['Document']>, atMeeting?: Maybe<ResolversTypes['Meeting']> }>;
  MinutesStatus: MinutesStatus;
  MinutesFilter: MinutesFilter;
  MinutesOrderBy: MinutesOrderBy;
  MinutesOrder: MinutesOrder;
  MinutesEdge: ResolverTypeWrapper<Omit<MinutesEdge, 'node'> & { node: ResolversTypes['Minutes'] }>;
  MinutesConnection: ResolverTypeWrapper<Omit<MinutesConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MinutesEdge']>, nodes: ReadonlyArray<ResolversTypes['Minutes']> }>;
  Office: ResolverTypeWrapper<Omit<Office, 'recordedFirst' | 'recordedLast' | 'names' | 'organisation' | 'accountableTo' | 'delegations' | 'successor'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], names: ReadonlyArray<ResolversTypes['DatedName']>, organisation?: Maybe<ResolversTypes['Organisation']>, accountableTo?: Maybe<ResolversTypes['Thing']>, delegations: ReadonlyArray<ResolversTypes['Delegation']>, successor?: Maybe<ResolversTypes['Office']> }>;
  OfficeStatus: OfficeStatus;
  OfficeFilter: OfficeFilter;
  OfficeOrderBy: OfficeOrderBy;
  OfficeOrder: OfficeOrder;
  OfficeEdge: ResolverTypeWrapper<Omit<OfficeEdge, 'node'> & { node: ResolversTypes['Office'] }>;
  OfficeConnection: ResolverTypeWrapper<Omit<OfficeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OfficeEdge']>, nodes: ReadonlyArray<ResolversTypes['Office']> }>;
  Tenure: ResolverTypeWrapper<Tenure>;
  Delegation: ResolverTypeWrapper<Omit<Delegation, 'to' | 'body'> & { to?: Maybe<ResolversTypes['Thing']>, body?: Maybe<ResolversTypes['Body']> }>;
  Organisation: ResolverTypeWrapper<Omit<Organisation, 'recordedFirst' | 'recordedLast' | 'names' | 'partOf' | 'successor'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], names: ReadonlyArray<ResolversTypes['DatedName']>, partOf?: Maybe<ResolversTypes['Organisation']>, successor?: Maybe<ResolversTypes['Organisation']> }>;
  OrganisationStatus: OrganisationStatus;
  OrganisationFilter: OrganisationFilter;
  OrganisationOrderBy: OrganisationOrderBy;
  OrganisationOrder: OrganisationOrder;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationConnection: ResolverTypeWrapper<Omit<OrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversTypes['Organisation']> }>;
  Person: ResolverTypeWrapper<Omit<Person, 'recordedFirst' | 'recordedLast'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'] }>;
  PersonStatus: PersonStatus;
  PersonFilter: PersonFilter;
  PersonOrderBy: PersonOrderBy;
  PersonOrder: PersonOrder;
  PersonEdge: ResolverTypeWrapper<PersonEdge>;
  PersonConnection: ResolverTypeWrapper<PersonConnection>;
  Proposal: ResolverTypeWrapper<Omit<Proposal, 'approval' | 'actions' | 'outcomeIn' | 'body' | 'from' | 'meeting' | 'toMeeting' | 'toBody' | 'supersededBy' | 'conditions'> & { approval: ResolversTypes['Approval'], actions: ReadonlyArray<ResolversTypes['Action']>, outcomeIn: ReadonlyArray<ResolversTypes['Thing']>, body?: Maybe<ResolversTypes['Body']>, from?: Maybe<ResolversTypes['Body']>, meeting?: Maybe<ResolversTypes['Meeting']>, toMeeting?: Maybe<ResolversTypes['Meeting']>, toBody?: Maybe<ResolversTypes['Body']>, supersededBy?: Maybe<ResolversTypes['Thing']>, conditions: ReadonlyArray<ResolversTypes['Condition']> }>;
  ProposalStatus: ProposalStatus;
  ProposalFilter: ProposalFilter;
  ProposalOrderBy: ProposalOrderBy;
  ProposalOrder: ProposalOrder;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ProposalConnection: ResolverTypeWrapper<Omit<ProposalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProposalEdge']>, nodes: ReadonlyArray<ResolversTypes['Proposal']> }>;
  Publication: ResolverTypeWrapper<Omit<Publication, 'recordedFirst' | 'recordedLast' | 'of' | 'body' | 'document'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], of?: Maybe<ResolversTypes['Thing']>, body?: Maybe<ResolversTypes['Body']>, document?: Maybe<ResolversTypes['Document']> }>;
  PublicationStatus: PublicationStatus;
  PublicationFilter: PublicationFilter;
  PublicationOrderBy: PublicationOrderBy;
  PublicationOrder: PublicationOrder;
  PublicationEdge: ResolverTypeWrapper<Omit<PublicationEdge, 'node'> & { node: ResolversTypes['Publication'] }>;
  PublicationConnection: ResolverTypeWrapper<Omit<PublicationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PublicationEdge']>, nodes: ReadonlyArray<ResolversTypes['Publication']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  When: ResolverTypeWrapper<When>;
  Precision: Precision;
  RecordedAt: ResolverTypeWrapper<RecordedAt>;
  Thing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Thing']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Direction: Direction;
  CommandAvailability: ResolverTypeWrapper<CommandAvailability>;
  TaggedStrand: ResolverTypeWrapper<TaggedStrand>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Change: ResolverTypeWrapper<Omit<Change, 'thing'> & { thing?: Maybe<ResolversTypes['Thing']> }>;
  Scrutiny: ResolverTypeWrapper<Omit<Scrutiny, 'recordedFirst' | 'recordedLast' | 'body' | 'office' | 'asked' | 'tasked' | 'met' | 'follows' | 'meeting' | 'document' | 'documents' | 'outcomes' | 'deferredTo' | 'followUps'> & { recordedFirst: ResolversTypes['RecordedAt'], recordedLast: ResolversTypes['RecordedAt'], body?: Maybe<ResolversTypes['Body']>, office?: Maybe<ResolversTypes['Office']>, asked?: Maybe<ResolversTypes['Office']>, tasked?: Maybe<ResolversTypes['Thing']>, met: ReadonlyArray<ResolversTypes['Thing']>, follows?: Maybe<ResolversTypes['Scrutiny']>, meeting?: Maybe<ResolversTypes['Meeting']>, document?: Maybe<ResolversTypes['Document']>, documents: ReadonlyArray<ResolversTypes['Document']>, outcomes: ReadonlyArray<ResolversTypes['ScrutinyResult']>, deferredTo?: Maybe<ResolversTypes['Meeting']>, followUps: ReadonlyArray<ResolversTypes['FollowUp']> }>;
  ScrutinyStatus: ScrutinyStatus;
  ScrutinyFilter: ScrutinyFilter;
  ScrutinyOrderBy: ScrutinyOrderBy;
  ScrutinyOrder: ScrutinyOrder;
  ScrutinyEdge: ResolverTypeWrapper<Omit<ScrutinyEdge, 'node'> & { node: ResolversTypes['Scrutiny'] }>;
  ScrutinyConnection: ResolverTypeWrapper<Omit<ScrutinyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ScrutinyEdge']>, nodes: ReadonlyArray<ResolversTypes['Scrutiny']> }>;
  ScrutinyResult: ResolverTypeWrapper<Omit<ScrutinyResult, 'toBody'> & { toBody?: Maybe<ResolversTypes['Body']> }>;
  FollowUp: ResolverTypeWrapper<Omit<FollowUp, 'owner' | 'entries'> & { owner?: Maybe<ResolversTypes['Thing']>, entries: ReadonlyArray<ResolversTypes['FollowUpEntry']> }>;
  FollowUpEntry: ResolverTypeWrapper<Omit<FollowUpEntry, 'document'> & { document?: Maybe<ResolversTypes['Document']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemEventName: SystemEventName;
  BodyEventName: BodyEventName;
  OfficeEventName: OfficeEventName;
  PersonEventName: PersonEventName;
  OrganisationEventName: OrganisationEventName;
  MeetingEventName: MeetingEventName;
  MinutesEventName: MinutesEventName;
  DocumentEventName: DocumentEventName;
  ActionEventName: ActionEventName;
  ApprovalEventName: ApprovalEventName;
  ConditionEventName: ConditionEventName;
  ScrutinyEventName: ScrutinyEventName;
  DecisionEventName: DecisionEventName;
  PublicationEventName: PublicationEventName;
  SetUpRecordInput: SetUpRecordInput;
  AppointKeeperInput: AppointKeeperInput;
  RemoveKeeperInput: RemoveKeeperInput;
  CorrectClockInput: CorrectClockInput;
  TakeEditionIntoUseInput: TakeEditionIntoUseInput;
  EnterBodyFromSourceInput: EnterBodyFromSourceInput;
  CorrectBodyEntryInput: CorrectBodyEntryInput;
  EnterBodyInErrorInput: EnterBodyInErrorInput;
  NameBodyInput: NameBodyInput;
  ConstituteBodyInput: ConstituteBodyInput;
  SuspendBodyInput: SuspendBodyInput;
  RestoreBodyInput: RestoreBodyInput;
  DissolveBodyInput: DissolveBodyInput;
  RenameBodyInput: RenameBodyInput;
  AddBodyAliasInput: AddBodyAliasInput;
  AdoptTermsOfReferenceInput: AdoptTermsOfReferenceInput;
  SettleHowBodyDecidesInput: SettleHowBodyDecidesInput;
  PlaceBodyUnderInput: PlaceBodyUnderInput;
  AppointMemberInput: AppointMemberInput;
  RetireMemberInput: RetireMemberInput;
  AppointRecorderInput: AppointRecorderInput;
  RemoveRecorderInput: RemoveRecorderInput;
  PutBusinessForwardInput: PutBusinessForwardInput;
  TakeBusinessInput: TakeBusinessInput;
  EnterOfficeFromSourceInput: EnterOfficeFromSourceInput;
  CorrectOfficeEntryInput: CorrectOfficeEntryInput;
  EnterOfficeInErrorInput: EnterOfficeInErrorInput;
  NameOfficeInput: NameOfficeInput;
  EstablishOfficeInput: EstablishOfficeInput;
  AbolishOfficeInput: AbolishOfficeInput;
  RenameOfficeInput: RenameOfficeInput;
  AddOfficeAliasInput: AddOfficeAliasInput;
  PlaceOfficeInput: PlaceOfficeInput;
  AppointHolderInput: AppointHolderInput;
  AppointDeputyInput: AppointDeputyInput;
  AppointActingInput: AppointActingInput;
  VacateOfficeInput: VacateOfficeInput;
  MakeDelegationInput: MakeDelegationInput;
  AppointOfficeRecorderInput: AppointOfficeRecorderInput;
  RemoveOfficeRecorderInput: RemoveOfficeRecorderInput;
  RevokeDelegationInput: RevokeDelegationInput;
  EnterPersonFromSourceInput: EnterPersonFromSourceInput;
  CorrectPersonEntryInput: CorrectPersonEntryInput;
  EnterPersonInErrorInput: EnterPersonInErrorInput;
  RecordPersonInput: RecordPersonInput;
  EnterOrganisationFromSourceInput: EnterOrganisationFromSourceInput;
  CorrectOrganisationEntryInput: CorrectOrganisationEntryInput;
  EnterOrganisationInErrorInput: EnterOrganisationInErrorInput;
  NameOrganisationInput: NameOrganisationInput;
  EstablishOrganisationInput: EstablishOrganisationInput;
  LaunchOrganisationInput: LaunchOrganisationInput;
  CloseOrganisationInput: CloseOrganisationInput;
  RenameOrganisationInput: RenameOrganisationInput;
  AddOrganisationAliasInput: AddOrganisationAliasInput;
  PlaceOrganisationInput: PlaceOrganisationInput;
  EnterMeetingFromSourceInput: EnterMeetingFromSourceInput;
  CorrectMeetingEntryInput: CorrectMeetingEntryInput;
  EnterMeetingInErrorInput: EnterMeetingInErrorInput;
  PlanMeetingInput: PlanMeetingInput;
  CallMeetingInput: CallMeetingInput;
  PublishAgendaInput: PublishAgendaInput;
  AdjournMeetingInput: AdjournMeetingInput;
  PostponeMeetingInput: PostponeMeetingInput;
  CancelMeetingInput: CancelMeetingInput;
  AddAgendaItemInput: AddAgendaItemInput;
  LinkAgendaItemInput: LinkAgendaItemInput;
  WithdrawAgendaItemInput: WithdrawAgendaItemInput;
  RecordItemInput: RecordItemInput;
  RecordAttendanceInput: RecordAttendanceInput;
  DeclareInterestInput: DeclareInterestInput;
  EnterMinutesFromSourceInput: EnterMinutesFromSourceInput;
  CorrectMinutesEntryInput: CorrectMinutesEntryInput;
  EnterMinutesInErrorInput: EnterMinutesInErrorInput;
  DraftMinutesInput: DraftMinutesInput;
  RedraftMinutesInput: RedraftMinutesInput;
  ConfirmMinutesInput: ConfirmMinutesInput;
  PublishMinutesInput: PublishMinutesInput;
  EnterDocumentFromSourceInput: EnterDocumentFromSourceInput;
  CorrectDocumentEntryInput: CorrectDocumentEntryInput;
  EnterDocumentInErrorInput: EnterDocumentInErrorInput;
  RegisterDocumentInput: RegisterDocumentInput;
  AmendCoverSheetInput: AmendCoverSheetInput;
  AddVersionInput: AddVersionInput;
  SubmitDocumentInput: SubmitDocumentInput;
  ClearDocumentInput: ClearDocumentInput;
  ReturnDocumentInput: ReturnDocumentInput;
  PublishDocumentInput: PublishDocumentInput;
  WithdrawDocumentInput: WithdrawDocumentInput;
  DeclareLateInput: DeclareLateInput;
  AcceptLateInput: AcceptLateInput;
  MarkToFollowInput: MarkToFollowInput;
  TableDocumentInput: TableDocumentInput;
  EnterActionFromSourceInput: EnterActionFromSourceInput;
  CorrectActionEntryInput: CorrectActionEntryInput;
  EnterActionInErrorInput: EnterActionInErrorInput;
  ProposeActionInput: ProposeActionInput;
  AmendActionInput: AmendActionInput;
  AgreeActionInput: AgreeActionInput;
  DeclineActionInput: DeclineActionInput;
  AssignActionInput: AssignActionInput;
  SetDueDateInput: SetDueDateInput;
  RebaselineDueDateInput: RebaselineDueDateInput;
  AddMilestoneInput: AddMilestoneInput;
  ReachMilestoneInput: ReachMilestoneInput;
  RecordProgressInput: RecordProgressInput;
  EscalateActionInput: EscalateActionInput;
  LinkApprovalInput: LinkApprovalInput;
  UnlinkApprovalInput: UnlinkApprovalInput;
  TellApprovalStandingInput: TellApprovalStandingInput;
  HoldActionInput: HoldActionInput;
  ReportActionCompleteInput: ReportActionCompleteInput;
  CloseActionInput: CloseActionInput;
  ReturnActionInput: ReturnActionInput;
  ReopenActionInput: ReopenActionInput;
  WithdrawActionInput: WithdrawActionInput;
  SupersedeActionInput: SupersedeActionInput;
  TransferActionInput: TransferActionInput;
  CloseUndeliveredInput: CloseUndeliveredInput;
  SplitActionInput: SplitActionInput;
  MergeActionInput: MergeActionInput;
  EnterApprovalFromSourceInput: EnterApprovalFromSourceInput;
  CorrectApprovalEntryInput: CorrectApprovalEntryInput;
  EnterApprovalInErrorInput: EnterApprovalInErrorInput;
  DraftApprovalInput: DraftApprovalInput;
  AmendApprovalInput: AmendApprovalInput;
  ReturnApprovalInput: ReturnApprovalInput;
  ListApprovalInput: ListApprovalInput;
  ConsiderApprovalInput: ConsiderApprovalInput;
  DecideOutsideMeetingInput: DecideOutsideMeetingInput;
  JudgeChangeEditorialInput: JudgeChangeEditorialInput;
  AddConditionInput: AddConditionInput;
  LinkOutcomeInput: LinkOutcomeInput;
  WithdrawApprovalInput: WithdrawApprovalInput;
  RescindProposalInput: RescindProposalInput;
  ExpireProposalInput: ExpireProposalInput;
  SupersedeProposalInput: SupersedeProposalInput;
  EnterConditionFromSourceInput: EnterConditionFromSourceInput;
  CorrectConditionEntryInput: CorrectConditionEntryInput;
  EnterConditionInErrorInput: EnterConditionInErrorInput;
  OpenConditionInput: OpenConditionInput;
  EvidenceConditionInput: EvidenceConditionInput;
  ReturnEvidenceInput: ReturnEvidenceInput;
  DischargeConditionInput: DischargeConditionInput;
  WaiveConditionInput: WaiveConditionInput;
  VaryConditionInput: VaryConditionInput;
  LapseConditionInput: LapseConditionInput;
  EnterScrutinyFromSourceInput: EnterScrutinyFromSourceInput;
  CorrectScrutinyEntryInput: CorrectScrutinyEntryInput;
  EnterScrutinyInErrorInput: EnterScrutinyInErrorInput;
  RequestScrutinyInput: RequestScrutinyInput;
  AcceptScrutinyInput: AcceptScrutinyInput;
  DeclineScrutinyInput: DeclineScrutinyInput;
  CommissionScrutinyInput: CommissionScrutinyInput;
  ReceiveScrutinyInput: ReceiveScrutinyInput;
  ReturnScrutinyInput: ReturnScrutinyInput;
  ListScrutinyInput: ListScrutinyInput;
  ConsiderScrutinyInput: ConsiderScrutinyInput;
  DeferScrutinyInput: DeferScrutinyInput;
  OpenFollowUpInput: OpenFollowUpInput;
  RecordFollowUpInput: RecordFollowUpInput;
  CloseScrutinyInput: CloseScrutinyInput;
  WithdrawScrutinyInput: WithdrawScrutinyInput;
  EnterDecisionFromSourceInput: EnterDecisionFromSourceInput;
  CorrectDecisionEntryInput: CorrectDecisionEntryInput;
  EnterDecisionInErrorInput: EnterDecisionInErrorInput;
  TakeDecisionInput: TakeDecisionInput;
  DecideNotToDecideInput: DecideNotToDecideInput;
  BringIntoForceInput: BringIntoForceInput;
  RescindDecisionInput: RescindDecisionInput;
  SupersedeDecisionInput: SupersedeDecisionInput;
  ExpireDecisionInput: ExpireDecisionInput;
  EnterPublicationFromSourceInput: EnterPublicationFromSourceInput;
  CorrectPublicationEntryInput: CorrectPublicationEntryInput;
  EnterPublicationInErrorInput: EnterPublicationInErrorInput;
  OpenPublicationInput: OpenPublicationInput;
  AssessAsNotSignificantInput: AssessAsNotSignificantInput;
  AssessAsSignificantInput: AssessAsSignificantInput;
  PublishDecisionInput: PublishDecisionInput;
  PublishDecisionInPartInput: PublishDecisionInPartInput;
  WithholdDecisionInput: WithholdDecisionInput;
  CorrectPublicationInput: CorrectPublicationInput;
  TakeDownPublicationInput: TakeDownPublicationInput;
  ActionGate: ActionGate;
  ActionRag: ActionRag;
  ActionStanding: ActionStanding;
  ApprovalDue: ApprovalDue;
  ApprovalGate: ApprovalGate;
  ApprovalOutcome: ApprovalOutcome;
  ApprovalOutcomeConditionDue: ApprovalOutcomeConditionDue;
  ApprovalOutcomeConditionInput: ApprovalOutcomeConditionInput;
  ApprovalOutcomeInput: ApprovalOutcomeInput;
  ApprovalProposalInput: ApprovalProposalInput;
  BodyDecides: BodyDecides;
  BodyReason: BodyReason;
  BodyRole: BodyRole;
  ConditionDue: ConditionDue;
  DecisionOutsideMeetingInput: DecisionOutsideMeetingInput;
  DocumentCoverSheetInput: DocumentCoverSheetInput;
  DocumentKind: DocumentKind;
  MeetingAction: MeetingAction;
  MeetingKind: MeetingKind;
  MeetingPart2Input: MeetingPart2Input;
  MeetingPresence: MeetingPresence;
  OfficeCapacity: OfficeCapacity;
  OrganisationKind: OrganisationKind;
  ScrutinyKind: ScrutinyKind;
  ScrutinyOutcome: ScrutinyOutcome;
  ScrutinyOutcomeInput: ScrutinyOutcomeInput;
  ScrutinyOutcomeLevel: ScrutinyOutcomeLevel;
  Strand: Strand;
  StrandBasis: StrandBasis;
  StrandInput: StrandInput;
  SystemKind: SystemKind;
  TellApprovalStandingGate: TellApprovalStandingGate;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Accountability: Omit<Accountability, 'counts' | 'overdue' | 'perhapsOverdue' | 'noOwner' | 'noDueDate' | 'noUpdateSince' | 'rebaselined' | 'silence'> & { counts: ReadonlyArray<ResolversParentTypes['Count']>, overdue: ResolversParentTypes['ActionConnection'], perhapsOverdue: ResolversParentTypes['ActionConnection'], noOwner: ResolversParentTypes['ActionConnection'], noDueDate: ResolversParentTypes['ActionConnection'], noUpdateSince: ResolversParentTypes['ActionConnection'], rebaselined: ReadonlyArray<ResolversParentTypes['Action']>, silence: ReadonlyArray<ResolversParentTypes['Silence']> };
  Count: Omit<Count, 'thing'> & { thing?: Maybe<ResolversParentTypes['Thing']> };
  Silence: Omit<Silence, 'proposal' | 'action' | 'recorded'> & { proposal?: Maybe<ResolversParentTypes['Proposal']>, action?: Maybe<ResolversParentTypes['Action']>, recorded: ResolversParentTypes['RecordedAt'] };
  Boolean: Scalars['Boolean']['output'];
  Changes: Omit<Changes, 'changes'> & { changes: ReadonlyArray<ResolversParentTypes['ChangedThing']> };
  ChangedThing: Omit<ChangedThing, 'thing'> & { thing: ResolversParentTypes['Thing'] };
  WaitingOn: Omit<WaitingOn, 'approvals' | 'deferred' | 'actionsToAgree' | 'actionsToClose' | 'conditions' | 'scrutinyAskedBy' | 'scrutinyAskedOf' | 'business'> & { approvals: ResolversParentTypes['ApprovalConnection'], deferred: ResolversParentTypes['ProposalConnection'], actionsToAgree: ResolversParentTypes['ActionConnection'], actionsToClose: ResolversParentTypes['ActionConnection'], conditions: ResolversParentTypes['ConditionConnection'], scrutinyAskedBy: ResolversParentTypes['ScrutinyConnection'], scrutinyAskedOf: ResolversParentTypes['ScrutinyConnection'], business: ReadonlyArray<ResolversParentTypes['Business']> };
  RegisterOfDecisions: Omit<RegisterOfDecisions, 'entries'> & { entries: ReadonlyArray<ResolversParentTypes['RegisterEntry']> };
  RegisterEntry: Omit<RegisterEntry, 'body' | 'meeting' | 'proposal' | 'decision'> & { body?: Maybe<ResolversParentTypes['Body']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, proposal?: Maybe<ResolversParentTypes['Proposal']>, decision?: Maybe<ResolversParentTypes['Decision']> };
  ReactionTask: ReactionTask;
  Action: Omit<Action, 'recordedFirst' | 'recordedLast' | 'body' | 'meeting' | 'origin' | 'owner' | 'approvals' | 'lastUpdate' | 'updates' | 'escalations' | 'completion' | 'closure' | 'supersededBy' | 'transferredFrom' | 'splitInto' | 'mergedInto'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], body?: Maybe<ResolversParentTypes['Body']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, origin?: Maybe<ResolversParentTypes['Thing']>, owner?: Maybe<ResolversParentTypes['Thing']>, approvals: ReadonlyArray<ResolversParentTypes['ActionApproval']>, lastUpdate?: Maybe<ResolversParentTypes['Progress']>, updates: ReadonlyArray<ResolversParentTypes['Progress']>, escalations: ReadonlyArray<ResolversParentTypes['Escalation']>, completion?: Maybe<ResolversParentTypes['Ending']>, closure?: Maybe<ResolversParentTypes['Ending']>, supersededBy?: Maybe<ResolversParentTypes['Action']>, transferredFrom?: Maybe<ResolversParentTypes['Body']>, splitInto: ReadonlyArray<ResolversParentTypes['Action']>, mergedInto?: Maybe<ResolversParentTypes['Action']> };
  ActionFilter: ActionFilter;
  ActionOrder: ActionOrder;
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  ActionConnection: Omit<ActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Action']> };
  DueDate: DueDate;
  Milestone: Milestone;
  Progress: Omit<Progress, 'meeting' | 'recorded'> & { meeting?: Maybe<ResolversParentTypes['Meeting']>, recorded: ResolversParentTypes['RecordedAt'] };
  Escalation: Omit<Escalation, 'body'> & { body?: Maybe<ResolversParentTypes['Body']> };
  Ending: Omit<Ending, 'meeting'> & { meeting?: Maybe<ResolversParentTypes['Meeting']> };
  ActionApproval: Omit<ActionApproval, 'approval'> & { approval?: Maybe<ResolversParentTypes['Approval']> };
  Approval: Omit<Approval, 'recordedFirst' | 'recordedLast' | 'body' | 'from' | 'actions' | 'documents' | 'proposals' | 'conditions' | 'binding' | 'editorial' | 'meeting' | 'meetings' | 'consulted' | 'publication'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], body?: Maybe<ResolversParentTypes['Body']>, from?: Maybe<ResolversParentTypes['Body']>, actions: ReadonlyArray<ResolversParentTypes['Action']>, documents: ReadonlyArray<ResolversParentTypes['Document']>, proposals: ReadonlyArray<ResolversParentTypes['Proposal']>, conditions: ReadonlyArray<ResolversParentTypes['Condition']>, binding?: Maybe<ResolversParentTypes['Binding']>, editorial: ReadonlyArray<ResolversParentTypes['EditorialJudgement']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, meetings: ReadonlyArray<ResolversParentTypes['Meeting']>, consulted: ReadonlyArray<ResolversParentTypes['Thing']>, publication?: Maybe<ResolversParentTypes['Publication']> };
  ApprovalFilter: ApprovalFilter;
  ApprovalOrder: ApprovalOrder;
  ApprovalEdge: Omit<ApprovalEdge, 'node'> & { node: ResolversParentTypes['Approval'] };
  ApprovalConnection: Omit<ApprovalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ApprovalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Approval']> };
  Binding: Omit<Binding, 'actions' | 'documents'> & { actions: ReadonlyArray<ResolversParentTypes['BoundAction']>, documents: ReadonlyArray<ResolversParentTypes['BoundDocument']> };
  BoundAction: Omit<BoundAction, 'action'> & { action?: Maybe<ResolversParentTypes['Action']> };
  BoundDocument: Omit<BoundDocument, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  EditorialJudgement: Omit<EditorialJudgement, 'judge'> & { judge?: Maybe<ResolversParentTypes['Thing']> };
  Body: Omit<Body, 'recordedFirst' | 'recordedLast' | 'names' | 'decidingOffice' | 'waysOfDeciding' | 'answersTo' | 'authority' | 'termsOfReference' | 'members' | 'business' | 'successor'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], names: ReadonlyArray<ResolversParentTypes['DatedName']>, decidingOffice?: Maybe<ResolversParentTypes['Office']>, waysOfDeciding: ReadonlyArray<ResolversParentTypes['WayOfDeciding']>, answersTo?: Maybe<ResolversParentTypes['Thing']>, authority?: Maybe<ResolversParentTypes['Thing']>, termsOfReference: ReadonlyArray<ResolversParentTypes['TermsOfReference']>, members: ReadonlyArray<ResolversParentTypes['Member']>, business: ReadonlyArray<ResolversParentTypes['Business']>, successor?: Maybe<ResolversParentTypes['Body']> };
  BodyFilter: BodyFilter;
  BodyOrder: BodyOrder;
  BodyEdge: Omit<BodyEdge, 'node'> & { node: ResolversParentTypes['Body'] };
  BodyConnection: Omit<BodyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BodyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Body']> };
  DatedName: DatedName;
  WayOfDeciding: Omit<WayOfDeciding, 'decidingOffice'> & { decidingOffice?: Maybe<ResolversParentTypes['Office']> };
  TermsOfReference: Omit<TermsOfReference, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  Member: Omit<Member, 'member'> & { member?: Maybe<ResolversParentTypes['Thing']> };
  Recording: Recording;
  Business: Omit<Business, 'about' | 'meeting'> & { about?: Maybe<ResolversParentTypes['Thing']>, meeting?: Maybe<ResolversParentTypes['Meeting']> };
  CommandFrame: CommandFrame;
  ActorInput: ActorInput;
  BasisInput: BasisInput;
  CommandResult: ResolversUnionTypes<ResolversParentTypes>['CommandResult'];
  Recorded: Omit<Recorded, 'thing'> & { thing?: Maybe<ResolversParentTypes['Thing']> };
  RecordedEvent: RecordedEvent;
  WouldRecord: WouldRecord;
  WouldBeEvent: WouldBeEvent;
  Refused: Refused;
  Invalid: Invalid;
  Problem: Problem;
  Conflict: Conflict;
  SinceEntry: SinceEntry;
  OutcomeUnknown: OutcomeUnknown;
  Unavailable: Unavailable;
  Condition: Omit<Condition, 'recordedFirst' | 'recordedLast' | 'approval' | 'body' | 'owner' | 'document' | 'meeting'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], approval?: Maybe<ResolversParentTypes['Approval']>, body?: Maybe<ResolversParentTypes['Body']>, owner?: Maybe<ResolversParentTypes['Thing']>, document?: Maybe<ResolversParentTypes['Document']>, meeting?: Maybe<ResolversParentTypes['Meeting']> };
  ConditionFilter: ConditionFilter;
  ConditionOrder: ConditionOrder;
  ConditionEdge: Omit<ConditionEdge, 'node'> & { node: ResolversParentTypes['Condition'] };
  ConditionConnection: Omit<ConditionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConditionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Condition']> };
  Decision: Omit<Decision, 'recordedFirst' | 'recordedLast' | 'body' | 'office' | 'meeting' | 'subjects' | 'outsideMeeting' | 'supersededBy' | 'publication'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], body?: Maybe<ResolversParentTypes['Body']>, office?: Maybe<ResolversParentTypes['Office']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, subjects: ReadonlyArray<ResolversParentTypes['Thing']>, outsideMeeting?: Maybe<ResolversParentTypes['OutsideMeeting']>, supersededBy?: Maybe<ResolversParentTypes['Thing']>, publication?: Maybe<ResolversParentTypes['Publication']> };
  DecisionFilter: DecisionFilter;
  DecisionOrder: DecisionOrder;
  DecisionEdge: Omit<DecisionEdge, 'node'> & { node: ResolversParentTypes['Decision'] };
  DecisionConnection: Omit<DecisionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DecisionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Decision']> };
  OutsideMeeting: Omit<OutsideMeeting, 'consulted'> & { consulted: ReadonlyArray<ResolversParentTypes['Thing']> };
  Document: Omit<Document, 'recordedFirst' | 'recordedLast' | 'issuer' | 'body' | 'meeting' | 'coverSheet' | 'tabledAt'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], issuer?: Maybe<ResolversParentTypes['Thing']>, body?: Maybe<ResolversParentTypes['Body']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, coverSheet?: Maybe<ResolversParentTypes['CoverSheet']>, tabledAt?: Maybe<ResolversParentTypes['Meeting']> };
  DocumentFilter: DocumentFilter;
  DocumentOrder: DocumentOrder;
  DocumentEdge: Omit<DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  DocumentConnection: Omit<DocumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DocumentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Document']> };
  CoverSheet: Omit<CoverSheet, 'to' | 'from'> & { to?: Maybe<ResolversParentTypes['Thing']>, from: ReadonlyArray<ResolversParentTypes['Thing']> };
  DocumentVersion: Omit<DocumentVersion, 'recorded'> & { recorded: ResolversParentTypes['RecordedAt'] };
  Clearance: Clearance;
  Lateness: Lateness;
  Actor: Actor;
  Recorder: Recorder;
  Basis: Basis;
  About: About;
  Move: Move;
  Correction: Correction;
  HistoryEntry: HistoryEntry;
  HistoryEdge: HistoryEdge;
  HistoryConnection: HistoryConnection;
  Meeting: Omit<Meeting, 'recordedFirst' | 'recordedLast' | 'body' | 'document' | 'items' | 'minutes'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], body?: Maybe<ResolversParentTypes['Body']>, document?: Maybe<ResolversParentTypes['Document']>, items: ReadonlyArray<ResolversParentTypes['AgendaItem']>, minutes?: Maybe<ResolversParentTypes['Minutes']> };
  MeetingFilter: MeetingFilter;
  MeetingOrder: MeetingOrder;
  MeetingEdge: Omit<MeetingEdge, 'node'> & { node: ResolversParentTypes['Meeting'] };
  MeetingConnection: Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MeetingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Meeting']> };
  AgendaItem: Omit<AgendaItem, 'about'> & { about?: Maybe<ResolversParentTypes['Thing']> };
  Part2: Part2;
  Attendance: Attendance;
  Interest: Interest;
  Minutes: Omit<Minutes, 'recordedFirst' | 'recordedLast' | 'meeting' | 'document' | 'atMeeting'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], meeting?: Maybe<ResolversParentTypes['Meeting']>, document?: Maybe<ResolversParentTypes['Document']>, atMeeting?: Maybe<ResolversParentTypes['Meeting']> };
  MinutesFilter: MinutesFilter;
  MinutesOrder: MinutesOrder;
  MinutesEdge: Omit<MinutesEdge, 'node'> & { node: ResolversParentTypes['Minutes'] };
  MinutesConnection: Omit<MinutesConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MinutesEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Minutes']> };
  Office: Omit<Office, 'recordedFirst' | 'recordedLast' | 'names' | 'organisation' | 'accountableTo' | 'delegations' | 'successor'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], names: ReadonlyArray<ResolversParentTypes['DatedName']>, organisation?: Maybe<ResolversParentTypes['Organisation']>, accountableTo?: Maybe<ResolversParentTypes['Thing']>, delegations: ReadonlyArray<ResolversParentTypes['Delegation']>, successor?: Maybe<ResolversParentTypes['Office']> };
  OfficeFilter: OfficeFilter;
  OfficeOrder: OfficeOrder;
  OfficeEdge: Omit<OfficeEdge, 'node'> & { node: ResolversParentTypes['Office'] };
  OfficeConnection: Omit<OfficeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OfficeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Office']> };
  Tenure: Tenure;
  Delegation: Omit<Delegation, 'to' | 'body'> & { to?: Maybe<ResolversParentTypes['Thing']>, body?: Maybe<ResolversParentTypes['Body']> };
  Organisation: Omit<Organisation, 'recordedFirst' | 'recordedLast' | 'names' | 'partOf' | 'successor'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], names: ReadonlyArray<ResolversParentTypes['DatedName']>, partOf?: Maybe<ResolversParentTypes['Organisation']>, successor?: Maybe<ResolversParentTypes['Organisation']> };
  OrganisationFilter: OrganisationFilter;
  OrganisationOrder: OrganisationOrder;
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  OrganisationConnection: Omit<OrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organisation']> };
  Person: Omit<Person, 'recordedFirst' | 'recordedLast'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'] };
  PersonFilter: PersonFilter;
  PersonOrder: PersonOrder;
  PersonEdge: PersonEdge;
  PersonConnection: PersonConnection;
  Proposal: Omit<Proposal, 'approval' | 'actions' | 'outcomeIn' | 'body' | 'from' | 'meeting' | 'toMeeting' | 'toBody' | 'supersededBy' | 'conditions'> & { approval: ResolversParentTypes['Approval'], actions: ReadonlyArray<ResolversParentTypes['Action']>, outcomeIn: ReadonlyArray<ResolversParentTypes['Thing']>, body?: Maybe<ResolversParentTypes['Body']>, from?: Maybe<ResolversParentTypes['Body']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, toMeeting?: Maybe<ResolversParentTypes['Meeting']>, toBody?: Maybe<ResolversParentTypes['Body']>, supersededBy?: Maybe<ResolversParentTypes['Thing']>, conditions: ReadonlyArray<ResolversParentTypes['Condition']> };
  ProposalFilter: ProposalFilter;
  ProposalOrder: ProposalOrder;
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ProposalConnection: Omit<ProposalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProposalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Proposal']> };
  Publication: Omit<Publication, 'recordedFirst' | 'recordedLast' | 'of' | 'body' | 'document'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], of?: Maybe<ResolversParentTypes['Thing']>, body?: Maybe<ResolversParentTypes['Body']>, document?: Maybe<ResolversParentTypes['Document']> };
  PublicationFilter: PublicationFilter;
  PublicationOrder: PublicationOrder;
  PublicationEdge: Omit<PublicationEdge, 'node'> & { node: ResolversParentTypes['Publication'] };
  PublicationConnection: Omit<PublicationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PublicationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Publication']> };
  JSON: Scalars['JSON']['output'];
  When: When;
  RecordedAt: RecordedAt;
  Thing: ResolversInterfaceTypes<ResolversParentTypes>['Thing'];
  PageInfo: PageInfo;
  CommandAvailability: CommandAvailability;
  TaggedStrand: TaggedStrand;
  Subscription: Record<PropertyKey, never>;
  Change: Omit<Change, 'thing'> & { thing?: Maybe<ResolversParentTypes['Thing']> };
  Scrutiny: Omit<Scrutiny, 'recordedFirst' | 'recordedLast' | 'body' | 'office' | 'asked' | 'tasked' | 'met' | 'follows' | 'meeting' | 'document' | 'documents' | 'outcomes' | 'deferredTo' | 'followUps'> & { recordedFirst: ResolversParentTypes['RecordedAt'], recordedLast: ResolversParentTypes['RecordedAt'], body?: Maybe<ResolversParentTypes['Body']>, office?: Maybe<ResolversParentTypes['Office']>, asked?: Maybe<ResolversParentTypes['Office']>, tasked?: Maybe<ResolversParentTypes['Thing']>, met: ReadonlyArray<ResolversParentTypes['Thing']>, follows?: Maybe<ResolversParentTypes['Scrutiny']>, meeting?: Maybe<ResolversParentTypes['Meeting']>, document?: Maybe<ResolversParentTypes['Document']>, documents: ReadonlyArray<ResolversParentTypes['Document']>, outcomes: ReadonlyArray<ResolversParentTypes['ScrutinyResult']>, deferredTo?: Maybe<ResolversParentTypes['Meeting']>, followUps: ReadonlyArray<ResolversParentTypes['FollowUp']> };
  ScrutinyFilter: ScrutinyFilter;
  ScrutinyOrder: ScrutinyOrder;
  ScrutinyEdge: Omit<ScrutinyEdge, 'node'> & { node: ResolversParentTypes['Scrutiny'] };
  ScrutinyConnection: Omit<ScrutinyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ScrutinyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Scrutiny']> };
  ScrutinyResult: Omit<ScrutinyResult, 'toBody'> & { toBody?: Maybe<ResolversParentTypes['Body']> };
  FollowUp: Omit<FollowUp, 'owner' | 'entries'> & { owner?: Maybe<ResolversParentTypes['Thing']>, entries: ReadonlyArray<ResolversParentTypes['FollowUpEntry']> };
  FollowUpEntry: Omit<FollowUpEntry, 'document'> & { document?: Maybe<ResolversParentTypes['Document']> };
  Mutation: Record<PropertyKey, never>;
  SetUpRecordInput: SetUpRecordInput;
  AppointKeeperInput: AppointKeeperInput;
  RemoveKeeperInput: RemoveKeeperInput;
  CorrectClockInput: CorrectClockInput;
  TakeEditionIntoUseInput: TakeEditionIntoUseInput;
  EnterBodyFromSourceInput: EnterBodyFromSourceInput;
  CorrectBodyEntryInput: CorrectBodyEntryInput;
  EnterBodyInErrorInput: EnterBodyInErrorInput;
  NameBodyInput: NameBodyInput;
  ConstituteBodyInput: ConstituteBodyInput;
  SuspendBodyInput: SuspendBodyInput;
  RestoreBodyInput: RestoreBodyInput;
  DissolveBodyInput: DissolveBodyInput;
  RenameBodyInput: RenameBodyInput;
  AddBodyAliasInput: AddBodyAliasInput;
  AdoptTermsOfReferenceInput: AdoptTermsOfReferenceInput;
  SettleHowBodyDecidesInput: SettleHowBodyDecidesInput;
  PlaceBodyUnderInput: PlaceBodyUnderInput;
  AppointMemberInput: AppointMemberInput;
  RetireMemberInput: RetireMemberInput;
  AppointRecorderInput: AppointRecorderInput;
  RemoveRecorderInput: RemoveRecorderInput;
  PutBusinessForwardInput: PutBusinessForwardInput;
  TakeBusinessInput: TakeBusinessInput;
  EnterOfficeFromSourceInput: EnterOfficeFromSourceInput;
  CorrectOfficeEntryInput: CorrectOfficeEntryInput;
  EnterOfficeInErrorInput: EnterOfficeInErrorInput;
  NameOfficeInput: NameOfficeInput;
  EstablishOfficeInput: EstablishOfficeInput;
  AbolishOfficeInput: AbolishOfficeInput;
  RenameOfficeInput: RenameOfficeInput;
  AddOfficeAliasInput: AddOfficeAliasInput;
  PlaceOfficeInput: PlaceOfficeInput;
  AppointHolderInput: AppointHolderInput;
  AppointDeputyInput: AppointDeputyInput;
  AppointActingInput: AppointActingInput;
  VacateOfficeInput: VacateOfficeInput;
  MakeDelegationInput: MakeDelegationInput;
  AppointOfficeRecorderInput: AppointOfficeRecorderInput;
  RemoveOfficeRecorderInput: RemoveOfficeRecorderInput;
  RevokeDelegationInput: RevokeDelegationInput;
  EnterPersonFromSourceInput: EnterPersonFromSourceInput;
  CorrectPersonEntryInput: CorrectPersonEntryInput;
  EnterPersonInErrorInput: EnterPersonInErrorInput;
  RecordPersonInput: RecordPersonInput;
  EnterOrganisationFromSourceInput: EnterOrganisationFromSourceInput;
  CorrectOrganisationEntryInput: CorrectOrganisationEntryInput;
  EnterOrganisationInErrorInput: EnterOrganisationInErrorInput;
  NameOrganisationInput: NameOrganisationInput;
  EstablishOrganisationInput: EstablishOrganisationInput;
  LaunchOrganisationInput: LaunchOrganisationInput;
  CloseOrganisationInput: CloseOrganisationInput;
  RenameOrganisationInput: RenameOrganisationInput;
  AddOrganisationAliasInput: AddOrganisationAliasInput;
  PlaceOrganisationInput: PlaceOrganisationInput;
  EnterMeetingFromSourceInput: EnterMeetingFromSourceInput;
  CorrectMeetingEntryInput: CorrectMeetingEntryInput;
  EnterMeetingInErrorInput: EnterMeetingInErrorInput;
  PlanMeetingInput: PlanMeetingInput;
  CallMeetingInput: CallMeetingInput;
  PublishAgendaInput: PublishAgendaInput;
  AdjournMeetingInput: AdjournMeetingInput;
  PostponeMeetingInput: PostponeMeetingInput;
  CancelMeetingInput: CancelMeetingInput;
  AddAgendaItemInput: AddAgendaItemInput;
  LinkAgendaItemInput: LinkAgendaItemInput;
  WithdrawAgendaItemInput: WithdrawAgendaItemInput;
  RecordItemInput: RecordItemInput;
  RecordAttendanceInput: RecordAttendanceInput;
  DeclareInterestInput: DeclareInterestInput;
  EnterMinutesFromSourceInput: EnterMinutesFromSourceInput;
  CorrectMinutesEntryInput: CorrectMinutesEntryInput;
  EnterMinutesInErrorInput: EnterMinutesInErrorInput;
  DraftMinutesInput: DraftMinutesInput;
  RedraftMinutesInput: RedraftMinutesInput;
  ConfirmMinutesInput: ConfirmMinutesInput;
  PublishMinutesInput: PublishMinutesInput;
  EnterDocumentFromSourceInput: EnterDocumentFromSourceInput;
  CorrectDocumentEntryInput: CorrectDocumentEntryInput;
  EnterDocumentInErrorInput: EnterDocumentInErrorInput;
  RegisterDocumentInput: RegisterDocumentInput;
  AmendCoverSheetInput: AmendCoverSheetInput;
  AddVersionInput: AddVersionInput;
  SubmitDocumentInput: SubmitDocumentInput;
  ClearDocumentInput: ClearDocumentInput;
  ReturnDocumentInput: ReturnDocumentInput;
  PublishDocumentInput: PublishDocumentInput;
  WithdrawDocumentInput: WithdrawDocumentInput;
  DeclareLateInput: DeclareLateInput;
  AcceptLateInput: AcceptLateInput;
  MarkToFollowInput: MarkToFollowInput;
  TableDocumentInput: TableDocumentInput;
  EnterActionFromSourceInput: EnterActionFromSourceInput;
  CorrectActionEntryInput: CorrectActionEntryInput;
  EnterActionInErrorInput: EnterActionInErrorInput;
  ProposeActionInput: ProposeActionInput;
  AmendActionInput: AmendActionInput;
  AgreeActionInput: AgreeActionInput;
  DeclineActionInput: DeclineActionInput;
  AssignActionInput: AssignActionInput;
  SetDueDateInput: SetDueDateInput;
  RebaselineDueDateInput: RebaselineDueDateInput;
  AddMilestoneInput: AddMilestoneInput;
  ReachMilestoneInput: ReachMilestoneInput;
  RecordProgressInput: RecordProgressInput;
  EscalateActionInput: EscalateActionInput;
  LinkApprovalInput: LinkApprovalInput;
  UnlinkApprovalInput: UnlinkApprovalInput;
  TellApprovalStandingInput: TellApprovalStandingInput;
  HoldActionInput: HoldActionInput;
  ReportActionCompleteInput: ReportActionCompleteInput;
  CloseActionInput: CloseActionInput;
  ReturnActionInput: ReturnActionInput;
  ReopenActionInput: ReopenActionInput;
  WithdrawActionInput: WithdrawActionInput;
  SupersedeActionInput: SupersedeActionInput;
  TransferActionInput: TransferActionInput;
  CloseUndeliveredInput: CloseUndeliveredInput;
  SplitActionInput: SplitActionInput;
  MergeActionInput: MergeActionInput;
  EnterApprovalFromSourceInput: EnterApprovalFromSourceInput;
  CorrectApprovalEntryInput: CorrectApprovalEntryInput;
  EnterApprovalInErrorInput: EnterApprovalInErrorInput;
  DraftApprovalInput: DraftApprovalInput;
  AmendApprovalInput: AmendApprovalInput;
  ReturnApprovalInput: ReturnApprovalInput;
  ListApprovalInput: ListApprovalInput;
  ConsiderApprovalInput: ConsiderApprovalInput;
  DecideOutsideMeetingInput: DecideOutsideMeetingInput;
  JudgeChangeEditorialInput: JudgeChangeEditorialInput;
  AddConditionInput: AddConditionInput;
  LinkOutcomeInput: LinkOutcomeInput;
  WithdrawApprovalInput: WithdrawApprovalInput;
  RescindProposalInput: RescindProposalInput;
  ExpireProposalInput: ExpireProposalInput;
  SupersedeProposalInput: SupersedeProposalInput;
  EnterConditionFromSourceInput: EnterConditionFromSourceInput;
  CorrectConditionEntryInput: CorrectConditionEntryInput;
  EnterConditionInErrorInput: EnterConditionInErrorInput;
  OpenConditionInput: OpenConditionInput;
  EvidenceConditionInput: EvidenceConditionInput;
  ReturnEvidenceInput: ReturnEvidenceInput;
  DischargeConditionInput: DischargeConditionInput;
  WaiveConditionInput: WaiveConditionInput;
  VaryConditionInput: VaryConditionInput;
  LapseConditionInput: LapseConditionInput;
  EnterScrutinyFromSourceInput: EnterScrutinyFromSourceInput;
  CorrectScrutinyEntryInput: CorrectScrutinyEntryInput;
  EnterScrutinyInErrorInput: EnterScrutinyInErrorInput;
  RequestScrutinyInput: RequestScrutinyInput;
  AcceptScrutinyInput: AcceptScrutinyInput;
  DeclineScrutinyInput: DeclineScrutinyInput;
  CommissionScrutinyInput: CommissionScrutinyInput;
  ReceiveScrutinyInput: ReceiveScrutinyInput;
  ReturnScrutinyInput: ReturnScrutinyInput;
  ListScrutinyInput: ListScrutinyInput;
  ConsiderScrutinyInput: ConsiderScrutinyInput;
  DeferScrutinyInput: DeferScrutinyInput;
  OpenFollowUpInput: OpenFollowUpInput;
  RecordFollowUpInput: RecordFollowUpInput;
  CloseScrutinyInput: CloseScrutinyInput;
  WithdrawScrutinyInput: WithdrawScrutinyInput;
  EnterDecisionFromSourceInput: EnterDecisionFromSourceInput;
  CorrectDecisionEntryInput: CorrectDecisionEntryInput;
  EnterDecisionInErrorInput: EnterDecisionInErrorInput;
  TakeDecisionInput: TakeDecisionInput;
  DecideNotToDecideInput: DecideNotToDecideInput;
  BringIntoForceInput: BringIntoForceInput;
  RescindDecisionInput: RescindDecisionInput;
  SupersedeDecisionInput: SupersedeDecisionInput;
  ExpireDecisionInput: ExpireDecisionInput;
  EnterPublicationFromSourceInput: EnterPublicationFromSourceInput;
  CorrectPublicationEntryInput: CorrectPublicationEntryInput;
  EnterPublicationInErrorInput: EnterPublicationInErrorInput;
  OpenPublicationInput: OpenPublicationInput;
  AssessAsNotSignificantInput: AssessAsNotSignificantInput;
  AssessAsSignificantInput: AssessAsSignificantInput;
  PublishDecisionInput: PublishDecisionInput;
  PublishDecisionInPartInput: PublishDecisionInPartInput;
  WithholdDecisionInput: WithholdDecisionInput;
  CorrectPublicationInput: CorrectPublicationInput;
  TakeDownPublicationInput: TakeDownPublicationInput;
  ApprovalOutcomeConditionInput: ApprovalOutcomeConditionInput;
  ApprovalOutcomeInput: ApprovalOutcomeInput;
  ApprovalProposalInput: ApprovalProposalInput;
  DecisionOutsideMeetingInput: DecisionOutsideMeetingInput;
  DocumentCoverSheetInput: DocumentCoverSheetInput;
  MeetingPart2Input: MeetingPart2Input;
  ScrutinyOutcomeInput: ScrutinyOutcomeInput;
  StrandInput: StrandInput;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accountability?: Resolver<ResolversTypes['Accountability'], ParentType, ContextType, Partial<QueryAccountabilityArgs>>;
  changesSince?: Resolver<ResolversTypes['Changes'], ParentType, ContextType, Partial<QueryChangesSinceArgs>>;
  waitingOn?: Resolver<ResolversTypes['WaitingOn'], ParentType, ContextType, RequireFields<QueryWaitingOnArgs, 'body'>>;
  registerOfDecisions?: Resolver<ResolversTypes['RegisterOfDecisions'], ParentType, ContextType, Partial<QueryRegisterOfDecisionsArgs>>;
  reactionTasks?: Resolver<ReadonlyArray<ResolversTypes['ReactionTask']>, ParentType, ContextType, Partial<QueryReactionTasksArgs>>;
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionArgs, 'reference'>>;
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<QueryActionsArgs>>;
  approval?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType, RequireFields<QueryApprovalArgs, 'reference'>>;
  approvals?: Resolver<ResolversTypes['ApprovalConnection'], ParentType, ContextType, Partial<QueryApprovalsArgs>>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType, Partial<QueryBodyArgs>>;
  bodies?: Resolver<ResolversTypes['BodyConnection'], ParentType, ContextType, Partial<QueryBodiesArgs>>;
  condition?: Resolver<Maybe<ResolversTypes['Condition']>, ParentType, ContextType, RequireFields<QueryConditionArgs, 'reference'>>;
  conditions?: Resolver<ResolversTypes['ConditionConnection'], ParentType, ContextType, Partial<QueryConditionsArgs>>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType, RequireFields<QueryDecisionArgs, 'reference'>>;
  decisions?: Resolver<ResolversTypes['DecisionConnection'], ParentType, ContextType, Partial<QueryDecisionsArgs>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'reference'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, Partial<QueryDocumentsArgs>>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType, RequireFields<QueryMeetingArgs, 'reference'>>;
  meetings?: Resolver<ResolversTypes['MeetingConnection'], ParentType, ContextType, Partial<QueryMeetingsArgs>>;
  minutes?: Resolver<Maybe<ResolversTypes['Minutes']>, ParentType, ContextType, RequireFields<QueryMinutesArgs, 'reference'>>;
  allMinutes?: Resolver<ResolversTypes['MinutesConnection'], ParentType, ContextType, Partial<QueryAllMinutesArgs>>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType, Partial<QueryOfficeArgs>>;
  offices?: Resolver<ResolversTypes['OfficeConnection'], ParentType, ContextType, Partial<QueryOfficesArgs>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, Partial<QueryOrganisationArgs>>;
  organisations?: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, Partial<QueryOrganisationsArgs>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'reference'>>;
  persons?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryPersonsArgs>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<QueryProposalArgs, 'reference'>>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, Partial<QueryProposalsArgs>>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType, RequireFields<QueryPublicationArgs, 'reference'>>;
  publications?: Resolver<ResolversTypes['PublicationConnection'], ParentType, ContextType, Partial<QueryPublicationsArgs>>;
  position?: Resolver<Maybe<ResolversTypes['RecordedAt']>, ParentType, ContextType, Partial<QueryPositionArgs>>;
  thing?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType, RequireFields<QueryThingArgs, 'reference'>>;
  scrutiny?: Resolver<Maybe<ResolversTypes['Scrutiny']>, ParentType, ContextType, RequireFields<QueryScrutinyArgs, 'reference'>>;
  scrutinies?: Resolver<ResolversTypes['ScrutinyConnection'], ParentType, ContextType, Partial<QueryScrutiniesArgs>>;
};

export type AccountabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accountability'] = ResolversParentTypes['Accountability']> = {
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['Count']>, ParentType, ContextType, RequireFields<AccountabilityCountsArgs, 'by'>>;
  overdue?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<AccountabilityOverdueArgs>>;
  perhapsOverdue?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<AccountabilityPerhapsOverdueArgs>>;
  noOwner?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<AccountabilityNoOwnerArgs>>;
  noDueDate?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<AccountabilityNoDueDateArgs>>;
  noUpdateSince?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<AccountabilityNoUpdateSinceArgs>>;
  rebaselined?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType, Partial<AccountabilityRebaselinedArgs>>;
  silence?: Resolver<ReadonlyArray<ResolversTypes['Silence']>, ParentType, ContextType, Partial<AccountabilitySilenceArgs>>;
};

export type CountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thing?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
};

export type SilenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Silence'] = ResolversParentTypes['Silence']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  isCertain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Changes'] = ResolversParentTypes['Changes']> = {
  since?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ChangedThing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangedThingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedThing'] = ResolversParentTypes['ChangedThing']> = {
  thing?: Resolver<ResolversTypes['Thing'], ParentType, ContextType>;
  firstChange?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastChange?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WaitingOnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WaitingOn'] = ResolversParentTypes['WaitingOn']> = {
  approvals?: Resolver<ResolversTypes['ApprovalConnection'], ParentType, ContextType>;
  deferred?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType>;
  actionsToAgree?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType>;
  actionsToClose?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType>;
  conditions?: Resolver<ResolversTypes['ConditionConnection'], ParentType, ContextType>;
  scrutinyAskedBy?: Resolver<ResolversTypes['ScrutinyConnection'], ParentType, ContextType>;
  scrutinyAskedOf?: Resolver<ResolversTypes['ScrutinyConnection'], ParentType, ContextType>;
  business?: Resolver<ReadonlyArray<ResolversTypes['Business']>, ParentType, ContextType>;
};

export type RegisterOfDecisionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterOfDecisions'] = ResolversParentTypes['RegisterOfDecisions']> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['RegisterEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
};

export type ReactionTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactionTask'] = ResolversParentTypes['ReactionTask']> = {
  commandId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reaction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thing?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<ActionHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcomeOwed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  strands?: Resolver<ReadonlyArray<ResolversTypes['TaggedStrand']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  dueFirst?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  rebaselined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueHistory?: Resolver<ReadonlyArray<ResolversTypes['DueDate']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['ActionApproval']>, ParentType, ContextType>;
  rag?: Resolver<Maybe<ResolversTypes['ActionRag']>, ParentType, ContextType>;
  lastUpdate?: Resolver<Maybe<ResolversTypes['Progress']>, ParentType, ContextType>;
  updates?: Resolver<ReadonlyArray<ResolversTypes['Progress']>, ParentType, ContextType>;
  escalations?: Resolver<ReadonlyArray<ResolversTypes['Escalation']>, ParentType, ContextType>;
  completion?: Resolver<Maybe<ResolversTypes['Ending']>, ParentType, ContextType>;
  closure?: Resolver<Maybe<ResolversTypes['Ending']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  transferredFrom?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  splitInto?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueDateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueDate'] = ResolversParentTypes['DueDate']> = {
  due?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  isRebaseline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Recorder'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reachedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
};

export type ProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Progress'] = ResolversParentTypes['Progress']> = {
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rag?: Resolver<Maybe<ResolversTypes['ActionRag']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
};

export type EscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Escalation'] = ResolversParentTypes['Escalation']> = {
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type EndingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ending'] = ResolversParentTypes['Ending']> = {
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type ActionApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionApproval'] = ResolversParentTypes['ActionApproval']> = {
  approval?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['ApprovalGate']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['ActionStanding']>, ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<ApprovalHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['ApprovalGate']>, ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  binding?: Resolver<Maybe<ResolversTypes['Binding']>, ParentType, ContextType>;
  editorial?: Resolver<ReadonlyArray<ResolversTypes['EditorialJudgement']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meetings?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOutsideMeeting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  consulted?: Resolver<ReadonlyArray<ResolversTypes['Thing']>, ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  consideredOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalEdge'] = ResolversParentTypes['ApprovalEdge']> = {
  node?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApprovalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalConnection'] = ResolversParentTypes['ApprovalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApprovalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Approval']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Binding'] = ResolversParentTypes['Binding']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['BoundAction']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['BoundDocument']>, ParentType, ContextType>;
};

export type BoundActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoundAction'] = ResolversParentTypes['BoundAction']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  material?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BoundDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoundDocument'] = ResolversParentTypes['BoundDocument']> = {
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EditorialJudgementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditorialJudgement'] = ResolversParentTypes['EditorialJudgement']> = {
  judge?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type BodyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Body'] = ResolversParentTypes['Body']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<BodyHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['DatedName']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decides?: Resolver<Maybe<ResolversTypes['BodyDecides']>, ParentType, ContextType>;
  decidingOffice?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  quorum?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waysOfDeciding?: Resolver<ReadonlyArray<ResolversTypes['WayOfDeciding']>, ParentType, ContextType>;
  answersTo?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  termsOfReference?: Resolver<ReadonlyArray<ResolversTypes['TermsOfReference']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  recorders?: Resolver<ReadonlyArray<ResolversTypes['Recording']>, ParentType, ContextType>;
  business?: Resolver<ReadonlyArray<ResolversTypes['Business']>, ParentType, ContextType>;
  constitutedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  dissolvedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BodyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BodyEdge'] = ResolversParentTypes['BodyEdge']> = {
  node?: Resolver<ResolversTypes['Body'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BodyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BodyConnection'] = ResolversParentTypes['BodyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BodyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Body']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatedNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatedName'] = ResolversParentTypes['DatedName']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type WayOfDecidingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WayOfDeciding'] = ResolversParentTypes['WayOfDeciding']> = {
  decides?: Resolver<Maybe<ResolversTypes['BodyDecides']>, ParentType, ContextType>;
  decidingOffice?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  quorum?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
};

export type TermsOfReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TermsOfReference'] = ResolversParentTypes['TermsOfReference']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adoptedOn?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  member?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['BodyRole'], ParentType, ContextType>;
  votes?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
};

export type RecordingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recording'] = ResolversParentTypes['Recording']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
};

export type BusinessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Business'] = ResolversParentTypes['Business']> = {
  about?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['BodyReason']>, ParentType, ContextType>;
  putForwardOn?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
};

export type CommandResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommandResult'] = ResolversParentTypes['CommandResult']> = {
  __resolveType: TypeResolveFn<'Recorded' | 'WouldRecord' | 'Refused' | 'Invalid' | 'Conflict' | 'OutcomeUnknown' | 'Unavailable', ParentType, ContextType>;
};

export type RecordedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recorded'] = ResolversParentTypes['Recorded']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['RecordedEvent']>, ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  thing?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedEvent'] = ResolversParentTypes['RecordedEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WouldRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WouldRecord'] = ResolversParentTypes['WouldRecord']> = {
  existing?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WouldBeEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WouldBeEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WouldBeEvent'] = ResolversParentTypes['WouldBeEvent']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  moves?: Resolver<ReadonlyArray<ResolversTypes['Move']>, ParentType, ContextType>;
};

export type RefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refused'] = ResolversParentTypes['Refused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shutGate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cites?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  instead?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invalid'] = ResolversParentTypes['Invalid']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expectedRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actualRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ReadonlyArray<ResolversTypes['SinceEntry']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SinceEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SinceEntry'] = ResolversParentTypes['SinceEntry']> = {
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutcomeUnknownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutcomeUnknown'] = ResolversParentTypes['OutcomeUnknown']> = {
  commandId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unavailable'] = ResolversParentTypes['Unavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Condition'] = ResolversParentTypes['Condition']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<ConditionHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  approval?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['ConditionDue']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidencedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  variedBy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConditionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConditionEdge'] = ResolversParentTypes['ConditionEdge']> = {
  node?: Resolver<ResolversTypes['Condition'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConditionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConditionConnection'] = ResolversParentTypes['ConditionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConditionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<DecisionHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['Thing']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effective?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  outsideMeeting?: Resolver<Maybe<ResolversTypes['OutsideMeeting']>, ParentType, ContextType>;
  takenOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  inForceOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['Publication']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionEdge'] = ResolversParentTypes['DecisionEdge']> = {
  node?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionConnection'] = ResolversParentTypes['DecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Decision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutsideMeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutsideMeeting'] = ResolversParentTypes['OutsideMeeting']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consulted?: Resolver<ReadonlyArray<ResolversTypes['Thing']>, ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<DocumentHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  coverSheet?: Resolver<Maybe<ResolversTypes['CoverSheet']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['DocumentVersion']>, ParentType, ContextType>;
  clearance?: Resolver<Maybe<ResolversTypes['Clearance']>, ParentType, ContextType>;
  late?: Resolver<Maybe<ResolversTypes['Lateness']>, ParentType, ContextType>;
  toFollow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tabledAt?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverSheetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverSheet'] = ResolversParentTypes['CoverSheet']> = {
  to?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['Thing']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DocumentVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentVersion'] = ResolversParentTypes['DocumentVersion']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
};

export type ClearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clearance'] = ResolversParentTypes['Clearance']> = {
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type LatenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lateness'] = ResolversParentTypes['Lateness']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  acceptedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Capacity']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecorderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recorder'] = ResolversParentTypes['Recorder']> = {
  person?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['RecorderKnown'], ParentType, ContextType>;
};

export type BasisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Basis'] = ResolversParentTypes['Basis']> = {
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BasisKind'], ParentType, ContextType>;
};

export type AboutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
};

export type MoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Move'] = ResolversParentTypes['Move']> = {
  machine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  is?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HistoryEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryEntry'] = ResolversParentTypes['HistoryEntry']> = {
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Recorder'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  moves?: Resolver<ReadonlyArray<ResolversTypes['Move']>, ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['Basis']>, ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ResolversTypes['About']>, ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  entered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['Correction']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HistoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryEdge'] = ResolversParentTypes['HistoryEdge']> = {
  node?: Resolver<ResolversTypes['HistoryEntry'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HistoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistoryConnection'] = ResolversParentTypes['HistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HistoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HistoryEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<MeetingHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  papersBy?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['AgendaItem']>, ParentType, ContextType>;
  attendance?: Resolver<ReadonlyArray<ResolversTypes['Attendance']>, ParentType, ContextType>;
  interests?: Resolver<ReadonlyArray<ResolversTypes['Interest']>, ParentType, ContextType>;
  agendaPublishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  concludedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Minutes']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingEdge'] = ResolversParentTypes['MeetingEdge']> = {
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeetingConnection'] = ResolversParentTypes['MeetingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgendaItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgendaItem'] = ResolversParentTypes['AgendaItem']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  part2?: Resolver<Maybe<ResolversTypes['Part2']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isWithdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Part2Resolvers<ContextType = Context, ParentType extends ResolversParentTypes['Part2'] = ResolversParentTypes['Part2']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance']> = {
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  presence?: Resolver<ResolversTypes['MeetingPresence'], ParentType, ContextType>;
  votes?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  substitutesFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InterestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interest'] = ResolversParentTypes['Interest']> = {
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeetingKind'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['MeetingAction'], ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MinutesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Minutes'] = ResolversParentTypes['Minutes']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<MinutesHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  atMeeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  asAmended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  circulatedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  confirmedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MinutesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinutesEdge'] = ResolversParentTypes['MinutesEdge']> = {
  node?: Resolver<ResolversTypes['Minutes'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MinutesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MinutesConnection'] = ResolversParentTypes['MinutesConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MinutesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Minutes']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfficeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<OfficeHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['DatedName']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  accountableTo?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  tenures?: Resolver<ReadonlyArray<ResolversTypes['Tenure']>, ParentType, ContextType>;
  delegations?: Resolver<ReadonlyArray<ResolversTypes['Delegation']>, ParentType, ContextType>;
  recorders?: Resolver<ReadonlyArray<ResolversTypes['Recording']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  abolishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeEdge'] = ResolversParentTypes['OfficeEdge']> = {
  node?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OfficeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeConnection'] = ResolversParentTypes['OfficeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OfficeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenure'] = ResolversParentTypes['Tenure']> = {
  person?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Capacity'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
};

export type DelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<OrganisationHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['DatedName']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganisationKind']>, ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  launchedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationEdge'] = ResolversParentTypes['OrganisationEdge']> = {
  node?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<PersonHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ApprovalOutcome']>, ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  outcomeIn?: Resolver<ReadonlyArray<ResolversTypes['Thing']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toMeeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  toBody?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  conditions?: Resolver<ReadonlyArray<ResolversTypes['Condition']>, ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<PublicationHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  exemptions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  takenDownOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationEdge'] = ResolversParentTypes['PublicationEdge']> = {
  node?: Resolver<ResolversTypes['Publication'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicationConnection'] = ResolversParentTypes['PublicationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PublicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Publication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type WhenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['When'] = ResolversParentTypes['When']> = {
  edtf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
};

export type RecordedAtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedAt'] = ResolversParentTypes['RecordedAt']> = {
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ThingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Thing'] = ResolversParentTypes['Thing']> = {
  __resolveType: TypeResolveFn<'Action' | 'Approval' | 'Body' | 'Condition' | 'Decision' | 'Document' | 'Meeting' | 'Minutes' | 'Office' | 'Organisation' | 'Person' | 'Publication' | 'Scrutiny', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CommandAvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommandAvailability'] = ResolversParentTypes['CommandAvailability']> = {
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refused']>, ParentType, ContextType>;
};

export type TaggedStrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaggedStrand'] = ResolversParentTypes['TaggedStrand']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  strand?: Resolver<ResolversTypes['Strand'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['StrandBasis'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  changed?: SubscriptionResolver<ResolversTypes['Change'], "changed", ParentType, ContextType, Partial<SubscriptionChangedArgs>>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  ordinal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thing?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
};

export type ScrutinyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scrutiny'] = ResolversParentTypes['Scrutiny']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedFirst?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  recordedLast?: Resolver<ResolversTypes['RecordedAt'], ParentType, ContextType>;
  happenedLast?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  enteredFromSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marking?: Resolver<Maybe<ResolversTypes['Marking']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, Partial<ScrutinyHistoryArgs>>;
  commands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommandAvailability']>>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  asked?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  tasked?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ScrutinyKind']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  met?: Resolver<ReadonlyArray<ResolversTypes['Thing']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['Scrutiny']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ScrutinyResult']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deferredTo?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  followUps?: Resolver<ReadonlyArray<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  requestedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  receivedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  consideredOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScrutinyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrutinyEdge'] = ResolversParentTypes['ScrutinyEdge']> = {
  node?: Resolver<ResolversTypes['Scrutiny'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScrutinyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrutinyConnection'] = ResolversParentTypes['ScrutinyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScrutinyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Scrutiny']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScrutinyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrutinyResult'] = ResolversParentTypes['ScrutinyResult']> = {
  outcome?: Resolver<ResolversTypes['ScrutinyOutcome'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['ScrutinyOutcomeLevel']>, ParentType, ContextType>;
  toBody?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp']> = {
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['When']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Thing']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['FollowUpEntry']>, ParentType, ContextType>;
};

export type FollowUpEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowUpEntry'] = ResolversParentTypes['FollowUpEntry']> = {
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  happened?: Resolver<ResolversTypes['When'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setUpRecord?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSetUpRecordArgs, 'frame' | 'data'>>;
  appointKeeper?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointKeeperArgs, 'frame' | 'data'>>;
  removeKeeper?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRemoveKeeperArgs, 'frame' | 'data'>>;
  correctClock?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectClockArgs, 'frame' | 'data'>>;
  takeEditionIntoUse?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTakeEditionIntoUseArgs, 'frame' | 'data'>>;
  enterBodyFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterBodyFromSourceArgs, 'frame' | 'data'>>;
  correctBodyEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectBodyEntryArgs, 'frame' | 'data'>>;
  enterBodyInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterBodyInErrorArgs, 'frame' | 'data'>>;
  nameBody?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationNameBodyArgs, 'frame' | 'data'>>;
  constituteBody?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationConstituteBodyArgs, 'frame' | 'data'>>;
  suspendBody?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSuspendBodyArgs, 'frame' | 'data'>>;
  restoreBody?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRestoreBodyArgs, 'frame' | 'data'>>;
  dissolveBody?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDissolveBodyArgs, 'frame' | 'data'>>;
  renameBody?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRenameBodyArgs, 'frame' | 'data'>>;
  addBodyAlias?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddBodyAliasArgs, 'frame' | 'data'>>;
  adoptTermsOfReference?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAdoptTermsOfReferenceArgs, 'frame' | 'data'>>;
  settleHowBodyDecides?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSettleHowBodyDecidesArgs, 'frame' | 'data'>>;
  placeBodyUnder?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPlaceBodyUnderArgs, 'frame' | 'data'>>;
  appointMember?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointMemberArgs, 'frame' | 'data'>>;
  retireMember?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRetireMemberArgs, 'frame' | 'data'>>;
  appointRecorder?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointRecorderArgs, 'frame' | 'data'>>;
  removeRecorder?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRemoveRecorderArgs, 'frame' | 'data'>>;
  putBusinessForward?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPutBusinessForwardArgs, 'frame' | 'data'>>;
  takeBusiness?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTakeBusinessArgs, 'frame' | 'data'>>;
  enterOfficeFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterOfficeFromSourceArgs, 'frame' | 'data'>>;
  correctOfficeEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectOfficeEntryArgs, 'frame' | 'data'>>;
  enterOfficeInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterOfficeInErrorArgs, 'frame' | 'data'>>;
  nameOffice?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationNameOfficeArgs, 'frame' | 'data'>>;
  establishOffice?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEstablishOfficeArgs, 'frame' | 'data'>>;
  abolishOffice?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAbolishOfficeArgs, 'frame' | 'data'>>;
  renameOffice?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRenameOfficeArgs, 'frame' | 'data'>>;
  addOfficeAlias?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddOfficeAliasArgs, 'frame' | 'data'>>;
  placeOffice?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPlaceOfficeArgs, 'frame' | 'data'>>;
  appointHolder?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointHolderArgs, 'frame' | 'data'>>;
  appointDeputy?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointDeputyArgs, 'frame' | 'data'>>;
  appointActing?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointActingArgs, 'frame' | 'data'>>;
  vacateOffice?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationVacateOfficeArgs, 'frame' | 'data'>>;
  makeDelegation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationMakeDelegationArgs, 'frame' | 'data'>>;
  appointOfficeRecorder?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAppointOfficeRecorderArgs, 'frame' | 'data'>>;
  removeOfficeRecorder?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRemoveOfficeRecorderArgs, 'frame' | 'data'>>;
  revokeDelegation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRevokeDelegationArgs, 'frame' | 'data'>>;
  enterPersonFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterPersonFromSourceArgs, 'frame' | 'data'>>;
  correctPersonEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectPersonEntryArgs, 'frame' | 'data'>>;
  enterPersonInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterPersonInErrorArgs, 'frame' | 'data'>>;
  recordPerson?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRecordPersonArgs, 'frame' | 'data'>>;
  recordLeaving?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRecordLeavingArgs, 'frame'>>;
  enterOrganisationFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterOrganisationFromSourceArgs, 'frame' | 'data'>>;
  correctOrganisationEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectOrganisationEntryArgs, 'frame' | 'data'>>;
  enterOrganisationInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterOrganisationInErrorArgs, 'frame' | 'data'>>;
  nameOrganisation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationNameOrganisationArgs, 'frame' | 'data'>>;
  establishOrganisation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEstablishOrganisationArgs, 'frame' | 'data'>>;
  launchOrganisation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationLaunchOrganisationArgs, 'frame' | 'data'>>;
  closeOrganisation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCloseOrganisationArgs, 'frame' | 'data'>>;
  renameOrganisation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRenameOrganisationArgs, 'frame' | 'data'>>;
  addOrganisationAlias?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddOrganisationAliasArgs, 'frame' | 'data'>>;
  placeOrganisation?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPlaceOrganisationArgs, 'frame' | 'data'>>;
  enterMeetingFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterMeetingFromSourceArgs, 'frame' | 'data'>>;
  correctMeetingEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectMeetingEntryArgs, 'frame' | 'data'>>;
  enterMeetingInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterMeetingInErrorArgs, 'frame' | 'data'>>;
  planMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPlanMeetingArgs, 'frame' | 'data'>>;
  callMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCallMeetingArgs, 'frame' | 'data'>>;
  publishAgenda?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPublishAgendaArgs, 'frame' | 'data'>>;
  holdMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationHoldMeetingArgs, 'frame'>>;
  adjournMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAdjournMeetingArgs, 'frame' | 'data'>>;
  resumeMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationResumeMeetingArgs, 'frame'>>;
  concludeMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationConcludeMeetingArgs, 'frame'>>;
  postponeMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPostponeMeetingArgs, 'frame' | 'data'>>;
  cancelMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCancelMeetingArgs, 'frame' | 'data'>>;
  addAgendaItem?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddAgendaItemArgs, 'frame' | 'data'>>;
  linkAgendaItem?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationLinkAgendaItemArgs, 'frame' | 'data'>>;
  withdrawAgendaItem?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWithdrawAgendaItemArgs, 'frame' | 'data'>>;
  recordItem?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRecordItemArgs, 'frame' | 'data'>>;
  recordAttendance?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRecordAttendanceArgs, 'frame' | 'data'>>;
  declareInterest?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDeclareInterestArgs, 'frame' | 'data'>>;
  enterMinutesFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterMinutesFromSourceArgs, 'frame' | 'data'>>;
  correctMinutesEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectMinutesEntryArgs, 'frame' | 'data'>>;
  enterMinutesInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterMinutesInErrorArgs, 'frame' | 'data'>>;
  draftMinutes?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDraftMinutesArgs, 'frame' | 'data'>>;
  redraftMinutes?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRedraftMinutesArgs, 'frame' | 'data'>>;
  circulateMinutes?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCirculateMinutesArgs, 'frame'>>;
  confirmMinutes?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationConfirmMinutesArgs, 'frame' | 'data'>>;
  signMinutes?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSignMinutesArgs, 'frame'>>;
  publishMinutes?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPublishMinutesArgs, 'frame' | 'data'>>;
  enterDocumentFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterDocumentFromSourceArgs, 'frame' | 'data'>>;
  correctDocumentEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectDocumentEntryArgs, 'frame' | 'data'>>;
  enterDocumentInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterDocumentInErrorArgs, 'frame' | 'data'>>;
  registerDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRegisterDocumentArgs, 'frame' | 'data'>>;
  amendCoverSheet?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAmendCoverSheetArgs, 'frame' | 'data'>>;
  addVersion?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddVersionArgs, 'frame' | 'data'>>;
  submitDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSubmitDocumentArgs, 'frame' | 'data'>>;
  clearDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationClearDocumentArgs, 'frame' | 'data'>>;
  returnDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReturnDocumentArgs, 'frame' | 'data'>>;
  publishDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPublishDocumentArgs, 'frame' | 'data'>>;
  withdrawDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWithdrawDocumentArgs, 'frame' | 'data'>>;
  declareLate?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDeclareLateArgs, 'frame' | 'data'>>;
  acceptLate?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAcceptLateArgs, 'frame' | 'data'>>;
  markToFollow?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationMarkToFollowArgs, 'frame' | 'data'>>;
  tableDocument?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTableDocumentArgs, 'frame' | 'data'>>;
  enterActionFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterActionFromSourceArgs, 'frame' | 'data'>>;
  correctActionEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectActionEntryArgs, 'frame' | 'data'>>;
  enterActionInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterActionInErrorArgs, 'frame' | 'data'>>;
  proposeAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationProposeActionArgs, 'frame' | 'data'>>;
  amendAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAmendActionArgs, 'frame' | 'data'>>;
  agreeAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAgreeActionArgs, 'frame' | 'data'>>;
  declineAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDeclineActionArgs, 'frame' | 'data'>>;
  assignAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAssignActionArgs, 'frame' | 'data'>>;
  setDueDate?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSetDueDateArgs, 'frame' | 'data'>>;
  rebaselineDueDate?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRebaselineDueDateArgs, 'frame' | 'data'>>;
  addMilestone?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddMilestoneArgs, 'frame' | 'data'>>;
  reachMilestone?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReachMilestoneArgs, 'frame' | 'data'>>;
  recordProgress?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRecordProgressArgs, 'frame' | 'data'>>;
  escalateAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEscalateActionArgs, 'frame' | 'data'>>;
  linkApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationLinkApprovalArgs, 'frame' | 'data'>>;
  unlinkApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationUnlinkApprovalArgs, 'frame' | 'data'>>;
  tellApprovalStanding?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTellApprovalStandingArgs, 'frame' | 'data'>>;
  startAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationStartActionArgs, 'frame'>>;
  holdAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationHoldActionArgs, 'frame' | 'data'>>;
  resumeAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationResumeActionArgs, 'frame'>>;
  reportActionComplete?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReportActionCompleteArgs, 'frame' | 'data'>>;
  closeAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCloseActionArgs, 'frame' | 'data'>>;
  returnAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReturnActionArgs, 'frame' | 'data'>>;
  reopenAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReopenActionArgs, 'frame' | 'data'>>;
  withdrawAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWithdrawActionArgs, 'frame' | 'data'>>;
  supersedeAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSupersedeActionArgs, 'frame' | 'data'>>;
  transferAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTransferActionArgs, 'frame' | 'data'>>;
  closeUndelivered?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCloseUndeliveredArgs, 'frame' | 'data'>>;
  splitAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSplitActionArgs, 'frame' | 'data'>>;
  mergeAction?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationMergeActionArgs, 'frame' | 'data'>>;
  enterApprovalFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterApprovalFromSourceArgs, 'frame' | 'data'>>;
  correctApprovalEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectApprovalEntryArgs, 'frame' | 'data'>>;
  enterApprovalInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterApprovalInErrorArgs, 'frame' | 'data'>>;
  draftApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDraftApprovalArgs, 'frame' | 'data'>>;
  amendApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAmendApprovalArgs, 'frame' | 'data'>>;
  submitApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSubmitApprovalArgs, 'frame'>>;
  clearApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationClearApprovalArgs, 'frame'>>;
  returnApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReturnApprovalArgs, 'frame' | 'data'>>;
  listApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationListApprovalArgs, 'frame' | 'data'>>;
  considerApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationConsiderApprovalArgs, 'frame' | 'data'>>;
  decideOutsideMeeting?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDecideOutsideMeetingArgs, 'frame' | 'data'>>;
  judgeChangeEditorial?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationJudgeChangeEditorialArgs, 'frame' | 'data'>>;
  addCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAddConditionArgs, 'frame' | 'data'>>;
  linkOutcome?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationLinkOutcomeArgs, 'frame' | 'data'>>;
  withdrawApproval?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWithdrawApprovalArgs, 'frame' | 'data'>>;
  rescindProposal?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRescindProposalArgs, 'frame' | 'data'>>;
  expireProposal?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationExpireProposalArgs, 'frame' | 'data'>>;
  supersedeProposal?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSupersedeProposalArgs, 'frame' | 'data'>>;
  enterConditionFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterConditionFromSourceArgs, 'frame' | 'data'>>;
  correctConditionEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectConditionEntryArgs, 'frame' | 'data'>>;
  enterConditionInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterConditionInErrorArgs, 'frame' | 'data'>>;
  openCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationOpenConditionArgs, 'frame' | 'data'>>;
  evidenceCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEvidenceConditionArgs, 'frame' | 'data'>>;
  returnEvidence?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReturnEvidenceArgs, 'frame' | 'data'>>;
  dischargeCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDischargeConditionArgs, 'frame' | 'data'>>;
  waiveCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWaiveConditionArgs, 'frame' | 'data'>>;
  varyCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationVaryConditionArgs, 'frame' | 'data'>>;
  lapseCondition?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationLapseConditionArgs, 'frame' | 'data'>>;
  enterScrutinyFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterScrutinyFromSourceArgs, 'frame' | 'data'>>;
  correctScrutinyEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectScrutinyEntryArgs, 'frame' | 'data'>>;
  enterScrutinyInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterScrutinyInErrorArgs, 'frame' | 'data'>>;
  requestScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRequestScrutinyArgs, 'frame' | 'data'>>;
  acceptScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAcceptScrutinyArgs, 'frame' | 'data'>>;
  declineScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDeclineScrutinyArgs, 'frame' | 'data'>>;
  commissionScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCommissionScrutinyArgs, 'frame' | 'data'>>;
  receiveScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReceiveScrutinyArgs, 'frame' | 'data'>>;
  returnScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationReturnScrutinyArgs, 'frame' | 'data'>>;
  listScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationListScrutinyArgs, 'frame' | 'data'>>;
  considerScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationConsiderScrutinyArgs, 'frame' | 'data'>>;
  deferScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDeferScrutinyArgs, 'frame' | 'data'>>;
  openFollowUp?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationOpenFollowUpArgs, 'frame' | 'data'>>;
  recordFollowUp?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRecordFollowUpArgs, 'frame' | 'data'>>;
  closeScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCloseScrutinyArgs, 'frame' | 'data'>>;
  withdrawScrutiny?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWithdrawScrutinyArgs, 'frame' | 'data'>>;
  enterDecisionFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterDecisionFromSourceArgs, 'frame' | 'data'>>;
  correctDecisionEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectDecisionEntryArgs, 'frame' | 'data'>>;
  enterDecisionInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterDecisionInErrorArgs, 'frame' | 'data'>>;
  takeDecision?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTakeDecisionArgs, 'frame' | 'data'>>;
  decideNotToDecide?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationDecideNotToDecideArgs, 'frame' | 'data'>>;
  bringIntoForce?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationBringIntoForceArgs, 'frame' | 'data'>>;
  rescindDecision?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationRescindDecisionArgs, 'frame' | 'data'>>;
  supersedeDecision?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationSupersedeDecisionArgs, 'frame' | 'data'>>;
  expireDecision?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationExpireDecisionArgs, 'frame' | 'data'>>;
  enterPublicationFromSource?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterPublicationFromSourceArgs, 'frame' | 'data'>>;
  correctPublicationEntry?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectPublicationEntryArgs, 'frame' | 'data'>>;
  enterPublicationInError?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationEnterPublicationInErrorArgs, 'frame' | 'data'>>;
  openPublication?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationOpenPublicationArgs, 'frame' | 'data'>>;
  assessAsNotSignificant?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAssessAsNotSignificantArgs, 'frame' | 'data'>>;
  assessAsSignificant?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationAssessAsSignificantArgs, 'frame' | 'data'>>;
  publishDecision?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPublishDecisionArgs, 'frame' | 'data'>>;
  publishDecisionInPart?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationPublishDecisionInPartArgs, 'frame' | 'data'>>;
  withholdDecision?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationWithholdDecisionArgs, 'frame' | 'data'>>;
  correctPublication?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationCorrectPublicationArgs, 'frame' | 'data'>>;
  takeDownPublication?: Resolver<ResolversTypes['CommandResult'], ParentType, ContextType, RequireFields<MutationTakeDownPublicationArgs, 'frame' | 'data'>>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Accountability?: AccountabilityResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  Silence?: SilenceResolvers<ContextType>;
  Changes?: ChangesResolvers<ContextType>;
  ChangedThing?: ChangedThingResolvers<ContextType>;
  WaitingOn?: WaitingOnResolvers<ContextType>;
  RegisterOfDecisions?: RegisterOfDecisionsResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  ReactionTask?: ReactionTaskResolvers<ContextType>;
  Action?: ActionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  DueDate?: DueDateResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  Escalation?: EscalationResolvers<ContextType>;
  Ending?: EndingResolvers<ContextType>;
  ActionApproval?: ActionApprovalResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ApprovalEdge?: ApprovalEdgeResolvers<ContextType>;
  ApprovalConnection?: ApprovalConnectionResolvers<ContextType>;
  Binding?: BindingResolvers<ContextType>;
  BoundAction?: BoundActionResolvers<ContextType>;
  BoundDocument?: BoundDocumentResolvers<ContextType>;
  EditorialJudgement?: EditorialJudgementResolvers<ContextType>;
  Body?: BodyResolvers<ContextType>;
  BodyEdge?: BodyEdgeResolvers<ContextType>;
  BodyConnection?: BodyConnectionResolvers<ContextType>;
  DatedName?: DatedNameResolvers<ContextType>;
  WayOfDeciding?: WayOfDecidingResolvers<ContextType>;
  TermsOfReference?: TermsOfReferenceResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Recording?: RecordingResolvers<ContextType>;
  Business?: BusinessResolvers<ContextType>;
  CommandResult?: CommandResultResolvers<ContextType>;
  Recorded?: RecordedResolvers<ContextType>;
  RecordedEvent?: RecordedEventResolvers<ContextType>;
  WouldRecord?: WouldRecordResolvers<ContextType>;
  WouldBeEvent?: WouldBeEventResolvers<ContextType>;
  Refused?: RefusedResolvers<ContextType>;
  Invalid?: InvalidResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  SinceEntry?: SinceEntryResolvers<ContextType>;
  OutcomeUnknown?: OutcomeUnknownResolvers<ContextType>;
  Unavailable?: UnavailableResolvers<ContextType>;
  Condition?: ConditionResolvers<ContextType>;
  ConditionEdge?: ConditionEdgeResolvers<ContextType>;
  ConditionConnection?: ConditionConnectionResolvers<ContextType>;
  Decision?: DecisionResolvers<ContextType>;
  DecisionEdge?: DecisionEdgeResolvers<ContextType>;
  DecisionConnection?: DecisionConnectionResolvers<ContextType>;
  OutsideMeeting?: OutsideMeetingResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  CoverSheet?: CoverSheetResolvers<ContextType>;
  DocumentVersion?: DocumentVersionResolvers<ContextType>;
  Clearance?: ClearanceResolvers<ContextType>;
  Lateness?: LatenessResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  Recorder?: RecorderResolvers<ContextType>;
  Basis?: BasisResolvers<ContextType>;
  About?: AboutResolvers<ContextType>;
  Move?: MoveResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  HistoryEntry?: HistoryEntryResolvers<ContextType>;
  HistoryEdge?: HistoryEdgeResolvers<ContextType>;
  HistoryConnection?: HistoryConnectionResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingEdge?: MeetingEdgeResolvers<ContextType>;
  MeetingConnection?: MeetingConnectionResolvers<ContextType>;
  AgendaItem?: AgendaItemResolvers<ContextType>;
  Part2?: Part2Resolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  Interest?: InterestResolvers<ContextType>;
  Minutes?: MinutesResolvers<ContextType>;
  MinutesEdge?: MinutesEdgeResolvers<ContextType>;
  MinutesConnection?: MinutesConnectionResolvers<ContextType>;
  Office?: OfficeResolvers<ContextType>;
  OfficeEdge?: OfficeEdgeResolvers<ContextType>;
  OfficeConnection?: OfficeConnectionResolvers<ContextType>;
  Tenure?: TenureResolvers<ContextType>;
  Delegation?: DelegationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  PublicationEdge?: PublicationEdgeResolvers<ContextType>;
  PublicationConnection?: PublicationConnectionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  When?: WhenResolvers<ContextType>;
  RecordedAt?: RecordedAtResolvers<ContextType>;
  Thing?: ThingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  CommandAvailability?: CommandAvailabilityResolvers<ContextType>;
  TaggedStrand?: TaggedStrandResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Scrutiny?: ScrutinyResolvers<ContextType>;
  ScrutinyEdge?: ScrutinyEdgeResolvers<ContextType>;
  ScrutinyConnection?: ScrutinyConnectionResolvers<ContextType>;
  ScrutinyResult?: ScrutinyResultResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  FollowUpEntry?: FollowUpEntryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

